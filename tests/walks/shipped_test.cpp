// Every screen of the content that ships with the program, with its real fonts and drawings, keeps the layout's
// promises.
#include <catch2/catch.hpp>
#include <set>

#include "../screen/findings.h"
#include "shipped_pack.h"

namespace {

struct Shipped : ShippedPack {
    /// Each page of this state, checked.
    void look(flow::State state, const desk::View& view, const std::string& name, desk::Findings& findings) {
        for (int page = 0, pages = 1; page < pages; ++page) {
            state.history.back().page = page;
            auto list = layout->lay_out(state, flow::Time(0), world, view.panel(), {});
            pages = list.pages;
            if (page == 0) page_counts[name] = pages;
            auto where = view.name() + ", " + name + " page " + std::to_string(page + 1);
            desk::check_inside_screen(list, where, findings);
            if (view.settings.reach == flow::Reach::low) check_reach(list, view, where, findings);
            desk::check_targets(list, view.panel(), where, findings);
            desk::check_contrast(list, view, where, findings);
            desk::check_words_are_free(list, where, findings);
            bool changes = name.find("(moments)") != std::string::npos;
            if (!changes) desk::check_leaders(list, where, findings);
            desk::check_letters(list, view.panel(), where, findings);
        }
    }

    static void check_reach(const screen::DrawList& list, const desk::View& view, const std::string& where,
                            desk::Findings& findings) {
        const float line = view.px.h * (1 - screen::share_in_reach) - 1;
        for (const auto& element : list.elements) {
            const bool to_use = element.role != screen::Role::picture || element.action;
            if (to_use && (element.rect.y < line || (!element.more_touch.empty() && element.more_touch.y < line)))
                findings.add(where + ": " + element.label, "above the line");
        }
        for (const auto& paint : list.paints)
            if (const auto* text = std::get_if<screen::Text>(&paint); text && text->baseline - text->style.px < line)
                findings.add(where + ": " + text->text, "words above the line");
    }

    /// The slide as it comes, and in the states a visitor can bring it into.
    void look_at(const flow::Flow& flow, const flow::Slide& slide, const desk::View& view, desk::Findings& findings) {
        flow::State state;
        state.settings = view.settings;
        state.history.push_back({flow.id, slide.id, 0, ""});
        auto name = flow.id + "/" + slide.id + (slide.moments.empty() ? "" : "(moments)");
        look(state, view, name, findings);
        for (const auto& part : slide.parts) {
            state.touched_part = part.id;
            look(state, view, name + "(" + part.id + ")", findings);
        }
        for (std::size_t i = 1; i <= slide.moments.size(); ++i) {
            state.moment = static_cast<int>(i) - 1;
            state.moment_chosen = true;
            look(state, view, name + std::to_string(i), findings);
        }
        for (std::size_t i = 1; i <= slide.answers.size(); ++i) {
            state.answers[{flow.id, slide.id}] = static_cast<int>(i);
            look(state, view, name + "(answered" + std::to_string(i) + ")", findings);
        }
        look_at_questions(flow, slide, std::move(state), view, findings);
    }

    /// With as many questions chosen as may be: on the list, large, and in the summary, where they may take a page.
    void look_at_questions(const flow::Flow& flow, const flow::Slide& slide, flow::State state, const desk::View& view,
                           desk::Findings& findings) {
        if (slide.kind != flow::SlideKind::ask && slide.kind != flow::SlideKind::summary) return;
        for (const auto& each : flow.slides)
            if (!each.questions.empty()) state.to_ask[{flow.id, each.id}] = {1, 2, 3};
        auto name = flow.id + "/" + slide.id;
        look(state, view, name + "(asked)", findings);
        if (slide.kind == flow::SlideKind::summary) page_counts.erase(name + "(asked)");
        state.history.back().detour = flow::Detour::asked;
        if (slide.kind == flow::SlideKind::ask) look(state, view, name + "(large)", findings);
    }

    void look_at_everything(const desk::View& view, desk::Findings& findings) {
        flow::State state;
        state.settings = view.settings;
        look(state, view, "home", findings);
        for (const auto& id : scripts.flow_ids()) {
            auto flow = library.flow(id, view.settings.language);
            REQUIRE(flow);
            for (const auto& slide : flow->slides) look_at(*flow, slide, view, findings);
        }
        state.asked = flow::Time(0);
        look(state, view, "still-there", findings);
    }

    /// "heel-pain/now" and its slide, of every warning.
    std::map<std::string, flow::Slide> warnings(const std::string& language) {
        std::map<std::string, flow::Slide> all;
        for (const auto& id : scripts.flow_ids())
            for (const auto& slide : library.flow(id, language)->slides)
                if (slide.kind == flow::SlideKind::warning) all[id + "/" + slide.id] = slide;
        return all;
    }

    std::set<std::string> warnings_with_picture() {
        std::set<std::string> names;
        for (const auto& [name, slide] : warnings("en"))
            if (slide.picture) names.insert(name);
        return names;
    }

