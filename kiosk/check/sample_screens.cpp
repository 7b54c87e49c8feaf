#include "check/sample_screens.h"

#include <algorithm>
#include <array>
#include <memory>

namespace check {
namespace {

const std::string stand_in = "A";
const std::string sample = "sample";
const std::string more_topics = "more-";

constexpr std::size_t most_topics = 24;  ///< on the home screen that is laid out: those with the longest names
constexpr int too_many_topics = 40;      ///< for any screen

flow::Slide& add_slide(flow::Flow& flow, flow::SlideKind kind, const char* id) {
    flow::Slide slide;
    slide.id = id;
    slide.kind = kind;
    slide.title = stand_in;
    flow.slides.push_back(std::move(slide));
    return flow.slides.back();
}

/// Two lists of signs that need help at once, so that the button at the foot does not have the only one's title.
void add_warnings(flow::Flow& flow) {
    for (auto id : {"now", "too", "today"}) {
        auto& warning = add_slide(flow, flow::SlideKind::warning, id);
        warning.urgency = std::string(id) == "today" ? flow::Urgency::today : flow::Urgency::now;
        warning.signs = {stand_in};
    }
}

/// One slide of each kind that shows words of the program. Sensitive, for then slides show a word more, and another in the place
/// of the title; but it is not printed then.
flow::Flow sample_flow(flow::ReviewStatus status, bool printed = false) {
    flow::Flow flow;
    flow.id = sample;
    flow.title = stand_in;
    flow.sensitive = !printed;
    flow.review.status = status;
    auto add = [&](flow::SlideKind kind, const char* id) -> flow::Slide& { return add_slide(flow, kind, id); };
    add(flow::SlideKind::text, "parts").parts = {{"one", stand_in, stand_in}};
    auto& pages = add(flow::SlideKind::text, "pages").text;
    for (int word = 0; word < 600; ++word) pages += word ? " and" : "And";
    flow.slides.back().rooms = {{stand_in, {"room"}}};
    add(flow::SlideKind::text, "room").stop = "pages";
    auto& change = add(flow::SlideKind::change, "change");
    change.picture = {"resting.svg", {}, {}, ""};
    change.moments = {{{}, stand_in, "", ""}, {{}, stand_in, "", ""}};
    add(flow::SlideKind::question, "question").answers = {{stand_in, stand_in, true}, {stand_in, stand_in, false}};
    add(flow::SlideKind::choice, "choice").options = {{stand_in, "parts"}, {stand_in, "pages"}};
    add_warnings(flow);
    add(flow::SlideKind::ask, "ask").questions = {"A", "B", "C", "D"};
    add(flow::SlideKind::portion, "portion").portion = {100, 100, stand_in};
    add(flow::SlideKind::myths, "myths").myths = {{stand_in, stand_in}};
    add(flow::SlideKind::true_or_not, "true-or-not").answers = {{"True", stand_in, true}, {"Not true", "", false}};
    auto& order = add(flow::SlideKind::order, "order");
    order.things = {"A", "B", "C"};
    order.answers = {{"In order", stand_in, true}, {"Not in order", "", false}};
    add(flow::SlideKind::checklist, "checklist").things = {"A", "B"};
    add(flow::SlideKind::summary, "last").points = {{stand_in, "tick"}};
    return flow;
}

}  // namespace

SampleLibrary::SampleLibrary(const InterfaceWords& words, const SampleScreen& screen, const Shown& shown)
    : words_(words),
      home_(words.home),
      shown_(shown),
      flow_(std::make_shared<const flow::Flow>(
          sample_flow(screen.status, screen.paper != screen::OnPaper::not_offered))) {
    flow::for_each_text(home_, [&](std::string& text, const std::string&) { text = seen(text); });
    for (auto& language : home_.languages) language.name = seen(language.name);
    home_.look.name = seen(home_.look.name);
    keep_longest_topics();
    for (std::size_t i = 0; i < home_.groups.size(); ++i) home_.groups[i].first = i;  // so that every heading is seen
    if (screen.page == SampleScreen::Page::full_home) fill_with_topics();
}

flow::FlowPointer SampleLibrary::flow(const std::string& id, const std::string&) {
    return id == sample ? flow_ : nullptr;
}

bool SampleLibrary::offered(const std::string& id, const std::string&) {
    return words_.tiles.contains(id) || id.starts_with(more_topics);
}

flow::Library::Tile SampleLibrary::tile(const std::string& id, const std::string&) {
    auto found = words_.tiles.find(id);
    if (found == words_.tiles.end()) return {stand_in, "", "", ""};
    auto tile = found->second;
    tile.title = seen(tile.title);
    tile.subtitle = seen(tile.subtitle);
    return tile;
}

std::string SampleLibrary::word(const std::string& english, const std::string&) {
    return seen(words_.word(english));
}

std::string SampleLibrary::seen(const std::string& text) const {
    return text.empty() || shown_(text) ? text : stand_in;
}

void SampleLibrary::keep_longest_topics() {
    auto& topics = home_.topics;
    std::erase_if(topics, [&](const auto& id) { return !words_.tiles.contains(id); });
    if (topics.size() <= most_topics) return;
    auto letters = [&](const std::string& id) { return words_.tiles.at(id).title.size(); };
    std::stable_sort(topics.begin(), topics.end(),
                     [&](const auto& a, const auto& b) { return letters(a) > letters(b); });
    topics.resize(most_topics);
}

void SampleLibrary::fill_with_topics() {
    home_.topics.clear();
    for (int i = 0; i < too_many_topics; ++i) home_.topics.push_back(more_topics + std::to_string(i));
    home_.about_flow = more_topics + "about";  // said in the program's words, of a clinic without a name
    home_.look.name.clear(), home_.look.logo.clear();
}

namespace {

/// The notice that needs more room in this language, its long and its short form together.
flow::ReviewStatus longer_notice(const InterfaceWords& words) {
    const auto draft = words.word("Draft. Not yet checked by a clinician.") + words.word("Draft"),
               overdue = words.word("Due for a new check by a clinician.") + words.word("New check due");
    return draft.size() >= overdue.size() ? flow::ReviewStatus::draft : flow::ReviewStatus::overdue;
}

/// The other notice is seen on one slide of each way in which a notice is laid out: the header's, on one page and on several, and
/// those below words, signs, questions, lists and cards.
bool shows_both_notices(const flow::Slide& slide) {
    constexpr std::array both{"parts", "pages", "now", "ask", "checklist", "last"};
    return std::find(both.begin(), both.end(), slide.id) != both.end();
}

}  // namespace

std::vector<SampleScreen> screens_of(const InterfaceWords& words) {
    std::vector<SampleScreen> all;
    auto add = [&](flow::Place place, std::string name, flow::ReviewStatus status = flow::ReviewStatus::draft) {
        SampleScreen screen{{}, std::move(name), status};
        screen.state.settings.language = words.language;
        screen.state.history = {flow::Place{}};
        if (place != flow::Place{}) screen.state.history.push_back(std::move(place));
        all.push_back(std::move(screen));
    };
    add({}, "the home screen");
    add({}, "the home screen", flow::ReviewStatus::overdue);
    for (const auto& part : words.home.body_parts) add({"", "", 0, part.id}, "the home screen");
    add({}, "the home screen with more topics than it has room for");
    all.back().page = SampleScreen::Page::full_home;
    flow::Place letters;
    letters.search.emplace();
    add(std::move(letters), "the page of letters");
    all.back().page = SampleScreen::Page::full_home;
    add({}, "the question “Still there?”");
    all.back().state.asked = flow::Time(0);
    add({}, "the screen of a place that was hidden");
    all.back().state.hidden = flow::Time(0);
    add({}, "the screen that nobody uses");
    all.back().state.attract = 0;
    for (auto speech :
         {screen::Speech::available, screen::Speech::recordings, screen::Speech::no_voice, screen::Speech::no_sound}) {
        add({}, "the panel “Make it easier”");
        all.back().state.easier = true;
        all.back().speech = speech;
        auto& settings = all.back().state.settings;
        if (speech == screen::Speech::no_sound) continue;
        settings.motion = flow::Motion::reduced;
        settings.scan = flow::Scan::slow;
    }
    add({"missing", "", 0, ""}, "the page of a topic that rests");
    add({}, "the page of a kiosk that rests");
    all.back().page = SampleScreen::Page::kiosk_at_rest;
    for (auto reading : {screen::Reading::silent, screen::Reading::speaking, screen::Reading::paused,
                         screen::Reading::not_recorded, screen::Reading::no_voice, screen::Reading::no_sound}) {
        add({}, "a screen that is read aloud");
        all.back().page = SampleScreen::Page::listening;
        all.back().reading = reading;
        all.back().state.settings.by_ear = reading == screen::Reading::silent;
    }
    const auto longer = longer_notice(words);
    for (auto status : {flow::ReviewStatus::draft, flow::ReviewStatus::overdue})
        for (const auto& slide : sample_flow(status).slides) {
            if (status != longer && !shows_both_notices(slide)) continue;
            add({sample, slide.id, 0, ""}, "a slide", status);
            if (slide.kind == flow::SlideKind::ask)
                add({sample, slide.id, 0, "", flow::Detour::asked}, "the page of the chosen questions", status);
            if (slide.kind != flow::SlideKind::summary || status != longer) continue;
            for (auto paper : {screen::OnPaper::not_offered, screen::OnPaper::offered}) {
                add({sample, slide.id, 0, "", flow::Detour::take_home}, "the page “On my phone”", status);
                all.back().paper = paper;
            }
        }
    return all;
}

}  // namespace check
