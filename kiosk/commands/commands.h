// One function for each command of the command line: builds the real parts, joins them, returns the exit status.
// Called on the main thread.
#pragma once

#include "app/command_line.h"

namespace commands {

inline int carry_out(const app::Done& done) {
    return done.status;
}
int carry_out(const app::RunOptions& options);
int carry_out(const app::DoctorOptions& options);
int carry_out(const app::TortureOptions& options);
int carry_out(const app::DrawBeside& options);
int carry_out(const app::ToStickOptions& options);
int carry_out(const app::CheckOptions& options);
int carry_out(const app::PreviewOptions& options);
int carry_out(const app::RenderOptions& options);
int carry_out(const app::WebOptions& options);
int carry_out(const app::NewFlowOptions& options);
int carry_out(const app::TakeOptions& options);
int carry_out(const app::PictureAddOptions& options);
int carry_out(const app::EditorOptions& options);
int carry_out(const app::NewPackOptions& options);
int carry_out(const app::ExtractOptions& options);
int carry_out(const app::UpdateOptions& options);
int carry_out(const app::KeygenOptions& options);
int carry_out(const app::PackOptions& options);
int carry_out(const app::PublishOptions& options);
int carry_out(const app::RollbackOptions& options);
int carry_out(const app::ProgramOptions& options);
int carry_out(const app::PinOptions& options);
int carry_out(const app::ExportOptions& options);
int carry_out(const app::StatisticsFile& options);
int carry_out(const app::MergeOptions& options);
int carry_out(const app::PruneOptions& options);
int carry_out(const app::AuditOptions& options);
int carry_out(const app::DemoOptions& options);
int carry_out(const app::PushOptions& options);
int carry_out(const app::ReportOptions& options);

}  // namespace commands
