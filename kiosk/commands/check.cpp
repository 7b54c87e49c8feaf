// Reads a whole pack and lists its problems.
#include <iostream>

#include "commands/commands.h"
#include "commands/common.h"
#include "content/check.h"
#include "speech/syllables.h"

namespace commands {

int check(const app::CheckOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    Pack pack(*folder, [](const flow::Problem&) {});  // what the check finds it returns
    speech::Syllables syllables;
    content::CheckTools tools{pack.reader, pack.scripts, pack.pictures, syllables, today()};
    auto [problems, grades, reviews] = content::check_pack(tools, *folder);
    for (const auto& problem : problems) std::cout << flow::to_line(problem) << '\n';
    if (options.grades) std::cout << content::to_table(grades);
    if (options.reviews) std::cout << content::to_table(reviews);
    return flow::has_error(problems) || (options.strict && !problems.empty()) ? 1 : 0;
}

}  // namespace commands
