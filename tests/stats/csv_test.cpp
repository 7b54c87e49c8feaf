// CSV as RFC 4180 wants it and as spreadsheets must not misread it.
#include <catch2/catch.hpp>

#include "stats/export/formats.h"

namespace {

std::string cell(const stats::Value& value) {
    stats::Table table{"t", "", {{"x", "", stats::Kind::text, ""}}, {{value}}};
    const std::string csv = stats::to_csv(table);
    REQUIRE(csv.substr(0, 3) == "x\r\n");
    REQUIRE(csv.substr(csv.size() - 2) == "\r\n");
    return csv.substr(3, csv.size() - 5);
}

}  // namespace

TEST_CASE("numbers, texts and hidden cells") {
    CHECK(cell(std::int64_t{0}) == "0");
    CHECK(cell(std::int64_t{1234567}) == "1234567");
    CHECK(cell(stats::Hidden{}) == "hidden");
    CHECK(cell("Heel pain") == "Heel pain");
    CHECK(cell("Dolor de talón") == "Dolor de talón");
    CHECK(cell("") == "");
}

TEST_CASE("texts with separators, quotes or line breaks are quoted") {
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(cell("a\r\nb") == "\"a\r\nb\"");
    CHECK(cell(" a") == "\" a\"");
    CHECK(cell("a;b") == "\"a;b\"");
}

TEST_CASE("no text is taken for a formula") {
    CHECK(cell("=1+1") == "\"'=1+1\"");
    CHECK(cell("+1") == "\"'+1\"");
    CHECK(cell("-1") == "\"'-1\"");
    CHECK(cell("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(cell("＝1") == "\"'＝1\"");
    CHECK(cell("＠x") == "\"'＠x\"");
    CHECK(cell("\t=1") == "\"'\t'=1\"");
    CHECK(cell("\nx") == "\"'\nx\"");
    CHECK(cell("  =1") == "\"  '=1\"");
    CHECK(cell("a;=1") == "\"a;'=1\"");
    CHECK(cell("a\",=1") == "\"a\"\",'=1\"");
    CHECK(cell("a - b") == "a - b");
    CHECK(cell("heel-pain") == "heel-pain");
}
