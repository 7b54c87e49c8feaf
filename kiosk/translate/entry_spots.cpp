#include "translate/entry_spots.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "base/text_lines.h"
#include "pack/interface_words.h"

namespace translate {
namespace {

constexpr std::string_view screenshot_start = " (render/";

std::string kind_of(const std::string& field) {
    static const std::set<std::string_view> counted{"moment", "step",  "answer", "option",
                                                    "sign",   "point", "myth",   "thing"};
    auto space = std::min(field.find(' '), field.size());
    if (!counted.contains(std::string_view(field).substr(0, space))) return field;
    auto end = std::min(field.find(' ', space + 1), field.size());
    return field.substr(0, space) + field.substr(end);
}

std::optional<Spot> spot_of(const std::string& place) {
    auto colon = place.find(": ");
    if (colon == std::string::npos) return std::nullopt;
    auto field = place.substr(colon + 2);
    return Spot{place.substr(0, colon), field, kind_of(field)};
}

/// A word of the program stands on no slide: all of them together are like one, with nothing in a place of its own.
Spot interface_spot(const std::string& english) {
    return {std::string(pack::interface_context), english, "word"};
}

}  // namespace

std::vector<Spot> spots_of(const Sentence& sentence) {
    if (sentence.context == pack::interface_context) return {interface_spot(sentence.english)};
    std::vector<Spot> spots;
    for (const auto& place : sentence.places)
        if (auto spot = spot_of(place.name)) spots.push_back(std::move(*spot));
    return spots;
}

std::vector<Spot> spots_of(const pack::PoMessage& message) {
    if (message.context == pack::interface_context) return {interface_spot(message.english)};
    std::vector<Spot> spots;
    for (const auto& line : base::lines_of(message.extracted))
        if (auto spot = spot_of(line.substr(0, line.rfind(screenshot_start)))) spots.push_back(std::move(*spot));
    return spots;
}

}  // namespace translate
