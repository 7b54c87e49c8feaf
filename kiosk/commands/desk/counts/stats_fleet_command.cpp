// Statistics of one kiosk and of many: merging, deleting, checking, and made-up ones.
#include <iostream>

#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/progress.h"
#include "commands/desk/statistics.h"
#include "commands/publish_counts.h"
#include "stats/central/push.h"
#include "stats/central/server_prune.h"
#include "stats/check_file.h"
#include "stats/demo.h"
#include "stats/merge.h"
#include "stats/prune.h"
#include "stats/statistics_file.h"

namespace commands {
namespace {

/// The flows of the first screen in its order, then that of the warning signs.
std::vector<flow::Flow> offered_flows(flow::Library& library) {
    const auto& home = library.home({});
    const auto ids = home.flows();
    std::vector<flow::Flow> flows;
    for (const auto& id : ids)
        if (auto flow = library.flow(id, "")) flows.push_back(*flow);
    return flows;
}

std::string counted(std::int64_t number, const std::string& word) {
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

/// What is deleted from a file that is no kiosk's own comes back by no merge. Nothing: there is no file, which has been reported.
std::optional<stats::Pruned> pruned_of(const app::PruneOptions& options) {
    if (!options.server.empty()) return stats::prune_server(options.server, options.months, today());
    const auto found = find_statistics(options.file);
    if (!found) return std::nullopt;
    const auto folder = found->file.has_parent_path() ? found->file.parent_path() : fs::path(".");
    if (found->file.filename() == stats::statistics_file(folder).filename() && !stats::holds_several(found->file))
        return stats::prune(folder, options.months, today());
    return stats::prune_file(found->file, options.months, today());
}

}  // namespace

int carry_out(const app::MergeOptions& options) {
    // Before the counts: a power cut between leaves one that remembers more than it has.
    if (const auto problem = take_over_ledgers(options.out, options.in)) return fail(*problem);
    return fail(stats::merge(options.out, options.in));
}

int carry_out(const app::PruneOptions& options) {
    const auto pruned = pruned_of(options);
    if (!pruned) return 1;
    if (int status = fail(pruned->problems)) return status;
    std::cout << counted(pruned->days, "day") << " before " << pruned->first_kept << " deleted\n";
    return 0;
}

int carry_out(const app::StatisticsFile& options) {
    auto found = find_statistics(options);
    if (!found) return 1;
    Progress line;
    auto problems = stats::check_file(found->file, [&](const std::string& doing) { line.show(doing); });
    line.end();
    if (int status = fail(problems)) return status;
    std::cout << found->file.string() << ": sound\n";
    return 0;
}

int carry_out(const app::DemoOptions& options) {
    if (std::error_code ignored; fs::exists(options.out, ignored))
        return fail({base::Severity::error, options.out.string(), 0, "is there already and is left as it is",
                     "choose another name: made-up counts take no file's place"});
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    PackWords pack(*folder, [](const base::Problem& problem) { fail(problem); });
    auto flows = offered_flows(pack.library);
    if (flows.empty())
        return fail({base::Severity::error, folder->string(), 0, "the pack offers no flow", "run clinic-kiosk check"});
    Progress line;
    auto progress = [&](int done) { line.show(std::to_string(done) + " of " + counted(options.kiosks, "kiosk")); };
    stats::DemoOptions demo{options.out, options.kiosks, options.days, options.seed, std::move(flows), progress};
    auto problems = stats::make_demo(demo);
    line.end();
    return fail(problems);
}

int carry_out(const app::PushOptions& options) {
    auto found = find_statistics(options.from);
    if (!found) return 1;
    Progress line;
    auto progress = [&](const stats::PushProgress& done) {
        line.show(counted(done.months_done, "month") + " of " + std::to_string(done.months));
    };
    auto pushed = stats::push(found->file, options.to, progress);
    line.end();
    if (int status = fail(pushed.problems)) return status;
    std::cout << counted(pushed.kiosks, "kiosk") << ": " << counted(pushed.months_sent, "month") << " sent, "
              << pushed.months_there << " there already\n";
    return 0;
}

}  // namespace commands
