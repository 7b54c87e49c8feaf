#include "display/fonts/fonts.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "display_support.h"

TEST_CASE("text has width in every language the kiosk speaks") {
    auto fonts = open_fonts();
    CHECK(fonts->width("Heel pain", run_style(44)) == Approx(196).margin(12));
    CHECK(fonts->width("Dolor de talón, ¿cuándo?", run_style(44, "Latn", "es")) > 400);
    CHECK(fonts->width("足底筋膜炎", run_style(44, "Hani", "zh")) == Approx(5 * 44).margin(2));
    CHECK(fonts->width("ألم الكعب", arabic(44)) > 100);
    CHECK(fonts->width("एड़ी का दर्द", run_style(44, "Deva", "hi")) > 100);
    CHECK(fonts->width("", run_style(44)) == 0);
}

TEST_CASE("width grows with the size and the weight, also between whole pixels") {
    auto fonts = open_fonts();
    const std::string words = "It runs from your heel to your toes";
    const float at_40 = fonts->width(words, run_style(40));
    CHECK(fonts->width(words, run_style(40.5F)) > at_40);
    CHECK(fonts->width(words, run_style(80)) == Approx(2 * at_40).epsilon(0.01));
    screen::RunStyle bold = run_style(40);
    bold.weight = screen::Weight::bold;
    CHECK(fonts->width(words, bold) > at_40);
}

TEST_CASE("the words of a line add up to the line") {
    auto fonts = open_fonts();
    float sum = 0;
    for (const char* word : {"It ", "runs ", "from ", "your ", "heel ", "to ", "your ", "toes"})
        sum += fonts->width(word, run_style(44));
    CHECK(sum == Approx(fonts->width("It runs from your heel to your toes", run_style(44))).margin(6));
}

TEST_CASE("Arabic letters join: the word is narrower than its letters") {
    auto fonts = open_fonts();
    float alone = 0;
    for (const char* letter : {"ك", "ع", "ب"}) alone += fonts->width(letter, arabic(44));
    CHECK(fonts->width("كعب", arabic(44)) < 0.9F * alone);
}

TEST_CASE("Arabic runs from right to left") {
    auto fonts = open_fonts();
    auto word = fonts->mask("ار", arabic(80));  // a tall alef, then a low reh that does not join it
    REQUIRE(word);
    auto ink = [&](int from, int to) {
        int sum = 0;
        for (int y = 0; y < word->h / 4; ++y)
            for (int x = from; x < to; ++x) sum += word->coverage[static_cast<std::size_t>(y * word->w + x)];
        return sum;
    };
    CHECK(ink(word->w / 2, word->w) > 0);
    CHECK(ink(0, word->w / 2) == 0);
}

TEST_CASE("a character the run's font lacks comes from another font") {
    auto fonts = open_fonts();
    const float run = fonts->width("a 足 b", run_style(40));
    CHECK(run == Approx(fonts->width("a  b", run_style(40)) + 40).margin(3));
    auto with = fonts->mask("足", run_style(40)), own = fonts->mask("足", run_style(40, "Hani", "zh"));
    REQUIRE(with);
    REQUIRE(own);
    CHECK(with->coverage == own->coverage);
    CHECK(fonts->mask("✓", arabic(40)));
}

TEST_CASE("fonts know which characters they can draw") {
    auto fonts = open_fonts();
    for (char32_t character : {U'a', U'ñ', U'¿', U'ك', U'足', U'한', U'あ', U'ह', U'ש', U'✓', U'→', U'≥', U'ệ', U' '})
        CHECK(fonts->has_glyph(character));
    CHECK(fonts->has_glyph(0x200D));
    CHECK_FALSE(fonts->has_glyph(0x10FFFD));
    CHECK_FALSE(fonts->has_glyph(0xE123));
}

TEST_CASE("Han characters take the form of the reader's language") {
    auto fonts = open_fonts();
    auto chinese = fonts->mask("直", run_style(60, "Hani", "zh")),
         japanese = fonts->mask("直", run_style(60, "Hani", "ja"));
    REQUIRE(chinese);
    REQUIRE(japanese);
    CHECK(chinese->coverage != japanese->coverage);
}

