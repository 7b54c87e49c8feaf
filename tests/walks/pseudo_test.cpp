// The content that ships, in languages that nobody speaks: what a translation may need there is room for.
#include <catch2/catch.hpp>
#include <set>

#include "../screen/findings.h"
#include "check/check_fit.h"
#include "check/check_interface.h"
#include "pack/interface_words.h"
#include "pack/pseudo/pseudo_library.h"
#include "shipped_pack.h"

namespace {

struct PseudoPack : ShippedPack {
    explicit PseudoPack(pack::Pseudo language) : made_up(library, "en", language) {}
    pack::PseudoLibrary made_up;
    flow::World world{made_up, scripts, {}, {}};
};

void look_at_pages(PseudoPack& pack, const flow::State& state, const desk::View& view, const std::string& where,
                   desk::Findings& findings) {
    auto at = state;
    for (int page = 0, pages = 1; page < pages; ++page) {
        at.history.back().page = page;
        const auto list = pack.layout->lay_out(at, flow::Time(0), pack.world, view.panel(), {});
        pages = list.pages;
        desk::check_inside_screen(list, where, findings);
        desk::check_words_are_free(list, where, findings);
        desk::check_targets(list, view.panel(), where, findings);
    }
}

void every_slide_has_room(pack::Pseudo language) {
    PseudoPack pack(language);
    desk::Findings findings;
    for (const auto& look : check::looks) {
        desk::View view{look.panel.px, 21.5, {}};
        view.settings.language = code_of(language);
        view.settings.text_size = look.size;
        for (const auto& id : pack.scripts.flow_ids())
            for (const auto& slide : pack.made_up.flow(id, "")->slides) {
                flow::State state;
                state.settings = view.settings;
                state.history.push_back({id, slide.id, 0, ""});
                const auto where = view.name() + ", " + id + "/" + slide.id;
                if (!pack.layout->fit(state, pack.world, view.panel()).whole) findings.add(where, "no room");
                look_at_pages(pack, state, view, where, findings);
            }
    }
    INFO(findings.told());
    CHECK(findings.none());
}

/// All that stands on no slide: words of the program, the home screen, its tiles.
check::InterfaceWords interface_in(PseudoPack& pack, pack::Pseudo language) {
    check::InterfaceWords all{std::string(code_of(language)), pack.made_up.home(""), {}, {}, {}};
    all.word = [&pack](const std::string& english) { return pack.made_up.word(english, ""); };
    for (auto word : pack::interface_words) all.places.push_back({all.word(std::string(word)), std::string(word), 0});
    for (auto word : pack::seldom_words) all.places.push_back({all.word(std::string(word)), std::string(word), 0});
    for (const auto& id : pack.scripts.flow_ids()) all.tiles[id] = pack.made_up.tile(id, "");
    flow::for_each_text(all.home, [&](const std::string& text, const std::string& where) {
        all.places.push_back({text, where, 0});
    });
    return all;
}

/// What the strip beside a lying screen says where nothing can be read aloud, and the preview of where it reads from: they have
/// room in the eight languages that the program has, not in longer words.
const std::set<std::string> without_room{"No voice for this language on this kiosk", "This page has no recording",
                                         "This shows the folder {folder}, not the published content."};

void every_word_has_room(pack::Pseudo language) {
    PseudoPack pack(language);
    check::CheckLimits limits;
    check::Findings findings(limits);
    const auto site = [](const std::string&) { return screen::SiteWords{"", "", "911"}; };
    check::InterfaceCheck(*pack.fonts, pack.pictures, site, findings).language(interface_in(pack, language));
    for (const auto& problem : findings.take())
        if (problem.severity == base::Severity::error && !without_room.contains(problem.file))
            FAIL_CHECK(problem.file << ": " << problem.what);
}

}  // namespace

TEST_CASE(
    "what the program says has room in words two fifths longer, but for three sentences, and from right to left") {
    for (auto language : pack::pseudo_languages) every_word_has_room(language);
}

TEST_CASE("every shipped slide has room for words two fifths longer, and nothing overlaps") {
    every_slide_has_room(pack::Pseudo::longer);
}

TEST_CASE("every shipped slide can be read from right to left, and nothing overlaps") {
    every_slide_has_room(pack::Pseudo::right_to_left);
}
