#include "printer/state_reasons.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace printer {
namespace {

using app::PaperState;

/// The first that is found is told: what staff have to mend first.
constexpr std::array<std::pair<std::string_view, PaperState>, 19> known{{
    {"offline", PaperState::not_there},
    {"timed-out", PaperState::not_there},
    {"shutdown", PaperState::not_there},
    {"media-jam", PaperState::jam},
    {"door-open", PaperState::open},
    {"cover-open", PaperState::open},
    {"interlock-open", PaperState::open},
    {"input-tray-missing", PaperState::no_paper},
    {"media-empty", PaperState::no_paper},
    {"media-needed", PaperState::no_paper},
    {"input-media-supply-empty", PaperState::no_paper},
    {"toner-empty", PaperState::no_ink},
    {"marker-supply-empty", PaperState::no_ink},
    {"marker-supply-missing", PaperState::no_ink},
    {"marker-waste-full", PaperState::needs_help},
    {"output-area-full", PaperState::needs_help},
    {"paused", PaperState::needs_help},
    {"stopped", PaperState::needs_help},
    {"stopped-partly", PaperState::needs_help},
}};

/// Without "-error", "-warning", "-report"; empty: it is not heard.
std::string_view heard_of(std::string_view reason, Heard heard) {
    constexpr std::string_view needed = "media-needed";  // for the page under way, however mildly it is put
    if (reason.starts_with(needed)) return needed;
    for (std::string_view mild : {"-warning", "-report"})
        if (reason.ends_with(mild))
            return heard == Heard::warnings_too ? reason.substr(0, reason.size() - mild.size()) : "";
    constexpr std::string_view grave = "-error";
    return reason.ends_with(grave) ? reason.substr(0, reason.size() - grave.size()) : reason;
}

}  // namespace

PaperState trouble_in(const std::vector<std::string>& reasons, Heard heard) {
    for (const auto& [name, state] : known)
        if (std::any_of(reasons.begin(), reasons.end(),
                        [heard, name = name](const auto& each) { return heard_of(each, heard) == name; }))
            return state;
    return PaperState::ready;
}

}  // namespace printer
