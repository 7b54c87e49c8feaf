#include "commands/desk/checked_pack.h"

#include <utility>

#include "base/wording.h"
#include "speech/syllables.h"

namespace commands {

std::optional<check::CheckReport> check_pack(Pack& pack, const fs::path& folder, const app::Config& config,
                                             Progress::To to) {
    constexpr std::size_t every_size = 128;  // that words are tried in, until they fit
    auto fonts = open_fonts(every_size);
    if (!fonts) return std::nullopt;
    speech::Syllables syllables;
    Progress progress(std::chrono::seconds(1), to);
    auto tell = [&](std::size_t done, std::size_t flows) {
        progress.show("Checking: " + std::to_string(done) + " of " + std::to_string(flows) + " flows");
    };
    // Whether or not this computer has a number: there has to be room for one on the kiosks.
    auto site = [&config](const std::string& language) {
        auto words = config.site_words(language);
        if (words.emergency_number.empty()) words.emergency_number = "112";
        return words;
    };
    check::CheckTools tools{pack.scripts, pack.scripts, pack.pictures, syllables, *fonts, site, today(), tell};
    return check::check_pack(tools, folder);
}

bool may_go_on(const check::CheckReport& report, const Wish& wish, const base::Report& tell) {
    auto refuse = [&](std::string what, std::string advice) {
        tell(base::failure(std::move(what), std::move(advice), wish.named.string()));
    };
    if (base::has_error(report.problems)) {
        for (const auto& each : report.problems) tell(each);
        refuse(std::string("the pack has mistakes and was not ") + wish.done, "mend what clinic-kiosk check lists");
        return false;
    }
    std::size_t open = 0;
    for (const auto& each : report.problems)
        if (each.severity == base::Severity::unchecked) tell(each), ++open;
    if (open == 0 || wish.unchecked_too) return true;
    refuse(base::counted(open, "part", "parts") + " of the pack could not be checked, so it was not " + wish.done,
           std::string("make simpler what is named above, or ") + wish.doing + " it with --unchecked");
    return false;
}

}  // namespace commands
