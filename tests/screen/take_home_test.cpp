// What the codes of a slide say, and how they stand on the screen. That readers read them: end_to_end/take_home_test.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "fakes/flows.h"
#include "findings.h"
#include "qr/code.h"
#include "screen/take_home/clinic_page.h"
#include "screen/take_home/code_texts.h"
#include "screen/take_home/take_home_page.h"
#include "tour.h"

using desk::View;
using screen::CodeWords;
using screen::Modules;
using Texts = std::vector<std::string>;

namespace {

struct Home : desk::Desk {
    explicit Home(const std::string& language = "en") : Desk(language) {
        desk::Words words(language);
        auto warning = fakes::warning_slide("now");
        for (auto& sign : warning.signs) sign = words(6);
        auto summary = fakes::summary_slide("end");
        for (auto& point : summary.points) point.text = words(8);
        flow = fakes::flow_of("home", {fakes::text_slide("what"), fakes::ask_slide("ask", 5), warning, summary});
        library.add(flow);
    }
    flow::State taking(const std::string& slide, const View& view) const {
        auto state = at(slide, view);
        state.history.back().detour = flow::Detour::take_home;
        return state;
    }
    CodeWords words_of(const std::string& slide, const Texts& to_ask = {}, const Texts& to_do = {}) {
        const auto state = at(slide, {});
        const screen::SlideInput input{*flow.find(slide), state, site, 0, {}, to_ask, to_do};
        return screen::code_words(flow, input, [](const char* english) { return std::string(english); });
    }
};

std::vector<const Modules*> codes(const screen::DrawList& list) {
    std::vector<const Modules*> found;
    for (const auto& paint : list.paints)
        if (const auto* code = std::get_if<Modules>(&paint)) found.push_back(code);
    return found;
}

std::size_t index_of(const screen::DrawList& list, const Modules* code) {
    for (std::size_t i = 0; i < list.paints.size(); ++i)
        if (std::get_if<Modules>(&list.paints[i]) == code) return i;
    return list.paints.size();
}

const CodeWords heel{"Heel\nHelp now", {"- one thing", "- another", "- a third thing"}, "Draft."};

}  // namespace

TEST_CASE("what has room in one code is one text: head, pieces and foot, without a number") {
    CHECK(screen::code_texts(heel, 200) == Texts{"Heel\nHelp now\n- one thing\n- another\n- a third thing\nDraft."});
    CHECK(screen::code_texts({"Heel", {}, ""}, 200) == Texts{"Heel"});
}

TEST_CASE(
    "several codes are numbered, and each has head and foot: one alone says what it is about and that it is a draft") {
    CHECK(screen::code_texts(heel, 60) == Texts{"Heel (1/2)\nHelp now\n- one thing\n- another\nDraft.",
                                                "Heel (2/2)\nHelp now\n- a third thing\nDraft."});
}

TEST_CASE("as few codes as there can be, and about equally long") {
    CodeWords many{"Heel", {}, ""};
    for (int i = 0; i < 12; ++i) many.pieces.push_back("- ten letters");
    const auto texts = screen::code_texts(many, 160);  // nine would have room in the first
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].size() == texts[1].size());
    for (const auto& text : texts) CHECK(text.size() <= 160);
}

TEST_CASE(
    "a piece that is longer than a code is wanted stays whole; only what has room in none is divided, between "
    "characters") {
    const CodeWords one{"Heel", {"- " + std::string(300, 'x')}, ""};
    CHECK(screen::code_texts(one, 100) == Texts{"Heel\n- " + std::string(300, 'x')});
    std::string long_text;
    while (long_text.size() < 3 * qr::most_room()) long_text += "跑步";
    std::string together;
    for (const auto& text : screen::code_texts({"足跟痛", {long_text}, "草稿"}, 100)) {
        CHECK(text.size() <= qr::most_room());
        CHECK(qr::encode(text));
        const auto from = text.find('\n') + 1;
        together += text.substr(from, text.rfind('\n') - from);
    }
    CHECK(together == long_text);
}

