// Reads a whole pack and lists its problems.
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "app/problem_json.h"
#include "base/wording.h"
#include "check/check_pack.h"
#include "check/report/mark.h"
#include "check/report/problem_text.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/checked_pack.h"
#include "commands/desk/fix_command.h"
#include "commands/desk/named_flows.h"
#include "commands/desk/packs/joined_pack.h"
#include "pack/language_names.h"

namespace commands {
namespace {

constexpr const char* not_looked_at =
    "only the flows that were named were checked, not the home screen, the words of the program and what no flow uses";

/// Problems on standard output; how many there are on standard error, so that a tool reads nothing else.
void print(const check::CheckReport& report, const fs::path& folder, bool json) {
    auto marked = check::mark_all(report.problems, folder, report.places);
    if (json) {
        std::cout << app::to_json(marked);
        return;
    }
    for (const auto& problem : marked) std::cout << check::to_text(problem) << '\n';
    std::cout.flush();
    if (!marked.empty() || isatty(STDERR_FILENO)) std::cerr << check::summary(report.problems, report.flows) << '\n';
}

/// "how hard texts are to read is not measured in Arabic and Vietnamese: …"; empty: it is, in all.
std::string not_measured(const std::set<std::string>& languages) {
    std::string names;
    for (const auto& code : languages) names += (names.empty() ? "" : ", ") + pack::language_name(code);
    return names.empty() ? ""
                         : "how hard texts are to read is not measured in " + names + ": no formula is known for it";
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
    auto joined = JoinedPack::open(*folder);
    if (!joined) return 1;
    Pack pack(joined->folder(), [](const base::Problem&) {});  // what the check finds it returns
    auto only = named_flows(options.flows, pack.scripts.flow_ids(), *folder);
    if (auto* unknown = std::get_if<base::Problem>(&only)) return fail(*unknown);
    auto& flows = std::get<std::vector<std::string>>(only);
    if (options.fix) return fix_pack(*folder, flows, options.yes);
    const bool remember = !joined->has_layers();  // it is joined anew each time
    const auto hashes = options.reviews ? pack::DraftHashes::told : pack::DraftHashes::left_out;
    auto report = check_pack(pack, joined->folder(), settings->config, Progress::To::terminal,
                             {flows, remember, hashes, options.pseudo});
    if (!report) return 1;
    auto mendable = look_for_fixes(*folder, flows, report->problems);
    print(*report, joined->folder(), options.json);
    if (mendable > 0 && !options.json)
        std::cerr << base::counted(mendable, "file", "files") << " can be mended: clinic-kiosk check --fix\n";
    if (!options.json) {  // an editor shows what comes as a fault
        if (!flows.empty()) std::cerr << "clinic-kiosk: " << not_looked_at << '\n';
        std::cerr << "clinic-kiosk: " << number_in_words(*settings) << '\n';
        if (auto words = not_measured(report->not_graded); !words.empty())
            std::cerr << "clinic-kiosk: " << words << '\n';
    }
    if (options.grades) std::cout << check::to_table(report->grades);
    if (options.reviews) std::cout << pack::to_table(report->reviews);
    return status_of(report->problems, options.strict);
}

}  // namespace commands
