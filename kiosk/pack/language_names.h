// Languages as people call them: "german", "Deutsch", "de_DE" and "ger" for "de". Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pack {

/// Whether a code begins with one that a language has, or may have: "de", "zh-Hant", "kjb"; not "german", "jp" and "ger".
bool names_language(std::string_view code);

/// The BCP 47 code of the language that somebody means: of its name in English, in itself or in one of the languages `in`,
/// perhaps misspelled; of what other programs and lists call it ("de_DE.UTF-8", "DEU"); of the country where it is spoken
/// ("jp"). Empty: it is a code already, or nobody knows. About 0.1 s for a name.
std::string meant_language(std::string_view typed, const std::vector<std::string>& in = {});

/// In English: "German", "Traditional Chinese"; the code itself where it has no name.
std::string language_name(const std::string& code);
/// In itself, as it stands on a button: "Deutsch", "Español".
std::string own_name(const std::string& code);

/// What to do about words that are no code: 'did you mean "de" (German)', or how codes look.
std::string advice_on_language(std::string_view typed, const std::vector<std::string>& in = {});

}  // namespace pack
