// What the staff desk tells of an update and of an export, by what the program beside it tells. A shell plays that.
#include "commands/wall/disk_staff_tasks.h"

#include <catch2/catch.hpp>
#include <map>
#include <thread>

#include "app/publish_news.h"
#include "app/stick_news.h"
#include "fakes/temporary_folder.h"
#include "fakes/voice.h"
#include "staff/volume_file.h"
#include "stats/recorder.h"

namespace fs = std::filesystem;
using Outcome = app::PublishOutcome;
using namespace std::chrono_literals;

namespace {

constexpr const char* spring = "/media/BLUE/spring.kioskpack";

constexpr const char* blue = "/media/BLUE";
const staff::StaffTask to_look{staff::StaffTask::Kind::doctor, ""};
const staff::StaffTask to_update{staff::StaffTask::Kind::update, spring};
const staff::StaffTask to_export{staff::StaffTask::Kind::export_counts, blue, "xlsx"};

/// A task of the staff desk, done by a program that the shell plays.
struct Beside {
    staff::StaffResult by(const std::string& words, std::chrono::milliseconds idle = 60s) {
        auto run = [&](const std::vector<std::string>& told, const commands::Patience& patience) {
            arguments = told;
            return commands::run_program({"/bin/sh", "-c", words}, {idle, patience.given_up, patience.told});
        };
        commands::DiskStaffTasks tasks(
            {data.path(), {}, data.path(), true, sticks, 12, [] { return std::string(); }, problems, [] {}, run});
        tasks.begin(task, 7);
        while (true) {
            auto done = tasks.finished();
            if (auto news = tasks.progress()) how_far = std::move(*news);
            if (done) {
                CHECK(done->number == 7);
                return std::move(done->result);
            }
            std::this_thread::sleep_for(5ms);
        }
    }

    staff::StaffTask task;
    std::vector<std::string> sticks = {};     ///< folders that play one
    std::vector<std::string> arguments = {};  ///< that the program was begun with
    fakes::TemporaryFolder data = {};
    commands::RunProblems problems = {};
    std::optional<staff::StaffTasks::Progress> how_far = {};  ///< told last
};

/// A command line that tells this to a program.
std::string telling(const app::PublishNews& news) {
    return "cat <<'END'\n" + app::to_json_line(news) + "END\n";
}

std::string telling(const app::StickOutcome& outcome) {
    return "cat <<'END'\n" + app::to_json_line(outcome) + "END\n";
}

std::string said(const std::string& words) {
    return "echo \"" + words + "\" >&2\n";
}

const base::Problem old_pack = base::failure("the pack is older than the one in use", "take a newer one");

}  // namespace

TEST_CASE("that a clinician's review is missing is known by the outcome, whatever the words for people are") {
    auto other_words = Outcome{Outcome::Kind::not_reviewed, {base::failure("falta la firma", "")}};
    auto result = Beside{to_update}.by(said("clinic-kiosk: error: falta la firma") + telling(other_words) + "exit 1");
    REQUIRE(std::holds_alternative<staff::NotReviewed>(result));
    CHECK(std::get<staff::NotReviewed>(result).pack == spring);
}

TEST_CASE("words for people that sound like another outcome change nothing of it") {
    auto sounds = base::failure("no clinician's review holds for this error: a name; not an advice", "");
    auto result = Beside{to_update}.by(
        said("clinic-kiosk: error: no clinician's review holds for it; have it reviewed") +
        telling(Outcome{Outcome::Kind::refused, {old_pack, sounds}}) + said("error: the last word; do it") + "exit 1");
    REQUIRE(std::holds_alternative<staff::Told>(result));
    const auto& told = std::get<staff::Told>(result);
    CHECK_FALSE(told.good);
    CHECK(told.lines ==
          std::vector<staff::Said>{{"The new content was not taken: {why}", {{"{why}", sounds.what + "."}}},
                                   "The kiosk shows what it showed before."});
    CHECK(told.details == std::vector<std::string>{"the pack is older than the one in use; take a newer one"});
}

