// `about` of kiosk.lua: which flow is about the clinic, and which cannot be.
#include <catch2/catch.hpp>

#include "fakes/temporary_folder.h"
#include "script/loader.h"

namespace {

struct Read {
    std::string about, problems;
};

Read about(const std::string& written) {
    fakes::TemporaryFolder pack;
    for (const char* flow : {"heel-pain", "warning-signs", "our-clinic"})
        pack.write("scripts/flows/" + std::string(flow) + ".lua",
                   "return flow { title = 'x', slide { 'a', title = 'x' } }");
    pack.write("scripts/kiosk.lua",
               "return kiosk { title = 'x', topics = { 'heel-pain' }, languages = { en = 'English' },\n"
               "urgent = { 'warning-signs', label = 'Help' },\nabout = " +
                   written + " }");
    auto loaded = script::load_home(pack.path());
    Read read;
    for (const auto& problem : loaded.problems) read.problems += base::to_line(problem) + "\n";
    if (loaded.value) read.about = loaded.value->about_flow;
    return read;
}

}  // namespace

TEST_CASE("a kiosk tells about its clinic in a flow that is no topic and no warning signs") {
    const auto read = about("'our-clinic'");
    CHECK(read.about == "our-clinic");
    CHECK(read.problems == "");
    CHECK(about("'heel-pain'").problems ==
          "scripts/kiosk.lua:3: error: \"heel-pain\" is among the topics too; take it out of topics: it is reached by "
          "the "
          "clinic's name\n");
    CHECK(about("'warning-signs'").problems ==
          "scripts/kiosk.lua:3: error: \"warning-signs\" is the warning signs too; write another flow, which tells who "
          "the clinic is\n");
    CHECK(about("'our-clinc'").problems ==
          "scripts/kiosk.lua:3: error: there is no flow \"our-clinc\"; did you mean \"our-clinic\"\n");
    CHECK(about("{ 'our-clinic' }").problems.find("about of the kiosk must be words") != std::string::npos);
    for (const char* wrong : {"'heel-pain'", "'warning-signs'", "'our-clinc'"}) CHECK(about(wrong).about.empty());
}
