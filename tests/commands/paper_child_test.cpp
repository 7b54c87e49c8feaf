// The process that prints, seen from the kiosk: a shell script stands in for it. A test waits for what must come, never for a time.
#include "commands/paper_child.h"

#include <signal.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <optional>
#include <thread>

#include "app/paper/paper_lines.h"
#include "fakes/temporary_folder.h"

using app::PaperNews;
using app::PaperState;

namespace {

template <class Condition>
bool comes(const Condition& condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition() && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return condition();
}

struct Child {
    fakes::TemporaryFolder folder;
    std::vector<base::Problem> log;
    std::vector<PaperNews> heard;
    std::optional<commands::PaperChild> paper;

    explicit Child(const std::string& script) {
        ::signal(SIGPIPE, SIG_IGN);  // as the kiosk has it
        const auto program = folder.path() / "paper";
        if (!script.empty()) {
            folder.write("paper", "#!/bin/sh\ncd '" + folder.path().string() + "'\n" + script + "\n");
            std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        }
        paper.emplace(commands::PaperChild::Options{
            program.string(), "ipp://printer", "/pack/media", 7, {}, [this](const auto& each) {
                log.push_back(each);
            }});
    }
    void print(const std::string& title = "Heel pain") {
        app::Printout printout;
        printout.leaflet.title = title;
        paper->print(printout);
    }
    std::string text_of(const std::string& name) const {
        std::ifstream in(folder.path() / name);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    bool hears_the_end() {
        return comes([&] {
            for (auto& each : paper->take()) heard.push_back(std::move(each));
            return !heard.empty() && heard.back().over;
        });
    }
};

}  // namespace

TEST_CASE("each leaflet is handed whole to a process of its own, with the printer and the pictures") {
    Child child("printf '%s\\n' \"$@\" >words; cat >order; echo '{\"state\":\"done\",\"over\":true}'");
    child.print();
    REQUIRE(child.hears_the_end());
    CHECK(child.heard == std::vector{PaperNews{PaperState::done, true, ""}});
    CHECK(child.text_of("words") == "ipp://printer\n/pack/media\n7\n");
    const auto order = app::read_printout(child.text_of("order"));
    REQUIRE(order);
    CHECK(order->leaflet.title == "Heel pain");
    CHECK(child.log.empty());
}

TEST_CASE("a process that dies costs one leaflet and one line of the log") {
    Child child("read -r order; echo '{\"state\":\"printing\",\"over\":false}'; kill -9 $$");
    for (int i = 0; i < 2; ++i) {
        child.heard.clear();
        child.print();
        REQUIRE(child.hears_the_end());
        CHECK(child.heard.front().state == PaperState::printing);
        CHECK(child.heard.back().state == PaperState::failed);
    }
    CHECK(child.log.size() == 1);
}

TEST_CASE("a process that is not there or takes nothing is a leaflet that was not printed") {
    Child missing("");
    missing.print();
    REQUIRE(missing.hears_the_end());
    CHECK(missing.heard.back().state == PaperState::failed);
    REQUIRE(missing.log.size() == 1);
    CHECK(base::to_line(missing.log.front()).find("clinic-kiosk-paper") != std::string::npos);
    Child deaf("echo $$ >number; exec sleep 600 </dev/null");
    deaf.print(std::string(1 << 20, 'x'));  // a pipe holds 64 KiB
    REQUIRE(deaf.hears_the_end());
    CHECK(deaf.heard.back().state == PaperState::failed);
    REQUIRE(comes([&] { return deaf.text_of("number").ends_with('\n'); }));
    ::kill(std::stoi(deaf.text_of("number")), SIGKILL);
}

TEST_CASE("what keeps a printer from printing is logged once, with what to do, and once more after it printed") {
    Child child(
        "cat >order; [ -e mended ] && state=done || state=no-paper\n"
        "echo \"{\\\"state\\\":\\\"$state\\\",\\\"over\\\":true,\\\"why\\\":\\\"media-empty\\\"}\"");
    auto again = [&] {
        child.heard.clear();
        child.print();
        REQUIRE(child.hears_the_end());
    };
    again(), again();
    REQUIRE(child.log.size() == 1);
    CHECK(base::to_line(child.log.front()) ==
          "ipp://printer: warning: nothing is printed: it has no paper (media-empty); put paper of the size that "
          "kiosk.toml "
          "names into it");
    child.folder.write("mended", "");
    again();
    std::filesystem::remove(child.folder.path() / "mended");
    again();
    CHECK(child.log.size() == 2);
}

TEST_CASE("a page that was left is seen through, and nobody hears of it; the next is another's") {
    Child child(
        "cat >order; until [ -e go ]; do sleep 0.01; done; : >printed; echo '{\"state\":\"jam\",\"over\":true}'");
    child.print();
    child.paper->leave();
    child.folder.write("go", "");
    CHECK(comes([&] { return std::filesystem::exists(child.folder.path() / "printed"); }));
    CHECK(child.paper->take().empty());
}

TEST_CASE("lines that mean nothing are passed over, and nothing comes after the end") {
    Child child(
        "cat >order; printf 'rubbish\\n\\n\\377\\n'; head -c 100000 /dev/zero | tr '\\000' x; echo\n"
        "echo '{\"state\":\"done\",\"over\":true}'; echo '{\"state\":\"jam\",\"over\":true}'");
    child.print();
    REQUIRE(child.hears_the_end());
    CHECK(child.heard == std::vector{PaperNews{PaperState::done, true, ""}});
}
