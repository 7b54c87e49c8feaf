#include "doctor/content_judged.h"

#include <algorithm>

#include "doctor/said.h"

namespace doctor {
namespace {

std::string in_a_line(const base::Problem& problem) {
    return problem.line > 0 ? "line " + std::to_string(problem.line) + ": " + problem.what : problem.what;
}

std::string and_more(std::size_t all) {
    return all < 2 ? "" : " (and " + std::to_string(all - 1) + " more)";
}

const base::Problem* first_error(const base::Problems& problems) {
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [](const base::Problem& each) { return each.severity == base::Severity::error; });
    return found == problems.end() ? nullptr : &*found;
}

}  // namespace

Finding judge_settings(const SettingsFacts& facts) {
    const std::string part = "settings";
    if (const auto* error = first_error(facts.problems))
        return {part, State::broken, facts.file + ": " + in_a_line(*error) + and_more(facts.problems.size()),
                error->advice};
    if (!facts.problems.empty())
        return {part, State::look, in_a_line(facts.problems.front()) + and_more(facts.problems.size()),
                facts.problems.front().advice};
    if (facts.file.empty())
        return {part, State::look,
                "there is no kiosk.toml: everything is as it comes, and warnings name no emergency number",
                "write /etc/clinic-kiosk/kiosk.toml, as packaging/README.md has it"};
    if (!facts.has_emergency_number)
        return {part, State::look, facts.file + " sets no emergency number: warnings name the front desk alone",
                "write emergency_number = \"…\" into it, with the number that people here call"};
    return {part, State::works, facts.file, ""};
}

Finding judge_pin(const SettingsFacts& facts) {
    if (!facts.why_no_pin.empty())
        return {"pin", State::broken, "whether one is set cannot be read: " + facts.why_no_pin,
                "run this as the kiosk's user, or look at the data folder's owner"};
    if (!facts.has_pin)
        return {"pin", State::look, "no staff PIN is set: the staff desk cannot be opened",
                "set one: clinic-kiosk pin"};
    return {"pin", State::works, "a staff PIN is set", ""};
}

Finding judge_pack(const PackFacts& facts) {
    const std::string part = "pack";
    if (facts.folder.empty())
        return {part, State::broken, "there is no content to show", "install clinic-kiosk-content, or publish a pack"};
    if (facts.topics == 0)
        return {part, State::broken,
                facts.folder + " has no topic that can be shown" +
                    (facts.problems.empty() ? "" : ": " + facts.problems.front().what),
                "go back with clinic-kiosk rollback, or look with clinic-kiosk check"};
    std::string what = (facts.published.empty() ? facts.folder : "published pack " + facts.published) + ": " +
                       in_words(facts.topics, "topic") + " in " + list_of(facts.languages);
    if (!facts.problems.empty())
        return {part, State::look, what + "; " + facts.problems.front().what + and_more(facts.problems.size()),
                "look with clinic-kiosk check"};
    if (facts.trial_failures > 0)
        return {part, State::look,
                what + "; its scripts failed " + in_words(facts.trial_failures, "time") + " in its trial",
                "look at the log; after three failures the kiosk goes back by itself"};
    if (facts.overdue > 0)
        return {part, State::look, what + "; the review of " + in_words(facts.overdue, "topic") + " is past its date",
                "have a clinician review them again"};
    if (facts.drafts > 0)
        return {
            part, State::look,
            what + "; " + std::to_string(facts.drafts) + " of them no clinician has reviewed, which every slide says",
            "have a clinician review them: clinic-kiosk render --proof"};
    if (facts.on_trial) what += "; on trial until a visitor has finished a topic";
    return {part, State::works, what, ""};
}

Finding judge_fonts(const FontFacts& facts) {
    if (!facts.why_none.empty()) return {"fonts", State::broken, facts.why_none, "install fonts-noto-core"};
    if (facts.missing.empty())
        return {"fonts", State::works, "letters for " + in_words(facts.languages, "language"), ""};
    std::vector<std::string> languages, packages;
    for (const auto& [language, package] : facts.missing) {
        languages.push_back(language);
        if (!package.empty() && std::find(packages.begin(), packages.end(), package) == packages.end())
            packages.push_back(package);
    }
    return {"fonts", State::look, "no letters for " + list_of(languages) + ", which is therefore not offered",
            packages.empty() ? "install the Noto fonts of that script" : "install " + list_of(packages)};
}

namespace {

/// "; the program is an update of 2027-09-01"
std::string program_in_words(const UpdateFacts& facts) {
    if (facts.program.empty()) return "";
    return "; the program is the update " + facts.program + (facts.program_on_trial ? ", on trial" : "");
}

}  // namespace

Finding judge_updates(const UpdateFacts& facts) {
    const std::string part = "updates";
    if (!facts.program_given_up.empty() && facts.program_given_up.substr(0, facts.program.size()) >= facts.program)
        return {part, State::look, "a new program went back: " + facts.program_given_up + program_in_words(facts),
                "tell whoever made it; a newer one is taken, this one with clinic-kiosk program take --again"};
    if (facts.shows_a_folder)
        return {part, State::look, "kiosk.toml names a folder to show, so that nothing published is shown",
                "take content out of kiosk.toml on a wall"};
    if (facts.keys == 0)
        return {part, State::look, "no key is set, so that no new content is taken",
                facts.in_custody
                    ? "copy the .pub file of whoever signs your packs to /etc/clinic-kiosk/content.pub, as root"
                    : "write publish_keys into kiosk.toml: the .pub file of whoever signs your packs"};
    return {part, State::works,
            "packs signed with " + std::string(facts.keys == 1 ? "one key" : "one of two keys") +
                (facts.fetches ? " are fetched by themselves, and taken from sticks" : " are taken from sticks") +
                (facts.in_custody ? ", and belong to another account than the kiosk's" : "") + program_in_words(facts),
            ""};
}

}  // namespace doctor
