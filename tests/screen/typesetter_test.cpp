// From words to lines: breaks, bold, directions, scripts. Every letter of the fake font has a known width.
#include "screen/text/typesetter.h"

#include <catch2/catch.hpp>

#include "fakes/text_measure.h"
#include "flow/marks.h"

using screen::Setting;
using screen::Weight;

namespace {

constexpr float em = 100;
constexpr float letter = fakes::TextMeasure::letter * em, bold_letter = fakes::TextMeasure::bold_letter * em,
                space = 26;

struct Setter {
    fakes::TextMeasure measure;
    screen::Typesetter typesetter{measure};

    screen::ParagraphPointer set(const std::string& text, float letters, const std::string& language = "en",
                                 bool balanced = false) {
        return typesetter.set(text, {em, 140, Weight::regular, letters * letter + 1, language, balanced});
    }
    std::vector<std::string> lines(const std::string& text, float letters, const std::string& language = "en",
                                   bool balanced = false) {
        std::vector<std::string> all;
        for (const auto& placed : set(text, letters, language, balanced)->lines) all.push_back(placed.line.text);
        return all;
    }
};

using Lines = std::vector<std::string>;

std::vector<std::string> runs(const screen::Line& line) {
    std::vector<std::string> all;
    for (const auto& run : line.runs) all.push_back(run.text);
    return all;
}

}  // namespace

TEST_CASE("lines break between words and never end in a space") {
    Setter setter;
    CHECK(setter.lines("one two three", 8) == Lines{"one two", "three"});
    CHECK(setter.lines("one two three", 30) == Lines{"one two three"});
    CHECK(setter.lines("one two three", 5) == Lines{"one", "two", "three"});
    CHECK(setter.set("one two three", 8)->lines.front().line.width == Approx(6 * letter + space));
}

TEST_CASE("no word stands alone on the last line where the line before can spare one") {
    Setter setter;
    CHECK(setter.lines("a few good words to say here", 22) == Lines{"a few good words to", "say here"});
    CHECK(setter.lines("one unspeakable thing", 17) == Lines{"one", "unspeakable thing"});  // two words in company
    CHECK(setter.lines("in unspeakable ways", 15) == Lines{"in unspeakable", "ways"});      // no room for both
    CHECK(setter.lines("incomprehensible ways", 17) == Lines{"incomprehensible", "ways"});  // nothing to spare
}

TEST_CASE("a line is never wider than it may be") {
    Setter setter;
    std::string text =
        "It runs from your heel to your toes, and holds up *your whole arch*. Unausgesprochenheiten 10–20 minutes.";
    for (float letters = 1; letters < 40; letters += 0.7f) {
        auto paragraph = setter.set(text, letters);
        for (const auto& placed : paragraph->lines)
            CHECK(
                (placed.line.width <= letters * letter + 1 || placed.line.text.size() <= 3));  // one letter, or a dash
        CHECK(paragraph->height == Approx(140 * static_cast<float>(paragraph->lines.size())));
    }
}

TEST_CASE("a word wider than the line is broken, and no letter is lost") {
    Setter setter;
    std::string word = "Bandscheibenvorfall", joined;
    auto lines = setter.lines(word, 7);
    CHECK(lines.size() == 3);
    for (const auto& line : lines) joined += line;
    CHECK(joined == word);
}

TEST_CASE("from 15 to 18 is read as one, and stands on one line") {
    Setter setter;
    CHECK(setter.lines("open 15–18 and more", 9) == Lines{"open", "15–18", "and more"});
    CHECK(setter.lines("one–two three", 5) == Lines{"one–", "two", "three"});
}

