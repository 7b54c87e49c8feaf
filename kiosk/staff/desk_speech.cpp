#include "staff/desk_speech.h"

#include "screen/text/typesetter.h"

namespace staff {

std::string DeskSpeech::operator()(const Said& said) const {
    auto text = words_.say ? words_.say(said.english, language_) : said.english;
    for (const auto& [place, filled] : said.filled)
        if (const auto at = text.find(place); at != std::string::npos) text.replace(at, place.size(), as_it_is(filled));
    return text;
}

std::string DeskSpeech::as_it_is(const std::string& text) const {
    constexpr const char *left_to_right = "\u2066", *as_before = "\u2069";
    if (text.empty() || !screen::is_right_to_left(language_)) return text;
    return left_to_right + text + as_before;
}

}  // namespace staff