    std::map<std::string, int> page_counts;  ///< of each screen looked at last
};

using Languages = std::vector<const char*>;

void look_at_panel(screen::Size px, double inches, const Languages& languages = {"en", "es"}) {
    Shipped shipped;
    desk::Findings findings;
    for (const char* language : languages)
        for (auto size : {flow::TextSize::normal, flow::TextSize::bigger, flow::TextSize::biggest}) {
            desk::View view{px, inches, {}};
            view.settings.language = language;
            view.settings.text_size = size;
            shipped.look_at_everything(view, findings);
        }
    INFO(findings.told());
    CHECK(findings.none());
    CHECK(shipped.problems.empty());
}

}  // namespace

TEST_CASE("the shipped content keeps every promise at 1080x1920, 21.5 inches") {
    look_at_panel({1080, 1920}, 21.5);
}
TEST_CASE("the shipped content keeps every promise from right to left and in Chinese, upright") {
    look_at_panel({1080, 1920}, 21.5, {"ar", "zh"});
}
TEST_CASE("the shipped content keeps every promise from right to left and in Chinese, lying on a small panel") {
    look_at_panel({1920, 1080}, 15.6, {"ar", "zh"});
}
TEST_CASE("with lower controls the shipped content lies within reach, and keeps every promise") {
    Shipped shipped;
    desk::Findings findings;
    for (const char* language : {"en", "es", "ar"})
        for (auto size : {flow::TextSize::normal, flow::TextSize::biggest}) {
            desk::View view{{1080, 1920}, 21.5, {}};
            view.settings.language = language;
            view.settings.text_size = size;
            view.settings.reach = flow::Reach::low;
            shipped.look_at_everything(view, findings);
        }
    INFO(findings.told());
    CHECK(findings.none());
    CHECK(shipped.problems.empty());
}
TEST_CASE("the shipped content keeps every promise at 1920x1080, 21.5 inches") {
    look_at_panel({1920, 1080}, 21.5);
}
TEST_CASE("the shipped content keeps every promise at 1080x1920, 15.6 inches") {
    look_at_panel({1080, 1920}, 15.6);
}
TEST_CASE("the shipped content keeps every promise at 1920x1080, 15.6 inches") {
    look_at_panel({1920, 1080}, 15.6);
}
TEST_CASE("the shipped content keeps every promise at 3840x2160, 32 inches") {
    look_at_panel({3840, 2160}, 32);
}

TEST_CASE(
    "on a 21.5 inch panel at normal size no shipped slide needs a second page, but for the picture of a warning") {
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}})
        for (const char* language : {"en", "es", "ar", "zh"}) {
            Shipped shipped;
            desk::Findings findings;
            desk::View view{px, 21.5, {}};
            view.settings.language = language;
            shipped.look_at_everything(view, findings);
            for (const auto& [name, pages] : shipped.page_counts) {
                INFO(view.name() << ", " << name);
                CHECK((pages == 1 || (pages == 2 && shipped.warnings_with_picture().contains(name))));
            }
        }
}

TEST_CASE("no warning sign is out of sight: all of a list are on its first page, and its picture on one of them") {
    for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}})
        for (const char* language : {"en", "es", "ar", "zh"}) {
            Shipped shipped;
            desk::View view{px, 21.5, {}};
            view.settings.language = language;
            for (const auto& [name, slide] : shipped.warnings(language)) {
                INFO(view.name() << ", " << name);
                flow::State state;
                state.settings = view.settings;
                state.history.push_back({name.substr(0, name.find('/')), slide.id, 0, ""});
                auto first = shipped.layout->lay_out(state, flow::Time(0), shipped.world, view.panel(), {});
                auto painted = desk::painted(first);
                for (const auto& sign : slide.signs)
                    for (const auto& word : desk::words_of(sign)) CHECK(painted.find(word) != std::string::npos);
                state.history.back().page = first.pages - 1;
                auto last = shipped.layout->lay_out(state, flow::Time(0), shipped.world, view.panel(), {});
                CHECK((desk::painted(last).find("911") != std::string::npos) == (slide.urgency == flow::Urgency::now));
                auto images = screen::images(last);
                CHECK((!slide.picture || std::any_of(images.begin(), images.end(), [&](const auto& image) {
                    return image.file == slide.picture.file;
                })));
            }
        }
}

TEST_CASE("on a lying home screen no name covers a dot of the runner's body") {
    Shipped shipped;
    desk::View view{{1920, 1080}, 21.5, {}};
    flow::State state;
    auto list = shipped.layout->lay_out(state, flow::Time(0), shipped.world, view.panel(), {});
    for (const char* dot : {"low-back", "leg", "foot"})
        for (const char* pill : {"low-back", "leg", "foot"}) {
            INFO(pill << " over " << dot);
            const auto* covering = list.find({flow::ActionKind::body_part, pill});
            const auto* covered = list.find({flow::ActionKind::body_part, dot});
            REQUIRE((covering && covered));
            CHECK_FALSE(covering->rect.contains(covered->more_touch.centre()));
        }
}

TEST_CASE("the shipped content has contrast in every theme") {
    Shipped shipped;
    desk::Findings findings;
    for (const auto& view : desk::all_themes()) {
        flow::State state;
        state.settings = view.settings;
        desk::Findings others;
        shipped.look_at_everything(view, view.settings.text_size == flow::TextSize::normal ? findings : others);
    }
    INFO(findings.told());
    CHECK(findings.none());
}
