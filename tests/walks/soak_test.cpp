// Weeks of opening hours at a clinic, by clocks that the test turns: visits, nights, a night in which summer time begins, clocks that
// are set wrong and right again, packs that are published and given back. Session, scripts, pack, statistics and disk are real; letters
// and drawings are not. Afterwards the counts are what was done.
#include <stdlib.h>

#include <catch2/catch.hpp>
#include <ctime>
#include <map>
#include <random>

#include "app/kiosk.h"
#include "base/durable.h"
#include "fakes/memory_in_use.h"
#include "fakes/pictures.h"
#include "fakes/screen.h"
#include "fakes/temporary_folder.h"
#include "fakes/text_measure.h"
#include "pack/pack_library.h"
#include "publish/pack_store.h"
#include "script/scripts.h"
#include "stats/check_file.h"
#include "stats/recorder.h"
#include "stats/statistics_file.h"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Steps = std::vector<fakes::Screen::Step>;

constexpr std::time_t hour = 3600, day = 24 * hour;
constexpr std::time_t first_morning = 1'804'827'600;  // 2027-03-12 06:00 in Madrid; summer time begins on the 28th

const char* const home_script =
    R"(return kiosk { title = "What hurts?", topics = { "heel", "back" }, languages = { en = "English" } })";
const char* const heel_script = R"(return flow { title = "Heel", review = { status = "draft", sources = { "A" } },
  slide { "main", title = "Version VERSION", text = "It heals." },
  question { "check", title = "When?", answer { "Morning", right = true, say = "Yes." }, answer { "Night", say = "No." },
    next = { to = { "well", "end" }, choose = function(visit) return visit:right("check") and "well" or "end" end } },
  slide { "well", title = "Well done", text = "You knew." },
  summary { "end", title = "Home", points = { { "Rest", icon = "rest" } } } })";
const char* const back_script = R"(return flow { title = "Back", review = { status = "draft", sources = { "A" } },
  warning { "now", level = "now", title = "Get help now", signs = { "A fever" } },
  summary { "end", title = "Home", points = { { "Walk", icon = "walk" } } } })";

/// What the clock on the clinic's wall says: it goes with the steady one, and may be set.
class Wall final : public stats::WallClock {
public:
    explicit Wall(const fakes::Clock& steady) : steady_(steady), began_(steady.time) {
        setenv("TZ", "Europe/Madrid", 1);
        tzset();
    }
    ~Wall() override {
        unsetenv("TZ");
        tzset();
    }
    std::time_t moment() const { return first_morning + (steady_.time - began_) / 1s; }  ///< as it really is
    stats::LocalHour now() const override { return stats::local_hour(moment() + wrong_by); }

    std::time_t wrong_by = 0;

private:
    const fakes::Clock& steady_;
    flow::Time began_;
};

/// What was done, by day and pack, however the program counts it.
struct Done {
    std::map<std::string, std::int64_t> by_day, by_pack, by_ending;
    std::int64_t opened = 0;
};

class Clinic {
public:
    explicit Clinic(unsigned seed, int days) : random_(seed), days_(days) { publish("20270301000000"); }

    void run() {
        while (!over()) open_kiosk();
    }
    bool over() const { return wall_.moment() >= first_morning + days_ * day; }

    void compare() {
        stats::Database counts = stats::open_for_reading(data_.path(), 1s);
        CHECK(read(counts, "SELECT day, sum(visits) FROM visits GROUP BY 1") == done_.by_day);
        CHECK(read(counts, "SELECT content, sum(visits) FROM visits GROUP BY 1") == done_.by_pack);
        CHECK(read(counts, "SELECT ending, sum(visits) FROM visits GROUP BY 1") == done_.by_ending);
        CHECK(counts.number("SELECT sum(opened) FROM flows") == done_.opened);
        CHECK(counts.number("SELECT sum(visits) FROM hours") == counts.number("SELECT sum(visits) FROM visits"));
    }
    void is_sound() {
        for (const auto& problem : stats::check_file(stats::statistics_file(data_.path())))
            FAIL(base::to_line(problem));
        for (const auto& problem : problems_) FAIL(base::to_line(problem));
    }
    const Done& done() const { return done_; }
    std::int64_t grown() const { return fakes::bytes_in_use() - early_; }
    int packs_shown() const { return packs_shown_; }

private:
    void publish(const std::string& version) {
        REQUIRE_FALSE(store_.refusal(version));
        auto room = store_.make_room();
        REQUIRE(std::holds_alternative<fs::path>(room));
        const auto& folder = std::get<fs::path>(room);
        std::string heel = heel_script;
        heel.replace(heel.find("VERSION"), 7, version);
        const std::map<std::string, std::string> files{
            {"kiosk.lua", home_script}, {"flows/heel.lua", heel}, {"flows/back.lua", back_script}};
        for (const auto& [name, text] : files) REQUIRE_FALSE(base::write_durably(folder / "scripts" / name, text));
        REQUIRE_FALSE(store_.take_into_use(folder, version));
    }

