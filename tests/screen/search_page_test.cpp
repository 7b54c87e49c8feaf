// Searching many topics by letters on the screen.
#include <array>
#include <catch2/catch.hpp>
#include <set>

#include "fakes/flows.h"
#include "findings.h"
#include "screen/home/topic_search.h"
#include "tour.h"

using desk::Desk;
using desk::Findings;
using desk::View;

namespace {

constexpr std::array titles{"Heel pain", "Asthma", "Árboles y polen", "Flat feet", "Hay fever", "Back pain"};

void furnish(Desk& desk, std::size_t topics) {
    auto& home = desk.library.front;
    home = fakes::home_of({}, {{"en", "English"}});
    home.title = "All topics of a large clinic";
    home.urgent_flow = "warning-signs";
    home.urgent_label = "Get help now: warning signs";
    for (std::size_t i = 0; i < topics; ++i) {
        auto flow = fakes::short_flow("topic-" + std::to_string(i));
        flow.title = titles[i % titles.size()];
        flow.subtitle = "";
        desk.library.add(flow);
        home.topics.push_back(flow.id);
    }
    desk.library.add(fakes::short_flow("warning-signs"));
}

flow::State searching(const View& view, const std::string& typed) {
    auto state = Desk::home(view);
    flow::Place place;
    place.search = typed;
    state.history.push_back(place);
    return state;
}

std::string letters(const screen::DrawList& list) {
    std::string all;
    for (const auto& element : list.elements)
        if (element.action.kind == flow::ActionKind::letter) all += element.action.of;
    return all;
}

std::vector<screen::Topic> topics() {
    std::vector<screen::Topic> all;
    for (const char* title : titles) all.push_back({{title, "", ""}, {flow::ActionKind::open, title}});
    return all;
}

std::string found(const std::string& typed, const std::string& language = "en") {
    std::string all;
    for (const auto& topic : screen::search(topics(), typed, language).topics) all += topic.text.title + "; ";
    return all;
}

}  // namespace

TEST_CASE("search: a topic is found by the first letters of any word, those that begin so first") {
    CHECK(found("F") == "Flat feet; Hay fever; ");
    CHECK(found("FE") == "Flat feet; Hay fever; ");
    CHECK(found("PA") == "Heel pain; Back pain; ");
    CHECK(found("A") == "Asthma; Árboles y polen; ");
    CHECK(found("X").empty());
    CHECK(found("HEELS").empty());
}

TEST_CASE("search: only letters that lead on are offered, in the order of the alphabet") {
    std::string next;
    for (const auto& letter : screen::search(topics(), "", "en").next) next += letter;
    CHECK(next == "ABFHPY");
    CHECK(screen::search(topics(), "H", "en").next == std::vector<std::string>{"A", "E"});
    CHECK(screen::search(topics(), "HEEL", "en").next.empty());
}

TEST_CASE("search: 25 topics can be searched from every page, 24 need not") {
    for (const auto& view : desk::all_views()) {
        Desk many, few;
        furnish(many, 25);
        furnish(few, 24);
        for (const auto& list : many.pages(Desk::home(view), view)) CHECK(list.find({flow::ActionKind::search, ""}));
        for (const auto& list : few.pages(Desk::home(view), view))
            CHECK_FALSE(list.find({flow::ActionKind::search, ""}));
    }
}

TEST_CASE("search: letters and what was found stand free at every size, with a way back, to all and to help") {
    Findings findings;
    for (const auto& view : desk::all_views())
        for (const char* typed : {"", "H", "HE", "HEEL"}) {
            Desk desk;
            furnish(desk, 40);
            const auto where = view.name() + ", " + typed;
            std::size_t opened = 0;
            const auto pages = desk.pages(searching(view, typed), view);
            for (const auto& list : pages) {
                desk::check_inside_screen(list, where, findings);
                desk::check_words_are_free(list, where, findings);
                desk::check_targets(list, view.panel(), where, findings);
                desk::check_letters(list, view.panel(), where, findings);
                if (!list.find({flow::ActionKind::back, ""})) findings.add(where, "no way back");
                if (!list.find({flow::ActionKind::home, ""})) findings.add(where, "no way to all topics");
                if (!list.find({flow::ActionKind::open, "warning-signs"})) findings.add(where, "no warning signs");
                for (std::size_t i = 0; i < 40; ++i)
                    opened += list.find({flow::ActionKind::open, "topic-" + std::to_string(i)}) ? 1 : 0;
            }
            const std::size_t all = std::string(typed).empty() ? 0 : std::string(typed) == "H" ? 13 : 7;
            if (opened != all) findings.add(where, std::to_string(opened) + " topics found");
            if (std::string(typed) == "" && letters(pages.front()) != "ABFHPY")
                findings.add(where, "letters: " + letters(pages.front()));
        }
    INFO(findings.told());
    CHECK(findings.none());
}

TEST_CASE("search: home looks at no more topics than can stand on its page while the others are unknown") {
    struct Unread final : flow::Library {
        explicit Unread(flow::Library& all) : all_(all) {}
        const flow::Home& home(const std::string& language) override { return all_.home(language); }
        flow::FlowPointer flow(const std::string& id, const std::string& language) override {
            return all_.flow(id, language);
        }
        bool offered(const std::string& id, const std::string& language) override { return all_.offered(id, language); }
        Tile tile(const std::string& id, const std::string& language) override {
            read.insert(id);
            return all_.tile(id, language);
        }
        std::string word(const std::string& english, const std::string& language) override {
            return all_.word(english, language);
        }
        bool is_known(const std::string& id, const std::string&) override { return read.contains(id); }
        std::set<std::string> read;

    private:
        flow::Library& all_;
    };
    Desk desk;
    furnish(desk, 200);
    Unread unread(desk.library);
    flow::World world{unread, desk.next_slide, {}, {}};
    View view;
    const auto first = desk.layout.lay_out(Desk::home(view), flow::Time(0), world, view.panel(), {});
    CHECK(unread.read.size() <= 33);
    CHECK(first.find({flow::ActionKind::next, ""}));
    for (const auto& id : desk.library.front.topics) unread.read.insert(id);
    const auto then = desk.layout.lay_out(Desk::home(view), flow::Time(0), world, view.panel(), {});
    CHECK(screen::same_controls(first, then));
}
