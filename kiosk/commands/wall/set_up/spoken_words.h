// The program's own words as a library of them: for set-up, which has no pack yet whose words it could use, and the staff desk. UI thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "display/fonts/fonts.h"
#include "screen/no_library.h"
#include "screen/set_up/set_up_view.h"
#include "staff/desk_speech.h"

namespace commands {

class SpokenWords final : public flow::Library {
public:
    const flow::Home& home(const std::string& language) override { return none_.home(language); }
    flow::FlowPointer flow(const std::string&, const std::string&) override { return nullptr; }
    bool offered(const std::string&, const std::string&) override { return false; }
    Tile tile(const std::string&, const std::string&) override { return {}; }
    std::string word(const std::string& english, const std::string& language) override;

private:
    screen::NoLibrary none_;
};

/// The program speaks it.
bool is_spoken(const std::string& language);

/// Says the program's words. `offered`: the languages that patients are offered; those of them that the program speaks are to
/// choose from. `language` is the kiosk's.
staff::DeskWords desk_words(std::string language, std::function<std::vector<flow::Home::Language>()> offered);

/// English first, then those whose letters this computer has.
std::vector<screen::SetUpLanguage> spoken_languages(display::Fonts& fonts);

}  // namespace commands
