// The process that speaks, seen from the kiosk: a shell script stands in for it. A test waits for what must come, never for a time.
#include "commands/voice_child.h"

#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "fakes/temporary_folder.h"

using app::VoiceNews;
using Kind = app::VoiceNews::Kind;
using Lines = std::vector<std::string>;

namespace {

std::mutex ended_mutex;
std::set<pid_t> ended;  ///< that this program sent SIGKILL to

bool was_killed(pid_t process) {
    std::lock_guard hold(ended_mutex);
    return ended.contains(process);
}

template <class Condition>
bool comes(const Condition& condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return condition();
}

/// A voice whose program is a script: it writes down who it is, then does what the test wants.
struct Child {
    fakes::TemporaryFolder folder;
    std::vector<base::Problem> log;
    std::vector<VoiceNews> heard;
    std::optional<commands::VoiceChild> voice;

    explicit Child(const std::string& script) {
        ::signal(SIGPIPE, SIG_IGN);  // as the kiosk has it
        const auto program = folder.path() / "voice";
        if (!script.empty()) {
            folder.write("voice", "#!/bin/sh\ncd '" + folder.path().string() + "'\necho $$ >>begun\n" + script + "\n");
            std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        }
        voice.emplace(
            commands::VoiceChild::Options{.program = program.string(),
                                          .device = "a device",
                                          .numbers = {"911"},
                                          .news_came = {},
                                          .report = [this](const base::Problem& problem) { log.push_back(problem); }});
    }
    Lines lines(const std::string& name) const {
        std::ifstream file(folder.path() / name);
        Lines all;
        for (std::string line; std::getline(file, line);) all.push_back(line);
        return all;
    }
    std::vector<pid_t> begun() const {
        std::vector<pid_t> all;
        for (const auto& line : lines("begun")) all.push_back(std::stoi(line));
        return all;
    }
    bool hears(const VoiceNews& news) {
        return comes([&] {
            for (auto& each : voice->take()) heard.push_back(std::move(each));
            return std::find(heard.begin(), heard.end(), news) != heard.end();
        });
    }
    void say(std::uint32_t id, const std::string& text) { voice->say({id, text, "en", flow::Pace::normal, {}}); }
};

/// It was seen off: nothing of it is left in the table of processes.
bool is_gone(pid_t process) {
    return ::kill(process, 0) != 0 && errno == ESRCH;
}

const VoiceNews no_sound{Kind::no_sound, 0, {}};

}  // namespace

/// This program's own, heard on its way to the system.
extern "C" int kill(pid_t process, int sign) noexcept {
    if (sign == SIGKILL) {
        std::lock_guard hold(ended_mutex);
        ended.insert(process);
    }
    return static_cast<int>(::syscall(SYS_kill, process, sign));
}

TEST_CASE("a voice is begun with its device and numbers, hears the volume first, and then each order on a line") {
    Child child("printf '%s\\n' \"$@\" >words; exec cat >orders");
    child.voice->volume(2);
    CHECK(child.begun().empty());  // nobody needs a voice yet
    child.voice->wake({"en", "es"});
    child.say(7, "Rest.");
    child.voice->pause(true);
    CHECK(comes([&] { return child.lines("orders").size() == 4; }));
    CHECK(child.lines("orders") == Lines{"volume\t2", "languages\ten\tes", "say\t7\ten\tnormal\t\tRest.", "pause"});
    CHECK(child.lines("words") == Lines{"a device", "911"});
    CHECK(child.begun().size() == 1);
}

TEST_CASE("a voice that ended by itself is told as no sound, and is not ended once more by its number") {
    Child child("read -r order\nexit 0");
    child.voice->wake({"en"});
    CHECK(child.hears(no_sound));
    REQUIRE(child.begun().size() == 1);
    CHECK(comes([&] { return is_gone(child.begun().front()); }));
    child.voice->rest();
    CHECK_FALSE(was_killed(child.begun().front()));
    child.say(1, "Rest.");  // a voice anew
    CHECK(comes([&] { return child.begun().size() == 2; }));
}

TEST_CASE("a voice that wants to hear of no end is ended all the same, and its last words are heard by nobody") {
    Child child(
        "trap '' TERM HUP INT PIPE\nprintf 'began\\t1\\n'\nwhile :; do printf 'began\\t2\\n'; sleep 0.01; done");
    child.voice->wake({"en"});
    CHECK(child.hears({Kind::began, 1, {}}));
    child.voice->rest();
    CHECK(was_killed(child.begun().front()));
    CHECK(comes([&] { return is_gone(child.begun().front()); }));
    CHECK(child.voice->take().empty());
}

TEST_CASE("lines that mean nothing are passed over, however long, and those between them are heard") {
    Child child(
        "printf 'rubbish\\n\\000\\377\\n\\nbegan\\nbegan\\tx\\nbegan\\t-1\\n'\n"
        "head -c 100000 /dev/zero | tr '\\000' x\n"
        "printf '\\nbegan\\t7\\nended\\t7'\n"  // the last without its end
        "cat >/dev/null");
    child.voice->wake({"en"});
    CHECK(child.hears({Kind::began, 7, {}}));
    CHECK(child.heard.size() == 1);
}

TEST_CASE("a voice that takes no more orders is ended, and another says what was to be said") {
    Child child("[ -e once ] || { : >once; exec sleep 600; }\nexec cat >orders");
    child.voice->wake({"en"});
    CHECK(comes([&] { return std::filesystem::exists(child.folder.path() / "once"); }));
    const std::string long_words(4000, 'x');
    for (std::uint32_t id = 1; id <= 20; ++id) child.say(id, long_words);  // a pipe holds 64 KiB
    child.say(21, "Rest.");
    CHECK(comes([&] {
        const auto orders = child.lines("orders");
        return !orders.empty() && orders.back() == "say\t21\ten\tnormal\t\tRest.";
    }));
    REQUIRE(child.begun().size() == 2);
    CHECK(comes([&] { return is_gone(child.begun().front()); }));
}

TEST_CASE("a voice that cannot be begun is told as no sound, and once in the log") {
    Child child("");
    child.voice->wake({"en"});
    CHECK(child.voice->take() == std::vector{no_sound});
    child.say(1, "Rest.");
    CHECK(child.voice->take() == std::vector{no_sound});
    REQUIRE(child.log.size() == 1);
    CHECK(child.log.front().what.find("cannot be started") != std::string::npos);
}

TEST_CASE("a voice that is given up is ended and told once in the log; what is asked after it is asked of another") {
    Child child("exec cat >/dev/null");
    for (int i = 0; i < 2; ++i) {
        child.voice->wake({"en"});
        CHECK(comes([&] { return child.begun().size() == static_cast<std::size_t>(i + 1); }));
        child.voice->give_up();
        CHECK(comes([&] { return is_gone(child.begun().back()); }));
    }
    REQUIRE(child.log.size() == 1);
    CHECK(child.log.front().what.find("no sound came") != std::string::npos);
}