TEST_CASE("a warning says first what to do, then the signs; a summary what the visitor chose, too") {
    Home home;
    const auto warning = home.words_of("now");
    CHECK(warning.pieces.at(0) == "Tell the front desk now. Not in the clinic? Call 911.");
    const auto& signs = home.flow.find("now")->signs;
    for (const auto& sign : signs) CHECK(std::count(warning.pieces.begin(), warning.pieces.end(), "- " + sign) == 1);
    CHECK(warning.head == home.flow.title + "\n" + home.flow.find("now")->title);
    const auto summary = home.words_of("end", {"Can I *run*?", "How long?"}, {"Buy shoes"});
    auto has = [&](const std::string& piece) {
        return std::count(summary.pieces.begin(), summary.pieces.end(), piece) == 1;
    };
    CHECK(has("What I would like to ask\n- Can I run?"));
    CHECK(has("- How long?"));
    CHECK(has("What I want to do\n- Buy shoes"));
    CHECK(summary.foot == "Draft. Not yet checked by a clinician.");
}

TEST_CASE("a title as long as a text may be leaves its codes room for words, in every script") {
    Home home;
    std::string endless;
    while (endless.size() < 4000) endless += "跑步";
    home.flow.title = home.flow.slides.back().title = endless;
    for (const auto& text : screen::code_texts(home.words_of("end"), 300)) CHECK(qr::encode(text));
}

TEST_CASE("what a clinician has checked has no notice on its codes") {
    Home home;
    home.flow.review.status = flow::ReviewStatus::reviewed;
    CHECK(home.words_of("end").foot.empty());
}

