#include "screen/text/sentence_ranges.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace {

using Parts = std::vector<std::string>;

Parts parts(const std::string& text, const std::string& language) {
    Parts found;
    for (auto range : screen::sentences(text, language))
        found.push_back(text.substr(range.first, range.last - range.first));
    return found;
}

std::string without_blanks(const std::string& text) {
    std::string kept;
    for (char c : text)
        if (c != ' ' && c != '\n' && c != '\t') kept += c;
    return kept;
}

std::string joined(const Parts& all) {
    std::string text;
    for (const auto& part : all) text += part;
    return text;
}

}  // namespace

TEST_CASE("sentences end at their signs and at the end of a line") {
    CHECK(parts("Rest. Then walk!  Why? So.", "en") == Parts{"Rest.", "Then walk!", "Why?", "So."});
    CHECK(parts("A title\nIts text", "en") == Parts{"A title", "Its text"});
    CHECK(parts("\n\n  One.  \n\n", "en") == Parts{"One."});
    CHECK(parts("You can say: “I need help.” You need not say more.", "en") ==
          Parts{"You can say: “I need help.”", "You need not say more."});
    CHECK(parts("¿Duele? ¡Ya no! Camine.", "es") == Parts{"¿Duele?", "¡Ya no!", "Camine."});
    CHECK(parts("休息。然后走路！好吗？", "zh") == Parts{"休息。", "然后走路！", "好吗？"});
    CHECK(parts("استرح. هل تمشي؟ نعم.", "ar") == Parts{"استرح.", "هل تمشي؟", "نعم."});
    CHECK(parts("", "en").empty());
    CHECK(parts(" \t\n \u00A0", "en").empty());
}

TEST_CASE("abbreviations do not end a sentence") {
    CHECK(parts("Ask Dr. Smith. He knows.", "en") == Parts{"Ask Dr. Smith.", "He knows."});
    CHECK(parts("Use NSAIDs, e.g. Ibuprofen. E.g. Aspirin helps.", "en") ==
          Parts{"Use NSAIDs, e.g. Ibuprofen.", "E.g. Aspirin helps."});
    CHECK(parts("See No. 5. No. I did not.", "en") == Parts{"See No. 5.", "No.", "I did not."});
    CHECK(parts("Open 8 a.m. to 5 p.m. daily. Come in.", "en") == Parts{"Open 8 a.m. to 5 p.m. daily.", "Come in."});
    CHECK(parts("A las 7:30 p. m. cierra. Venga.", "es") == Parts{"A las 7:30 p. m. cierra.", "Venga."});
    CHECK(parts("A las 7 p.\u00A0m. Venga.", "es") == Parts{"A las 7 p.\u00A0m.", "Venga."});
    CHECK(parts("En EE. UU. hay más. Vea al Dr. Paz y a la Sra. Ruiz.", "es") ==
          Parts{"En EE. UU. hay más.", "Vea al Dr. Paz y a la Sra. Ruiz."});
    CHECK(parts("Ponga frío, p. ej. Hielo. Luego calor.", "es") == Parts{"Ponga frío, p. ej. Hielo.", "Luego calor."});
    CHECK(parts("Kälte, z. B. Eis, hilft. Danach ca. 5 Minuten Pause.", "de") ==
          Parts{"Kälte, z. B. Eis, hilft.", "Danach ca. 5 Minuten Pause."});
    CHECK(parts("z.B. Eis (z. B. Kühlpad) hilft.", "de") == Parts{"z.B. Eis (z. B. Kühlpad) hilft."});
    CHECK(parts("Voyez M. Dupont. Il sait.", "fr") == Parts{"Voyez M. Dupont.", "Il sait."});
}

TEST_CASE("a number that counts does not end a sentence, one that begins the next does not hide its begin") {
    CHECK(parts("2. Rest. Then walk.", "en") == Parts{"2. Rest.", "Then walk."});
    CHECK(parts("It took 2. Then 3.", "en") == Parts{"It took 2.", "Then 3."});
    CHECK(parts("Am 2. Tag gehen. Am 3. März auch.", "de") == Parts{"Am 2. Tag gehen.", "Am 3. März auch."});
    CHECK(parts("Rest. 24 hours later, walk. Then run.", "en") == Parts{"Rest.", "24 hours later, walk.", "Then run."});
    CHECK(parts("Rest (page 2). 3 weeks later, run.", "en") == Parts{"Rest (page 2).", "3 weeks later, run."});
    CHECK(parts("Take 2.5 mg or 1.000 steps", "en") == Parts{"Take 2.5 mg or 1.000 steps"});
    CHECK(parts("And so… Then walk… slowly.", "en") == Parts{"And so…", "Then walk… slowly."});
}

TEST_CASE("untidy text is divided too, and nothing of it is lost") {
    CHECK(parts("Wait...Then  go .And\ton", "en").size() >= 1);
    CHECK(parts("!!! ??? ...", "en").size() >= 1);
    for (const std::string& text :
         {std::string("a\0b. C", 6), std::string("\xFF\xFE. A \xC3"), std::string("“”«». ( A. ) b."),
          std::string("1. 2. 3. 4. A. B. C."), std::string("Dr."), std::string(". . . A"), std::string("好.A。B.好 1"),
          std::string(20'000, '.'), std::string("e. g. e. g. E. G.")})
        for (const char* language : {"en", "de", "zh", "xx", "", "../../x"}) {
            INFO(text.substr(0, 40) << " in " << language);
            CHECK(without_blanks(joined(parts(text, language))) == without_blanks(text));
            std::size_t before = 0;
            for (auto range : screen::sentences(text, language)) {
                CHECK(range.first >= before);
                CHECK(range.last > range.first);
                before = range.last;
            }
        }
}

TEST_CASE("a very long sentence is divided behind commas into parts of one size") {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "some words of a long sentence, ";
    text += "and its end.";
    const auto found = parts(text, "en");
    CHECK(found.size() == 2);
    for (const auto& part : found) CHECK(part.size() <= screen::longest_sentence);
    CHECK(found.front().back() == ',');
    CHECK(parts(std::string(190, 'a') + ", b.", "en").size() == 1);  // short enough
    CHECK(parts(std::string(210, 'a') + ", b.", "en").size() == 1);  // "b." alone is no part
    CHECK(parts(std::string(500, 'a'), "en").size() == 1);           // nowhere to divide
    CHECK(parts("1,234" + std::string(150, '1') + " " + std::string(100, 'a') + ".", "en").size() == 1);
    std::string chinese;
    for (int i = 0; i < 30; ++i) chinese += "每天走一点路会好，";
    const auto chinese_parts = parts(chinese, "zh");
    CHECK(chinese_parts.size() == 2);
    CHECK(joined(chinese_parts) == chinese);
}
