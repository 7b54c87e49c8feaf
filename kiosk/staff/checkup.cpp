#include "staff/checkup.h"

#include <algorithm>
#include <array>
#include <utility>

namespace staff {
namespace {

using doctor::State;

/// What a part is called on the glass; programs read the other name. A word of the program's (pack/program_words/desk_words.h).
std::string name_on_glass(const std::string& part) {
    static constexpr auto names = std::to_array<std::pair<const char*, const char*>>({{"display", "Display"},
                                                                                      {"size", "Size"},
                                                                                      {"touch", "Touch"},
                                                                                      {"pack", "Content"},
                                                                                      {"fonts", "Letters"},
                                                                                      {"sound", "Sound"},
                                                                                      {"printer", "Printer"},
                                                                                      {"counts", "Counts"},
                                                                                      {"disk", "Disk"},
                                                                                      {"clock", "Clock"},
                                                                                      {"pin", "PIN"},
                                                                                      {"settings", "Settings"},
                                                                                      {"session", "Startup"},
                                                                                      {"updates", "Update"}});
    const auto* found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == part; });
    return found == names.end() ? part : found->second;
}

std::string sentence(std::string words) {
    if (words.empty()) return words;
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words + ".";
}

std::string count(const doctor::Findings& findings, State state) {
    return std::to_string(
        std::count_if(findings.begin(), findings.end(), [&](const auto& each) { return each.state == state; }));
}

void add(const doctor::Findings& findings, State state, std::vector<Checkup::ToMend>& to_mend) {
    for (const auto& each : findings)
        if (each.state == state)
            to_mend.push_back({name_on_glass(each.part), sentence(each.what),
                               each.advice.empty() ? "" : each.advice + ".", state == State::broken});
}

}  // namespace

Checkup checkup(const doctor::Findings& findings) {
    Checkup found;
    add(findings, State::broken, found.to_mend);
    add(findings, State::look, found.to_mend);
    for (const auto& each : findings)
        if (each.state == State::works) found.works.push_back(name_on_glass(each.part));
    found.all_works = found.to_mend.empty();
    found.first = found.all_works
                      ? Said("All of it works.")
                      : Said("Broken: {broken}. To be looked at: {look}.",
                             {{"{broken}", count(findings, State::broken)}, {"{look}", count(findings, State::look)}});
    return found;
}

std::vector<screen::SetUpCheck> looked_at(const doctor::Findings& findings) {
    const auto found = checkup(findings);
    std::vector<screen::SetUpCheck> all;
    for (const auto& each : found.to_mend) all.push_back({false, each.part});
    for (const auto& each : found.works) all.push_back({true, each});
    return all;
}

}  // namespace staff
