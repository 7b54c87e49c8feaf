// Good packs become values; files that are no scripts are refused.
#include "script/loader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "checkout.h"
#include "fakes/temporary_folder.h"

namespace {

constexpr char small_flow[] = "return flow { title = 'Heel', slide { 'a', title = 'x' } }";

std::string problem_of(const std::filesystem::path& pack, const std::string& id) {
    auto loaded = script::load_flow(pack, id);
    CHECK_FALSE(loaded.value);
    REQUIRE(loaded.problems.size() == 1);
    return base::to_line(loaded.problems[0]);
}

}  // namespace

TEST_CASE("the flows that ship load without a problem") {
    std::filesystem::path pack = checkout();
    for (const auto& id : script::flow_ids(pack)) {
        auto loaded = script::load_flow(pack, id);
        for (const auto& problem : loaded.problems) FAIL_CHECK(base::to_line(problem));
        CHECK(loaded.value);
    }
    auto home = script::load_home(pack);
    for (const auto& problem : home.problems) FAIL_CHECK(base::to_line(problem));
    CHECK(home.value);
}

TEST_CASE("every kind of slide arrives with all its fields") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/lib/signs.lua", "return { now = { 'A fever', 'A fall' } }");
    pack.write("scripts/flows/heel-pain.lua", R"lua(local signs = use "signs"
return flow {
  title = "Heel pain", subtitle = "Plantar fasciitis", body_part = "sole", tile = "tile.svg", source = "de",
  review = { status = "reviewed", author = "A", reviewer = "B", reviewed_on = "2026-11-01", due = "2027-11-01", hash = { en = "3f2a-91bc-0d4e-77aa" },
    sources = { "NHS" }, confirm = { "Two minutes of calf stretching" } },
  slide { "band", title = "A  band", text = [[
      It runs to
      your *toes*.

      It is strong. ]],
    picture = { "foot.svg", show = { "bones" }, hide = { "skin" }, alt = "A foot" },
    parts = { ["heel-bone"] = "Heel bone", band = { "Band", say = "Strong." } }, next = "sore" },
  compare { "sore", title = "Sore", picture = "foot.svg",
    before = { "healthy", "bones", label = "Healthy", say = "Smooth.", part = "band" }, between = "Half way", after = { "sore", label = "Sore" } },
  change { "shrinks", title = "It shrinks", picture = "foot.svg",
    moment { "big", label = "Big" }, moment { "small", "scar", label = "Small", say = "Gone.", part = "scar" } },
  steps { "home", title = "Home", step { "Rest", detail = "2 minutes", picture = "rest.svg" }, step { "Walk" } },
  question { "check", title = "When?", answer { "Morning", right = true, say = "Yes." }, answer { "Night" },
    next = { to = { "where", "home" }, choose = function(visit) return "home" end } },
  choice { "where", title = "Where?", option { "Heel", to = "band" }, option { "Toe", to = "sore" } },
  warning { "now", title = "Help", level = "today", signs = signs.now },
  summary { "end", title = "Home", points = { { "Rest", icon = "rest" }, { "Walk" } } },
  checklist { "to-do", title = "Home", things = { "Walk", "Rest" } },
  timeline { "weeks", title = "Weeks", moment { "Week 1", "Rest" }, moment { "Week 2", "Walk" } },
  true_or_not { "scan", title = "Scan?", right = false, say = "Rarely." },
  myths { "rest", title = "Rest?", myth { "Bed rest", fact = "A walk" } },
  order { "steps", title = "Steps", steps = { "A", "B", "C" }, say = "Well." },
  hours { "open", title = "Open", hours = { { "Monday", "8:00 – 18:00" }, { "Sunday", "Closed" } } },
  people { "team", title = "Team", person { "Ana Ruiz", role = "Nurse", picture = { "ana.jpg", licence = "Ana" } }, person { "Ben", role = "Doctor" } },
  portion { "heal", title = "Most heal", count = 8, of = 10, who = "runners" },
})lua");
    auto loaded = script::load_flow(pack.path(), "heel-pain");
    for (const auto& problem : loaded.problems) FAIL_CHECK(base::to_line(problem));
    REQUIRE(loaded.value);
    const auto& flow = *loaded.value;
    CHECK(flow.id == "heel-pain");
    CHECK(flow.file == "scripts/flows/heel-pain.lua");
    CHECK(flow.source == "de");
    CHECK(flow.review == flow::Review{flow::ReviewStatus::reviewed,
                                      "A",
                                      "B",
                                      "2026-11-01",
                                      "2027-11-01",
                                      {{"en", "3f2a-91bc-0d4e-77aa"}},
                                      {"NHS"},
                                      {"Two minutes of calf stretching"}});
    REQUIRE(flow.slides.size() == 16);

    const auto& band = flow.slides[0];
    CHECK(band.kind == flow::SlideKind::text);
    CHECK(band.line == 6);
    CHECK(band.title == "A band");
    CHECK(band.text == "It runs to your *toes*.\n\nIt is strong.");
    CHECK(band.picture == flow::Picture{"foot.svg", {"bones"}, {"skin"}, "A foot"});
    CHECK(band.parts == std::vector<flow::Part>{{"band", "Band", "Strong."}, {"heel-bone", "Heel bone", ""}});
    CHECK(band.next == flow::Next{{"sore"}, false});
    CHECK(flow.slides[1].moments.at(0) == flow::Moment{{"healthy", "bones"}, "Healthy", "Smooth.", "band"});
    CHECK(flow.slides[1].between == "Half way");
    CHECK(flow.slides[1].moments.at(1) == flow::Moment{{"sore"}, "Sore", "", ""});
    CHECK(flow.slides[2].kind == flow::SlideKind::change);
    CHECK(flow.slides[2].moments ==
          std::vector<flow::Moment>{{{"big"}, "Big", "", ""}, {{"small", "scar"}, "Small", "Gone.", "scar"}});
    CHECK(flow.slides[3].steps[0] == flow::StepCard{"Rest", "2 minutes", {"rest.svg", {}, {}, ""}});
    CHECK(flow.slides[4].answers == std::vector<flow::Answer>{{"Morning", "Yes.", true}, {"Night", "", false}});
    CHECK(flow.slides[4].next == flow::Next{{"where", "home"}, true});
    CHECK(flow.slides[5].options == std::vector<flow::Option>{{"Heel", "band"}, {"Toe", "sore"}});
    CHECK(flow.slides[6].urgency == flow::Urgency::today);
    CHECK(flow.slides[6].signs == std::vector<std::string>{"A fever", "A fall"});
    CHECK(flow.slides[7].points == std::vector<flow::Point>{{"Rest", "rest"}, {"Walk", ""}});
    CHECK(flow.slides[8].things == std::vector<std::string>{"Walk", "Rest"});
    CHECK(flow.slides[9].timeline == std::vector<flow::Milestone>{{"Week 1", "Rest"}, {"Week 2", "Walk"}});
    CHECK(flow.slides[10].answers == std::vector<flow::Answer>{{"True", "Rarely.", false}, {"Not true", "", true}});
    CHECK(flow.slides[11].myths == std::vector<flow::Myth>{{"Bed rest", "A walk"}});
    CHECK(flow.slides[13].hours == std::vector<flow::Opening>{{"Monday", "8:00 – 18:00"}, {"Sunday", "Closed"}});
    CHECK(flow.slides[14].people ==
          std::vector<flow::Person>{{"Ana Ruiz", "Nurse", {"ana.jpg", {}, {}, "", "Ana"}}, {"Ben", "Doctor", {}}});
    CHECK(flow.slides[12].things == std::vector<std::string>{"A", "B", "C"});
    CHECK(flow.slides[12].answers ==
          std::vector<flow::Answer>{{"In order", "Well.", true}, {"Not in order", "", false}});
    CHECK(flow.slides[15].portion == flow::Portion{8, 10, "runners"});
}

