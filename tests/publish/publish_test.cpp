// Signed packs: what is signed, what is refused, what is unpacked, which pack is in use, and when it is given up.
#include <archive.h>
#include <archive_entry.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <random>

#include "base/durable.h"
#include "base/plain_file.h"
#include "fakes/temporary_folder.h"
#include "pack/pack_files.h"
#include "publish/archive.h"
#include "publish/pack_store.h"
#include "publish/pack_version.h"
#include "publish/received.h"
#include "publish/signature.h"
#include "publish/trial.h"

namespace fs = std::filesystem;
using Catch::Contains;

namespace {

publish::KeyPair keys_of(const std::string& password = "") {
    auto made = publish::make_keys(password);
    REQUIRE(std::holds_alternative<publish::KeyPair>(made));
    return std::get<publish::KeyPair>(made);
}

publish::SecretKey key_of(const publish::KeyPair& keys, const std::string& password = "") {
    auto read = publish::SecretKey::read(keys.secret_file, password);
    REQUIRE(std::holds_alternative<publish::SecretKey>(read));
    return std::get<publish::SecretKey>(std::move(read));
}

template <class Value>
std::string refused(const base::Result<Value>& result) {
    const auto* problem = std::get_if<base::Problem>(&result);
    return problem ? problem->what : "";
}

/// A tar.gz with one entry as hostile as the test makes it.
std::string hostile(const std::function<void(archive_entry*)>& make, const std::string& content = "x") {
    std::string bytes(1 << 20, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_pax_restricted(writer);
    archive_write_add_filter_gzip(writer);
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, "scripts/kiosk.lua");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    make(entry);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

}  // namespace

TEST_CASE("what a key signs its public key verifies, with the comment that was signed too") {
    auto keys = keys_of();
    auto signature = key_of(keys).sign("the pack", "version:20271101101500");
    auto read = publish::verify("the pack", signature, {keys.public_key});
    REQUIRE(std::holds_alternative<publish::Signed>(read));
    CHECK(std::get<publish::Signed>(read).trusted == "version:20271101101500");
    CHECK(key_of(keys).public_key() == keys.public_key);
    CHECK(publish::is_public_key(keys.public_key));
    CHECK_FALSE(publish::is_public_key("RWnot a key"));
}

TEST_CASE("either of two pinned keys is enough, so that keys can change; an unknown one is refused") {
    auto old_keys = keys_of(), new_keys = keys_of();
    auto signature = key_of(new_keys).sign("pack", "c");
    auto read = publish::verify("pack", signature, {old_keys.public_key, new_keys.public_key});
    REQUIRE(std::holds_alternative<publish::Signed>(read));
    CHECK(std::get<publish::Signed>(read).by == new_keys.public_key);
    CHECK_THAT(refused(publish::verify("pack", signature, {old_keys.public_key})),
               Contains("a key this kiosk does not know"));
    CHECK_THAT(refused(publish::verify("pack", signature, {})), Contains("does not know"));
}

TEST_CASE("the version after one is the next second, over the end of a day, a month and a year") {
    CHECK(publish::following("20271101101500") == "20271101101501");
    CHECK(publish::following("20280228235959") == "20280229000000");
    CHECK(publish::following("20271231235959") == "20280101000000");
    CHECK(publish::following("").empty());
}

TEST_CASE("one changed byte anywhere, in the pack, the signature or its comment, is refused") {
    auto keys = keys_of();
    const std::string pack(300, 'p');
    auto signature = key_of(keys).sign(pack, "version:20271101101500");
    for (std::size_t i = 0; i < pack.size(); ++i) {
        auto changed = pack;
        changed[i] ^= 1;
        CHECK_THAT(refused(publish::verify(changed, signature, {keys.public_key})),
                   Contains("changed after it was signed"));
    }
    auto second_line = signature.find('\n') + 1;  // the first line is a remark that nobody trusts
    for (std::size_t i = second_line; i < signature.size(); ++i) {
        auto changed = signature;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        if (changed == signature || signature[i] == '\n') continue;
        INFO(i << ": " << changed);
        CHECK_FALSE(refused(publish::verify(pack, changed, {keys.public_key})).empty());
    }
}

TEST_CASE("what is no signature at all is refused, not read beyond its end") {
    auto keys = keys_of();
    auto signature = key_of(keys).sign("pack", "c");
    for (std::size_t length = 0; length < signature.size() - 1; ++length)
        CHECK_FALSE(refused(publish::verify("pack", signature.substr(0, length), {keys.public_key})).empty());
    CHECK_FALSE(refused(publish::verify("pack", std::string(5000, '\n'), {keys.public_key})).empty());
    CHECK(publish::SecretKey::is_locked("nonsense") == std::nullopt);
}

TEST_CASE("a locked key opens with its password only") {
    auto keys = keys_of("a good password");
    CHECK(publish::SecretKey::is_locked(keys.secret_file) == true);
    CHECK_THAT(refused(publish::SecretKey::read(keys.secret_file, "a bad password")), Contains("password is wrong"));
    CHECK(key_of(keys, "a good password").public_key() == keys.public_key);
}

TEST_CASE("a pack comes out as it went in; notes, hidden files and guides stay at the desk") {
    fakes::TemporaryFolder pack, out;
    pack.write("scripts/kiosk.lua", "return kiosk {}");
    pack.write("scripts/flows/heel.lua", std::string(100'000, 'x'));
    pack.write("scripts/translations/es.po", "msgid");
    pack.write("media/illustrations/foot.svg", "<svg/>");
    for (const char* left : {"scripts/README.md", "scripts/flows/.heel.lua.swp", "media/pen/pen.py", "notes.txt"})
        pack.write(left, "secret");
    auto bytes = publish::pack_files(pack.path());
    REQUIRE(std::holds_alternative<std::string>(bytes));
    CHECK(std::get<std::string>(bytes) == std::get<std::string>(publish::pack_files(pack.path())));
    REQUIRE(refused(publish::unpack_files(std::get<std::string>(bytes), out.path() / "new")).empty());
    std::vector<std::string> names;
    for (const auto& each : fs::recursive_directory_iterator(out.path() / "new"))
        if (each.is_regular_file())
            names.push_back(each.path().lexically_relative(out.path() / "new").generic_string());
    std::sort(names.begin(), names.end());
    CHECK(names == std::vector<std::string>{"media/illustrations/foot.svg", "scripts/flows/heel.lua",
                                            "scripts/kiosk.lua", "scripts/translations/es.po"});
    CHECK(base::read_start(out.path() / "new/scripts/flows/heel.lua", 1 << 20) == std::string(100'000, 'x'));
}

TEST_CASE("an archive that leads elsewhere, links, hides, or is no archive is refused and writes nothing outside") {
    fakes::TemporaryFolder out;
    auto with_name = [](const std::string& name) {
        return hostile([&](archive_entry* entry) { archive_entry_set_pathname(entry, name.c_str()); });
    };
    for (const std::string& name :
         {std::string("../outside.lua"), std::string("/etc/outside.lua"), std::string("scripts/../../outside.lua"),
          std::string("scripts//x.lua"), std::string("scripts/./x.lua"), std::string("scripts/.hidden.lua"),
          std::string("scripts/-x.lua"), std::string("scripts/a b.lua"), std::string("scripts/x.sh"),
          std::string("x.lua"), std::string("other/x.lua"), std::string("scripts/a/b/c/d.lua"),
          "scripts/" + std::string(300, 'a') + ".lua", std::string("scripts/x.lua/"),
          std::string("scripts/n\xc3\xa4.lua")}) {
        INFO(name);
        CHECK_FALSE(refused(publish::unpack_files(with_name(name), out.path() / "room")).empty());
    }
    auto link = [](archive_entry* entry) {
        archive_entry_set_filetype(entry, AE_IFLNK), archive_entry_set_symlink(entry, "/etc/passwd"),
            archive_entry_set_size(entry, 0);
    };
    auto hard = [](archive_entry* entry) {
        archive_entry_set_hardlink(entry, "/etc/passwd"), archive_entry_set_size(entry, 0);
    };
    auto device = [](archive_entry* entry) {
        archive_entry_set_filetype(entry, AE_IFCHR), archive_entry_set_size(entry, 0);
    };
    auto folder = [](archive_entry* entry) {
        archive_entry_set_filetype(entry, AE_IFDIR), archive_entry_set_size(entry, 0);
    };
    CHECK_FALSE(refused(publish::unpack_files(hostile(link), out.path() / "room")).empty());
    CHECK_FALSE(refused(publish::unpack_files(hostile(hard), out.path() / "room")).empty());
    CHECK_FALSE(refused(publish::unpack_files(hostile(device), out.path() / "room")).empty());
    CHECK_FALSE(refused(publish::unpack_files(hostile(folder), out.path() / "room")).empty());
    CHECK_FALSE(refused(publish::unpack_files("no archive", out.path() / "room")).empty());
    CHECK_FALSE(refused(publish::unpack_files("", out.path() / "room")).empty());
    for (const auto& each : fs::recursive_directory_iterator(out.path()))
        CHECK(each.path().lexically_relative(out.path()).generic_string().starts_with("room"));
}

TEST_CASE("a pack whose photographs are too much for a kiosk is refused at the desk already") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/kiosk.lua", "return kiosk {}");
    std::string photo(3 << 20, '\0');
    std::minstd_rand noise;  // as a JPEG it cannot be compressed
    for (char& byte : photo) byte = static_cast<char>(noise() >> 8);
    pack.write("media/illustrations/photo.jpg", photo);
    CHECK(std::holds_alternative<std::string>(publish::pack_files(pack.path())));
    publish::ArchiveLimits limits;
    limits.packed_bytes = 2 << 20;
    const auto said = std::get<base::Problem>(publish::pack_files(pack.path(), limits));
    CHECK(said.what == "the pack is too large: 3 MiB, and a kiosk takes 2");
    CHECK(said.advice.find("make photographs smaller") != std::string::npos);
}

TEST_CASE("an archive that unpacks to too much is refused before it fills the disk") {
    fakes::TemporaryFolder out;
    auto bomb = hostile([](archive_entry*) {}, std::string(400'000, '\0'));
    CHECK(bomb.size() < 2000);
    publish::ArchiveLimits limits;
    limits.file_bytes = 100'000;
    CHECK_FALSE(refused(publish::unpack_files(bomb, out.path() / "a", limits)).empty());
    CHECK_FALSE(fs::exists(out.path() / "a/scripts/kiosk.lua"));
    limits = {};
    limits.total_bytes = 100'000;
    CHECK_FALSE(refused(publish::unpack_files(bomb, out.path() / "b", limits)).empty());
    limits = {};
    limits.files = 0;
    CHECK_FALSE(refused(publish::unpack_files(bomb, out.path() / "c", limits)).empty());
}

namespace {

/// A file as `pack` writes it, and a folder to receive it in.
struct Stick {
    publish::KeyPair keys = keys_of();
    fakes::TemporaryFolder folder, room;

    std::string signed_file(const std::string& files, const std::string& version = "20270101000000") const {
        return publish::join({files, key_of(keys).sign(files, "version:" + version + " content:1")});
    }
    base::Result<publish::ReceivedPack> receive(const std::string& name = "a.kioskpack") const {
        return publish::ReceivedPack::receive(base::PlainFile(folder.path() / name), room.path(), {keys.public_key});
    }
    std::string refused_file(const std::string& bytes) {
        folder.write("a.kioskpack", bytes);
        return refused(receive());
    }
};

}  // namespace

TEST_CASE("the outer file holds the pack and its signature, and nothing else") {
    Stick stick;
    auto file = stick.signed_file(std::string(200'000, 'f'));
    REQUIRE(stick.refused_file(file).empty());
    auto received = stick.receive();
    auto& pack = std::get<publish::ReceivedPack>(received);
    CHECK(pack.version() == "20270101000000");
    std::string bytes(300'000, '\0');
    CHECK(read(pack.descriptor(), bytes.data(), bytes.size()) == 200'000);
    CHECK(bytes.substr(0, 200'000) == std::string(200'000, 'f'));
    CHECK(publish::claimed_version(stick.folder.path() / "a.kioskpack") == "20270101000000");
    for (const auto& bad : {std::string(), file.substr(0, 700), file.substr(0, 150'000), file + "x",
                            publish::join({"f", std::string(9000, 's')}), publish::join({"files", "no signature"}),
                            std::string(5000, '\0')}) {
        CHECK_FALSE(stick.refused_file(bad).empty());
        CHECK(publish::claimed_version(stick.folder.path() / "a.kioskpack").empty());
    }
    auto changed = file;
    changed[1000] = 'x';
    CHECK_THAT(stick.refused_file(changed), Contains("changed after it was signed"));
    for (std::size_t at = 0; at < 512; ++at) {  // the header
        changed = file;
        changed[at] = '\7';
        stick.refused_file(changed);
    }
}

TEST_CASE(
    "before its signature is verified a pack is read in constant memory, and nothing stays of one that is refused") {
    Stick stick;
    auto file = stick.signed_file("f");
    file.replace(124, 11, "00777777000");  // 130 MB, it says
    stick.folder.write("a.kioskpack", file);
    fs::resize_file(stick.folder.path() / "a.kioskpack", 140U << 20);
    auto end = publish::join({"", key_of(stick.keys).sign("other", "version:20270101000000")}).substr(512);
    std::fstream(stick.folder.path() / "a.kioskpack", std::ios::binary | std::ios::in | std::ios::out)
            .seekp(512 + 0777777000)
        << end;
    fs::resize_file(stick.folder.path() / "a.kioskpack", 512 + 0777777000 + end.size());
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    CHECK_THAT(refused(stick.receive()), Contains("changed after it was signed"));
    getrusage(RUSAGE_SELF, &after);
    CHECK(after.ru_maxrss - before.ru_maxrss < 32 * 1024);  // KiB; the pack is 134 MB
    CHECK(fs::is_empty(stick.room.path()));
}

TEST_CASE("a FIFO, a device or a folder in the place of a pack is refused at once") {
    Stick stick;
    REQUIRE(mkfifo((stick.folder.path() / "fifo.kioskpack").c_str(), 0600) == 0);
    fs::create_directory(stick.folder.path() / "folder.kioskpack");
    fs::create_symlink("/dev/zero", stick.folder.path() / "device.kioskpack");
    for (const char* name : {"fifo.kioskpack", "folder.kioskpack", "device.kioskpack"}) {
        CHECK_THAT(refused(stick.receive(name)), Contains("no plain file"));
        CHECK(publish::claimed_version(stick.folder.path() / name).empty());
        CHECK(base::read_start(stick.folder.path() / name, 100).empty());
        CHECK(std::holds_alternative<base::Problem>(base::read_kept(stick.folder.path() / name)));
    }
    CHECK_THAT(refused(stick.receive("nothing.kioskpack")), Contains("No such file"));
}

namespace {

constexpr auto asked = publish::PackStore::Asked::by_somebody;
constexpr std::time_t year_2030 = 1'893'456'000;

/// A kiosk's data folder and packs to publish there.
struct Kiosk {
    fakes::TemporaryFolder data;
    publish::PackStore store{data.path(), year_2030};

    std::optional<base::Problem> publish(const std::string& version) {
        if (auto refusal = store.refusal(version)) return refusal;
        auto room = store.make_room();
        REQUIRE(std::holds_alternative<fs::path>(room));
        const auto& folder = std::get<fs::path>(room);
        REQUIRE_FALSE(base::write_durably(folder / "scripts/kiosk.lua", "-- " + version));
        return store.take_into_use(folder, version);
    }
    std::string shown() const { return base::read_start(store.current() / "scripts/kiosk.lua", 100); }
};

}  // namespace

TEST_CASE("the pack in use is the one published last; older ones and the same are refused") {
    Kiosk kiosk;
    CHECK(kiosk.store.current().empty());
    CHECK_FALSE(kiosk.publish("20270101000000"));
    CHECK(kiosk.shown() == "-- 20270101000000");
    CHECK_FALSE(kiosk.publish("20270201000000"));
    CHECK(kiosk.shown() == "-- 20270201000000");
    CHECK_THAT(kiosk.publish("20270101000000")->what, Contains("is older than"));
    CHECK_THAT(kiosk.publish("20270201000000")->what, Contains("in use already"));
    CHECK_THAT(kiosk.publish("")->what, Contains("does not say when"));
    CHECK(kiosk.shown() == "-- 20270201000000");
}

TEST_CASE("rollback leads to the pack before, also past one that was rolled back from") {
    Kiosk kiosk;
    for (const char* version : {"20270101000000", "20270201000000"}) CHECK_FALSE(kiosk.publish(version));
    CHECK(std::get<std::string>(kiosk.store.roll_back(asked)) == "20270101000000");
    CHECK(kiosk.shown() == "-- 20270101000000");
    CHECK_THAT(refused(kiosk.store.roll_back(asked)), Contains("no pack before"));
    CHECK_FALSE(kiosk.publish("20270301000000"));
    CHECK(std::get<std::string>(kiosk.store.roll_back(asked)) == "20270101000000");
    CHECK_THAT(refused(Kiosk().store.roll_back(asked)), Contains("nothing was published"));
}

TEST_CASE("a pack signed by a clock of 2099 is refused, and one that got in blocks none after it") {
    Kiosk kiosk;
    CHECK_FALSE(kiosk.publish("20270101000000"));
    CHECK_THAT(kiosk.publish("20990101000000")->what,
               Contains("signed in the future (20990101000000; here it is 20300101000000 UTC)"));
    CHECK(kiosk.shown() == "-- 20270101000000");
    kiosk.store = publish::PackStore(
        kiosk.data.path(), year_2030 + std::time_t{80} * 365 * 24 * 60 * 60);  // the kiosk's clock was wrong too
    CHECK_FALSE(kiosk.publish("20990101000000"));
    kiosk.store = publish::PackStore(kiosk.data.path(), year_2030);
    CHECK_FALSE(kiosk.publish("20270301000000"));
    CHECK(kiosk.shown() == "-- 20270301000000");
    CHECK_THAT(kiosk.publish("20270201000000")->what, Contains("is older than"));
}

TEST_CASE(
    "going back lowers what counts as newest where somebody asked for it, not where the kiosk does it by itself") {
    Kiosk kiosk;
    for (const char* version : {"20270101000000", "20270301000000"}) CHECK_FALSE(kiosk.publish(version));
    kiosk.store.roll_back(publish::PackStore::Asked::by_nobody);
    CHECK_THAT(kiosk.publish("20270201000000")->what, Contains("is older than"));
    CHECK_FALSE(kiosk.publish("20270301000000"));
    kiosk.store.roll_back(asked);
    CHECK_THAT(kiosk.publish("20261231000000")->what, Contains("is older than"));
    CHECK_FALSE(kiosk.publish("20270201000000"));
}

TEST_CASE("between its two steps no publish or rollback lets in a pack older than the one in use") {
    Kiosk kiosk;
    kiosk.publish("20270101000000");
    kiosk.publish("20270301000000");
    auto block = [&](const std::string& name) { kiosk.data.write("packs/" + name + "/in the way"); };
    SECTION("published, but not in use: it counts as the newest already, and can be published again") {
        block(".current.new");
        CHECK(kiosk.publish("20270601000000"));
        CHECK(kiosk.store.current_version() == "20270301000000");
        CHECK(kiosk.store.newest() == "20270601000000");
        fs::remove_all(kiosk.data.path() / "packs/.current.new");
        CHECK_THAT(kiosk.publish("20270501000000")->what, Contains("is older than"));
        CHECK_FALSE(kiosk.publish("20270601000000"));
    }
    SECTION("what counts as the newest cannot be written: nothing is taken into use") {
        auto room = std::get<fs::path>(kiosk.store.make_room());
        fs::remove(kiosk.data.path() / "packs/newest");
        block("newest");
        CHECK(kiosk.store.take_into_use(room, "20270601000000"));
        CHECK(kiosk.store.current_version() == "20270301000000");
    }
    SECTION("a rollback that cannot switch lowers nothing") {
        block(".current.new");
        CHECK(std::holds_alternative<base::Problem>(kiosk.store.roll_back(asked)));
        CHECK(kiosk.store.current_version() == "20270301000000");
        CHECK(kiosk.store.newest() == "20270301000000");
    }
}

TEST_CASE("nothing is signed by a clock that is plainly wrong") {
    constexpr std::time_t year = 365 * 24 * 60 * 60;
    CHECK_FALSE(publish::wrong_clock(year_2030, "20300101"));
    CHECK_FALSE(publish::wrong_clock(year_2030 - 3600, "20300101"));  // made in another time zone
    CHECK_FALSE(publish::wrong_clock(year_2030 + 14 * year, "20300101"));
    CHECK_THAT(publish::wrong_clock(0, "20300101")->what,
               Contains("clock says 1970-01-01, and this program was made on 2030-01-01"));
    CHECK_THAT(publish::wrong_clock(year_2030 + 70 * year, "20300101")->what, Contains("clock says 2099"));
}

TEST_CASE("three packs before the one in use are kept, older ones are not") {
    Kiosk kiosk;
    for (char month = '1'; month <= '8'; ++month) CHECK_FALSE(kiosk.publish(std::string("20270") + month + "01000000"));
    int packs = 0;
    for (const auto& each : fs::directory_iterator(kiosk.data.path() / "packs"))
        packs += publish::is_pack_version(each.path().filename());
    CHECK(packs == 4);
    for (const char* month : {"7", "6", "5"})
        CHECK(std::get<std::string>(kiosk.store.roll_back(asked)) == std::string("20270") + month + "01000000");
}

TEST_CASE("publishing again after a rollback takes the same pack into use again") {
    Kiosk kiosk;
    for (const char* version : {"20270101000000", "20270201000000"}) CHECK_FALSE(kiosk.publish(version));
    kiosk.store.roll_back(asked);
    CHECK_FALSE(kiosk.publish("20270201000000"));
    CHECK(kiosk.shown() == "-- 20270201000000");
    CHECK(kiosk.store.predecessor() == "20270101000000");
}

TEST_CASE("one publish at a time") {
    fakes::TemporaryFolder data;
    publish::PackStoreLock first(data.path());
    CHECK(first.held());
    CHECK_FALSE(publish::PackStoreLock(data.path()).held());
}

TEST_CASE("killed at any of 200 moments of publishing and rolling back, a whole pack is in use") {
    Kiosk kiosk;
    CHECK_FALSE(kiosk.publish("20270101000000"));
    std::mt19937 chance(7);
    for (int round = 0; round < 200; ++round) {
        auto version = std::to_string(20270200000000 + round);
        pid_t child = fork();
        if (child == 0) {
            if (round % 4 == 3)
                kiosk.store.roll_back(asked);
            else if (auto room = kiosk.store.make_room(); std::holds_alternative<fs::path>(room)) {
                const auto& folder = std::get<fs::path>(room);
                base::write_durably(folder / "scripts/kiosk.lua", "-- " + version);
                kiosk.store.take_into_use(folder, version);
            }
            _exit(0);
        }
        usleep(static_cast<useconds_t>(chance() % 3000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        INFO("round " << round);
        REQUIRE_FALSE(kiosk.store.current().empty());
        REQUIRE(kiosk.shown() == "-- " + kiosk.store.current_version());
        REQUIRE(kiosk.store.newest() >= kiosk.store.current_version());
    }
    CHECK_FALSE(kiosk.publish("20280101000000"));  // and nothing is in the way of the next
    CHECK(kiosk.shown() == "-- 20280101000000");
}

TEST_CASE("killed while an old pack is thrown away, no half of it is left where rollback would find it") {
    constexpr int files = 120, rounds = 40;
    Kiosk kiosk;
    auto publish = [&](const std::string& version) {
        auto room = std::get<fs::path>(kiosk.store.make_room());
        fs::create_directories(room / "scripts");
        for (int i = 0; i < files; ++i) std::ofstream(room / "scripts" / (std::to_string(i) + ".lua")) << version;
        kiosk.store.take_into_use(room, version);
    };
    for (int i = 0; i < 4; ++i) publish(std::to_string(20270101000000 + i));
    for (int round = 0; round < rounds; ++round) {
        auto version = std::to_string(20270201000000 + round);
        pid_t child = fork();
        if (child == 0) {
            publish(version);
            _exit(0);
        }
        for (int wait = 0; wait < 100'000 && kiosk.store.current_version() != version; ++wait) usleep(20);
        usleep(static_cast<useconds_t>(round * 25));  // it is throwing the oldest away by now
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        INFO("round " << round);
        for (const auto& each : fs::directory_iterator(kiosk.data.path() / "packs")) {
            if (!publish::is_pack_version(each.path().filename())) continue;
            INFO(each.path().filename().string());
            CHECK(std::distance(fs::directory_iterator(each.path() / "scripts"), fs::directory_iterator()) == files);
        }
    }
}

TEST_CASE("a pack that crashes three times before the first finished visit must go back; a power cut is no crash") {
    publish::PackTrial trial;
    trial = publish::begun(trial, "v2", "boot-a");
    for (int crash = 1; crash <= 3; ++crash) {
        CHECK_FALSE(publish::must_go_back(trial));
        trial = publish::begun(trial, "v2", "boot-a");  // it still ran: it crashed
        CHECK(trial.failures == crash);
    }
    CHECK(publish::must_go_back(trial));
    publish::PackTrial powerless = publish::begun({}, "v2", "boot-a");
    for (const char* boot : {"boot-b", "boot-c", "boot-d", "boot-e"}) powerless = publish::begun(powerless, "v2", boot);
    CHECK(powerless.failures == 0);
    publish::PackTrial stopped = publish::begun({}, "v2", "boot-a");
    for (int i = 0; i < 9; ++i) stopped = publish::begun(publish::stopped(stopped), "v2", "boot-a");
    CHECK(stopped.failures == 0);
}

TEST_CASE("script failures count like crashes; after one finished visit the pack stays, whatever happens") {
    auto trial = publish::begun({}, "v2", "boot");
    for (int i = 0; i < 3; ++i) trial = publish::failed(trial);
    CHECK(publish::must_go_back(trial));
    auto proved = publish::finished_visit(publish::begun({}, "v2", "boot"));
    for (int i = 0; i < 9; ++i) proved = publish::begun(publish::failed(proved), "v2", "boot");
    CHECK_FALSE(publish::must_go_back(proved));
    CHECK(publish::begun(proved, "v3", "boot").proved == false);
}

TEST_CASE("what is known of a trial survives being written; nonsense is a trial of nothing") {
    publish::PackTrial trial{"20270101000000", false, 2, "boot-a"};
    CHECK(publish::read_trial(publish::to_text(trial)) == trial);
    for (const char* text : {"", "nonsense", "failures 99999999999", "failures -5\nversion", "\n\n\n"}) {
        auto read = publish::read_trial(text);
        CHECK(read.version.empty());
        CHECK((read.failures >= 0 && read.failures <= publish::most_failures));
    }
}
