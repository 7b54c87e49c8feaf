// A kiosk of its own beside this program, on the display and with a folder that is gone afterwards: it is ill-treated, and has to be
// home after each blow, with every visit that ended counted once.
#include <csignal>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>
#include <thread>

#include "app/version.h"
#include "base/scratch_folder.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/torture/torture_plan.h"
#include "commands/desk/torture/tortured_packs.h"
#include "commands/desk/torture/tortured_wall.h"
#include "display/window/other_window.h"

namespace commands {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;
using Picture = std::vector<std::uint32_t>;

constexpr seconds patience{30};
constexpr milliseconds calm{550};  ///< more than tap_guard_ms: a second press in the same place is no echo

struct Point {
    int x = 0, y = 0;
};

/// Where `render` says that something with this action is: near its lower edge, where no other screen has anything.
std::optional<Point> place_of(const fs::path& described, const std::string& action) {
    std::ifstream file(described);
    std::stringstream text;
    text << file.rdbuf();
    const auto words = text.str();
    const std::regex element("\"action\": \"" + action +
                             R"([^"]*",\s*"x": (\d+),\s*"y": (\d+),\s*"w": (\d+),\s*"h": (\d+))");
    std::smatch found;
    if (!std::regex_search(words, found, element)) return std::nullopt;
    auto number = [&](std::size_t at) { return std::stoi(found[at].str()); };
    return Point{number(1) + number(3) / 2, number(2) + number(4) - 6};
}

/// Share of the pixels that clearly differ.
double difference(const Picture& one, const Picture& other) {
    if (one.size() != other.size() || one.empty()) return 1;
    std::size_t differs = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        for (int shift : {0, 8, 16}) {
            const int by = static_cast<int>(one[i] >> shift & 0xff) - static_cast<int>(other[i] >> shift & 0xff);
            if (by > 24 || by < -24) {
                ++differs;
                break;
            }
        }
    return static_cast<double>(differs) / static_cast<double>(one.size());
}

/// Runs a fifth of the time, until this is gone.
class Slowed {
public:
    explicit Slowed(const TorturedWall& wall)
        : thread_([&wall](const std::stop_token& stop) {
              while (!stop.stop_requested()) {
                  wall.send(SIGSTOP);
                  std::this_thread::sleep_for(milliseconds(40));
                  wall.send(SIGCONT);
                  std::this_thread::sleep_for(milliseconds(10));
              }
          }) {}

private:
    std::jthread thread_;  // ends with SIGCONT
};

class Chamber {
public:
    Chamber(const app::TortureOptions& options, const fs::path& folder, display::OtherWindow& screen)
        : folder_(folder),
          content_(options.content),
          screen_(screen),
          wall_(folder, options.content),
          seed_(options.seed) {}

    /// False: there is nothing to torture; why is in `failed`.
    bool prepare();
    void go_on(const Step& step);
    Torture& so_far() { return torture_; }

private:
    bool begin();
    bool is_settled();
    bool is_home() { return difference(screen_.look(), home_) < 0.001; }
    bool comes(const std::function<bool()>& what, milliseconds within = patience);
    bool open_topic();
    void turn_pages(int slides);
    bool visit(int slides);
    void check_home(const char* after);
    void check_counts(long long most, const char* after);
    void fail(std::string what) { torture_.failed.push_back(std::move(what)); }

    void kill(const Step& step);
    void windows();
    void stick();
    void full_disk(const Step& step);
    void dead_log(const Step& step);
    void slow(const Step& step);
    void hostile_packs();

    fs::path folder_, content_;
    display::OtherWindow& screen_;
    TorturedWall wall_;
    std::uint64_t seed_;
    HostilePacks packs_;
    Picture home_;
    Point topic_, next_, finish_;
    long long ended_ = 0;
    Torture torture_;
};

bool Chamber::comes(const std::function<bool()>& what, milliseconds within) {
    const auto until = Clock::now() + within;
    while (!what()) {
        if (Clock::now() > until || !wall_.runs()) return false;
        std::this_thread::sleep_for(milliseconds(50));
    }
    return true;
}