TEST_CASE("photographs say whose they are and where their parts are, and two can be compared") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/inhaler.lua", R"(
return flow { title = "Your inhaler",
  slide { "parts", title = "Parts", picture = { "inhaler.jpg", alt = "An inhaler", licence = "Photo: us" },
    parts = { cap = { "Cap", at = { 62.5, 100 } } } },
  compare { "caps", title = "Two caps",
    before = { "blue.jpeg", label = "Blue", say = "Old.", alt = "A blue cap", licence = "Photo: us" },
    after = { "red.png", label = "Red" } },
  steps { "how", title = "How", step { "Shake", picture = "inhaler.jpg" }, step { "Breathe" } } }
)");
    auto loaded = script::load_flow(pack.path(), "inhaler");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.value);
    const auto& slides = loaded.value->slides;
    CHECK(slides[0].picture == flow::Picture{"inhaler.jpg", {}, {}, "An inhaler", "Photo: us"});
    CHECK(slides[0].parts == std::vector<flow::Part>{{"cap", "Cap", "", flow::Spot{62.5, 100}}});
    CHECK(slides[1].moments ==
          std::vector<flow::Moment>{{{}, "Blue", "Old.", "", {"blue.jpeg", {}, {}, "A blue cap", "Photo: us"}},
                                    {{}, "Red", "", "", {"red.png", {}, {}, ""}}});
    CHECK_FALSE(slides[1].picture);
    CHECK(slides[2].steps[0].picture.file == "inhaler.jpg");
}

