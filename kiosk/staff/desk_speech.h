// In which language the staff desk speaks. Pure.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "flow/flow.h"

namespace staff {

/// A sentence of the program in English, and what is filled into it: numbers, names, and what the system says in English.
struct Said {
    Said(std::string whole) : english(std::move(whole)) {}
    Said(const char* whole) : english(whole) {}
    Said(std::string sentence, std::vector<std::pair<std::string, std::string>> parts)
        : english(std::move(sentence)), filled(std::move(parts)) {}

    std::string english;
    std::vector<std::pair<std::string, std::string>> filled;  ///< "{number}" → "3"
    bool operator==(const Said&) const = default;
};

struct DeskWords {
    /// A word of the program in a language (BCP 47); the English where it has none. Empty: English is all there is.
    std::function<std::string(const std::string& english, const std::string& language)> say;
    std::string language = "en";  ///< the kiosk's, that the desk begins with
    /// To choose from.
    std::function<std::vector<flow::Home::Language>()> languages;
};

/// Says things in one language.
class DeskSpeech {
public:
    DeskSpeech(const DeskWords& words, std::string language) : words_(words), language_(std::move(language)) {}

    std::string operator()(const Said& said) const;
    /// What is not of that language, such as a name: it reads from left to right among letters of the other direction too.
    std::string as_it_is(const std::string& text) const;

private:
    const DeskWords& words_;
    std::string language_;
};

}  // namespace staff
