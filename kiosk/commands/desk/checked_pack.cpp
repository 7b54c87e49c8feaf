#include "commands/desk/checked_pack.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "base/wording.h"
#include "commands/desk/kept_answers.h"
#include "commands/program.h"
#include "speech/recorded.h"
#include "speech/syllables.h"

namespace commands {

namespace {

constexpr std::size_t every_size = 128;  // that words are tried in, until they fit

/// Everything anew, for a further thread.
class SecondHands final : public check::MoreTools {
public:
    SecondHands(const fs::path& folder, std::unique_ptr<display::Fonts> fonts)
        : pack_(folder, [](const base::Problem&) {}), fonts_(std::move(fonts)) {}

    flow::NextSlide& next_slide() override { return pack_.scripts; }
    screen::PictureInspector& pictures() override { return pack_.pictures; }
    screen::TextMeasure& letters() override { return *fonts_; }

private:
    Pack pack_;
    std::unique_ptr<display::Fonts> fonts_;
};

/// Beside the thread that asks, as many as this computer has processors for: more than a few wait for each other.
std::vector<std::function<std::unique_ptr<check::MoreTools>()>> second_hands(const fs::path& folder) {
    constexpr unsigned most = 4;
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, most);
    auto make = [folder]() -> std::unique_ptr<check::MoreTools> {
        auto fonts = open_fonts(every_size, display::Fonts::Files::mapped);
        return fonts ? std::make_unique<SecondHands>(folder, std::move(fonts)) : nullptr;
    };
    return {threads - 1, make};
}

}  // namespace

std::optional<check::CheckReport> check_pack(Pack& pack, const fs::path& folder, const app::Config& config,
                                             Progress::To to, ToCheck what) {
    auto fonts = open_fonts(every_size, display::Fonts::Files::mapped);
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
    tools.more = second_hands(folder);
    tools.only = std::move(what.only);
    tools.draft_hashes = what.draft_hashes;
    tools.pseudo = what.pseudo;
    tools.sound_fault = speech::recording_fault;
    const auto kept = kept_answers(folder);
    if (what.remember) tools.kept = &kept;
    take_memory_for(1 + tools.more.size());
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
