// What the program itself says to visitors, in the languages that it comes with: the PO files in this folder. A pack's own
// translation comes before them. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace pack {

struct ProgramWord {
    std::string_view english, translation;
};

struct ProgramLanguage {
    std::string_view code;  ///< BCP 47
    std::span<const ProgramWord> words;
};

/// Every language but English, by its code.
std::span<const ProgramLanguage> program_languages();

/// "en" and "en-GB"
bool is_english(std::string_view language);

/// In this language, or where it is that of a region ("es-MX") in the language alone. Nothing when the program does not
/// speak it, or has no such word.
std::optional<std::string_view> program_word(std::string_view english, std::string_view language);

}  // namespace pack
