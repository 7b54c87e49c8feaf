// Picks the command.
#include <malloc.h>

#include <csignal>

#include "commands/commands.h"

namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

/// The kiosk runs for months: what it no longer needs goes back to the system instead of staying behind as holes.
void keep_memory_small() {
    constexpr int large_bytes = 256 * 1024;  // pictures; the library would raise this once it has seen a large one
    mallopt(M_MMAP_THRESHOLD, large_bytes);
    mallopt(M_ARENA_MAX, 1);  // the threads allocate little at a time: one heap has fewer holes than one for each
}

}  // namespace

int main(int argc, char** argv) {
    keep_memory_small();
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends no command half-way, least of all one that writes
    auto command = app::parse_command_line(argc, argv);
    return std::visit(Match{[](const app::Done& done) { return done.status; },
                            [](const app::RunOptions& options) { return commands::run(options); },
                            [](const app::DrawBeside& options) { return commands::draw_beside(options); },
                            [](const app::CheckOptions& options) { return commands::check(options); },
                            [](const app::PreviewOptions& options) { return commands::preview(options); },
                            [](const app::RenderOptions& options) { return commands::render(options); },
                            [](const app::NewFlowOptions& options) { return commands::new_flow(options); },
                            [](const app::ExtractOptions& options) { return commands::extract(options); },
                            [](const app::UpdateOptions& options) { return commands::update_translation(options); },
                            [](const app::KeygenOptions& options) { return commands::keygen(options); },
                            [](const app::PackOptions& options) { return commands::pack(options); },
                            [](const app::PublishOptions& options) { return commands::publish(options); },
                            [](const app::RollbackOptions& options) { return commands::rollback(options); },
                            [](const app::PinOptions& options) { return commands::pin(options); },
                            [](const app::ExportOptions& options) { return commands::export_stats(options); },
                            [](const app::StatisticsFile& options) { return commands::check_stats(options); },
                            [](const app::MergeOptions& options) { return commands::merge_stats(options); },
                            [](const app::PruneOptions& options) { return commands::prune_stats(options); },
                            [](const app::DemoOptions& options) { return commands::demo_stats(options); },
                            [](const app::PushOptions& options) { return commands::push_stats(options); },
                            [](const app::ReportOptions& options) { return commands::report_stats(options); }},
                      command);
}