TEST_CASE("an update tells how far it is and that the content was taken") {
    Beside update{to_update};
    auto result = update.by(said("progress: no news") + telling(app::HowFar{"Checking: 3 of 40 flows"}) +
                            telling(Outcome{Outcome::Kind::published}));
    CHECK(std::get<staff::Told>(result).good);
    REQUIRE(update.how_far);
    CHECK(update.how_far->words == "Checking: 3 of 40 flows");
    CHECK(update.how_far->number == 7);
}

TEST_CASE("content that was taken is told as taken, though the publish was killed before it had ended") {
    CHECK(std::get<staff::Told>(
              Beside{to_update}.by(telling(Outcome{Outcome::Kind::published}) + "exec sleep 600", 300ms))
              .good);
}

TEST_CASE("a publish that tells no outcome is known by how it ended, and its words for people are left to the log") {
    CHECK(std::get<staff::Told>(Beside{to_update}.by("exit 0")).good);
    auto result = Beside{to_update}.by(
        said("clinic-kiosk: error: no clinician's review holds for it; have it reviewed") + "exit 1");
    REQUIRE(std::holds_alternative<base::Problem>(result));
    CHECK(std::get<base::Problem>(result) == base::failure("the new content was not taken", "look into the log"));
    auto stuck = Beside{to_update}.by("exec sleep 600", 300ms);
    CHECK(std::get<base::Problem>(stuck).advice == "put the stick in again, or try another stick");
}

