#include "walk.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

namespace walk {
namespace {

using screen::Input;

[[noreturn]] void fail(const Line& line, const std::string& what) {
    throw Failure{line.number, what};
}

std::string trimmed(const std::string& text) {
    auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

int number(const Line& line, const std::string& text) {
    std::istringstream in(text);
    int value = 0;
    if (!(in >> value)) fail(line, "\"" + text + "\" is not a number");
    return value;
}

// ---- what is there
// -----------------------------------------------------------------------------------------------------

/// As `see` writes it: "home", "heel-pain/band", "heel-pain/band page 2", "heel-pain resting", "still there".
std::string seen(const Stage& stage) {
    const auto& state = stage.kiosk->state();
    if (state.asked) return "still there";
    const auto& place = state.place();
    std::string words = place.is_home()      ? "home"
                        : place.is_resting() ? place.flow + " resting"
                                             : place.flow + "/" + place.slide;
    if (!place.body_part.empty()) words += " " + place.body_part;
    return place.page > 0 ? words + " page " + std::to_string(place.page + 1) : words;
}

/// What can be pressed now, for the message of a failure.
std::string choices(const Stage& stage) {
    std::string words;
    for (const auto& element : stage.screen.list.elements)
        if (element.action) words += (words.empty() ? "" : ", ") + flow::to_string(element.action);
    return words;
}

bool can_read(const Stage& stage, const std::string& words) {
    return std::any_of(stage.screen.list.elements.begin(), stage.screen.list.elements.end(),
                       [&](const auto& element) { return element.label.find(words) != std::string::npos; });
}

flow::SlideKey slide_key(const Line& line, const std::string& words) {
    auto slash = words.find('/');
    if (slash == std::string::npos) fail(line, "\"" + words + "\" is not FLOW/SLIDE");
    return {words.substr(0, slash), words.substr(slash + 1)};
}

// ---- what a visitor does
// -----------------------------------------------------------------------------------------------

void tap(const Line& line, Stage& stage) {
    auto action = flow::parse_action(line.rest);
    if (!action) fail(line, "\"" + line.rest + "\" is not something one can press");
    const auto& list = stage.screen.list;
    const auto* element = list.find(action);
    if (!element) fail(line, "nothing does " + line.rest + " on " + seen(stage) + "; there is " + choices(stage));
    const auto& r = element->rect;
    if (r.x < 0 || r.y < 0 || r.right() > list.size.w || r.bottom() > list.size.h)
        fail(line, line.rest + " stands outside the screen");
    const auto* hit = list.hit(r.centre());
    if (!hit || hit->action != action)
        fail(line, line.rest + " is covered by " + (hit ? flow::to_string(hit->action) : "nothing"));
    stage.screen.steps.push_front(Input{Input::Kind::release, r.centre(), screen::Key::none});
    stage.screen.steps.push_front(Input{Input::Kind::press, r.centre(), screen::Key::none});
}

/// Next, page after page, until the place is there, or what can be pressed.
void go_on_to(const Line& line, Stage& stage, int most) {
    auto action = flow::parse_action(line.rest);
    const auto& list = stage.screen.list;
    bool pressable = line.rest != "home" && action && list.find(action);
    if (line.rest == "finish" && list.find(flow::parse_action("next"))) pressable = false;  // it is on every slide
    if (seen(stage) == line.rest || pressable) return;
    if (most == 0) fail(line, "Next does not lead to " + line.rest + " but to " + seen(stage));
    stage.screen.steps.push_front(fakes::Screen::Look([=, &stage] { go_on_to(line, stage, most - 1); }));
    tap({line.number, "tap", "next"}, stage);
}

void touch_nothing(const Line&, Stage& stage) {
    stage.screen.steps.push_front(Input{Input::Kind::release, {1, 1}, screen::Key::none});
    stage.screen.steps.push_front(Input{Input::Kind::press, {1, 1}, screen::Key::none});
}

void key(const Line& line, Stage& stage) {
    static const std::map<std::string, screen::Key> keys{
        {"next", screen::Key::next},     {"previous", screen::Key::previous}, {"enter", screen::Key::enter},
        {"escape", screen::Key::escape}, {"left", screen::Key::left},         {"right", screen::Key::right},
        {"up", screen::Key::up},         {"down", screen::Key::down}};
    auto found = keys.find(line.rest);
    if (found == keys.end()) fail(line, "there is no key \"" + line.rest + "\"");
    stage.screen.steps.push_front(Input{Input::Kind::key, {}, found->second});
}

/// "90 seconds"
void wait(const Line& line, Stage& stage) {
    stage.screen.steps.push_front(std::chrono::seconds(number(line, line.rest)));
}

/// Nobody touches anything, until the kiosk asks.
void wait_for_question(const Line& line, Stage& stage) {
    auto due = flow::wake_at(stage.kiosk->state(), stage.world);
    if (!due || stage.kiosk->state().asked) fail(line, "no question will come");
    stage.screen.steps.push_front(*due - stage.clock.now());
}

// ---- what must be seen
// -------------------------------------------------------------------------------------------------

void see(const Line& line, Stage& stage) {
    if (seen(stage) != line.rest) fail(line, "the kiosk shows " + seen(stage) + ", not " + line.rest);
}

void read_words(const Line& line, Stage& stage) {
    if (!can_read(stage, line.rest)) fail(line, "\"" + line.rest + "\" is not on " + seen(stage));
}

void never_read(const Line& line, Stage& stage) {
    if (can_read(stage, line.rest)) fail(line, "\"" + line.rest + "\" is on " + seen(stage));
}

void can(const Line& line, Stage& stage) {
    if (!stage.screen.list.find(flow::parse_action(line.rest)))
        fail(line, "one cannot press " + line.rest + "; there is " + choices(stage));
}

void cannot(const Line& line, Stage& stage) {
    if (stage.screen.list.find(flow::parse_action(line.rest))) fail(line, "one can press " + line.rest);
}

void in(const Line& line, Stage& stage) {
    const auto& language = stage.kiosk->state().settings.language;
    if (language != line.rest) fail(line, "the kiosk speaks " + language);
}

void seconds(const Line& line, Stage& stage) {
    int left = flow::seconds_left(stage.kiosk->state(), stage.clock.now(), stage.world.idle);
    if (left != number(line, line.rest)) fail(line, std::to_string(left) + " seconds are left");
}

// ---- what was counted
// --------------------------------------------------------------------------------------------------

void visits(const Line& line, Stage& stage) {
    auto count = stage.counter.visits.size();
    if (count != static_cast<std::size_t>(number(line, line.rest)))
        fail(line, std::to_string(count) + " visits were counted");
}

/// Of the last visit.
bool was_counted(const Line& line, const flow::Visit& visit) {
    std::istringstream words(line.rest);
    std::string what, of, value;
    words >> what >> of >> value;
    if (what == "finished") return visit.ending == flow::Ending::finished;
    if (what == "left") return visit.ending == flow::Ending::left;
    if (what == "idle") return visit.ending == flow::Ending::idle;
    if (what == "glanced") return visit.depth() == flow::Depth::glanced;
    if (what == "looked") return visit.depth() == flow::Depth::looked;
    if (what == "read") return visit.depth() == flow::Depth::read;
    if (what == "language") return visit.language == of;
    if (what == "setting") return visit.settings.contains(of) && visit.settings.at(of) == value;
    if (what == "opened") return visit.flows.contains(of);
    if (what == "completed") return visit.flows.contains(of) && visit.flows.at(of).completed;
    auto key = slide_key(line, of);
    if (what == "slide") return visit.slides.contains(key);
    if (what == "left-from") return visit.slides.contains(key) && visit.slides.at(key).left_from;
    if (what == "seconds")
        return visit.slides.contains(key) && visit.slides.at(key).time == std::chrono::seconds(number(line, value));
    if (what == "part") return visit.parts.contains({key.flow, key.slide, value});
    if (what != "answer" && what != "first-answer") fail(line, "\"" + what + "\" is nothing that is counted");
    flow::AnswerKey answer{key.flow, key.slide, number(line, value)};
    return visit.answers.contains(answer) && (what == "answer" || visit.answers.at(answer));
}

void counted(const Line& line, Stage& stage) {
    if (stage.counter.visits.empty()) fail(line, "no visit was counted");
    if (!was_counted(line, stage.counter.visits.back())) fail(line, "the last visit did not count it");
}

void not_counted(const Line& line, Stage& stage) {
    if (!stage.counter.visits.empty() && was_counted(line, stage.counter.visits.back()))
        fail(line, "the last visit counted it");
}

void prepare_screen(const Line& line, Stage& stage) {
    float w = 0, h = 0;
    double inches = 21.5;
    char by = 0;
    std::istringstream words(line.rest);
    if (!(words >> w >> by >> h) || by != 'x') fail(line, "write a size such as 1080x1920");
    words >> inches;
    stage.screen.size = {{w, h}, static_cast<float>(inches * 25.4 / std::hypot(w, h))};
}

}  // namespace

std::vector<Line> read(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw Failure{0, "the file cannot be read"};
    std::vector<Line> lines;
    std::string text;
    for (int at = 1; std::getline(in, text); ++at) {
        text = trimmed(text);
        if (text.empty() || text[0] == '#') continue;
        auto space = text.find(' ');
        lines.push_back({at, text.substr(0, space), space == std::string::npos ? "" : trimmed(text.substr(space))});
    }
    return lines;
}

bool prepare(const Line& line, Stage& stage) {
    auto& settings = stage.world.defaults;
    if (line.command == "screen")
        prepare_screen(line, stage);
    else if (line.command == "text-size")
        settings.text_size = static_cast<flow::TextSize>(number(line, line.rest));
    else if (line.command == "drawn")
        stage.world.draw_number = [drawn = number(line, line.rest)] { return static_cast<std::uint32_t>(drawn); };
    else if (line.command == "start-in")
        settings.language = line.rest;
    else
        return false;
    return true;
}

void take(const Line& line, Stage& stage) {
    static const std::map<std::string, void (*)(const Line&, Stage&)> commands{
        {"tap", tap},
        {"touch-nothing", touch_nothing},
        {"key", key},
        {"wait", wait},
        {"see", see},
        {"wait-for-question", wait_for_question},
        {"go-on-to", [](const Line& to, Stage& on) { go_on_to(to, on, 10); }},
        {"read", read_words},
        {"never-read", never_read},
        {"can", can},
        {"cannot", cannot},
        {"in", in},
        {"seconds", seconds},
        {"visits", visits},
        {"counted", counted},
        {"not-counted", not_counted}};
    auto found = commands.find(line.command);
    if (found == commands.end()) fail(line, "a walk does not know \"" + line.command + "\"");
    found->second(line, stage);
}

}  // namespace walk
