#include "screen/text/initials.h"

#include <catch2/catch.hpp>

using screen::first_letter;
using screen::initials;

TEST_CASE("a name's initials are its first and its last word's, without titles") {
    CHECK(initials("Anna Weber", "de") == "AW");
    CHECK(initials("Dr. med. Anna Maria Weber", "de") == "AW");
    CHECK(initials("ilker Öz", "tr") == "İÖ");
    CHECK(initials("Mehmet", "tr") == "M");
    CHECK(initials("E\u0301lise Noir", "fr") == "E\u0301N");
    CHECK(initials("Dr.", "en") == "D");
    CHECK(initials("  ", "en").empty());
    CHECK(initials("", "en").empty());
}

TEST_CASE("letters without capitals stand alone, as two of them would join or be a name") {
    CHECK(initials("أحمد حسن", "ar") == "أ");
    CHECK(initials("王 小明", "zh") == "王");
}

TEST_CASE("a title's first letter is a capital, behind whatever sign it begins with") {
    CHECK(first_letter("“sore” heels", "en") == "S");
    CHECK(first_letter("ısıtma", "tr") == "I");
    CHECK(first_letter("10 minutes", "en") == "1");
    CHECK(first_letter("…", "en").empty());
}
