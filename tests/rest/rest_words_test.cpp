// The words in the place of a kiosk that cannot be started.
#include "rest/rest_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace {

std::vector<std::string> languages(const rest::Page& page) {
    std::vector<std::string> all;
    for (const auto& each : page.words) all.push_back(each.language);
    return all;
}

}  // namespace

TEST_CASE("without settings the calm page speaks the languages that ship") {
    const auto page = rest::page_of({}, 5);
    CHECK(languages(page) == std::vector<std::string>{"en", "es", "ar", "zh"});
    CHECK(page.words[0].title == "This screen is resting");
    CHECK(page.words[1].advice == "Pregunte en la recepción, por favor.");
    CHECK(page.for_staff.find("5 minutes") != std::string::npos);
}

TEST_CASE("the calm page begins with the clinic's language and says what the clinic says") {
    app::Config config;
    config.language = "es";
    config.kiosk_name = "Riverside, front desk";
    config.staff_instruction_today = {{"es", "Avise hoy a la enfermera."}, {"fr", "Parlez à l’infirmière."}};
    const auto page = rest::page_of(config, 5);
    CHECK(languages(page) == std::vector<std::string>{"es", "fr", "en", "ar"});
    CHECK(page.words[0].advice == "Avise hoy a la enfermera.");
    CHECK(page.words[1].advice == "Parlez à l’infirmière.");
    CHECK(page.words[2].advice == "Please ask at the front desk.");
    CHECK(page.for_staff.find("Riverside, front desk") != std::string::npos);
}

TEST_CASE("a clinic that says one thing in every language says it on the calm page") {
    app::Config config;
    config.staff_instruction_today = {{"", "Call 4 0 7."}};
    for (const auto& each : rest::page_of(config, 5).words) CHECK(each.advice == "Call 4 0 7.");
}

TEST_CASE("a language that the program does not speak is left to the others") {
    app::Config config;
    config.language = "eo";
    CHECK(languages(rest::page_of(config, 5)).front() == "en");
}

TEST_CASE("on a console the same words are text") {
    const auto text = rest::console_text(rest::page_of({}, 5));
    CHECK(text.find("This screen is resting\n   Please ask at the front desk.\n") != std::string::npos);
    CHECK(text.find("For staff: ") != std::string::npos);
}
