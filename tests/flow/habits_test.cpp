// How languages write quotation marks, dashes, ranges and units.
#include "flow/habits.h"

#include <catch2/catch.hpp>

namespace {

/// The text with every habit kept. As in a file: \" is one letter.
std::string kept(const std::string& text, const std::string& language = "en") {
    flow::WrittenText written;
    written.add(text, 0, text.size());
    return base::fixed(text, flow::unlike_habits(written, language));
}

bool is_left(const std::string& text, const std::string& language = "en") {
    INFO(text << " in " << language << " became " << kept(text, language));
    return kept(text, language) == text;
}

}  // namespace

TEST_CASE("straight quotation marks around speech become the language's") {
    CHECK(kept(R"(Say \"I need help\" at once.)") == "Say “I need help” at once.");
    CHECK(kept("*\"Help\"* (\"now\")") == "*“Help”* (“now”)");
    CHECK(kept(R"(Diga \"necesito ayuda\".)", "es") == "Diga “necesito ayuda”.");
    CHECK(kept(R"(¿\"Hernia\"?)", "es-MX") == "¿“Hernia”?");
}

TEST_CASE("a quotation mark that is no plain one stays, and so do the others of its text") {
    CHECK(is_left(R"(A band of 6\" and \"more\")"));
    CHECK(is_left(R"(He said \"wait)"));
    CHECK(is_left(R"(\" a \")"));
    CHECK(is_left(R"(a\"b\"c)"));
}

TEST_CASE("an apostrophe between letters becomes a curly one in English alone") {
    CHECK(kept("Don't run. It's your runner's knee") == "Don’t run. It’s your runner’s knee");
    CHECK(kept(R"(Don\'t)") == "Don’t");
    CHECK(is_left("the runners' knees, 'so', 5'"));
    CHECK(is_left("d'accord", "es"));
}

TEST_CASE("hyphens as dashes become the language's dash where it has one way") {
    CHECK(kept("Rest - then walk -- slowly--or stop") == "Rest – then walk – slowly – or stop");
    CHECK(is_left("- an item\\n- another"));
    CHECK(is_left("well-known, five -fold, --help, a---b, <!-- x -->"));
    CHECK(is_left("Descanse - luego camine", "es"));  // which side the dash stands on, a program does not know
}

TEST_CASE("hyphens between rising numbers become the language's") {
    CHECK(kept("Walk 5-10 minutes, 2.5-3 km, 10 - 20 times.") == "Walk 5–10 minutes, 2.5–3 km, 10–20 times.");
    CHECK(kept("2-3.") == "2–3.");
    CHECK(is_left("Tome 5-10 minutos", "es"));  // as the RAE writes it
}

TEST_CASE("dates, phone numbers, scores, names and codes are no ranges") {
    for (const char* text : {"read 2026-11-20", "call 555-1234", "1-800-555", "+1-22", "L4-L5", "COVID-19", "4-2",
                             "5-5", "0-1000", "1/2-3/4", "5-10-15", "1.2.3-4", "5-10th", "B5-10", "5-"})
        CHECK(is_left(text));
}

TEST_CASE("a unit stands behind a blank that does not break") {
    CHECK(kept("5ml, 2.5mg and 10km.") == "5\u00A0ml, 2.5\u00A0mg and 10\u00A0km.");
    CHECK(kept("50% de 5ml", "es") == "50\u00A0% de 5\u00A0ml");
    for (const char* text : {"50% of 5 ml", "5mmx", "L4mm", "mg", "5 mg", "5m, 5g, 5K", "5km2"}) CHECK(is_left(text));
}

TEST_CASE("a language that is not known here is left alone, and so is what is no UTF-8") {
    CHECK(is_left("\"so\" 5-10 5ml don't", "de"));
    CHECK(is_left("\"so\" 5-10", ""));
    CHECK(is_left("\xFF\x80-\xE2"));
}

TEST_CASE("letters of several pieces are one text, and nothing between them is touched") {
    std::string file = R"("He said \"a" .. " b\" and 5" .. "-10 -" .. "- x")";
    flow::WrittenText written;
    written.add(file, 1, 12);
    auto second = file.find(" b");
    written.add(file, second, file.find("\" .. \"-10"));
    auto third = file.find("-10");
    written.add(file, third, file.find("\" .. \"- x"));
    written.add(file, file.find("- x"), file.size() - 1);
    CHECK(base::fixed(file, flow::unlike_habits(written, "en")) ==
          R"("He said “a" .. " b” and 5" .. "–10 -" .. "- x")");
}