TEST_CASE("what a reader takes for one letter is never divided") {
    Setter setter;
    // e + combining acute; a family; a flag: each of several code points
    for (std::string letter_of_many :
         {"e\u0301", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F1E9\U0001F1EA"}) {
        std::string word, joined;
        for (int i = 0; i < 8; ++i) word += letter_of_many;
        for (const auto& line : setter.lines(word, 2)) {
            CHECK(line.size() % letter_of_many.size() == 0);
            joined += line;
        }
        CHECK(joined == word);
    }
}

TEST_CASE("an empty line of the source is half a line of space, a new line starts a line") {
    Setter setter;
    auto paragraph = setter.set("one\n\ntwo\nthree", 20);
    REQUIRE(paragraph->lines.size() == 3);
    CHECK(paragraph->lines[1].top == Approx(140 + 70));
    CHECK(paragraph->lines[2].top == Approx(140 + 70 + 140));
    CHECK(paragraph->lines[0].line.after == " ");
    CHECK(setter.set("", 20)->lines.empty());
}

TEST_CASE("bold marks make bold runs and are never shown") {
    Setter setter;
    auto paragraph = setter.set("a *bold* word", 30);
    const auto& line = paragraph->lines.front().line;
    CHECK(line.text == "a bold word");
    REQUIRE(line.runs.size() == 3);
    CHECK(line.runs[1].text == "bold");
    CHECK(line.runs[1].style.weight == Weight::bold);
    CHECK(line.runs[2].x == Approx(letter + space + 4 * bold_letter));
}

TEST_CASE("a star that marks nothing is set as a star") {
    Setter setter;
    CHECK(setter.lines("Take 2 * 5 ml, 3 * a day.", 40) == Lines{"Take 2 * 5 ml, 3 * a day."});
    CHECK(setter.lines("*both* and *", 40) == Lines{"both and *"});
}

TEST_CASE("a soft hyphen shows where a line ends at it, and nowhere else") {
    Setter setter;
    std::string word = "Band\u00ADscheiben\u00ADvorfall";
    auto whole = setter.set(word, 30);
    REQUIRE(whole->lines.size() == 1);
    CHECK(runs(whole->lines.front().line) == Lines{"Bandscheibenvorfall"});
    CHECK(whole->width == Approx(19 * letter));
    auto broken = setter.set(word, 13);
    REQUIRE(broken->lines.size() == 2);
    CHECK(runs(broken->lines[0].line) == Lines{"Bandscheiben-"});
    CHECK(runs(broken->lines[1].line) == Lines{"vorfall"});
    CHECK(broken->lines[0].line.width == Approx(13 * letter));
    CHECK(setter.set(word, 12)->lines.size() == 3);  // the hyphen has no room: one syllable less
    CHECK(runs(setter.set("one\u00AD", 8)->lines.front().line) == Lines{"one"});
    CHECK(runs(setter.set("*Band\u00ADscheibe*", 8)->lines.front().line) == Lines{"Band-"});
}

TEST_CASE("lines say together what the text says: a broken word gains no blank, a soft hyphen is gone") {
    Setter setter;
    for (const char* text : {"Band\u00ADscheiben\u00ADvorfall", "Unausgesprochenheiten",
                             "well-known *bold and\u00ADso* on", "足底筋膜从脚跟", "one two three"})
        for (float letters = 3; letters < 30; letters += 2) {
            std::string all;
            auto paragraph = setter.set(text, letters);
            for (const auto& placed : paragraph->lines) all += placed.line.text + placed.line.after;
            CHECK(all == flow::said(text).words + " ");
        }
}

TEST_CASE("a bold word broken over two lines is bold on both") {
    Setter setter;
    auto paragraph = setter.set("*one two*", 4);
    REQUIRE(paragraph->lines.size() == 2);
    for (const auto& placed : paragraph->lines) CHECK(placed.line.runs.front().style.weight == Weight::bold);
}

TEST_CASE("Arabic starts at the right, and digits and Latin in it keep their own direction") {
    Setter setter;
    auto paragraph = setter.set("ألم الكعب NHS 2027 اليوم", 60, "ar");
    CHECK(paragraph->right_to_left);
    const auto& line = paragraph->lines.front().line;
    CHECK(line.text == "ألم الكعب NHS 2027 اليوم");
    // As seen from left to right: the end of the sentence, then the Latin in its own order, then its start.
    auto seen = runs(line);
    REQUIRE(seen.size() >= 3);
    CHECK(seen.front().find("اليوم") != std::string::npos);
    CHECK(seen.back().find("ألم") != std::string::npos);
    std::string latin;
    for (const auto& run : line.runs) {
        bool arabic =
            run.style.script == screen::script_tag("Arab") && run.text.find_first_of("NHS2027") == std::string::npos;
        if (!arabic) latin += run.text;
    }
    CHECK(latin.find("NHS") < latin.find("2027"));
    for (const auto& run : line.runs)
        if (run.text.find("ألم") != std::string::npos)
            CHECK(run.style.right_to_left);
        else if (run.text.find("NHS") != std::string::npos)
            CHECK_FALSE(run.style.right_to_left);
}

TEST_CASE("runs follow each other without gaps, whatever their directions") {
    Setter setter;
    for (const char* text : {"ألم *الكعب* NHS (2027) اليوم.", "one (two) عربي *bold* three", "עברית 12 abc"})
        for (const char* language : {"ar", "en", "he"}) {
            auto paragraph = setter.set(text, 100, language);
            for (const auto& placed : paragraph->lines) {
                float x = 0;
                for (const auto& run : placed.line.runs) {
                    CHECK(run.x == Approx(x).margin(0.01));
                    x += run.width;
                }
                CHECK(placed.line.width == Approx(x).margin(0.01));
            }
        }
}

TEST_CASE("ranges, large numbers and telephone numbers are seen in their own order in Arabic, whatever their digits") {
    Setter setter;
    for (const std::string number : {"5–10", "5-10", "٥–١٠", "10 000", "+1 555 1234", "(555) 123-4567", "555-123-4567",
                                     "5–10%", "2.5", "1/2", "10 × 5"}) {
        const auto line = setter.set("من " + number + " دقائق", 60, "ar")->lines.front().line;
        INFO(number);
        std::string seen;
        for (const auto& run : line.runs) seen += run.text;
        CHECK(seen.find(number) != std::string::npos);
        CHECK(line.text == "من " + number + " دقائق");
    }
    auto seen = runs(setter.set("10. 20 دقيقة", 60, "ar")->lines.front().line);
    CHECK(std::find(seen.begin(), seen.end(), "10. 20") == seen.end());  // a sentence ends between them
}

TEST_CASE("an author who says himself which way words run is obeyed") {
    Setter setter;
    for (const auto* text : {"من \u20665-10\u2069 دقائق", "من \u202A5-10\u202C دقائق"}) {
        std::string seen;
        for (const auto& run : setter.set(text, 60, "ar")->lines.front().line.runs) seen += run.text;
        CHECK(seen.find("5-10") != std::string::npos);
    }
}

TEST_CASE("an English sentence in an Arabic kiosk starts at the right but reads from the left") {
    Setter setter;
    const auto& line = setter.set("Heel pain", 40, "ar")->lines.front().line;
    CHECK(runs(line) == Lines{"Heel pain"});
    CHECK_FALSE(line.runs.front().style.right_to_left);
}

TEST_CASE("Chinese breaks between characters, and never before a full stop") {
    Setter setter;
    auto lines = setter.lines("足底筋膜从脚跟延伸到脚趾。它支撑足弓。", 10, "zh");
    CHECK(lines.size() > 3);
    for (const auto& line : lines) {
        CHECK(line.rfind("。", 0) == std::string::npos);
        CHECK(line.size() <= 6 * 3);
    }
    CHECK(setter.set("足底", 20, "zh")->lines.front().line.runs.front().style.script == screen::script_tag("Hani"));
    CHECK(setter.set("足底", 20, "zh")->lines.front().line.runs.front().style.language == "zh");
}

TEST_CASE("a Chinese line ends between words, and a number stays with what it counts") {
    Setter setter;
    const auto han = em / letter;
    CHECK(setter.lines("多种运动搭配", 3.5F * han, "zh") == Lines{"多种", "运动", "搭配"});
    CHECK(setter.lines("警示信号", 3.5F * han, "zh") == Lines{"警示", "信号"});
    for (float width = 4; width < 14; ++width)
        for (const auto& line : setter.lines("每天走10到20分钟，每周2天。", width * han, "zh")) {
            INFO(line);
            CHECK_FALSE((line.ends_with("10") || line.ends_with("20") || line.ends_with("2")));
        }
    // What is wider than the line may be divided after all, and that cuts no word that the rules keep whole.
    CHECK(setter.set("足底筋膜炎", 1.2F * han, "zh")->cut_word.empty());
}

TEST_CASE("lines of Arabic letters stand farther apart than those of Latin ones") {
    for (const char* language : {"ar", "fa", "ur-PK"}) CHECK(screen::least_line(language) >= 1.3F);
    for (const char* language : {"en", "he", "arn"}) CHECK(screen::least_line(language) == 0);
}

TEST_CASE("a balanced title has lines of similar length and no more of them") {
    Setter setter;
    std::string title = "A strong band under your foot";
    auto natural = setter.set(title, 24), balanced = setter.set(title, 24, "en", true);
    REQUIRE(natural->lines.size() == 2);
    REQUIRE(balanced->lines.size() == 2);
    CHECK(balanced->width < natural->width);
    CHECK(setter.lines("Heel pain", 24, "en", true) == Lines{"Heel pain"});
}

TEST_CASE("the widest word is the one a line break cannot divide") {
    Setter setter;
    Setting setting{em, 140, Weight::regular, 0, "en", false};
    CHECK(setter.typesetter.longest_word("a plantar fascia", setting) == Approx(7 * letter));
    CHECK(setter.typesetter.longest_word("well-known", setting) == Approx(5 * letter));
    CHECK(setter.typesetter.longest_word("", setting) == 0);
    setting.language = "zh";
    CHECK(setter.typesetter.longest_word("足底筋膜", setting) < 3 * em);
    CHECK(setter.typesetter.longest_word("神经", setting) == Approx(2 * em));
}

TEST_CASE("what was set lately is not measured again") {
    Setter setter;
    auto first = setter.set("one two three", 8);
    int asked = setter.measure.asked;
    CHECK(setter.set("one two three", 8) == first);
    CHECK(setter.measure.asked == asked);
    CHECK(setter.set("one two three", 9) != first);
    CHECK(setter.set("one two three", 8, "es") != first);
}

TEST_CASE("the cache does not grow for ever, and what was handed out stays sound") {
    Setter setter;
    auto first = setter.set("first", 8);
    for (int i = 0; i < 3000; ++i) setter.set("text " + std::to_string(i), 8);
    CHECK(first->lines.front().line.text == "first");
    CHECK(setter.set("first", 8)->lines.front().line.text == "first");
}

TEST_CASE("languages that are written from right to left are known, with their regions") {
    for (const char* code : {"ar", "ar-EG", "he", "fa", "ur-PK"}) CHECK(screen::is_right_to_left(code));
    for (const char* code : {"en", "es", "arn", "zh-Hant", ""}) CHECK_FALSE(screen::is_right_to_left(code));
}

TEST_CASE("broken bytes are set as something, not as nothing, and stop nothing") {
    Setter setter;
    for (std::string text : {"\xff\xfe", "a\xc3", "\xed\xa0\x80", "*", "**", "* *", "\n", "   "})
        CHECK_NOTHROW(setter.set(text, 4));
}

TEST_CASE("capitals stand in the middle of their line") {
    Setter setter;
    const auto& placed = setter.set("A", 8)->lines.front();
    float above = placed.baseline - fakes::TextMeasure::capital * em, below = 140 - placed.baseline;
    CHECK(above == Approx(below));
}

TEST_CASE("items of a list hang from their dots, closer to each other than paragraphs, and are said as sentences") {
    Setter setter;
    auto set = setter.set("Do this\n- one two three\n- *four*\n\nfive", 9);
    REQUIRE(set->lines.size() == 5);
    auto line = [&](std::size_t at) { return set->lines[at]; };
    Lines said;
    std::string indented, dots, follows;
    for (const auto& each : set->lines) {
        said.push_back(each.line.text);
        indented += each.indent == 0 ? '.' : each.indent == em ? '>' : '?';
        dots += each.dot ? 'o' : '.';
        follows += each.follows ? '^' : '.';
    }
    CHECK(said == Lines{"Do this.", "one two", "three.", "four.", "five"});
    CHECK(indented == ".>>>.");
    CHECK(dots == ".o.o.");
    CHECK(follows == ".^^..");
    CHECK(line(1).top == Approx(140 * 1.2));
    CHECK(line(2).top == Approx(140 * 2.2));
    CHECK(line(3).top == Approx(140 * 3.4));
    CHECK(line(4).top == Approx(140 * 4.9));  // half a line, as before every paragraph
    CHECK(line(3).line.runs.front().style.weight == Weight::bold);
    CHECK(set->width == Approx(em + 7 * letter - letter + space));
    CHECK(setter.typesetter.longest_word("- one\n- three", {em, 140, Weight::regular, 0, "en", false}) ==
          Approx(em + 5 * letter));
}

TEST_CASE("a dash that begins no list is a dash") {
    Setter setter;
    CHECK(setter.lines("- 5 ml", 20) == Lines{"- 5 ml"});
    CHECK(setter.set("3\n- 4 weeks", 20)->lines[1].indent == 0);
}
