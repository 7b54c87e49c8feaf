// What stands in a disc where there is no picture: the first letter of a title, the initials of a name. Pure.
#pragma once

#include <string>

namespace screen {

/// Of the first word, as a capital: "S" of "Sore heels". Empty: the text has no letter.
std::string first_letter(const std::string& text, const std::string& language);

/// Of the first and the last word, without titles that end with a point: "AW" of "Dr. Anna Weber". Where letters have no
/// capitals the first one alone, as they would join or be a name by themselves.
std::string initials(const std::string& name, const std::string& language);

}  // namespace screen
