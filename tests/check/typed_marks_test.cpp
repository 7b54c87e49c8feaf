// Signs of web pages and of Markdown that patients would see, and sound texts that look a little like them.
#include "check/words/typed_marks.h"

#include <catch2/catch.hpp>

using check::Layout;

namespace {

/// The sign and its advice; empty: nothing is told.
std::string told(const std::string& text, Layout layout = Layout::paragraphs) {
    auto mark = check::typed_mark(text, layout);
    return mark
               ? text.substr(mark->part.at, mark->part.size) + "@" + std::to_string(mark->part.at) + ": " + mark->advice
               : "";
}

struct Typed {
    std::string text, sign, advice;
};

}  // namespace

TEST_CASE("signs of other ways to write are found where they stand, with what to write instead") {
    auto typed = GENERATE(values<Typed>({
        {"Rest <b>well</b>.", "<b>@5", "write *word*"},
        {"Rest well</i>.", "</i>@9", "write *word*"},
        {"Rest.<br/>Walk.", "<br/>@5", "a paragraph begins"},
        {"<P class=\"x\">Rest.", "<P class=\"x\">@0", "a paragraph begins"},
        {"<ul><li>Rest", "<ul>@0", "a dash and a blank"},
        {"H<sub>2</sub>O", "<sub>@1", "take it out"},
        {"Rest&nbsp;well", "&nbsp;@4", "the sign itself"},
        {"Salt &amp; water", "&amp;@5", "the sign itself"},
        {"Atr&aacute;s &#225;", "&aacute;@3", "the sign itself"},
        {"A **big** step", "**@2", "one star before and one after"},
        {"A __big__ step", "__@2", "write *word*"},
        {"# Big", "#@0", "title"},
        {"a\n\n## Big", "##@3", "title"},
        {"Rest.\\nWalk.", "\\n@5", "begin a new line"},
        {"Rest./nWalk.", "/n@5", "begin a new line"},
        {"Rest /n walk", "/n@5", "begin a new line"},
        {"Rest./n/n- Walk", "/n@5", "begin a new line"},
        {"Rest/nWalk", "/n@4", "begin a new line"},
        {"Rest./nwalk", "/n@5", "begin a new line"},
        {"``` Rest ```", "```@0", "take it out"},
        {"1) Rest 2) Walk", "1)@0", "take the numbers out"},
        {"Do this: 1. Rest 2. Walk", "1.@9", "take the numbers out"},
        {"• Rest • Walk", "•@0", "a dash and a blank"},
        {"Do this: • Rest", "•@9", "a dash and a blank"},
        {"Mon • Tue • Wed", "•@4", "a dash and a blank"},
        {"\uF0B7 Rest", "\uF0B7@0", "a dash and a blank"},
        {"* Rest * Walk", "*@0", "a dash and a blank"},
        {"Do: * Rest * Walk", "*@4", "a dash and a blank"},
        {"- Rest", "-@0", "the other items"},
        {"a\n\n- *Rest*", "-@3", "the other items"},
        {"- 休息", "-@0", "the other items"},
        {"Call *911.", "*@5", "before and one after"},
        {"Rest <b>well &amp; *long", "<b>@5", "write *word*"},
        {"Rest *long <b>well</b>", "*@5", "before and one after"},
    }));
    INFO(typed.text << ": " << told(typed.text));
    CHECK(told(typed.text).starts_with(typed.sign + ": "));
    CHECK(told(typed.text).find(typed.advice) != std::string::npos);
}

TEST_CASE("where there are no lists, the advice is another") {
    CHECK(told("- Rest", Layout::one_line) == "-@0: take it out: a list may stand in text and in say");
    CHECK(told("• Rest", Layout::one_line) == "•@0: take it out: a list may stand in text and in say");
    CHECK(told("1) Rest 2) Walk", Layout::one_line).find("a text of its own") != std::string::npos);
    CHECK(check::layout_of("band: text") == Layout::paragraphs);
    CHECK(check::layout_of("band: part heel (say)") == Layout::paragraphs);
    CHECK(check::layout_of("band: title") == Layout::one_line);
    CHECK(check::layout_of("title") == Layout::one_line);
}

TEST_CASE("sound texts are silent") {
    for (const char* text : {"",
                             "a <5 ml",
                             "a < b and c > d",
                             "<5 ml or >7 ml",
                             "<your name>",
                             "3 - 4",
                             "3 – 4 weeks",
                             "2 * 5",
                             "2*5 ml",
                             "and/or",
                             "y/n",
                             "and/nor",
                             "http://www.nhs.uk/news",
                             "https://x.org/n",
                             "km/n",
                             "1/n",
                             "-5 °C",
                             "- 5 °C",
                             "- ٥ °م",
                             "C#",
                             "The tag #run is used",
                             "#run is used",
                             "#1 in town",
                             "# 5",
                             "Room #3",
                             "AT&T; R&D;",
                             "salt & water; rest",
                             "& so on;",
                             "Name: ______",
                             "______ or ______",
                             "a__b__c",
                             "snake_case",
                             "C:\\Users",
                             "See 1) and 2) below",
                             "Take 1. Then 2.",
                             "(1) or (2)",
                             "a • b",
                             "Mon · Tue · Wed",
                             "*bold*",
                             "Call *911*.",
                             "Do this:\n- rest\n- walk",
                             "- a\n- b\n\nc",
                             "“*Big*” step",
                             "— ¿Le duele? — Sí.",
                             "5 ml/night",
                             "Take it and/\nor rest",
                             "50 %",
                             "a|b",
                             "~20 min",
                             "`n`",
                             "2) then 1)",
                             "٣ - ٤",
                             "休息 - 散步",
                             "{number}",
                             "5'10\"",
                             "x<y>z",
                             "i<3 u"}) {
        INFO(text << ": " << told(text));
        CHECK(told(text).empty());
    }
}
