// `sensitive` and `neutral_title` at the head of a flow.
#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

flow::Loaded<flow::Flow> load(const std::string& head) {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/one.lua", "return flow { title = \"Bladder\",\n" + head +
                                            "\nslide { \"one\", title = \"One\", text = \"One.\" } }");
    return script::load_flow(pack.path(), "one");
}

}  // namespace

TEST_CASE("a flow is sensitive where it says so, with a neutral title or without") {
    const auto plain = load(""), without = load("sensitive = true,"),
               with = load("sensitive = true, neutral_title = \"For women\",");
    REQUIRE((plain.value && without.value && with.value));
    CHECK_FALSE(plain.value->sensitive);
    CHECK(without.value->sensitive);
    CHECK(without.value->neutral_title.empty());
    CHECK(with.value->neutral_title == "For women");
}

TEST_CASE("a neutral title that would be shown nowhere is told with its line") {
    const auto loaded = load("neutral_title = \"For women\",");
    REQUIRE(loaded.problems.size() == 1);
    const auto line = base::to_line(loaded.problems.front());
    CHECK(line.find("one.lua:2: error: neutral_title is shown in the place of the title of a sensitive topic only") !=
          std::string::npos);
    CHECK(line.find("write sensitive = true beside it") != std::string::npos);
}

TEST_CASE("a neutral title is translated as any other words are") {
    const auto loaded = load("sensitive = true, neutral_title = \"For women\",");
    REQUIRE(loaded.value);
    std::string found;
    flow::for_each_text(*loaded.value, [&](const std::string& text, const std::string& at) {
        if (text == "For women") found = at;
    });
    CHECK(found == "neutral title");
}