bool Chamber::prepare() {
    packs_ = make_hostile_packs(folder_, seed_);
    std::ofstream(wall_.settings())
        << "screen_inches = 21.5\nattract_seconds = 0\nspeech.output = \"off\"\nemergency_number = \"112\"\n"
        << "stick_folders = [\"" << wall_.sticks().string() << "\"]\n"
        << "publish_keys = [\"" << packs_.trusted_key << "\"]\n";
    if (packs_.files.empty()) return fail("the hostile packs could not be made"), false;
    const auto size = std::to_string(screen_.screen().w) + "x" + std::to_string(screen_.screen().h);
    std::vector<std::string> render{"render", "--config", wall_.settings(), "--out", folder_ / "pages", "--size", size};
    if (!content_.empty()) render.insert(render.end(), {"--content", content_});
    auto places = render;
    places.insert(places.end(), {"--flow", "home"});
    quietly(places);
    std::ifstream home(folder_ / "pages/home.json");
    const std::string words{std::istreambuf_iterator<char>(home), {}};
    std::smatch topic;
    if (!std::regex_search(words, topic, std::regex("\"action\": \"open:([^\"]+)\"")))
        return fail("the content has no topic on its first screen"), false;
    const auto name = topic[1].str();
    render.insert(render.end(), {"--flow", name});
    quietly(render);
    std::optional<Point> finish, next;
    std::error_code none;
    for (const auto& file : fs::directory_iterator(folder_ / "pages" / name, none)) {
        if (file.path().extension() != ".json") continue;
        if (!finish) finish = place_of(file.path(), "finish");
        if (!next) next = place_of(file.path(), "next");
    }
    const auto tile = place_of(folder_ / "pages/home.json", "open:" + name);
    if (!tile || !finish) return fail("the way through the topic " + name + " was not found"), false;
    topic_ = *tile, finish_ = *finish, next_ = next.value_or(*finish);
    if (!begin()) return fail("the kiosk did not begin"), false;
    comes([&] {
        home_ = screen_.look();
        std::this_thread::sleep_for(seconds(1));
        return difference(screen_.look(), home_) == 0;
    });
    return true;
}

bool Chamber::begin() {
    ++torture_.starts;
    return wall_.begin(patience * 2);
}

bool Chamber::open_topic() {
    screen_.tap(topic_.x, topic_.y);
    return comes([&] { return difference(screen_.look(), home_) > 0.02; });
}

void Chamber::turn_pages(int slides) {
    for (int i = 0; i < slides; ++i) {
        std::this_thread::sleep_for(calm);
        screen_.tap(next_.x, next_.y);
    }
    std::this_thread::sleep_for(calm);
}

bool Chamber::visit(int slides) {
    if (!open_topic()) return false;
    turn_pages(slides);
    screen_.tap(finish_.x, finish_.y);
    if (!comes([&] { return is_home(); })) return false;
    ++ended_;
    return true;
}

/// The picture is the first one's: nothing of a visit stands in it.
void Chamber::check_home(const char* after) {
    if (!wall_.runs()) {
        fail(std::string("it ended after ") + after);
        begin();
    }
    if (!comes([&] { return is_home(); })) fail(std::string("home did not come back after ") + after);
}

/// `most`: how many visits may have ended.
void Chamber::check_counts(long long most, const char* after) {
    long long counted = 0;
    const bool right = comes([&] {
        counted = wall_.counted();
        return counted >= ended_ && counted <= most;
    });
    if (!right)
        fail(std::to_string(ended_) + " visits ended and " + std::to_string(counted) + " were counted after " + after);
    ended_ = std::max(counted, 0LL);
    torture_.visits = static_cast<int>(ended_);
}

void Chamber::kill(const Step& step) {
    if (!open_topic()) return fail("a topic did not open");
    turn_pages(step.slides);
    if (step.finishes) screen_.tap(finish_.x, finish_.y);
    std::this_thread::sleep_for(step.moment);
    wall_.kill();
    if (!begin()) fail("it did not begin anew after a kill");
    check_home("a kill");
    check_counts(ended_ + (step.finishes ? 1 : 0), "a kill");
}

void Chamber::windows() {
    using display::WindowRequest;
    for (auto request : {WindowRequest::close, WindowRequest::hide, WindowRequest::shrink, WindowRequest::move,
                         WindowRequest::take_keys}) {
        screen_.ask(request);
        std::this_thread::sleep_for(milliseconds(300));
        check_home("a request of another window");
    }
}

