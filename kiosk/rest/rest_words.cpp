#include "rest/rest_words.h"

#include <algorithm>

#include "pack/program_words/program_words.h"

namespace rest {
namespace {

/// Four are seen at a glance.
constexpr std::size_t most_languages = 4;

/// The clinic's own, then those that it wrote words in, then what ships here.
std::vector<std::string> languages_of(const app::Config& config) {
    std::vector<std::string> languages;
    auto add = [&](const std::string& language) {
        const bool known = pack::is_english(language) || pack::program_word("This screen is resting", language);
        if (known && std::find(languages.begin(), languages.end(), language) == languages.end() &&
            languages.size() < most_languages)
            languages.push_back(language);
    };
    add(config.language);
    for (const auto& [language, words] : config.staff_instruction_today) add(language);
    for (const char* shipped : {"en", "es", "ar", "zh"}) add(shipped);
    return languages;
}

std::string word(const char* english, const std::string& language) {
    return std::string(pack::program_word(english, language).value_or(english));
}

/// Where the clinic says itself whom to tell, that.
std::string advice_in(const std::string& language, const app::Config& config) {
    const auto& own = config.staff_instruction_today;
    for (const auto& key : {language, std::string()})
        if (const auto found = own.find(key); found != own.end()) return found->second;
    return word("Please ask at the front desk.", language);
}

}  // namespace

Page page_of(const app::Config& config, int tried_again_in) {
    Page page;
    for (const auto& language : languages_of(config))
        page.words.push_back({language, word("This screen is resting", language), advice_in(language, config)});
    const auto name = config.kiosk_name.empty() ? app::host_name() : config.kiosk_name;
    page.for_staff = "For staff: the kiosk \"" + name + "\" ended several times and rests. It is tried again in " +
                     std::to_string(tried_again_in) +
                     " minutes. If this page comes back, switch the computer off and on, then call who looks after it.";
    return page;
}

std::string console_text(const Page& page) {
    std::string text = "\n\n";
    for (const auto& each : page.words) text += "   " + each.title + "\n   " + each.advice + "\n\n";
    return text + "   " + page.for_staff + "\n";
}

}  // namespace rest
