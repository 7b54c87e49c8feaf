// Words stay words, whatever they hold.
#include "web/markup.h"

#include <catch2/catch.hpp>

using namespace web;

TEST_CASE("signs of HTML in words are shown as they are") {
    CHECK(escaped("<b>5 > 3 & \"2\" '1'</b>") == "&lt;b&gt;5 &gt; 3 &amp; &quot;2&quot; &#39;1&#39;&lt;/b&gt;");
    CHECK(attribute("alt", "\" onload=\"x") == " alt=\"&quot; onload=&quot;x\"");
}

TEST_CASE("marks of direction, soft hyphens and long words pass; what no page may hold does not") {
    CHECK(escaped("\u200Fא\u00AD\u2068x\u2069") == "\u200Fא\u00AD\u2068x\u2069");
    const std::string long_word(300, 'x');
    CHECK(escaped(long_word) == long_word);
    CHECK(escaped(std::string("a\x01\x7f\0b", 5)) == "a\uFFFD\uFFFD\uFFFDb");
    CHECK(escaped("\u0085\xC3") == "\uFFFD\uFFFD");
    CHECK(escaped("a\n\tb") == "a\n\tb");
}

TEST_CASE("bold words are strong, and a star that is none stays a star") {
    CHECK(line_of("the *plantar <fascia>* here") == "the <strong>plantar &lt;fascia&gt;</strong> here");
    CHECK(line_of("2 * 5 ml") == "2 * 5 ml");
}

TEST_CASE("a text becomes paragraphs and lists in their order") {
    CHECK(paragraphs_of("One.\n\nTake:\n- *two*\n- three\n\nFour.") ==
          "<p>One.</p><p>Take:</p><ul><li><strong>two</strong></li><li>three</li></ul><p>Four.</p>");
    CHECK(paragraphs_of("").empty());
}

TEST_CASE("an alternative text has no marks") {
    CHECK(plain("A *sore* band") == "A sore band");
}

TEST_CASE("from the right, ranges and dates keep their order between tags, and nothing in a tag changes") {
    CHECK(with_held_numbers("<p class=\"5-10\">5–10 <b>112</b></p>2026-11-29") ==
          "<p class=\"5-10\">\u20665–10\u2069 <b>112</b></p>\u20662026-11-29\u2069");
}

TEST_CASE("a mark is replaced once, and only where it is") {
    CHECK(replaced("Call {number}.", "{number}", "<b>1</b>") == "Call <b>1</b>.");
    CHECK(replaced("Call.", "{number}", "x") == "Call.");
}
