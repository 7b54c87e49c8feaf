// A published pack while it is shown: who counts its failures, and who waits for the disk.
#include "commands/wall/published_pack.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "base/durable.h"
#include "base/plain_file.h"
#include "fakes/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

const std::string spring = "20250301000000", summer = "20250601000000";

/// A kiosk's data folder with spring published and then summer.
struct Disk {
    fakes::TemporaryFolder data;
    publish::PackStore store{data.path()};

    Disk() {
        publish(spring);
        publish(summer);
    }
    void publish(const std::string& version) {
        auto room = store.make_room();
        REQUIRE(std::holds_alternative<fs::path>(room));
        const auto& folder = std::get<fs::path>(room);
        REQUIRE_FALSE(base::write_durably(folder / "scripts/kiosk.lua", "-- " + version));
        REQUIRE_FALSE(store.take_into_use(folder, version));
    }
    publish::PackTrial trial() const {
        return publish::read_trial(base::read_start(data.path() / "packs/trial", 4096));
    }
};

const base::Problem of_a_script = base::failure("it failed", "mend it", "scripts/flows/heel-pain.lua");
const base::Problem of_a_drawing = base::failure("it failed", "mend it", "media/illustrations/foot.svg");

void in_another_thread(const std::function<void()>& work) {
    std::thread(work).join();
}

void ignored(const base::Problem&) {}

}  // namespace

TEST_CASE("a failure that another thread meets is only posted there: the UI thread is woken and counts it") {
    Disk disk;
    std::atomic<int> woken = 0;  // there until the pack's own thread has ended
    {
        commands::PublishedPack pack(disk.data.path(), true, ignored);
        pack.watch([&] { ++woken; });
        in_another_thread([&] {
            for (int i = 0; i < 3; ++i) pack.noticed(of_a_script);
        });
        CHECK(woken == 3);
        CHECK(disk.store.current_version() == summer);
        CHECK(disk.trial().failures == 0);
        pack.count_noticed();
    }
    CHECK(disk.store.current_version() == spring);
}

TEST_CASE("failures that many threads meet at once are counted one by one") {
    Disk disk;
    disk.data.write("packs/.current.new/in the way");  // so that the pack stays
    {
        commands::PublishedPack pack(disk.data.path(), true, ignored);
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&] {
                pack.noticed(of_a_script);
                for (int other = 0; other < 1000; ++other) pack.noticed(of_a_drawing);
            });
        for (int turn = 0; turn < 1000; ++turn) pack.count_noticed();
        for (auto& thread : threads) thread.join();
    }
    CHECK(disk.trial().failures == 2);
}

TEST_CASE("failures that were noticed before a visit was finished count before it") {
    Disk disk;
    flow::Visit visit;
    visit.ending = flow::Ending::finished;
    {
        commands::PublishedPack pack(disk.data.path(), true, ignored);
        pack.noticed(of_a_script);
        pack.counted(visit);
    }
    CHECK(disk.trial() == publish::PackTrial{summer, true, 1, ""});
}

TEST_CASE("a failure before the kiosk stopped in order counts, one after it is none of the pack's") {
    Disk disk;
    {
        commands::PublishedPack pack(disk.data.path(), true, ignored);
        pack.noticed(of_a_script);
        pack.stopped();
        pack.noticed(of_a_script);
        pack.count_noticed();
    }
    CHECK(disk.trial() == publish::PackTrial{summer, false, 1, ""});
}

TEST_CASE("the UI thread does not wait for a disk that hangs while the trial is written") {
    Disk disk;
    std::promise<void> begun, freed;
    std::once_flag first;
    auto hang = [&](const base::Problem&) {
        std::call_once(first, [&] {
            begun.set_value();
            freed.get_future().wait();
        });
    };
    commands::PublishedPack pack(disk.data.path(), true, hang);
    fs::remove(disk.data.path() / "packs/trial");
    disk.data.write("packs/trial/in the way");  // so that writing it fails, which is told and there hangs
    auto ui = std::async(std::launch::async, [&] {
        for (int i = 0; i < 3; ++i) {
            pack.noticed(of_a_script);
            pack.count_noticed();
            if (i == 0) begun.get_future().wait();
        }
    });
    CHECK(ui.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
    freed.set_value();
}

TEST_CASE("a pack that was published before anybody watched is noticed all the same") {
    Disk disk;
    std::atomic<int> woken = 0;
    commands::PublishedPack pack(disk.data.path(), true, ignored);
    disk.publish("20250901000000");
    CHECK(pack.folder().filename() == summer);  // whose trial it is
    pack.watch([&] { ++woken; });
    CHECK(pack.replaced());
    CHECK(woken == 1);
}
