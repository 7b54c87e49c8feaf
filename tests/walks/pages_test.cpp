// Pages worth turning to: what stands on each page of each slide, at every text size, of the content that ships and of slides
// that are harder than any real one.
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <set>

#include "../screen/findings.h"
#include "flow/marks.h"
#include "shipped_pack.h"

namespace {

using flow::ActionKind;
using screen::DrawList;
using screen::Element;
using screen::Role;

bool in_dock(const Element& element) {
    constexpr ActionKind kinds[] = {ActionKind::back, ActionKind::next,   ActionKind::finish,
                                    ActionKind::home, ActionKind::easier, ActionKind::help};
    return element.action && std::find(std::begin(kinds), std::end(kinds), element.action.kind) != std::end(kinds);
}

/// Topic, place and, where it stands there, the notice: the header is laid out first.
std::size_t end_of_header(const DrawList& list) {
    std::size_t end = 1;
    if (list.elements.size() > end && list.elements[end].role == Role::progress) ++end;
    if (list.elements.size() > end && list.elements[end].role == Role::notice) ++end;
    return end;
}

std::vector<const Element*> content(const DrawList& list) {
    std::vector<const Element*> all;
    for (auto i = end_of_header(list); i < list.elements.size(); ++i)
        if (!in_dock(list.elements[i])) all.push_back(&list.elements[i]);
    return all;
}

int count(const std::vector<const Element*>& all, ActionKind kind) {
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const Element* each) { return each->action && each->action.kind == kind; }));
}

int lines_in(const DrawList& list, const screen::Rect& rect) {
    std::set<long> baselines;
    for (const auto& paint : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&paint);
            text && rect.inset(-1).contains({text->x + 1, text->baseline}))
            baselines.insert(std::lround(text->baseline));
    return static_cast<int>(baselines.size());
}

/// The picture of the slide, as it is shown on this page.
const screen::Image* picture_on(const DrawList& list, const flow::Slide& slide) {
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint);
            image && image->folder == screen::Image::Folder::illustrations && image->file == slide.picture.file)
            return image;
    return nullptr;
}

struct Look {
    const std::vector<DrawList>& pages;
    const flow::Slide& slide;
    const std::function<std::string(const char*)>& word;
    float unit;  ///< pixels
    bool large;  ///< letters
    bool told;   ///< to the author, that a picture is small here: there is no page with more room
    std::string where;
    desk::Findings& findings;

    void add(std::size_t page, const std::string& what, const std::string& more = "") {
        findings.add(where + " page " + std::to_string(page + 1) + " of " + std::to_string(pages.size()) + more, what);
    }
};

// ---- the rules ----------------------------------------------------------------------------------------------------------

/// Something to read or to touch.
void check_worth(Look look) {
    for (std::size_t i = 0; i < look.pages.size(); ++i) {
        auto all = content(look.pages[i]);
        bool warns = look.slide.kind == flow::SlideKind::warning;
        std::erase_if(all, [&](const Element* each) { return each->role == Role::notice && !warns; });
        if (all.empty()) look.add(i, "a page with nothing but a notice");
        if (all.size() == 1 && all.front()->role == Role::title && look.pages.size() > 1)
            look.add(i, "a heading without its text");
    }
}

/// Which stands whole on its page.
bool is_passage(const std::string& text, const std::string& words) {
    auto at = text.find(words);
    auto end = at + words.size();
    return (at == 0 || text[at - 1] == '\n') && (end == text.size() || text[end] == '\n');
}

/// No line of a passage stands alone, and no short one on a page of its own.
void check_lines(Look look) {
    const auto text = flow::said(look.slide.text).words;
    for (std::size_t i = 0; i < look.pages.size(); ++i)
        for (const auto* each : content(look.pages[i])) {
            bool part = each->role == Role::text && each->label.size() < text.size() && !each->action &&
                        text.find(each->label) != std::string::npos;
            if (part && lines_in(look.pages[i], each->rect) < 2 && !is_passage(text, each->label))
                look.add(i, "a line of a text alone", ": " + each->label);
        }
    for (std::size_t i = 0; i < look.pages.size() && look.pages.size() > 1; ++i) {
        auto all = content(look.pages[i]);
        if (all.size() == 1 && all.front()->role == Role::text && lines_in(look.pages[i], all.front()->rect) < 2 &&
            all.front()->label.size() < 12)
            look.add(i, "a word alone", ": " + all.front()->label);
    }
}

/// The hint stands with names, and what is touched with the words that it brings.
void check_names(Look look) {
    bool all_names = look.slide.parts.empty();
    const auto hint = look.word("Touch a name to learn more.");
    for (std::size_t i = 0; i < look.pages.size(); ++i) {
        auto all = content(look.pages[i]);
        bool hinted = std::any_of(all.begin(), all.end(), [&](const Element* each) { return each->label == hint; });
        auto parts = static_cast<std::size_t>(count(all, ActionKind::part));
        all_names |= parts == look.slide.parts.size() && picture_on(look.pages[i], look.slide) != nullptr;
        if (hinted && parts == 0) look.add(i, "a hint without names");
        if (parts > 0 && (parts < look.slide.parts.size() || !picture_on(look.pages[i], look.slide)))
            look.add(i, "some of the names, or no picture");
    }
    if (!all_names) look.add(0, "names nowhere");
}

