// What the account that has the packs understands of what the kiosk wrote, which may be anything.
#include "publish/pack_request.h"

#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"

namespace fs = std::filesystem;
using publish::PackRequest;

namespace {

const std::string key = "RWTc7wRWAsZ8/HNTH3B9wKBkEl9YQcNeS8fQPYh1sxB6f6RKqYbytqVN";

/// A stick, and a folder beside it that is none.
struct Places {
    fakes::TemporaryFolder folder;
    const fs::path media = folder.path() / "media", pack = media / "stick/spring.kioskpack";

    Places() {
        folder.write("media/stick/spring.kioskpack");
        folder.write("elsewhere/spring.kioskpack");
    }
    base::Result<PackRequest> read(const std::string& text) const { return publish::read_pack_request(text, {media}); }
    std::string refusal(const std::string& text) const {
        const auto result = read(text);
        const auto* problem = std::get_if<base::Problem>(&result);
        return problem ? problem->what : "";
    }
    std::string to_publish(const fs::path& file, const std::string& more = "") const {
        return "publish\nnumber 7\nfile " + file.string() + "\n" + more;
    }
};

}  // namespace

TEST_CASE("what a kiosk asks is read as it was written") {
    const Places places;
    const PackRequest update{.number = "7", .file = places.pack, .drafts = true};
    const auto read = std::get<PackRequest>(places.read(publish::to_text(update)));
    CHECK(read.verb == PackRequest::Verb::publish);
    CHECK(read.number == "7");
    CHECK(read.file == places.pack);
    CHECK(read.drafts);
    CHECK_FALSE(std::get<PackRequest>(places.read(places.to_publish(places.pack))).drafts);
    const PackRequest pin{.number = "8", .verb = PackRequest::Verb::pin, .keys = {key}};
    const auto pinned = std::get<PackRequest>(places.read(publish::to_text(pin)));
    CHECK(pinned.verb == PackRequest::Verb::pin);
    CHECK(pinned.keys == std::vector<std::string>{key});
}

TEST_CASE("a file is asked for on a stick alone, wherever its name leads") {
    const Places places;
    const std::string none = "the request names a file that is on no stick";
    const auto elsewhere = places.folder.path() / "elsewhere/spring.kioskpack";
    fs::create_symlink(elsewhere, places.media / "stick/link.kioskpack");
    fs::create_directory_symlink(elsewhere.parent_path(), places.media / "led");
    for (const auto& file :
         {elsewhere, places.media / "../elsewhere/spring.kioskpack", places.media / "stick/link.kioskpack",
          places.media / "led/spring.kioskpack", places.media / "stick/../stick/spring.kioskpack",
          places.folder.path() / "media2/spring.kioskpack", fs::path("media/stick/spring.kioskpack"),
          fs::path("--data.kioskpack")})
        CHECK(places.refusal(places.to_publish(file)) == none);
    CHECK(places.refusal(places.to_publish("/etc/shadow")) == "the request names a file that is no pack");
    CHECK(places.refusal(places.to_publish(places.media)) == "the request names a file that is no pack");
}

TEST_CASE("whatever else stands in a request, all of it is refused") {
    const Places places;
    const auto good = places.to_publish(places.pack);
    REQUIRE(places.refusal(good).empty());
    const std::string strange = "the request says something that is not understood", part = "the request is not whole";
    for (const auto& line :
         {"drop yes\n", "drafts no\n", "drafts yes\ndrafts yes\n", "number 8\n", "config /tmp/kiosk.toml\n", "\n",
          "--unchecked\n", "key RWnonsense\n", "drafts yes\r\n", "drafts\n", "file /media/b.kioskpack\n"})
        CHECK(places.refusal(good + line) == strange);
    CHECK(places.refusal(good + "key " + key + "\n") == part);
    CHECK(places.refusal(good.substr(0, good.size() - 1)) == part);
    CHECK(places.refusal(good + std::string(5000, '\n')) == part);
    CHECK(places.refusal("") == part);
    CHECK(places.refusal("publish\nfile " + places.pack.string() + "\n") == part);
    CHECK(places.refusal("publish\nnumber 7\n") == part);
    CHECK(places.refusal("publish\nnumber 7; reboot\nfile " + places.pack.string() + "\n") == strange);
    CHECK(places.refusal("publish\nnumber 123456789012345678901\nfile " + places.pack.string() + "\n") == strange);
    CHECK(places.refusal("rollback\nnumber 7\n") == "the request asks for something that is not done");
    CHECK(places.refusal("pin\nnumber 7\n") == part);
    CHECK(places.refusal("pin\nnumber 7\nkey " + key + "\ndrafts yes\n") == part);
    CHECK(places.refusal("pin\nnumber 7\nkey " + key + "\nfile " + places.pack.string() + "\n") == part);
    const auto line = "key " + key + "\n";
    CHECK(places.refusal("pin\nnumber 7\n" + line + line + line) == strange);
}

TEST_CASE("who asks is answered by number, also with a refusal") {
    CHECK(publish::number_asked("nothing\nnumber 12\n") == "12");
    CHECK(publish::number_asked("publish\nnumber 1/../2\n").empty());
    CHECK(publish::number_asked("").empty());
    CHECK(publish::news_begin("12") == "for 12\n");
}