void Chamber::stick() {
    std::error_code none;
    const auto plugged = wall_.sticks();
    fs::create_directories(plugged / "a/b/c", none);
    for (const auto& file : packs_.files) fs::create_hard_link(file, plugged / file.filename(), none);
    std::ofstream(plugged / "clinic-kiosk-settings.toml") << "screen_inches = \"none\"\n";
    if (!visit(0)) fail("a visit beside a stick did not end");
    fs::remove_all(plugged, none);
    if (!visit(0)) fail("a visit after a stick was pulled out did not end");
    fs::create_directories(plugged, none);
}

/// It does nothing any more of what it began: half a second without work.
bool Chamber::is_settled() {
    const auto before = wall_.processor_time();
    std::this_thread::sleep_for(milliseconds(500));
    return wall_.processor_time() - before <= 1;
}

void Chamber::full_disk(const Step& step) {
    // The limit that stands for a full disk refuses files in memory as well, which a full disk does not: translations are read through such.
    if (!visit(0)) fail("a visit before the disk was full did not end");
    if (!comes([&] { return is_settled(); })) fail("it did not come to rest");
    wall_.fill_disk(true);
    if (!visit(step.slides)) fail("a visit on a full disk did not end");
    wall_.fill_disk(false);
    if (!visit(0)) fail("a visit after a full disk did not end");
}

void Chamber::dead_log(const Step& step) {
    wall_.close_log();
    if (!visit(step.slides)) fail("a visit without a log did not end");
    if (!wall_.stop()) fail("without a log it did not stop");
    if (!begin()) fail("it did not begin anew");
}

void Chamber::slow(const Step& step) {
    Slowed slowed(wall_);
    if (!visit(step.slides)) fail("a visit with a fifth of the processor did not end");
}

void Chamber::hostile_packs() {
    for (const auto& file : packs_.files)
        if (quietly({"publish", file, "--data", wall_.data(), "--config", wall_.settings(), "--unreviewed"}) != 1)
            fail("publish did not refuse " + file.filename().string());
}

void Chamber::go_on(const Step& step) {
    ++torture_.done[step.blow];
    switch (step.blow) {
        case Blow::kill:
            return kill(step);
        case Blow::windows:
            windows();
            break;
        case Blow::stick:
            stick();
            break;
        case Blow::full_disk:
            full_disk(step);
            break;
        case Blow::dead_log:
            dead_log(step);
            break;
        case Blow::slow:
            slow(step);
            break;
        case Blow::hostile_packs:
            hostile_packs();
            break;
    }
    check_home(name_of(step.blow));
    check_counts(ended_, name_of(step.blow));
}

base::Problem no_screen() {
    return base::failure("torture needs an X display of its own",
                         "give it one in memory: xvfb-run -a -s '-screen 0 1080x1920x24' "
                         "clinic-kiosk torture, from the packages xvfb and xauth");
}

base::Problem kiosk_is_there() {
    return base::failure("a kiosk is on this display",
                         "stop it first (sudo systemctl stop clinic-kiosk), or give torture a display of its own: "
                         "xvfb-run -a -s '-screen 0 1080x1920x24' clinic-kiosk torture");
}

}  // namespace

int carry_out(const app::TortureOptions& options) {
    auto screen = display::OtherWindow::open();
    if (!screen) return fail(no_screen());
    if (screen->is_there()) return fail(kiosk_is_there());
    const base::ScratchFolder folder;
    if (folder.path().empty())
        return fail(base::failure("there is no folder for temporary files", "make room in /tmp, or set TMPDIR"));
    const auto began = Clock::now();
    Chamber chamber(options, folder.path(), *screen);
    auto& torture = chamber.so_far();
    torture.seed = options.seed;
    TorturePlan plan(options.seed);
    const auto until = began + std::chrono::duration<double, std::ratio<60>>(options.minutes);
    if (chamber.prepare()) do
            chamber.go_on(plan.next());
        while (Clock::now() < until && torture.failed.size() < 10);
    torture.minutes = std::chrono::duration<double, std::ratio<60>>(Clock::now() - began).count();
    std::cout << receipt(torture, app::version_line) << std::endl;
    return torture.failed.empty() ? 0 : 1;
}

}  // namespace commands
