#include "commands/desk/counts/right_answers.h"

#include <algorithm>

#include "pack/content_version.h"

namespace commands {
namespace {

bool is_there(const fs::path& option, const fs::path& configured) {
    auto pack = first_given(option, configured);
    if (pack.empty()) pack = app::default_content();
    std::error_code ignored;
    return fs::exists(pack / "scripts/kiosk.lua", ignored);
}

}  // namespace

std::map<stats::Question, std::int64_t> right_answers(const fs::path& option, const fs::path& configured,
                                                      const std::vector<std::string>& counted) {
    if (option.empty() && !is_there(option, configured)) return {};
    const auto folder = find_pack(option, configured);
    if (!folder) return {};
    const auto version = pack::content_version(*folder);
    if (std::find(counted.begin(), counted.end(), version) == counted.end()) return {};
    std::map<stats::Question, std::int64_t> right;
    PackWords pack(*folder, [](const base::Problem& problem) { fail(problem); });
    for (const auto& id : pack.library.home({}).flows())
        if (const auto flow = pack.library.flow(id, ""))
            for (const auto& slide : flow->slides)
                for (std::size_t n = 0; n < slide.answers.size(); ++n)
                    if (slide.answers[n].right) right[{version, id, slide.id}] = static_cast<std::int64_t>(n) + 1;
    return right;
}

}  // namespace commands