TEST_CASE("a mask stands on the baseline and begins at the run's x") {
    auto fonts = open_fonts();
    auto capital = fonts->mask("H", run_style(100));
    REQUIRE(capital);
    CHECK(capital->top + capital->h == Approx(0).margin(1));
    CHECK(-capital->top == Approx(100 * fonts->cap_height()).margin(2));
    CHECK(capital->left == Approx(10).margin(4));
    auto below = fonts->mask("p", run_style(100));
    CHECK(below->top + below->h > 15);
    CHECK(fonts->mask("j", run_style(100))->left < 0);  // its tail reaches back
}

TEST_CASE("letters with serifs are there for every script, and where they are missing the others stand in") {
    auto with_serifs = [](screen::RunStyle style) {
        style.letters = flow::Letters::serif;
        return style;
    };
    auto fonts = open_fonts();
    struct Sample {
        const char* text;
        screen::RunStyle style;
        bool differs = true;
    };
    for (const auto& [text, style, differs] :
         {Sample{"Heel", run_style(60)}, Sample{"כאב", run_style(60, "Hebr", "he")}, Sample{"كعب", arabic(60)},
          Sample{"足", run_style(60, "Hani", "zh")}, Sample{"दर्द", run_style(60, "Deva", "hi")},
          Sample{"ᐊᐃ", run_style(60, "Cans", "iu"), false}}) {
        CAPTURE(text);
        auto plain = fonts->mask(text, style), serif = fonts->mask(text, with_serifs(style));
        REQUIRE(plain);
        REQUIRE(serif);
        CHECK((plain->coverage != serif->coverage) == differs);
    }
    CHECK(fonts->mask("→", with_serifs(run_style(60))));
    fakes::TemporaryFolder sans_alone;
    for (const char* name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
        std::filesystem::create_symlink(display::default_font_folders()[0] / name, sans_alone.path() / name);
    std::vector<std::string> told;
    auto opened =
        display::Fonts::open([&](const base::Problem& problem) { told.push_back(problem.what); }, {sans_alone.path()});
    auto& poor = *std::get<std::unique_ptr<display::Fonts>>(opened);
    CHECK(poor.width("Heel", with_serifs(run_style(60))) == poor.width("Heel", run_style(60)));
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("NotoSerif") != std::string::npos);
}

TEST_CASE("marks stacked high do not move the letters under them") {
    auto fonts = open_fonts();
    auto plain = fonts->mask("E", run_style(60)), marked = fonts->mask("Ệ", run_style(60));
    REQUIRE(marked);
    CHECK(marked->top < plain->top);
    auto low = fonts->mask("ก", run_style(60, "Thai", "th")), stacked = fonts->mask("กี้", run_style(60, "Thai", "th"));
    REQUIRE(stacked);
    CHECK(stacked->top + stacked->h == Approx(low->top + low->h).margin(1));
}

TEST_CASE("only spaces or nothing known leave no mask, and broken UTF-8 does no harm") {
    auto fonts = open_fonts();
    CHECK_FALSE(fonts->mask("   ", run_style(40)));
    CHECK_FALSE(fonts->mask("", run_style(40)));
    CHECK(fonts->width("a\xff\xc3", run_style(40)) > 0);
    CHECK(fonts->width("line\nbreak\t", run_style(40)) > 0);
    CHECK(fonts->width("x", run_style(0)) == 0);
}

TEST_CASE("without Noto Sans there are no fonts, and the error names the package") {
    fakes::TemporaryFolder empty;
    auto opened = display::Fonts::open(nullptr, {empty.path()});
    auto* problem = std::get_if<base::Problem>(&opened);
    REQUIRE(problem);
    CHECK(problem->what.find("NotoSans") != std::string::npos);
    CHECK(problem->advice == "install the package fonts-noto-core");
}

TEST_CASE("a script's missing font is told once and drawn as boxes") {
    fakes::TemporaryFolder folder;
    for (const char* name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
        std::filesystem::create_symlink(display::default_font_folders()[0] / name, folder.path() / name);
    Reported reported;
    auto opened = display::Fonts::open(reported.report(), {folder.path()});
    auto& fonts = *std::get<0>(opened);
    CHECK(fonts.width("足底", run_style(40, "Hani", "zh")) > 0);
    CHECK(fonts.width("筋膜", run_style(40, "Hani", "zh")) > 0);
    auto told = [&](const std::string& advice) {
        return std::count_if(reported.problems.begin(), reported.problems.end(),
                             [&](const base::Problem& problem) { return problem.advice == advice; });
    };
    CHECK(told("install the package fonts-noto-cjk") == 1);
    CHECK_FALSE(fonts.has_glyph(U'足'));
}
