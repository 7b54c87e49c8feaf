// One function for each command of the command line: builds the real parts, joins them, returns the exit status.
#pragma once

#include "app/command_line.h"

namespace commands {

int run(const app::RunOptions& options);
int draw_beside(const app::DrawBeside& options);
int check(const app::CheckOptions& options);
int preview(const app::PreviewOptions& options);
int render(const app::RenderOptions& options);
int new_flow(const app::NewFlowOptions& options);
int extract(const app::ExtractOptions& options);
int update_translation(const app::UpdateOptions& options);
int keygen(const app::KeygenOptions& options);
int pack(const app::PackOptions& options);
int publish(const app::PublishOptions& options);
int rollback(const app::RollbackOptions& options);
int pin(const app::PinOptions& options);
int export_stats(const app::ExportOptions& options);
int check_stats(const app::StatisticsFile& options);
int merge_stats(const app::MergeOptions& options);
int prune_stats(const app::PruneOptions& options);
int demo_stats(const app::DemoOptions& options);
int push_stats(const app::PushOptions& options);
int report_stats(const app::ReportOptions& options);

}  // namespace commands