/// Together, or told.
void check_answers(Look look) {
    for (auto kind : {ActionKind::answer, ActionKind::option, ActionKind::ask, ActionKind::tick, ActionKind::place}) {
        int all = 0;
        for (const auto& page : look.pages) all += count(content(page), kind);
        for (std::size_t i = 0; i < look.pages.size(); ++i) {
            auto here = content(look.pages[i]);
            int some = count(here, kind);
            bool told = std::any_of(here.begin(), here.end(), [&](const Element* each) {
                return each->role == Role::text && each->label.find(std::to_string(all)) != std::string::npos &&
                       std::isdigit(static_cast<unsigned char>(each->label.front()));
            });
            if (some > 0 && some < all && !told)
                look.add(i, "some of the choices, and nobody says so",
                         ": " + std::to_string(some) + " of " + std::to_string(all));
        }
    }
}

/// Never a scrap.
void check_picture(Look look) {
    const float least = look.large ? 320 : 280;  // 8 cm; a square as large as it
    if (!look.slide.picture || look.slide.kind == flow::SlideKind::warning) return;
    bool somewhere = false;
    for (std::size_t i = 0; i < look.pages.size(); ++i) {
        const auto* image = picture_on(look.pages[i], look.slide);
        if (!image) continue;
        somewhere = true;
        float side = std::sqrt(image->dest.w * image->dest.h) / look.unit;
        if (side < least && !look.told) look.add(i, "a scrap of a picture", ": " + std::to_string(std::lround(side)));
    }
    if (!somewhere) look.add(0, "a picture nowhere");
}

void check_pages(const Look& look) {
    check_worth(look);
    check_lines(look);
    check_names(look);
    check_answers(look);
    check_picture(look);
}

// ---- over what ----------------------------------------------------------------------------------------------------------

std::vector<desk::View> views(flow::TextSize size) {
    std::vector<desk::View> all;
    const std::pair<screen::Size, double> panels[] = {
        {{1080, 1920}, 21.5}, {{1920, 1080}, 21.5}, {{1280, 720}, 21.5}, {{2160, 3840}, 21.5}};
    for (auto [px, inches] : panels)
        for (const char* language : {"en", "es"})
            for (auto theme : {flow::Theme::light, flow::Theme::contrast}) {
                all.push_back({px, inches, {}});
                all.back().settings.language = language;
                all.back().settings.text_size = size;
                all.back().settings.theme = theme;
            }
    return all;
}

std::vector<DrawList> pages_of(ShippedPack& pack, flow::State state, const desk::View& view) {
    std::vector<DrawList> pages;
    for (int page = 0, all = 1; page < all; ++page) {
        state.history.back().page = page;
        pages.push_back(pack.layout->lay_out(state, flow::Time(0), pack.world, view.panel(), {}));
        all = pages.back().pages;
    }
    return pages;
}

float unit_of(const desk::View& view) {
    return std::max(0.248f / view.panel().mm_per_px, std::min(view.px.w, view.px.h) / 1200);
}

void look_at_all(flow::TextSize size) {
    ShippedPack pack;
    desk::Findings findings;
    for (const auto& view : views(size))
        for (const auto& id : pack.scripts.flow_ids()) {
            const auto& language = view.settings.language;
            auto flow = pack.library.flow(id, language);
            REQUIRE(flow);
            const std::function<std::string(const char*)> word = [&](const char* english) {
                return pack.library.word(english, language);
            };
            for (const auto& slide : flow->slides) {
                flow::State state;
                state.settings = view.settings;
                state.history.push_back({id, slide.id, 0, ""});
                auto pages = pages_of(pack, state, view);
                check_pages({pages, slide, word, unit_of(view), size != flow::TextSize::normal, false,
                             view.name() + ", " + id + "/" + slide.id, findings});
            }
        }
    INFO(findings.told());
    CHECK(findings.none());
}

}  // namespace

TEST_CASE("every page of a shipped slide is worth turning to at 100 %") {
    look_at_all(flow::TextSize::normal);
}
TEST_CASE("every page of a shipped slide is worth turning to at 150 %") {
    look_at_all(flow::TextSize::bigger);
}
TEST_CASE("every page of a shipped slide is worth turning to at 200 %") {
    look_at_all(flow::TextSize::biggest);
}

TEST_CASE(
    "every page of made-up slides, with long words and many items, is worth turning to, on the smallest screen up to "
    "150 %") {
    desk::Findings findings;
    for (const auto& view : desk::all_views()) {
        desk::Desk desk(view.settings.language);
        const std::function<std::string(const char*)> word = [&](const char* english) {
            return desk.library.word(english, view.settings.language);
        };
        for (const auto& slide : desk.flow.slides) {
            const auto state = desk.at(slide.id, view);
            const bool told = desk.layout.fit(state, desk.world, view.panel()).scrap;
            const auto pages = desk.pages(state, view);
            const Look look{pages, slide, word, unit_of(view), false, told, view.name() + ", " + slide.id, findings};
            const bool three_lines_a_page = view.inches < 16 && view.settings.text_size == flow::TextSize::biggest;
            if (!three_lines_a_page) check_worth(look), check_lines(look);
            check_names(look);
            check_answers(look);
            check_picture(look);
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}