TEST_CASE("on every screen a code is black on white, in whole pixels, with its quiet zone, as large as a phone needs") {
    desk::Findings findings;
    for (const char* language : {"en", "de", "ar"}) {
        Home home(language);
        for (auto view : desk::all_views()) {
            if (view.settings.language != language) continue;
            for (auto theme : {flow::Theme::light, flow::Theme::dark, flow::Theme::contrast}) {
                view.settings.theme = theme;
                for (const auto& list : home.pages(home.taking("now", view), view)) {
                    const auto all = codes(list);
                    auto wrong = [&](const std::string& what) { findings.add(view.name(), what); };
                    if (all.size() != 1) {
                        wrong("not one code");
                        continue;
                    }
                    const auto& code = *all.front();
                    const float module = code.rect.w / static_cast<float>(code.code.side);
                    if (module != std::floor(module) || code.rect.x != std::floor(code.rect.x) ||
                        code.rect.y != std::floor(code.rect.y) || code.rect.h != code.rect.w)
                        wrong("no whole pixels");
                    const float mm = module * view.panel().mm_per_px;
                    if (mm < screen::least_module_mm - view.panel().mm_per_px)
                        wrong("modules of " + std::to_string(mm));
                    const auto& card = std::get<screen::Box>(list.paints.at(index_of(list, &code) - 1));
                    const auto zone = code.rect.inset(-qr::quiet_zone * module);
                    if (card.rect != zone || card.fill != screen::Color{255, 255, 255, 255}) wrong("no quiet zone");
                    if (zone.x < 0 || zone.y < 0 || zone.right() > view.px.w || zone.bottom() > view.px.h)
                        wrong("off the screen");
                    for (const auto& element : list.elements)
                        if (element.role != screen::Role::picture && element.rect.overlaps(zone))
                            wrong("over " + element.label);
                }
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("where the clinic has a web site, the last code is the address of the topic's page, in letters too") {
    Home home;
    home.site.web_site = "https://clinic.example/leaflets";
    const View view;
    const auto pages = home.pages(home.taking("end", view), view);
    REQUIRE(pages.size() >= 2);
    const std::string page = "https://clinic.example/leaflets/en/home.html";
    const auto code = qr::encode(page);
    CHECK(codes(pages.back()).at(0)->code == *code);
    CHECK(std::any_of(pages.back().elements.begin(), pages.back().elements.end(),
                      [&](const auto& element) { return element.label == page; }));
    home.flow.sensitive = true;
    home.library.add(home.flow);
    for (const auto& element : home.pages(home.taking("end", view), view).back().elements)
        CHECK(element.label.find("home.html") == std::string::npos);
    CHECK(screen::clinic_page("https://a.example", "es", "index") == "https://a.example/es/index-.html");
}

TEST_CASE(
    "summaries and warnings have the button, a warning on every page of its list; other slides and the page of codes "
    "have not") {
    Home home;
    const View view;
    const flow::Action take{flow::ActionKind::take_home, ""};
    auto offered = [&](const flow::State& state) {
        const auto pages = home.pages(state, view);
        return std::any_of(pages.begin(), pages.end(), [&](const auto& page) { return page.find(take); });
    };
    View large;
    large.settings.text_size = flow::TextSize::biggest;
    for (const auto& each : {view, large})
        for (const auto& page : home.pages(home.at("now", each), each)) CHECK(page.find(take));
    CHECK(offered(home.at("end", view)));
    CHECK_FALSE(offered(home.at("what", view)));
    CHECK_FALSE(offered(home.at("ask", view)));
    CHECK_FALSE(offered(home.taking("end", view)));
}

TEST_CASE("where there is a printer a button prints, says what came of it, and goes where no more may be printed") {
    using screen::OnPaper;
    const flow::Action print{flow::ActionKind::print, ""};
    desk::Findings findings;
    for (const char* language : {"en", "de", "ar"}) {
        Home home(language);
        auto paper = OnPaper::offered;
        home.layout.tell_paper([&] { return paper; });
        for (const auto& view : desk::all_views()) {
            if (view.settings.language != language) continue;
            home.layout.forget();
            for (auto each : {OnPaper::offered, OnPaper::coming, OnPaper::no_paper, OnPaper::jam, OnPaper::enough}) {
                paper = each;
                const auto pages = home.pages(home.taking("end", view), view);
                const auto on =
                    std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.find(print); });
                const bool may = each != OnPaper::coming && each != OnPaper::enough;
                if ((on != pages.end()) != may) findings.add(view.name(), may ? "no button" : "a button");
                const auto& list = on == pages.end() ? pages.back() : *on;
                const auto notices = std::count_if(list.elements.begin(), list.elements.end(), [](const auto& element) {
                    return element.role == screen::Role::notice && element.rect.y > 200;
                });
                if (each != OnPaper::offered && notices == 0) findings.add(view.name(), "nothing is said");
                if (codes(pages.front()).size() != 1) findings.add(view.name(), "no code");
                desk::check_inside_screen(list, view.name(), findings);
                desk::check_words_are_free(list, view.name(), findings);
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("large letters stay as large where there is a printer: its button then has a page of its own") {
    Home home;
    View view;
    view.settings.text_size = flow::TextSize::biggest;
    auto letters = [&] {
        home.layout.forget();
        const auto page = home.page(home.taking("end", view), view);
        float largest = 0;
        for (const auto& element : page.elements)
            if (element.role == screen::Role::text) largest = std::max(largest, element.font_px);
        return largest;
    };
    const float without = letters();
    home.layout.tell_paper([] { return screen::OnPaper::offered; });
    CHECK(letters() == without);
}

TEST_CASE("a sensitive topic is not printed: who fetches the sheet is seen") {
    Home home;
    home.layout.tell_paper([] { return screen::OnPaper::offered; });
    const View view;
    const flow::Action print{flow::ActionKind::print, ""};
    CHECK(home.page(home.taking("end", view), view).find(print));
    home.flow.sensitive = true;
    home.library.add(home.flow);
    home.layout.forget();
    CHECK_FALSE(home.page(home.taking("end", view), view).find(print));
}
