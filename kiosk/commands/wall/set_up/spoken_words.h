// The program's own words as a library of them: there is no pack yet whose words set-up could use. UI thread.
#pragma once

#include <string>
#include <vector>

#include "display/fonts/fonts.h"
#include "screen/no_library.h"
#include "screen/set_up/set_up_view.h"

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

/// English first, then those whose letters this computer has.
std::vector<screen::SetUpLanguage> spoken_languages(display::Fonts& fonts);

}  // namespace commands
