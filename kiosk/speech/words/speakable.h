// Words as they are shown, turned into words that espeak-ng says as a person would read them. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace speech {

/// What is handed to espeak-ng for a sentence or a label as shown: ranges, grouped numbers, units, signs, times, fractions and
/// abbreviations in words, what is only for the eye left out. `text` is UTF-8, any bytes without harm, line ends kept;
/// `language` is BCP 47. A language without a table of words (languages/) gets what is common to all: its signs may be lost.
/// Obvious telephone numbers are said digit by digit, and so are all of `telephones`, however they are spaced: "911" of a
/// kiosk whose emergency number it is. Not where a unit shows that it is an amount ("112 kg").
std::string speakable(std::string_view text, const std::string& language, const std::vector<std::string>& telephones);
std::string speakable(std::string_view text, const std::string& language);

}  // namespace speech