TEST_CASE("a flow may be made with loops and functions of its own") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/made.lua", R"lua(
        local function page(n) return slide { "page-" .. n, title = ("Page %d"):format(n) } end
        local all = { title = "Made" }
        for n = 1, 3 do all[n] = page(n) end
        return flow(all))lua");
    auto flow = script::load_flow(pack.path(), "made").value;
    REQUIRE(flow);
    REQUIRE(flow->slides.size() == 3);
    CHECK(flow->slides[2].title == "Page 3");
}

TEST_CASE("what a clinician has to confirm is a list, and a slip in its name is told") {
    auto problem = [](const std::string& field) {
        fakes::TemporaryFolder pack;
        pack.write("scripts/flows/heel-pain.lua", "return flow { title = 'Heel', review = { status = 'draft',\n  " +
                                                      field + " }, slide { 'a', title = 'A' } }");
        return problem_of(pack.path(), "heel-pain");
    };
    CHECK(problem("confrim = { 'A dose' }").find("did you mean \"confirm\"") != std::string::npos);
    CHECK(problem("confirm = 'A dose'").find("must be a list, not") != std::string::npos);
    CHECK(problem("confirm = { true }").starts_with("scripts/flows/heel-pain.lua:2: error: "));
}

TEST_CASE("the hash of a review is copied from a proof; a slip in it is told with its language and line") {
    auto problem = [](const std::string& hash) {
        fakes::TemporaryFolder pack;
        pack.write("scripts/flows/heel-pain.lua",
                   "return flow { title = 'Heel', review = { status = 'draft',\n  hash = { es = " + hash +
                       " } }, slide { 'a', title = 'A' } }");
        return problem_of(pack.path(), "heel-pain");
    };
    for (const char* wrong : {"'3f2a91bc0d4e77aa'", "'3f2a-91bc-0d4e-77ag'", "'3f2a-91bc-0d4e-77aa-'"}) {
        CHECK(problem(wrong).starts_with("scripts/flows/heel-pain.lua:2: error: "));
        CHECK(problem(wrong).find("copy it from the proof") != std::string::npos);
    }
    CHECK(problem("true").find("hash") != std::string::npos);
}

TEST_CASE("the home screen: English first, the others by code, parts by id") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel-pain.lua", small_flow);
    pack.write("scripts/flows/warning-signs.lua", small_flow);
    pack.write("scripts/kiosk.lua", R"lua(return kiosk { title = "What hurts?", subtitle = "Back and foot",
      topics = { "heel-pain" }, urgent = { "warning-signs", label = "Help" },
      figure = { "runner.svg", alt = "A runner", parts = { sole = { "Foot", picture = "foot.svg" }, back = { "Back" } } },
      languages = { es = "Español", ar = "العربية", en = "English" } })lua");
    auto loaded = script::load_home(pack.path());
    for (const auto& problem : loaded.problems) FAIL_CHECK(base::to_line(problem));
    REQUIRE(loaded.value);
    const auto& home = *loaded.value;
    CHECK(home.topics == std::vector<std::string>{"heel-pain"});
    CHECK(home.urgent_flow == "warning-signs");
    CHECK(home.urgent_label == "Help");
    CHECK(home.figure == flow::Picture{"runner.svg", {}, {}, "A runner"});
    CHECK_FALSE(home.road);
    CHECK(home.body_parts == std::vector<flow::Home::BodyPart>{{"back", "Back", ""}, {"sole", "Foot", "foot.svg"}});
    CHECK(home.languages == std::vector<flow::Home::Language>{{"en", "English"}, {"ar", "العربية"}, {"es", "Español"}});
}

