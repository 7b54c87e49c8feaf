// Numbers that follow the gender of the noun behind them: "21 semanas" is "veintiuna semanas". Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "speech/words/vocabulary.h"

namespace speech {

/// The digits of a whole number as they are said before `noun`: words where they differ from what the voice makes of digits, which stay
/// otherwise. Beyond 999,999 they always do.
std::string agreed(std::string_view digits, std::string_view noun, const Agreement& agreement);

}  // namespace speech
