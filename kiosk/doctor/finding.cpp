#include "doctor/finding.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace doctor {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array states{std::pair{State::works, "works"}, std::pair{State::look, "look"},
                            std::pair{State::broken, "broken"}, std::pair{State::absent, "absent"}};
constexpr std::size_t part_width = 11, state_width = 8;

std::string padded(std::string word, std::size_t width) {
    word.resize(std::max(width, word.size() + 1), ' ');
    return word;
}

std::ptrdiff_t count(const Findings& findings, State state) {
    return std::count_if(findings.begin(), findings.end(), [&](const Finding& each) { return each.state == state; });
}

}  // namespace

const char* name_of(State state) {
    return std::find_if(states.begin(), states.end(), [&](const auto& each) { return each.first == state; })->second;
}

std::string to_text(const Finding& finding) {
    auto text = padded(finding.part, part_width) + padded(name_of(finding.state), state_width) + finding.what + ".\n";
    if (!finding.advice.empty())
        text += std::string(part_width + state_width, ' ') + "To do: " + finding.advice + ".\n";
    return text;
}

std::string summary(const Findings& findings) {
    const auto broken = count(findings, State::broken), look = count(findings, State::look);
    if (broken == 0 && look == 0) return "All of it works.";
    std::string words;
    if (broken > 0) words = std::to_string(broken) + (broken == 1 ? " part is broken" : " parts are broken");
    if (look > 0)
        words += (broken > 0 ? ", " : "") + std::to_string(look) +
                 (broken > 0  ? " more to look at"
                  : look == 1 ? " part works, but should be looked at"
                              : " parts work, but should be looked at");
    return words + ".";
}

std::string to_json_line(const Finding& finding) {
    const Json object{
        {"part", finding.part}, {"state", name_of(finding.state)}, {"message", finding.what}, {"help", finding.advice}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";  // a file's name may be any bytes
}

std::optional<Finding> read_finding(const std::string& line) {
    const auto object = Json::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    auto text = [&](const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto name = text("state");
    const auto state =
        std::find_if(states.begin(), states.end(), [&](const auto& each) { return name == each.second; });
    if (state == states.end() || text("part").empty()) return std::nullopt;
    return Finding{text("part"), state->first, text("message"), text("help")};
}

int exit_status(const Findings& findings) {
    return count(findings, State::broken) > 0 ? 1 : 0;
}

}  // namespace doctor