TEST_CASE("a pack is found on a stick among 1,500 photos and what a Mac leaves beside them") {
    fakes::TemporaryFolder data, stick;
    for (int photo = 0; photo < 1'500; ++photo) stick.write("IMG_" + std::to_string(photo) + ".JPG", "");
    stick.write("SPRING.KIOSKPACK", "");
    stick.write("._SPRING.KIOSKPACK", "");
    commands::RunProblems problems;
    commands::DiskStaffTasks tasks({data.path(),
                                    {},
                                    data.path(),
                                    true,
                                    {stick.path().string()},
                                    10,
                                    [] { return std::string(); },
                                    problems,
                                    [] {}});
    tasks.begin({staff::StaffTask::Kind::find_packs, ""}, 1);
    auto done = tasks.finished();
    for (; !done; done = tasks.finished()) std::this_thread::sleep_for(5ms);
    std::vector<std::string> found;
    for (const auto& offer : std::get<staff::Offers>(done->result).found) found.push_back(offer.name);
    CHECK(found == std::vector<std::string>{"SPRING.KIOSKPACK"});
}

TEST_CASE("an export is written by the program beside, which is told all that it needs") {
    Beside beside{to_export};
    auto result = beside.by(telling(app::WrittenToStick{"counts.xlsx", 1234, 12, "0123ab"}));
    REQUIRE(std::holds_alternative<staff::Receipt>(result));
    const auto& receipt = std::get<staff::Receipt>(result);
    CHECK((receipt.file == "counts.xlsx" && receipt.bytes == 1234 && receipt.rows == 12 && receipt.hash == "0123ab"));
    CHECK(beside.arguments == std::vector<std::string>{"export-to-stick", "--stick", blue, "--format", "xlsx", "--data",
                                                       beside.data.path().string(), "--hide-up-to", "12"});
    Beside folder{to_export, {blue}};
    folder.by("exit 1");
    CHECK(folder.arguments[1] == "--folder");
}

TEST_CASE("an export that failed tells why; one that tells nothing, how it ended") {
    const auto full = base::failure("the stick is full", "take another one");
    CHECK(std::get<base::Problem>(Beside{to_export}.by(said("disk: what people read") + telling(full) + "exit 1")) ==
          full);
    CHECK(std::get<base::Problem>(Beside{to_export}.by("exit 1")).what == "the numbers were not written");
    CHECK(std::get<base::Problem>(Beside{to_export}.by("exec sleep 600", 300ms)).what ==
          "writing to the stick stood still and was stopped");
}

TEST_CASE("the doctor is another process, asked about this kiosk's folders, and what else it says is left out") {
    const doctor::Finding disk{"disk", doctor::State::broken, "it is full", "make room"};
    Beside look{to_look};
    auto result = look.by(said("ALSA lib: no card") + "echo no finding; cat <<'END'\n" + doctor::to_json_line(disk) +
                          "END\nexit 1");
    REQUIRE(std::holds_alternative<doctor::Findings>(result));
    CHECK(std::get<doctor::Findings>(result) == doctor::Findings{disk});
    CHECK(look.arguments == std::vector<std::string>{"doctor", "--json", "--data", look.data.path().string()});
}

TEST_CASE("of a doctor that found nothing, not even what works, staff are told that nobody could look") {
    CHECK(std::holds_alternative<base::Problem>(Beside{to_look}.by("exit 1")));
}

namespace {

/// Says at once how each sentence ended, as somebody else's voice that it keeps.
class HeardVoice final : public app::Voice {
public:
    explicit HeardVoice(fakes::Voice& voice, app::VoiceNews::Kind ends) : voice_(voice), ends_(ends) {}
    void wake(const std::vector<std::string>& languages) override { voice_.wake(languages); }
    void say(const app::Utterance& utterance) override {
        voice_.say(utterance);
        voice_.news.push_back({ends_, utterance.id, {}});
    }
    void stop() override { voice_.stop(); }
    void pause(bool still) override { voice_.pause(still); }
    void volume(int step) override { voice_.volume(step); }
    void rest() override { voice_.rests = true; }
    void give_up() override { voice_.give_up(); }
    std::vector<app::VoiceNews> take() override { return voice_.take(); }

private:
    fakes::Voice& voice_;
    app::VoiceNews::Kind ends_;
};

struct Sound {
    explicit Sound(const fs::path& data, app::SpeechConfig speech = {})
        : volume(data, speech), tasks(data, site(speech)) {}
    commands::StaffSoundSite site(const app::SpeechConfig& speech) {
        return {speech.output, "es", &volume,
                [this](const auto&) { return std::make_unique<HeardVoice>(voice, ends); }};
    }

    fakes::Voice voice;
    app::VoiceNews::Kind ends = app::VoiceNews::Kind::ended;
    std::atomic<bool> given_up = false;
    commands::FirstVolume volume;
    commands::StaffSound tasks;
};

int step_of(const staff::StaffResult& result) {
    return std::get<staff::Volume>(result).step;
}

}  // namespace

TEST_CASE("the volume that staff chose wins over kiosk.toml, at once and after a restart") {
    fakes::TemporaryFolder data;
    const app::SpeechConfig loud{.output = app::SpeechConfig::Output::loudspeaker, .device = {}, .volume = 4};
    {
        Sound sound(data.path(), loud);
        CHECK(step_of(sound.tasks.now()) == 3);  // a loudspeaker begins one step softer
        CHECK(step_of(sound.tasks.keep("5")) == 5);
        CHECK(sound.volume.step() == 5);
    }
    CHECK(step_of(Sound(data.path(), loud).tasks.now()) == 5);
    CHECK(step_of(Sound(data.path()).tasks.now()) == 5);
}

TEST_CASE("a volume that cannot be read is none, and one that cannot be kept does not count") {
    fakes::TemporaryFolder data;
    for (const char* text : {"", "9\n", "0\n", "4", "44\n", "loud\n"}) {
        INFO(text);
        data.write("staff/volume", text);
        CHECK_FALSE(staff::kept_volume(data.path()));
        CHECK(step_of(Sound(data.path()).tasks.now()) == 3);
    }
    fakes::TemporaryFolder blocked;
    blocked.write("staff", "a file where the folder should be");
    Sound sound(blocked.path());
    CHECK(std::holds_alternative<base::Problem>(sound.tasks.keep("5")));
    CHECK(sound.volume.step() == 3);
}

TEST_CASE("the volume is heard in one sentence of the kiosk's language, and what came of it is told") {
    fakes::TemporaryFolder data;
    Sound sound(data.path());
    const auto told = [&] { return std::get<staff::Told>(sound.tasks.hear("2", "Así.", sound.given_up)); };
    CHECK(told().good);
    CHECK(sound.voice.step == 2);
    CHECK(sound.voice.languages == std::vector<std::string>{"es"});
    CHECK(sound.voice.texts() == std::vector<std::string>{"Así."});
    CHECK(sound.voice.waiting.front().language == "es");
    CHECK(sound.voice.rests);
    sound.ends = app::VoiceNews::Kind::no_voice;
    CHECK(told().lines == std::vector<staff::Said>{"There is no voice for this language."});
    sound.ends = app::VoiceNews::Kind::no_sound;
    CHECK(told().lines == std::vector<staff::Said>{"No sound came. Is a sound device there, and free?"});
}

TEST_CASE("where nothing is read aloud the desk is told so") {
    fakes::TemporaryFolder data;
    Sound sound(data.path(), {.output = app::SpeechConfig::Output::off, .device = {}});
    CHECK(std::get<staff::Volume>(sound.tasks.now()).heard == staff::Volume::Heard::never);
}

namespace {

/// The kiosk's clock in some month before this one.
class MonthsAgo final : public stats::WallClock {
public:
    explicit MonthsAgo(int months) {
        int year = 0, month = 0;
        std::sscanf(stats::SystemWallClock().now().day.c_str(), "%d-%d", &year, &month);
        const auto then = std::chrono::year_month(std::chrono::year(year), std::chrono::month(unsigned(month))) -
                          std::chrono::months(months);
        char text[32];
        std::snprintf(text, sizeof text, "%04d-%02u-14", int(then.year()), unsigned(then.month()));
        day = text;
    }
    stats::LocalHour now() const override { return {day, 9}; }
    std::string day;
};

void count_visits(const fs::path& data, int months_ago, const std::map<std::string, int>& opened) {
    MonthsAgo clock(months_ago);
    stats::Recorder recorder({.folder = data, .name = {}, .content = "v1"}, clock,
                             [](const base::Problem& problem) { FAIL(base::to_line(problem)); });
    recorder.titles("v1", {{"heel", "", "Heel pain"}, {"back", "", "Back strain"}, {"rare", "", "A rare one"}});
    for (const auto& [flow, visits] : opened)
        for (int i = 0; i < visits; ++i) {
            flow::Visit visit;
            visit.language = "en";
            visit.flows[flow] = {};
            recorder.count(visit);
        }
    REQUIRE(recorder.settle(10s));
}

staff::StaffResult topics_of(const fs::path& data) {
    commands::RunProblems problems;
    commands::DiskStaffTasks tasks({data, {}, data, true, {}, 10, [] { return std::string(); }, problems, [] {}});
    tasks.begin({staff::StaffTask::Kind::topics, ""}, 1);
    auto done = tasks.finished();
    for (; !done; done = tasks.finished()) std::this_thread::sleep_for(5ms);
    return done->result;
}

}  // namespace

TEST_CASE("topics are added up over the last three whole months, hidden if one month is, the most opened first") {
    fakes::TemporaryFolder data;
    count_visits(data.path(), 4, {{"back", 500}});
    count_visits(data.path(), 2, {{"heel", 40}, {"back", 70}, {"rare", 2}});
    count_visits(data.path(), 1, {{"heel", 60}, {"back", 20}, {"rare", 30}});
    const auto result = topics_of(data.path());
    const auto& counts = std::get<staff::TopicCounts>(result);
    CHECK(counts.from == MonthsAgo(3).day.substr(0, 7));
    CHECK(counts.to == MonthsAgo(1).day.substr(0, 7));
    REQUIRE(counts.topics.size() == 3);
    CHECK(counts.topics[0].title == "Heel pain");
    CHECK(counts.topics[0].opened == 100);
    CHECK(counts.topics[1].title == "Back strain");
    CHECK(counts.topics[1].opened == 90);
    CHECK(counts.topics[2].title == "A rare one");
    CHECK_FALSE(counts.topics[2].opened);  // 2 in one month are too few to be shown, and 30 would tell of them
}

TEST_CASE("before anything was counted the page of topics says why it is empty") {
    fakes::TemporaryFolder data;
    CHECK(std::holds_alternative<base::Problem>(topics_of(data.path())));
}
