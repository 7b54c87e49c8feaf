// Languages that nobody speaks, made by the program so that an author sees today what a translation will need: words that are
// longer, or that run from right to left. Never offered on the wall. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "flow/flow.h"

namespace pack {

enum class Pseudo {
    longer,        ///< "xx-long": each word two fifths longer, as in German, with accents above and below
    right_to_left  ///< "xx-rtl": a letter of Arabic for each letter
};
inline constexpr std::array pseudo_languages{Pseudo::longer, Pseudo::right_to_left};

std::string_view code_of(Pseudo language);
/// Nothing: it is no such code.
std::optional<Pseudo> pseudo_language(std::string_view code);

/// The words of a text in it. {placeholders}, numbers, marks, soft hyphens and lines stay what and where they are.
std::string in_pseudo(std::string_view text, Pseudo language);
flow::Flow in_pseudo(flow::Flow flow, Pseudo language);
/// The names of languages and all ids stay as they are.
flow::Home in_pseudo(flow::Home home, Pseudo language);

}  // namespace pack