    /// With the pack in use, until another one took its place.
    void open_kiosk() {
        ++packs_shown_;
        const auto version = store_.current_version();
        script::Scripts scripts(store_.current(), report_);
        pack::PackLibrary library(scripts, pack::catalogs_in(store_.current()), report_);
        stats::RecorderOptions options;
        options.folder = data_.path();
        options.content = version;
        options.keep_months = 12;
        stats::Recorder recorder(options, wall_, report_);
        flow::World world{library, scripts, {}, {}};
        world.idle.attract_after = 60s;
        screen::Layout layout(measure_, pictures_, [](const std::string&) { return screen::SiteWords{"", "", "112"}; });
        app::Parts parts{screen_,
                         layout,
                         world,
                         recorder,
                         clock_,
                         [&] { scripts.begin_visit(); },
                         [&] { return library.judge_languages(); }};
        parts.may_end = [&] { return store_.current_version() != version; };
        app::Kiosk kiosk(std::move(parts));
        kiosk_ = &kiosk, recorder_ = &recorder;
        pack_ = version;
        screen_.steps = {fakes::Screen::Look([this] { go_on(); })};
        kiosk.run();
        kiosk_ = nullptr, recorder_ = nullptr;
    }

    // ---- what happens, one thing after the other; each asks for the next
    void go_on() {
        screen_.fades.clear(), screen_.waits.clear(), screen_.prepared.clear(), measure_.asked = 0;
        if (over()) return;
        if (store_.current_version() != pack_) return then({screen::Input{}});  // the kiosk ends by itself
        const auto at = (wall_.moment() - first_morning) % day;
        const auto today = static_cast<int>((wall_.moment() - first_morning) / day);
        if (today != today_) begin_day(today);
        wall_.wrong_by = wrong_by(today, at);
        const bool late = today % 5 == 4 && at > 17 * hour + 3400 && at < 18 * hour;  // somebody is there at midnight
        const bool is_open = at >= 2 * hour && at < 13 * hour;
        if (!is_open && !late) return then({flow::Time(until_somebody_comes(today, at) * 1000)});
        if (at >= 6 * hour) change_packs(today);
        if (store_.current_version() != pack_) return then({screen::Input{}});
        then({flow::Time(1000 * static_cast<int>(20 + pick(900)))}, [this] { begin_visit(); });
    }
    static std::int64_t until_somebody_comes(int today, std::time_t at) {
        if (at < 2 * hour) return 2 * hour - at;
        if (today % 5 == 4 && at <= 17 * hour + 3400) return 17 * hour + 3410 - at;
        return day + 2 * hour - at;
    }
    /// An hour in the afternoon of some days.
    static std::time_t wrong_by(int today, std::time_t at) {
        if (at < 8 * hour || at >= 9 * hour) return 0;
        if (today % 30 == 1) return -3 * hour;       // set back
        if (today % 30 == 9) return -80 * day;       // a battery is empty: last year
        if (today % 30 == 20) return 8 * 365 * day;  // years ahead: nothing of today is deleted for that
        return 0;
    }
    void begin_day(int today) {
        today_ = today;
        if (today == std::max(1, days_ / 10)) early_ = fakes::bytes_in_use();
    }
    void change_packs(int today) {
        if (today == changed_on_) return;
        changed_on_ = today;
        if (today % 6 == 1) publish(std::to_string(20270302000000 + today));
        if (today % 12 == 8)
            CHECK(std::holds_alternative<std::string>(store_.roll_back(publish::PackStore::Asked::by_somebody)));
    }

