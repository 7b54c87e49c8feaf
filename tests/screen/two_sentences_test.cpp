#include "screen/text/two_sentences.h"

#include <catch2/catch.hpp>

using screen::two_sentences;

TEST_CASE("a picture's words and its state are two sentences, whatever sign ends the first") {
    CHECK(two_sentences("A foot", "Sore", "en") == "A foot. Sore");
    for (const char* ended : {"A foot.", "A foot!", "Is it a foot?", "A foot…", "He says “a foot.”", "(A foot.)",
                              "Sie sagt „ein Fuß.“", "هل هذه قدم؟"})
        CHECK(two_sentences(ended, "Sore", "en") == std::string(ended) + " Sore");
    CHECK(two_sentences("A foot. ", "Sore", "en") == "A foot. Sore");
    CHECK(two_sentences("A foot (the left one)", "Sore", "en") == "A foot (the left one). Sore");
}

TEST_CASE("a sentence is ended with the sign of its language, and no blank stands beside a wide one") {
    CHECK(two_sentences("一只脚", "疼痛", "zh") == "一只脚。疼痛");
    CHECK(two_sentences("一只脚。", "疼痛", "zh-Hans") == "一只脚。疼痛");
    CHECK(two_sentences("これは足ですか？", "痛い", "ja") == "これは足ですか？痛い");
    CHECK(two_sentences("एक पैर", "दर्द", "hi") == "एक पैर। दर्द");
    CHECK(two_sentences("ایک پاؤں", "درد", "ur") == "ایک پاؤں۔ درد");
    CHECK(two_sentences("เท้า", "เจ็บ", "th") == "เท้า เจ็บ");
    CHECK(two_sentences("قدم", "ألم", "ar") == "قدم. ألم");
}

TEST_CASE("of a picture without words only the state is said") {
    CHECK(two_sentences("", "Sore", "en") == "Sore");
    CHECK(two_sentences("A foot", "", "en") == "A foot");
}
