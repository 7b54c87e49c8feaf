#include "commands/wall/set_up/spoken_words.h"

#include "commands/common.h"
#include "pack/language_names.h"
#include "pack/program_words/program_words.h"

namespace commands {

std::string SpokenWords::word(const std::string& english, const std::string& language) {
    return std::string(pack::program_word(english, language).value_or(english));
}

std::vector<screen::SetUpLanguage> spoken_languages(display::Fonts& fonts) {
    const auto letters = letters_of(fonts);
    std::vector<screen::SetUpLanguage> all{{"en", pack::own_name("en")}};
    for (const auto& [code, words] : pack::program_languages()) {
        const std::string language(code), name = pack::own_name(language);
        if (letters(name + std::string(pack::program_word("Next", language).value_or(""))))
            all.push_back({language, name});
    }
    return all;
}

}  // namespace commands
