#include "screen/layout.h"

#include <algorithm>
#include <memory>

#include "flow/to_ask.h"
#include "screen/folder_note.h"
#include "screen/frame/aids.h"
#include "screen/frame/slide_screen.h"
#include "screen/home/home.h"
#include "screen/look/look_colors.h"
#include "screen/reading/listening_strip.h"
#include "screen/still_there.h"

namespace screen {
namespace {

/// Draws one page of a screen and returns the number of its pages.
using DrawPage = std::function<int(Sheet&, int page)>;

constexpr int too_many_pages = 30, too_many_of_home = 1000;

/// Notes a scrap of a picture and parted lines in `fit`.
bool every_page_stands_free(const Sheet& blank, const DrawPage& draw, Fit& fit, int most_pages = too_many_pages) {
    for (int page = 0, pages = 1; page < pages; ++page) {
        Sheet scratch = blank;
        pages = draw(scratch, page);
        if (pages > most_pages || !scratch.stands_free()) return false;
        fit.scrap |= scratch.has_scrap();
        fit.parted = std::max(fit.parted, scratch.parted_lines());
    }
    return true;
}

/// Notes in `fit` what the words of every page lack at its text factor.
void look_at_words(Fit& fit, const Sheet& blank, const DrawPage& draw, int most_pages = too_many_pages) {
    for (int page = 0, pages = 1; page < pages && page < most_pages; ++page) {
        Sheet scratch = blank;
        scratch.set_text_factor(fit.factor);
        pages = draw(scratch, page);
        fit.roomy &= !scratch.has_tight_words();
        fit.words_whole &= !scratch.cuts_words();
    }
}

/// Finds the largest text for all states of a slide.
class Fitting {
public:
    Fitting(const Sheet& blank, const std::vector<DrawPage>& states) : scratch_(blank), states_(states) {}

    /// From what the visitor chose downwards, at which nothing is cut and nothing overlaps. Where pages would part lines, or
    /// leave a picture a scrap, somewhat smaller text that does not, or does less, is better.
    Fit find() {
        const float chosen = scratch_.text_factor();
        std::optional<Fit> best;
        for (float factor = chosen; factor > least; factor -= factor > 1 ? 2 * step : step) {
            if (best && factor < std::max(1.0f, worth * chosen)) break;
            auto fit = at(factor);
            if (fit && (!best || faults(*fit) < faults(*best))) best = fit;
            if (best && (best->factor <= 1 || faults(*best) == 0)) break;
        }
        if (best) return *best;
        auto fit = at(least);
        return fit ? *fit : Fit{least, false};
    }

private:
    static constexpr float least = 0.75f, step = 0.125f, worth = 0.75f;

    static int faults(const Fit& fit) { return fit.parted + (fit.scrap ? 1 : 0); }

    std::optional<Fit> at(float factor) {
        Fit fit{factor};
        scratch_.set_text_factor(factor);
        for (std::size_t i = 0; i < states_.size(); ++i) {
            auto state = (hardest_ + i) % states_.size();
            if (every_page_stands_free(scratch_, states_[state], fit)) continue;
            hardest_ = state;
            return std::nullopt;
        }
        return fit;
    }