    void begin_visit() {
        if (kiosk_->state().attract) return then(tap_anywhere(), [this] { begin_visit(); });
        ++done_.opened;
        taps_ = 2 + pick(8);
        then(tap(pick(2) ? "open:heel" : "open:back"), [this] { read_on(); });
    }
    void read_on() {
        if (!kiosk_->state().visiting) return note_end();  // the pause was too long
        if (kiosk_->state().asked) return then(tap("stay"), [this] { read_on(); });
        if (taps_ == 0) return pick(4) == 0 ? wait_for_the_end() : then(tap("finish"), [this] { note_end(); });
        --taps_;
        const auto& list = screen_.list;
        for (const char* action : {pick(2) ? "answer:1" : "answer:2", "next", "finish"})
            if (list.find(flow::parse_action(action)) && (pick(3) != 0 || std::string(action) != "answer:1"))
                return then(tap(action),
                            [this, finish = std::string(action) == "finish"] { finish ? note_end() : read_on(); });
        then(tap("back"), [this] { read_on(); });
    }
    /// Somebody walks away.
    void wait_for_the_end() {
        if (!kiosk_->state().visiting) return note_end();
        then({flow::Time(1000)}, [this] { wait_for_the_end(); });
    }
    void note_end() {
        REQUIRE_FALSE(kiosk_->state().visiting);
        ++done_.by_day[wall_.now().day];
        ++done_.by_pack[pack_];
        ++done_.by_ending[ending_];
        REQUIRE(recorder_->settle(60s));  // minutes pass between two visits
        go_on();
    }

    Steps tap(const std::string& action) {
        const auto parsed = flow::parse_action(action);
        const auto* element = screen_.list.find(parsed);
        if (!element) {
            for (const auto& each : screen_.list.elements)
                if (each.action) UNSCOPED_INFO(flow::to_string(each.action));
            FAIL("nothing does " << action);
        }
        note_how_it_would_end(action);
        const auto at = element->rect.centre();
        Steps steps{screen::Input{screen::Input::Kind::press, at, {}},
                    screen::Input{screen::Input::Kind::release, at, {}}};
        if (action != "finish") steps.push_back(flow::Time(1000 + pick(20'000)));
        return steps;
    }
    Steps tap_anywhere() {
        return {screen::Input{screen::Input::Kind::press, {5, 5}, {}},
                screen::Input{screen::Input::Kind::release, {5, 5}, {}}, flow::Time(2000)};
    }
    /// By the rule of flow/visit.h: finished when a flow had been completed, left when not, idle when nobody answered.
    void note_how_it_would_end(const std::string& action) {
        if (action != "finish") return void(ending_ = "idle");
        const auto& visit = kiosk_->state().visit;
        const bool completed =
            std::any_of(visit.flows.begin(), visit.flows.end(), [](const auto& flow) { return flow.second.completed; });
        ending_ = completed ? "finished" : "left";
    }

    void then(Steps steps, std::function<void()> next = {}) {
        if (!next) next = [this] { go_on(); };
        screen_.steps.push_front(fakes::Screen::Look(std::move(next)));
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) screen_.steps.push_front(*step);
    }
    static std::map<std::string, std::int64_t> read(stats::Database& counts, const std::string& sql) {
        std::map<std::string, std::int64_t> found;
        for (auto rows = counts.prepare(sql); rows.step();) found[rows.text(0)] = rows.integer(1);
        return found;
    }
    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

    std::mt19937 random_;
    int days_, today_ = -1, changed_on_ = -1, packs_shown_ = 0;
    std::size_t taps_ = 0;
    std::string pack_, ending_;
    std::int64_t early_ = 0;
    Done done_;
    fakes::TemporaryFolder data_;
    base::Problems problems_;
    base::Report report_ = [this](const base::Problem& problem) { problems_.push_back(problem); };
    publish::PackStore store_{data_.path(), first_morning + 400 * day};
    fakes::Clock clock_;
    Wall wall_{clock_};
    fakes::Screen screen_{clock_};
    fakes::TextMeasure measure_;
    fakes::Pictures pictures_;
    app::Kiosk* kiosk_ = nullptr;
    stats::Recorder* recorder_ = nullptr;
};

void keep_open(int days) {
    Clinic clinic(1, days);
    clinic.run();
    clinic.is_sound();
    clinic.compare();
    std::int64_t visits = 0;
    for (const auto& [each, count] : clinic.done().by_day) visits += count;
    WARN(days << " days, " << visits << " visits, " << clinic.packs_shown() << " packs, " << clinic.grown() / 1024
              << " KiB more in use");
    CHECK(visits > 20 * days);
    CHECK(clinic.grown() < (1 << 20));
}

}  // namespace

TEST_CASE("three days of a clinic are counted as they were, over a midnight, a wrong clock and a new pack") {
    keep_open(3);
}

TEST_CASE(
    "thirty days of a clinic are counted as they were, over wrong clocks, summer time and packs that come and go") {
    keep_open(30);
}