TEST_CASE("a road lies under the runner, and under another figure where its author says so") {
    auto road = [](const std::string& figure) {
        fakes::TemporaryFolder pack;
        pack.write("scripts/flows/heel-pain.lua", small_flow);
        pack.write("scripts/kiosk.lua",
                   "return kiosk { title = 'x', topics = { 'heel-pain' }, figure = { " + figure + ", alt = 'y' } }");
        auto loaded = script::load_home(pack.path());
        REQUIRE(loaded.value);
        return loaded.value->road;
    };
    CHECK(road("'runner-home.svg'"));
    CHECK_FALSE(road("'runner-home.svg', road = false"));
    CHECK_FALSE(road("'body.svg'"));
    CHECK(road("'body.svg', road = true"));
}

namespace {

struct Languages {
    std::vector<flow::Home::Language> listed;
    std::string source, problems;
};

Languages languages(const std::string& lua) {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel-pain.lua", small_flow);
    pack.write("scripts/kiosk.lua", "return kiosk { title = 'x', topics = { 'heel-pain' },\n" + lua + " }");
    auto loaded = script::load_home(pack.path());
    Languages found;
    for (const auto& problem : loaded.problems) found.problems += base::to_line(problem) + "\n";
    if (loaded.value) found.listed = loaded.value->languages, found.source = loaded.value->written_in();
    return found;
}

}  // namespace

TEST_CASE("flows may be written in any language, and a list of languages keeps its order") {
    const flow::Home::Language turkish{"tr", "Türkçe"}, german{"de", "Deutsch"}, english{"en", "English"};
    auto listed =
        languages("source = 'de', languages = { { 'tr', 'Türkçe' }, { 'de', 'Deutsch' }, { 'en', 'English' } }");
    CHECK(listed.problems == "");
    CHECK(listed.source == "de");
    CHECK(listed.listed == std::vector{turkish, german, english});
    auto named = languages("source = 'tr', languages = { tr = 'Türkçe', de = 'Deutsch', en = 'English' }");
    CHECK(named.problems == "");
    CHECK(named.listed == std::vector{turkish, german, english});
    auto alone = languages("languages = { de = 'Deutsch' }");
    CHECK(alone.problems == "");
    CHECK(alone.source == "de");
    CHECK(languages("languages = { { 'es', 'Español' }, { 'en', 'English' } }").source == "en");
}

TEST_CASE("what is wrong with languages is told with its line and what to write") {
    auto problems = [](const std::string& lua) { return languages(lua).problems; };
    CHECK(problems("languages = { de = 'Deutsch', tr = 'Türkçe' }") ==
          "scripts/kiosk.lua:2: error: nothing says in which of the languages the flows are written; add source = "
          "\"de\", or "
          "the language they are written in\n");
    CHECK(
        problems("source = 'dee', languages = { de = 'Deutsch', tr = 'Türkçe' }") ==
        "scripts/kiosk.lua:2: error: the flows are written in \"dee\", which is not among the languages; did you mean "
        "\"de\"\n");
    CHECK(problems("languages = { 'en', 'es' }") ==
          "scripts/kiosk.lua:2: error: a language is written as its code and its own name; write { \"en\", \"English\" "
          "}\n"
          "scripts/kiosk.lua:2: error: a language is written as its code and its own name; write { \"es\", \"…\" }\n");
    CHECK(
        problems("languages = { { 'en' } }") ==
        "scripts/kiosk.lua:2: error: the language \"en\" has no name of its own; write it second: { \"en\", \"…\" }\n");
    CHECK(problems("languages = { { 'en', 'English' }, { 'en', 'English' } }") ==
          "scripts/kiosk.lua:2: error: \"en\" stands twice in languages; take one of them out\n");
    CHECK(problems("languages = { { 'english', 'English' }, { 'en', 'English' } }") ==
          "scripts/kiosk.lua:2: error: \"english\" is no code of a language; write two or three letters, as in es = "
          "\"Español\"\n");
}

