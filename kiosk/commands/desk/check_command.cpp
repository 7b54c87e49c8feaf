// Reads a whole pack and lists its problems.
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "app/problem_json.h"
#include "check/check_pack.h"
#include "check/report/mark.h"
#include "check/report/problem_text.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/checked_pack.h"

namespace commands {
namespace {

/// Problems on standard output; how many there are on standard error, so that a tool reads nothing else.
void print(const check::CheckReport& report, const fs::path& folder, bool json) {
    auto marked = check::mark_all(report.problems, folder);
    if (json) {
        std::cout << app::to_json(marked);
        return;
    }
    for (const auto& problem : marked) std::cout << check::to_text(problem) << '\n';
    std::cout.flush();
    if (!marked.empty() || isatty(STDERR_FILENO)) std::cerr << check::summary(report.problems, report.flows) << '\n';
}

/// A mistake weighs more than what could not be checked.
int status_of(const base::Problems& problems, bool strict) {
    auto is_warning = [](const base::Problem& each) { return each.severity == base::Severity::warning; };
    if (base::has_error(problems) || (strict && std::any_of(problems.begin(), problems.end(), is_warning))) return 1;
    return base::has_unchecked(problems) ? 3 : 0;
}

}  // namespace

int carry_out(const app::CheckOptions& options) {
    auto settings = read_settings({options.config, {}});
    if (!settings) return 1;
    auto folder = find_pack(options.content, settings->config.content);
    if (!folder) return 1;
    Pack pack(*folder, [](const base::Problem&) {});  // what the check finds it returns
    auto report = check_pack(pack, *folder, settings->config);
    if (!report) return 1;
    print(*report, *folder, options.json);
    if (!options.json)
        std::cerr << "clinic-kiosk: " << number_in_words(*settings) << '\n';  // an editor shows what comes as a fault
    if (options.grades) std::cout << check::to_table(report->grades);
    if (options.reviews) std::cout << pack::to_table(report->reviews);
    return status_of(report->problems, options.strict);
}

}  // namespace commands
