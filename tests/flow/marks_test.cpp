// The one reader of marks: what is bold, what stays a sign, what is said.
#include "flow/marks.h"

#include <catch2/catch.hpp>

using flow::Marked;

namespace {

std::string shown(const std::string& source) {
    return flow::read_marks(source).text;
}

/// What is bold, between bars.
std::string bold(const std::string& source) {
    auto marked = flow::read_marks(source);
    std::string all;
    for (const auto& range : marked.bold)
        all += (all.empty() ? "" : "|") + marked.text.substr(range.first, range.last - range.first);
    return all;
}

}  // namespace

TEST_CASE("stars round words make them bold") {
    CHECK(flow::read_marks("a *bold* word") == Marked{"a bold word", {{2, 6}}});
    CHECK(bold("*all of it*") == "all of it");
    CHECK(bold("“*one*”, (*two*). *three*: *four*!") == "one|two|three|four");
    CHECK(bold("*“I saw it. I need help.”*") == "“I saw it. I need help.”");
    CHECK(bold("Call *911*.\n\n*¿Dónde?* – *+1 555*") == "911|¿Dónde?|+1 555");
    CHECK(bold("这是*足底筋膜*的一部分") == "足底筋膜");
    CHECK(bold("*족저근막*은") == "족저근막");
    CHECK(bold("و*الكعب* هنا") == "الكعب");
}

TEST_CASE("stars eat no doses: a star that is not tight round words stays a sign") {
    for (const char* text : {"Take 2 * 5 ml, 3 * a day.", "2*5 ml and 3*a day", "2 *, 3*", "2* 5, 3* 6", "5 * 3 is 15",
                             "* one\n* two", "*", "**", "* *", "a**b", "**bold**", "*open", "closed*", "1* or 2*",
                             "(* x *)", "x *\n\n* y", "*one\n\ntwo*", "٢*٥ و ٣*٤", "é*a ó*e"}) {
        INFO(text);
        CHECK(shown(text) == text);
        CHECK(bold(text).empty());
    }
    CHECK(bold("*2 * 5 ml* now") == "2 * 5 ml");
    CHECK(bold("*lost, *found*") == "found");
    CHECK(shown("*lost, *found*") == "*lost, found");
    CHECK(bold("*both* and *") == "both");
}

TEST_CASE("a star that looks like a mark and has no partner is named, another is not") {
    CHECK(flow::lone_star("Llame al *911.") == "*911.");
    CHECK(flow::lone_star("Llame al 911*.") == "911*.");
    CHECK(flow::lone_star("*one\n\ntwo*") == "*one");
    CHECK(flow::lone_star("a **bold** word") == "**bold**");
    for (const char* text : {"", "Call *911*.", "Take 2 * 5 ml, 3 * a day.", "2*5 ml", "*a* *b*"})
        CHECK(flow::lone_star(text).empty());
}

TEST_CASE("what is said has neither marks nor soft hyphens, and keeps its signs") {
    CHECK(flow::said("Take *2 * 5 ml* of Para\u00ADcet\u00ADamol").words == "Take 2 * 5 ml of Paracetamol");
    CHECK((flow::said("a *b*") + ". " + flow::said("c* d")).words == "a b. c* d");
    CHECK(flow::said("").words.empty());
    CHECK(shown("Para\u00ADcetamol") == "Para\u00ADcetamol");  // the setter of lines needs them
}

TEST_CASE("a part of what was read keeps what is bold there") {
    auto whole = flow::read_marks("one *two three* four");
    CHECK(flow::part_of(whole, 0, 7) == Marked{"one two", {{4, 7}}});
    CHECK(flow::part_of(whole, 8, 18) == Marked{"three four", {{0, 5}}});
    CHECK(flow::part_of(whole, 14, 18) == Marked{"four", {}});
}

TEST_CASE("any bytes are read, and none but stars in pairs are lost") {
    for (const std::string& text :
         std::vector<std::string>{"\xff*a*\xfe", "*\xc3*", "\xed\xa0\x80*", {"a\0*b*", 5}, "*\xad*"}) {
        auto stars = std::count(text.begin(), text.end(), '*');
        auto after = shown(text);
        auto kept = std::count(after.begin(), after.end(), '*');
        CHECK(after.size() == text.size() - static_cast<std::size_t>(stars - kept));
        CHECK((stars - kept) % 2 == 0);
    }
}