TEST_CASE("topics may stand in groups with a heading, and before them") {
    auto home = [](const std::string& topics, std::string& problems) {
        fakes::TemporaryFolder pack;
        for (const char* id : {"one", "two", "three"})
            pack.write(std::string("scripts/flows/") + id + ".lua", small_flow);
        pack.write("scripts/kiosk.lua",
                   "return kiosk { title = 'x', languages = { en = 'English' },\n" + topics + " }");
        auto loaded = script::load_home(pack.path());
        for (const auto& problem : loaded.problems) problems += base::to_line(problem) + "\n";
        return loaded.value.value_or(flow::Home{});
    };
    std::string none, empty, twice, unnamed;
    auto grouped = home("topics = { 'three', group { 'Your back', 'one' }, group { 'Your feet', 'two' } }", none);
    CHECK(none == "");
    CHECK(grouped.topics == std::vector<std::string>{"three", "one", "two"});
    CHECK(grouped.groups == std::vector<flow::Home::Group>{{"Your back", 1}, {"Your feet", 2}});
    home("topics = { 'one', group { 'Your feet' } }", empty);
    CHECK(empty ==
          "scripts/kiosk.lua:2: error: group \"Your feet\" has no topics; write the names of flows after the heading: "
          "group { \"…\", \"flow\" }\n");
    home("topics = { 'one', group { 'Your feet', 'two', 'one' } }", twice);
    CHECK(twice == "scripts/kiosk.lua:2: error: \"one\" stands twice in group \"Your feet\"; take one of them out\n");
    home("topics = { 'one', group { { 'two' } } }", unnamed);
    CHECK_THAT(unnamed, Catch::Contains("scripts/kiosk.lua:2: error: "));
}

TEST_CASE("one misspelt topic is told and left out; the kiosk stays open") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel-pain.lua", small_flow);
    pack.write("scripts/kiosk.lua",
               "return kiosk { title = 'x',\n  topics = {\n    'heel-pain',\n    'hel-pain', 'heel-pain' },\n  "
               "languages = { en = 'English' } }");
    auto loaded = script::load_home(pack.path());
    REQUIRE(loaded.problems.size() == 2);
    CHECK(base::to_line(loaded.problems[0]) ==
          "scripts/kiosk.lua:4: error: there is no flow \"hel-pain\"; did you mean \"heel-pain\"");
    CHECK(loaded.problems[1].what.find("stands twice") != std::string::npos);
    REQUIRE(loaded.value);
    CHECK(loaded.value->topics == std::vector<std::string>{"heel-pain"});
}

TEST_CASE("a flow's name is its file's, and names what it is refused for") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/heel-pain.lua", small_flow);
    CHECK(script::flow_ids(pack.path()) == std::vector<std::string>{"heel-pain"});
    CHECK(problem_of(pack.path(), "hel-pain").find("did you mean \"heel-pain\"") != std::string::npos);
    for (const char* id : {"", "Heel", "a b", "../kiosk", "a/b", "-a", "é", "a.b"}) {
        CHECK(problem_of(pack.path(), id).find("cannot be the name of a flow") != std::string::npos);
    }
    CHECK(script::flow_ids(pack.path() / "nowhere").empty());
}

TEST_CASE("no link leads out of the pack") {
    fakes::TemporaryFolder pack, elsewhere;
    elsewhere.write("secret.lua", small_flow);
    pack.write("scripts/flows/inside.lua", small_flow);
    std::filesystem::create_symlink(elsewhere.path() / "secret.lua", pack.path() / "scripts/flows/outside.lua");
    std::filesystem::create_symlink("inside.lua", pack.path() / "scripts/flows/again.lua");
    std::filesystem::create_directory_symlink(elsewhere.path(), pack.path() / "scripts/lib");
    pack.write("scripts/flows/user.lua", "local secret = use 'secret'");
    CHECK(problem_of(pack.path(), "outside").find("link to a file outside the pack") != std::string::npos);
    CHECK(problem_of(pack.path(), "user")
              .starts_with("scripts/flows/user.lua:1: error: scripts/lib/secret.lua is a link"));
    CHECK(script::load_flow(pack.path(), "again").value);
}

