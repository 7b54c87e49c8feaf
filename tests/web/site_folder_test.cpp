// A site is written whole or not at all, and over nothing but an earlier site.
#include "web/site_folder.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "fakes/temporary_folder.h"

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::string> first{{"index.html", "one"}, {"en/heel.html", "two"}},
    second{{"index.html", "new"}, {"es/heel.html", "three"}};

std::string text(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t count(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a site is written into a new folder and into an empty one, and nothing is left beside it") {
    fakes::TemporaryFolder folder;
    fs::create_directory(folder.path() / "empty");
    for (const auto* name : {"new", "empty", "deep/er/", "new/"}) {
        CHECK(!web::write_site(folder.path() / name, first));
        CHECK(text(folder.path() / name / "en/heel.html") == "two");
    }
    CHECK(count(folder.path()) == 3);
}

TEST_CASE("the next site replaces it whole: what is no longer there is gone") {
    fakes::TemporaryFolder folder;
    const auto site = folder.path() / "site";
    REQUIRE(!web::write_site(site, first));
    REQUIRE(!web::write_site(site, second));
    CHECK(text(site / "index.html") == "new");
    CHECK(fs::exists(site / "es/heel.html"));
    CHECK(!fs::exists(site / "en"));
    CHECK(count(folder.path()) == 1);
}

TEST_CASE("a folder that holds something else, a file and a link are refused and stay as they are") {
    fakes::TemporaryFolder folder;
    folder.write("mine/thesis.txt", "years of work");
    folder.write("file", "x");
    fs::create_directory_symlink(folder.path() / "mine", folder.path() / "link");
    for (const auto* name : {"mine", "file", "link"}) {
        const auto problem = web::write_site(folder.path() / name, first);
        REQUIRE(problem);
        CHECK(problem->what.find("nothing was changed") != std::string::npos);
        CHECK(!problem->advice.empty());
    }
    CHECK(text(folder.path() / "mine/thesis.txt") == "years of work");
    CHECK(count(folder.path() / "mine") == 1);
}

TEST_CASE("in an earlier site a file of one's own and one that was changed are named, and nothing is lost") {
    for (const auto* name : {"robots.txt", "en/heel.html"}) {
        fakes::TemporaryFolder folder;
        REQUIRE(!web::write_site(folder.path() / "site", first));
        folder.write(std::string("site/") + name, "mine");
        const auto problem = web::write_site(folder.path() / "site", second);
        REQUIRE(problem);
        CHECK(problem->what.find(name) != std::string::npos);
        CHECK(text(folder.path() / "site" / name) == "mine");
        CHECK(text(folder.path() / "site/index.html") == "one");
    }
}

TEST_CASE("where nothing can be written the earlier site stays, and it is said why") {
    fakes::TemporaryFolder folder;
    REQUIRE(!web::write_site(folder.path() / "site", first));
    const auto problem = web::write_site("/proc/site", second);
    REQUIRE(problem);
    CHECK(problem->what.find("the site cannot be written") == 0);
    CHECK(problem->file == "/proc/site");
    // A name that no file can have: half of the site is written when that comes to light.
    const std::map<std::string, std::string> impossible{{"a.html", "x"}, {std::string(300, 'z'), "y"}};
    CHECK(web::write_site(folder.path() / "site", impossible));
    CHECK(text(folder.path() / "site/index.html") == "one");
    CHECK(count(folder.path()) == 1);
}

TEST_CASE("a terminal is not left standing in a folder that is gone") {
    fakes::TemporaryFolder folder;
    REQUIRE(!web::write_site(folder.path() / "site", first));
    const auto before = fs::current_path();
    fs::current_path(folder.path() / "site");
    const auto problem = web::write_site(".", second);
    fs::current_path(before);
    REQUIRE(problem);
    CHECK(text(folder.path() / "site/index.html") == "one");
}