    Sheet scratch_;
    const std::vector<DrawPage>& states_;
    std::size_t hardest_ = 0;  // the state that did not fit last: most likely it does not now either
};

Fit fitting(const Sheet& blank, const std::vector<DrawPage>& states) {
    return Fitting(blank, states).find();
}

/// Each of the slide's questions chosen alone, and as many as may be chosen together.
std::vector<flow::State> states_with_questions(const flow::Slide& slide, const flow::State& rest) {
    std::vector<flow::State> all;
    if (slide.questions.empty()) return all;
    const flow::SlideKey key{rest.place().flow, slide.id};
    auto together = rest;
    together.enough_to_ask = true;
    for (int i = 1; i <= static_cast<int>(slide.questions.size()); ++i) {
        all.push_back(rest);
        all.back().to_ask[key] = {i};
        if (i <= static_cast<int>(flow::most_to_ask)) together.to_ask[key].insert(i);
    }
    all.push_back(std::move(together));
    return all;
}

/// Everything ticked that can be, with the questions chosen too.
void add_states_with_things(const flow::Flow& flow, std::vector<flow::State>& all) {
    const auto count = all.size();
    for (const auto& slide : flow.slides) {
        if (slide.things.empty()) continue;
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(all[i]);
            for (int thing = 1; thing <= static_cast<int>(slide.things.size()); ++thing)
                all.back().to_do[{flow.id, slide.id}].insert(thing);
        }
    }
}

/// The states a visitor can bring a slide into: the text must fit in all of them, so that it keeps its size.
std::vector<flow::State> states_of(const flow::Flow& flow, const flow::Slide& slide, const flow::State& seen) {
    auto rest = untouched(seen, slide);
    if (seen.place().detour == flow::Detour::asked) return states_with_questions(slide, rest);
    const flow::SlideKey key{rest.place().flow, slide.id};
    std::vector<flow::State> all{rest};
    auto add = [&](auto change) {
        all.push_back(rest);
        change(all.back());
    };
    for (const auto& part : slide.parts) add([&](flow::State& each) { each.touched_part = part.id; });
    for (std::size_t i = 0; i < slide.moments.size(); ++i)
        add([&](flow::State& each) { each.moment = static_cast<int>(i), each.moment_chosen = true; });
    if (slide.kind == flow::SlideKind::order) add([&](flow::State& each) { each.orders[key] = {0, 1, false}; });
    for (std::size_t i = 1; i <= slide.answers.size(); ++i)
        add([&](flow::State& each) { each.answers[key] = static_cast<int>(i); });
    if (slide.kind == flow::SlideKind::ask || slide.kind == flow::SlideKind::summary)
        for (const auto& other : flow.slides)
            for (auto& state : states_with_questions(other, rest)) all.push_back(std::move(state));
    if (slide.kind == flow::SlideKind::checklist || slide.kind == flow::SlideKind::summary)
        add_states_with_things(flow, all);
    return all;
}

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
    if (place.is_home()) return home_subject(sheet, state, world.library);
    float chrome = remembered(key_of(panel, state, "chrome"), [&] { return chrome_factor(sheet); });
    auto shown = flow::shown(state, world);
    if (!shown.slide)
        return alone("resting/" + place.flow, place.page,
                     [&state, chrome](Sheet& to, int page) { return resting_screen(to, state, chrome, page); });
    auto screen = std::make_shared<SlideScreen>(
        SlideScreen{shown, site_(state.settings.language), chrome, help_label(state, world)});
    const char* large = place.detour == flow::Detour::asked ? "/asked" : "";
    return {place.flow + '/' + place.slide + large, place.page,
            [screen, &state](Sheet& to, int page) { return screen->draw(to, state, page); },
            [screen, &state] { return every_state(screen, state); }};
}

Layout::Subject Layout::home_subject(const Sheet& sheet, const flow::State& state, flow::Library& library) {
    const auto& place = state.place();
    const auto& words = library.home(state.settings.language);
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

Panel Layout::within_reach(const Panel& panel, const flow::Settings& settings) const {
    return settings.reach == flow::Reach::low ? lower_part(panel, mounting_).value_or(panel) : panel;
}

DrawList Layout::lay_out(const flow::State& state, flow::Time now, flow::World& world, const Panel& whole,
                         const Interaction& interaction) {
    const Panel panel = within_reach(whole, state.settings);
    auto on = [&](const Panel& room) {
        return Sheet(room, state.settings, interaction, typesetter_, pictures_, world.library);
    };
    const bool aloud = state.settings.read_aloud;
    const auto room = aloud ? beside_strip(panel, state.settings) : panel;
    auto list = lay_out_place(on(room), state, now, world, room);
    if (aloud) {
        Sheet strip = on(panel);
        listening_strip(strip, panel, interaction.reading);
        list.size = panel.px;
        list.append(strip.finish(list.pages));
    }
    const bool lower = lower_part(whole, mounting_).has_value();
    if (state.easier && !state.asked) list.cover(lay_out_easier(on(panel), state, panel, lower));
    Sheet over = on(panel);
    const Color above = over.colors().stage;
    draw_aids(over, list, interaction);
    list.append(over.finish(list.pages));
    if (panel.px == whole.px) return list;
    Sheet figure = on(panel);  // which home has no room for down there
    const auto& home = world.library.home(state.settings.language);
    const Rect anywhere{0, 0, figure.width(), figure.height()};
    if (state.place().is_home() && !home.figure.file.empty())
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
    return sheet.finish(state.asked ? state.pages : pages);  // of the place underneath, which comes back
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
    return {speech(language), lower, true, library.home(language).languages};
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
    Sheet sheet(panel, state.settings, {}, typesetter_, pictures_, world.library);
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
    Sheet sheet(panel, state.settings, {}, typesetter_, pictures_, world.library);
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
    Sheet sheet(panel, settings, {}, typesetter_, pictures_, library);
    DrawPage draw = [&](Sheet& to, int) {
        draw_calm_page(to, page);
        return 1;
    };
    auto fit = fitting(sheet, {draw});
    look_at_words(fit, sheet, draw);
    return fit;
}

Fit Layout::fit_words(Reading reading, const flow::Settings& settings, flow::Library& library, const Panel& panel) {
    Sheet sheet(panel, settings, {}, typesetter_, pictures_, library);
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
