// The letters that people look for a word under, by language.
#include "screen/text/alphabet.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace {

std::vector<std::string> joined(const std::string& text, const std::string& language) {
    std::vector<std::string> words;
    for (const auto& letters : screen::Alphabet(language).words(text)) {
        words.emplace_back();
        for (const auto& letter : letters) words.back() += letter + " ";
    }
    return words;
}

std::string sorted(std::vector<std::string> letters, const std::string& language) {
    const screen::Alphabet alphabet(language);
    std::sort(letters.begin(), letters.end(),
              [&](const auto& a, const auto& b) { return alphabet.place_of(a) < alphabet.place_of(b); });
    std::string all;
    for (const auto& letter : letters) all += letter;
    return all;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are capitals without marks, beside the letters of the language's own") {
    CHECK(joined("Árbol, ñu", "es") == Words{"A R B O L ", "Ñ U "});
    CHECK(joined("ñu", "en") == Words{"N U "});
    CHECK(joined("Übung", "de") == Words{"U B U N G "});
    CHECK(joined("Şişlik ıhlamur iğne", "tr") == Words{"Ş İ Ş L İ K ", "I H L A M U R ", "İ Ğ N E "});
    CHECK(joined("Épaule", "fr") == Words{"E P A U L E "});
    CHECK(joined("Ấm đau", "vi") == Words{"Â M ", "Đ A U "});
    CHECK(joined("Ångest", "sv") == Words{"Å N G E S T "});
    CHECK(joined("أَلَم", "ar").front().starts_with("ا "));
}

TEST_CASE("numbers are words, signs are none") {
    CHECK(joined("COVID-19 & you (2)", "en") == Words{"C O V I D ", "1 9 ", "Y O U ", "2 "});
    CHECK(joined(" – … !", "en").empty());
    CHECK(joined("", "en").empty());
}

TEST_CASE("letters stand in the order of the language's alphabet") {
    CHECK(sorted({"O", "Ñ", "N", "Z"}, "es") == "NÑOZ");
    CHECK(sorted({"Z", "Ö", "Ä", "Å", "A", "O"}, "sv") == "AOZÅÄÖ");
    CHECK(sorted({"D", "Ç", "C", "İ", "I", "J"}, "tr") == "CÇDIİJ");
    CHECK(sorted({"E", "Đ", "D", "Â", "Ă", "B", "A"}, "vi").substr(0, 1) == "A");
    CHECK(sorted({"E", "Đ", "D"}, "vi") == "DĐE");
    CHECK(sorted({"M", "Ł", "L"}, "pl") == "LŁM");
}
