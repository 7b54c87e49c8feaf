#include "screen/layout.h"

#include <algorithm>
#include <memory>

#include "screen/fit/slide_states.h"
#include "screen/folder_note.h"
#include "screen/frame/aids.h"
#include "screen/frame/slide_screen.h"
#include "screen/home/attract.h"
#include "screen/home/home.h"
#include "screen/look/look_colors.h"
#include "screen/reading/listening_strip.h"
#include "screen/still_there.h"

namespace screen {
namespace {

std::vector<DrawPage> every_state(const std::shared_ptr<SlideScreen>& screen, const flow::State& state) {
    std::vector<DrawPage> all;
    for (const auto& each : states_of(*screen->shown.flow, *screen->shown.slide, state))
        all.push_back([screen, each](Sheet& to, int page) { return screen->draw(to, each, page); });
    return all;
}

/// The weakest review of what is offered, as far as it is known; `wanted` topics are found out.
flow::ReviewStatus weakest_review(flow::Library& library, const flow::Home& home, const std::string& language,
                                  std::size_t wanted) {
    auto weakest = flow::ReviewStatus::reviewed;
    for (const auto& id : home.topics) {
        if (wanted == 0 && !library.is_known(id, language)) break;
        if (!library.offered(id, language)) continue;
        auto review = library.tile(id, language).review;
        if (review == flow::ReviewStatus::draft) return review;
        if (review != flow::ReviewStatus::reviewed) weakest = review;
        if (wanted > 0) --wanted;
    }
    return weakest;
}

std::string key_of(const Panel& panel, const flow::State& state, const std::string& what) {
    const auto& settings = state.settings;
    return std::to_string(panel.px.w) + 'x' + std::to_string(panel.px.h) + '/' + std::to_string(panel.mm_per_px) + '/' +
           std::to_string(static_cast<int>(settings.text_size)) + settings.language + '/' + what;
}

/// What takes no notice of what lies above it.
Panel without_above(Panel panel) {
    panel.above = 0;
    return panel;
}

}  // namespace

Layout::Layout(TextMeasure& measure, PictureGeometry& pictures, Site site, std::size_t texts_kept)
    : measure_(measure), typesetter_(measure, texts_kept), pictures_(pictures), site_(std::move(site)) {}

float Layout::remembered(const std::string& key, const std::function<float()>& find) {
    constexpr std::size_t most = 2000;
    auto found = factors_.find(key);
    if (found != factors_.end()) return found->second;
    if (factors_.size() >= most) factors_.clear();
    return factors_[key] = find();
}

/// What there is to draw for a state.
struct Layout::Subject {
    std::string name;  ///< among the text factors found before
    int page = 0;
    DrawPage draw;
    std::function<std::vector<DrawPage>()>
        states;                       ///< all that must fit at one text factor; made only when it is sought
    bool first_page_decides = false;  ///< the text factor, because nobody knows the others yet
};

Layout::Subject Layout::subject(const Sheet& sheet, const flow::State& state, flow::Time now, flow::World& world,
                                const Panel& panel) {
    auto alone = [](std::string name, int page, const DrawPage& draw) {
        return Subject{std::move(name), page, draw, [draw] { return std::vector<DrawPage>{draw}; }};
    };
    const auto& place = state.place();
    if (state.asked) {
        return alone("still there", 0, [&state, now, &world](Sheet& to, int) {
            still_there(to, flow::seconds_left(state, now, world.idle), world.idle);
            return 1;
        });
    }
    if (state.hidden)
        return alone("hidden", 0, [](Sheet& to, int) {
            hidden(to);
            return 1;
        });
    if (state.attract) return attract_subject(*state.attract, state.settings.language, world.library);
    if (place.is_home()) return home_subject(sheet, state, world.library);
    float chrome = remembered(key_of(panel, state, "chrome"), [&] { return chrome_factor(sheet); });
    auto shown = flow::shown(state, world);
    if (!shown.slide)
        return alone("resting/" + place.flow, place.page,
                     [&state, chrome](Sheet& to, int page) { return resting_screen(to, state, chrome, page); });
    auto screen = std::make_shared<SlideScreen>(
        SlideScreen{shown, site_(state.settings.language), chrome, help_label(state, world)});
    const char* aside = place.detour == flow::Detour::asked       ? "/asked"
                        : place.detour == flow::Detour::take_home ? "/take-home"
                                                                  : "";
    return {place.flow + '/' + place.slide + aside, place.page,
            [screen, &state](Sheet& to, int page) { return screen->draw(to, state, page); },
            [screen, &state] { return every_state(screen, state); }};
}

Layout::Subject Layout::home_subject(const Sheet& sheet, const flow::State& state, flow::Library& library) {
    const auto& place = state.place();
    const auto& words = library.home(state.settings.language);
    if (words.figure) pictures_.expect_size(words.figure.file);
    for (const auto& part : words.body_parts)
        if (!part.picture.empty()) pictures_.expect_size(part.picture);
    HomeInput input{words, state, place.page};
    input.notice =
        notice_of(weakest_review(library, words, state.settings.language, topics_wanted(sheet, input))).words;
    DrawPage draw = [this, input](Sheet& to, int page) mutable {
        if (!folder_.empty()) folder_note(to, folder_);
        input.page = page;
        return home(to, input);
    };
    const bool many = has_many_topics(words);
    const bool all_known = std::all_of(words.topics.begin(), words.topics.end(),
                                       [&](const auto& id) { return library.is_known(id, state.settings.language); });
    auto topics = std::to_string(words.topics.size() * 100 + words.languages.size());
    return {"home/" + topics + place.body_part + (place.search ? "/search" : "") + (all_known ? "" : "/some"),
            place.page, draw,
            [draw, many] {
                DrawPage first = [draw](Sheet& to, int page) { return draw(to, page), 1; };
                return std::vector<DrawPage>{many ? first : draw};
            },
            many};
}

Layout::Subject Layout::attract_subject(int turn, const std::string& language, flow::Library& library) {
    constexpr int remembered_turns = 24;
    DrawPage draw = [turn, pictures = attract_pictures(library, language)](Sheet& to, int) {
        attract(to, turn, pictures);
        return 1;
    };
    return {"attract/" + std::to_string(turn % remembered_turns), 0, draw, [draw] { return std::vector{draw}; }};
}

Sheet Layout::sheet(const Panel& panel, const flow::Settings& settings, Interaction interaction,
                    flow::Library& library) {
    if (paper_) interaction.paper = paper_();
    return {panel, settings, interaction, typesetter_, pictures_, library};
}

Panel Layout::within_reach(const Panel& panel, const flow::Settings& settings) const {
    return settings.reach == flow::Reach::low ? lower_part(panel, mounting_).value_or(panel) : panel;
}

DrawList Layout::lay_out(const flow::State& state, flow::Time now, flow::World& world, const Panel& whole,
                         const Interaction& interaction) {
    const Panel panel = within_reach(whole, state.settings);
    auto on = [&](const Panel& room) { return sheet(room, state.settings, interaction, world.library); };
    const bool aloud = state.settings.read_aloud && !state.hidden;
    const auto room = aloud ? beside_strip(panel, state.settings) : panel;
    auto list = lay_out_place(on(room), state, now, world, room);
    if (aloud) {
        Sheet strip = on(without_above(panel));
        listening_strip(strip, panel, interaction.reading);
        list.size = panel.px;
        list.append(strip.finish(list.pages));
    }
    const bool lower = lower_part(whole, mounting_).has_value();
    if (state.easier && !state.asked && !state.hidden) list.cover(lay_out_easier(on(panel), state, panel, lower));
    Sheet over = on(panel);
    const Color above = over.colors().stage;
    draw_aids(over, list, interaction);
    list.append(over.finish(list.pages));
    if (panel.px == whole.px) return list;
    Sheet figure = on(panel);  // which home has no room for down there
    const auto& home = world.library.home(state.settings.language);
    const Rect anywhere{0, 0, figure.width(), figure.height()};
    if (state.place().is_home() && !state.attract && !home.figure.file.empty())
        figure.picture(home.figure, anywhere, anywhere, 0, Align::centre);
    return at_the_foot(std::move(list), whole.px, above, figure.finish(1));
}

void Layout::mark(DrawList& list, const Heard& heard, const flow::Settings& settings, flow::Library& library) {
    mark_heard(list, heard, measure_, palette(library.home(settings.language).look, settings.theme));
}

/// What is where the visitor is.
DrawList Layout::lay_out_place(Sheet sheet, const flow::State& state, flow::Time now, flow::World& world,
                               const Panel& panel) {
    auto what = subject(sheet, state, now, world, panel);
    sheet.set_text_factor(
        remembered(key_of(panel, state, what.name), [&] { return fitting(sheet, what.states()).factor; }));
    int pages = what.draw(sheet, what.page);
    return sheet.finish(state.asked || state.hidden ? state.pages
                                                    : pages);  // of the place underneath, which comes back
}

Layout::Subject Layout::easier_subject(const flow::State& state, flow::Library& library, bool lower) {
    const auto now = offer(state, library, lower);
    DrawPage draw = [&state, now](Sheet& to, int page) { return easier_panel(to, state.settings, now, page); };
    auto with_speech = state.settings;
    with_speech.read_aloud = true;
    DrawPage fullest = [with_speech, now](Sheet& to, int page) { return easier_panel(to, with_speech, now, page); };
    const auto offered = std::to_string(static_cast<int>(now.speech)) + (now.lower ? "l" : "") +
                         (now.touch ? "t" : "") + (state.settings.scan != flow::Scan::off ? "s" : "") +
                         std::to_string(now.languages.size());
    return {"easier/" + offered, state.easier_page, draw, [draw, fullest] { return std::vector{draw, fullest}; }};
}

EasierOffer Layout::offer(const flow::State& state, flow::Library& library, bool lower) const {
    const auto& language = state.settings.language;
    auto languages = library.home(language).languages;
    if (const auto& place = state.place(); !place.is_home())
        std::erase_if(languages, [&](const auto& each) {
            return each.code != language && !library.offered(place.flow, each.code);
        });
    return {speech(language), lower, true, std::move(languages)};
}

/// The panel of settings, at a text factor of its own.
DrawList Layout::lay_out_easier(Sheet sheet, const flow::State& state, const Panel& panel, bool lower) {
    sheet.set_text_factor(static_cast<float>(state.settings.text_size) / 100);
    const auto what = easier_subject(state, sheet.library(), lower);
    sheet.set_text_factor(
        remembered(key_of(panel, state, what.name), [&] { return fitting(sheet, what.states()).factor; }));
    return sheet.finish(what.draw(sheet, what.page));
}

Fit Layout::fit(const flow::State& state, flow::World& world, const Panel& whole) {
    const Panel panel = within_reach(whole, state.settings);
    const bool lower = lower_part(whole, mounting_).has_value();
    Sheet sheet = this->sheet(panel, state.settings, {}, world.library);
    auto what =
        state.easier ? easier_subject(state, world.library, lower) : subject(sheet, state, flow::Time(0), world, panel);
    auto fit = fitting(sheet, what.states());
    if (what.first_page_decides && fit.whole) {
        sheet.set_text_factor(fit.factor);
        fit.whole = every_page_stands_free(sheet, what.draw, fit, too_many_of_home);
    }
    remembered(key_of(panel, state, what.name), [&] { return fit.factor; });  // for who lays it out next
    return fit;
}

Fit Layout::fit_words(const flow::State& state, flow::World& world, const Panel& whole) {
    const Panel panel = within_reach(whole, state.settings);
    const bool lower = lower_part(whole, mounting_).has_value();
    Sheet sheet = this->sheet(panel, state.settings, {}, world.library);
    auto what =
        state.easier ? easier_subject(state, world.library, lower) : subject(sheet, state, flow::Time(0), world, panel);
    auto states = what.states();
    auto fit = fitting(sheet, states);
    for (const auto& draw : states) look_at_words(fit, sheet, draw);
    if (what.first_page_decides) look_at_words(fit, sheet, what.draw, too_many_of_home);
    return fit;
}

Fit Layout::fit_words(const CalmPage& page, const flow::Settings& settings, flow::Library& library,
                      const Panel& panel) {
    Sheet sheet = this->sheet(panel, settings, {}, library);
    DrawPage draw = [&](Sheet& to, int) {
        draw_calm_page(to, page);
        return 1;
    };
    auto fit = fitting(sheet, {draw});
    look_at_words(fit, sheet, draw);
    return fit;
}

Fit Layout::fit_words(Reading reading, const flow::Settings& settings, flow::Library& library, const Panel& whole) {
    const Panel panel = without_above(within_reach(whole, settings));
    Sheet sheet = this->sheet(panel, settings, {}, library);
    DrawPage draw = [&](Sheet& to, int) {
        listening_strip(to, panel, reading);
        return 1;
    };
    auto fit = fitting(sheet, {draw});
    look_at_words(fit, sheet, draw);
    return fit;
}

void Layout::forget() {
    factors_.clear();
}

std::vector<Image> images(const DrawList& list) {
    std::vector<Image> all;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<Image>(&paint)) {
            all.push_back(*image);
            if (has_second_state(*image)) all.push_back(second_state(*image));
        }
    return all;
}

}  // namespace screen
