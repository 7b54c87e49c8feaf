#include "staff/checkup.h"

#include "doctor/said.h"

namespace staff {
namespace {

std::string sentence(std::string words) {
    if (words.empty()) return words;
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words + ".";
}

void add(const doctor::Findings& findings, doctor::State state, std::vector<Checkup::ToMend>& to_mend) {
    for (const auto& each : findings) {
        if (each.state != state) continue;
        auto part = sentence(each.part);
        part.pop_back();
        to_mend.push_back({part, sentence(each.what), each.advice.empty() ? "" : "What to do: " + each.advice + ".",
                           state == doctor::State::broken});
    }
}

}  // namespace

Checkup checkup(const doctor::Findings& findings) {
    Checkup found;
    found.first = doctor::summary(findings);
    add(findings, doctor::State::broken, found.to_mend);
    add(findings, doctor::State::look, found.to_mend);
    std::vector<std::string> works;
    for (const auto& each : findings)
        if (each.state == doctor::State::works) works.push_back(each.part);
    if (!works.empty()) found.works = "It works: " + doctor::list_of(works) + ".";
    found.all_works = found.to_mend.empty();
    return found;
}

}  // namespace staff
