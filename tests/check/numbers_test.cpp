#include "check/words/numbers.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"

using check::Separators;

namespace {

/// "10 1234/1.234": each number, with what else it may be.
std::string found(const std::string& text, Separators separators) {
    std::string all;
    for (const auto& number : check::numbers_in(base::characters(text), separators))
        all += (all.empty() ? "" : " ") + number.value + (number.other.empty() ? "" : "/" + number.other);
    return all;
}

}  // namespace

TEST_CASE("numbers are read however a language writes them") {
    struct Written {
        std::string text, numbers;
    };
    auto written = GENERATE(values<Written>({
        {"De 10 a 20 minutos", "10 20"},
        {"1,234 personas", "1234/1.234"},
        {"1.234 personas", "1234/1.234"},
        {"1 234 personnes", "1234"},
        {"1\u00A0234", "1234"},
        {"1\u202F234\u202F567", "1234567"},
        {"1'234 und 1’234", "1234 1234"},
        {"1.234.567,5", "1234567.5"},
        {"1,234,567.50", "1234567.5"},
        {"1,00,000", "100000"},
        {"2,5 ml o 2.5 ml", "2.5 2.5"},
        {"0,500", "0.5"},
        {"٢٫٥ و ١٬٢٣٤ و ١٠", "2.5 1234 10"},
        {"१०-२० मिनट", "10 20"},
        {"２０分", "20"},
        {"10万人", "100000"},
        {"50 % 50% %50", "50 50 50"},
        {"½, 1½, 1 ½, 1/2 y 1 1/2", "0.5 1.5 1.5 0.5 1.5"},
        {"120/80", "120 80"},
        {"L5 y S1, B12", "5 1 12"},
        {"1, 2 o 3", "1 2 3"},
        {"14.3.2027", "14 3 2027"},
        {"2027-03-14", "2027 3 14"},
        {"007", "7"},
        {"1-800-222-1222", "18002221222"},
        {"1 800 222 1222", "18002221222"},
        {"(555) 123-4567", "5551234567"},
        {"+52 55 1234 5678.", "525512345678"},
        {"555-1234", "555 1234"},
        {"911. 112", "911 112"},
        {"", ""},
        {"10", "10"},
        {"5.", "5"},
    }));
    INFO(written.text);
    CHECK(found(written.text, Separators::any) == written.numbers);
}

TEST_CASE("in English the comma joins thousands and the point begins decimals") {
    CHECK(found("1,234 and 1.234 of 100,000", Separators::english) == "1234 1.234 100000");
    CHECK(found("250 to 500 miles", Separators::english) == "250 500");
}