TEST_CASE("a pack may itself be reached through a link") {
    fakes::TemporaryFolder pack, elsewhere;
    pack.write("scripts/flows/heel.lua", small_flow);
    std::filesystem::create_directory_symlink(pack.path(), elsewhere.path() / "current");
    CHECK(script::load_flow(elsewhere.path() / "current", "heel").value);
    CHECK(script::load_flow(elsewhere.path() / "current/", "heel").value);
}

TEST_CASE("what is no text file of sensible size is not read") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/huge.lua");
    std::filesystem::resize_file(pack.path() / "scripts/flows/huge.lua", 1LL << 30);
    CHECK(problem_of(pack.path(), "huge").find("larger than 256 KiB") != std::string::npos);
    std::filesystem::create_directory(pack.path() / "scripts/flows/folder.lua");
    CHECK(problem_of(pack.path(), "folder").find("is not a file") != std::string::npos);
    REQUIRE(mkfifo((pack.path() / "scripts/flows/pipe.lua").c_str(), 0600) == 0);
    CHECK(problem_of(pack.path(), "pipe").find("is not a file") != std::string::npos);
    pack.write("scripts/flows/compiled.lua", "\x1bLua\x54");
    CHECK(problem_of(pack.path(), "compiled").find("lua:1: error: this is compiled Lua") != std::string::npos);
    pack.write("scripts/flows/latin.lua", "-- x\nreturn flow { title = 'Espa\xF1ol' }");
    CHECK(problem_of(pack.path(), "latin")
              .find("lua:2: error: this line has a letter that is not UTF-8; save the file as UTF-8") !=
          std::string::npos);
    pack.write("scripts/flows/wide.lua", std::string("r\0e\0t\0", 6));
    CHECK(problem_of(pack.path(), "wide").find("lua:1: ") != std::string::npos);
}

TEST_CASE("a byte order mark and the line ends of other systems are read over") {
    fakes::TemporaryFolder pack;
    pack.write("scripts/flows/marked.lua",
               "\xEF\xBB\xBFreturn flow { title = 'x',\r\n slide { 'a',\r\n tilte = 'x' } }\r\n");
    CHECK(problem_of(pack.path(), "marked")
              .starts_with("scripts/flows/marked.lua:3: error: slide \"a\" has a field \"tilte\""));
}

TEST_CASE("the lines of a list stay apart where a text may have paragraphs, however it is written") {
    auto text_of = [](const std::string& lua) {
        fakes::TemporaryFolder pack;
        pack.write("scripts/flows/a.lua",
                   "return flow { title = 'A', slide { 'a', title = '- x\\n- y', text = " + lua + " } }");
        auto loaded = script::load_flow(pack.path(), "a");
        REQUIRE(loaded.value);
        CHECK(loaded.value->slides[0].title == "- x - y");
        return loaded.value->slides[0].text;
    };
    const std::string list = "Do this:\n- rest a bit\n- walk";
    CHECK(text_of("'Do this:\\n- rest a bit\\n- walk'") == list);
    CHECK(text_of("'Do this:\\n' .. '- rest a bit\\n' .. '- walk'") == list);
    CHECK(text_of("[[\n  Do\n  this:\n\n  - rest\n    a bit\n\n\n  -\twalk\n]]") == list);
    CHECK(text_of("[[Do this:\r\n- rest a bit\r\n- walk\r\n\r\nThen sleep.]]") == list + "\n\nThen sleep.");
    CHECK(text_of("'- rest\\n- walk\\n\\nb'") == "- rest\n- walk\n\nb");
    CHECK(text_of("[[It takes 3\n- 4 weeks.\n\nb\n\n- alone\n\nc]]") == "It takes 3 - 4 weeks.\n\nb\n\n- alone\n\nc");
}
