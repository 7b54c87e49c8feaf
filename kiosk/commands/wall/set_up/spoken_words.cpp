#include "commands/wall/set_up/spoken_words.h"

#include "commands/common.h"
#include "pack/language_names.h"
#include "pack/program_words/program_words.h"

namespace commands {

std::string SpokenWords::word(const std::string& english, const std::string& language) {
    return std::string(pack::program_word(english, language).value_or(english));
}

bool is_spoken(const std::string& language) {
    return pack::program_word("Next", language).has_value();
}

staff::DeskWords desk_words(std::string language, std::function<std::vector<flow::Home::Language>()> offered) {
    auto say = [](const std::string& english, const std::string& wanted) {
        return std::string(pack::program_word(english, wanted).value_or(english));
    };
    auto spoken = [offered = std::move(offered)] {
        auto languages = offered();
        std::erase_if(languages, [](const auto& each) { return !is_spoken(each.code); });
        return languages;
    };
    return {say, is_spoken(language) ? std::move(language) : "en", spoken};
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
