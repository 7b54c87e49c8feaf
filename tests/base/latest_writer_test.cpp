// Values that are written on another thread: nobody waits, and the last one always arrives.
#include "base/latest_writer.h"

#include <catch2/catch.hpp>
#include <future>
#include <vector>

namespace {

/// A disk that begins to hang with the first value, until it is freed.
struct StuckDisk {
    std::vector<int> written;
    std::promise<void> begun, freed;

    void write(int value) {
        if (written.empty()) {
            begun.set_value();
            freed.get_future().wait();
        }
        written.push_back(value);
    }
};

}  // namespace

TEST_CASE("nobody who writes waits for a disk that hangs; of what came meanwhile only the latest is written") {
    StuckDisk disk;
    {
        base::LatestWriter<int> writer([&](int value) { disk.write(value); });
        auto put = std::async(std::launch::async, [&] {
            writer.put(1);
            disk.begun.get_future().wait();
            writer.put(2);
            writer.put(3);
        });
        CHECK(put.wait_for(std::chrono::seconds(5)) == std::future_status::ready);
        disk.freed.set_value();
        put.wait();
    }
    CHECK(disk.written == std::vector{1, 3});
}

TEST_CASE("what is put last is written before the writer is gone") {
    std::vector<int> written;
    for (int round = 0; round < 200; ++round) {
        base::LatestWriter<int> writer([&](int value) { written.push_back(value); });
        writer.put(round);
    }
    CHECK(written.size() == 200);
}
