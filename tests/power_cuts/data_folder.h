// What the tests of power cuts share: a kiosk's data folder, and a disk on which every call fails in turn.
#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "base/durable.h"
#include "base/plain_file.h"
#include "fakes/temporary_folder.h"
#include "power_cuts/disk.h"
#include "publish/pack_store.h"

namespace power_cuts {

constexpr const char *autumn = "20270901101500", *winter = "20271201101500";
constexpr std::time_t now = 1'830'000'000;  // 2027-12-28

inline std::string bytes_of(const fs::path& file) {
    return base::read_start(file, 1 << 22);
}

/// A kiosk's data folder with packs in it, published one after the other.
struct Data {
    fakes::TemporaryFolder folder;
    fs::path path = folder.path() / "data";

    Data() { fs::create_directory(path); }

    std::optional<base::Problem> publish(const std::string& version) const {
        publish::PackStore store(path, now);
        auto made = store.make_room();
        if (auto* failed = std::get_if<base::Problem>(&made)) return *failed;
        const auto& room = std::get<fs::path>(made);
        for (const char* file : {"scripts/kiosk.lua", "scripts/flows/heel-pain.lua", "media/illustrations/foot.svg"})
            if (auto failed = base::write_durably(room / file, version + file)) return failed;
        return store.take_into_use(room, version);
    }
};

/// Every file is there with all its bytes.
inline bool is_whole(const fs::path& pack, const std::string& version) {
    for (const char* file : {"scripts/kiosk.lua", "scripts/flows/heel-pain.lua", "media/illustrations/foot.svg"})
        if (bytes_of(pack / file) != version + file) return false;
    return true;
}

/// Has every call that changes something in a fresh data folder fail in turn.
inline void every_call_fails(const std::function<void(const Data& data)>& before,
                             const std::function<void(const Data& data)>& look) {
    constexpr std::size_t most_calls = 200;
    for (std::size_t call = 0;; ++call) {
        REQUIRE(call < most_calls);
        Data data;
        before(data);
        FailingDisk disk(data.path, call);
        INFO("call " << call << " fails");
        look(data);
        if (!disk.has_failed()) return;
    }
}

}  // namespace power_cuts
