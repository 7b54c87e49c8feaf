// The command line is a promise: commands, options and exit statuses.
#include "app/command_line.h"

#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>
#include <vector>

namespace {

/// Catches what is printed for as long as it lives.
class Printed {
public:
    Printed() : out_(std::cout.rdbuf(out.rdbuf())), err_(std::cerr.rdbuf(err.rdbuf())) {}
    ~Printed() {
        std::cout.rdbuf(out_);
        std::cerr.rdbuf(err_);
    }
    std::ostringstream out, err;

private:
    std::streambuf *out_, *err_;
};

app::Command parse(std::vector<const char*> words) {
    words.insert(words.begin(), "clinic-kiosk");
    return app::parse_command_line(static_cast<int>(words.size()), words.data());
}

int status_of(std::vector<const char*> words) {
    Printed quiet;
    auto command = parse(std::move(words));
    const auto* done = std::get_if<app::Done>(&command);
    return done ? done->status : -1;
}

}  // namespace

TEST_CASE("help and version end with 0") {
    CHECK(status_of({"--help"}) == 0);
    CHECK(status_of({"--version"}) == 0);
    for (const char* command : {"run", "check", "render", "stats"}) CHECK(status_of({command, "--help"}) == 0);
    CHECK(status_of({"stats", "export", "--help"}) == 0);
    Printed printed;
    parse({"--version"});
    CHECK(printed.out.str().rfind("clinic-kiosk ", 0) == 0);
}

TEST_CASE("every command says its version", "[version]") {
    for (const char* command : {"run", "check", "render"}) CHECK(status_of({command, "--version"}) == 0);
}

TEST_CASE("wrong usage ends with 2 and says what is wrong") {
    CHECK(status_of({}) == 2);
    CHECK(status_of({"dance"}) == 2);
    CHECK(status_of({"run", "--colour", "red"}) == 2);
    CHECK(status_of({"run", "extra"}) == 2);
    CHECK(status_of({"render"}) == 2);
    CHECK(status_of({"render", "--out", "x", "--text-size", "120"}) == 2);
    CHECK(status_of({"render", "--out", "x", "--theme", "pink"}) == 2);
    CHECK(status_of({"stats"}) == 2);
    CHECK(status_of({"stats", "export"}) == 2);
    CHECK(status_of({"stats", "export", "--out", "-", "--by", "hour"}) == 2);
    CHECK(status_of({"stats", "report"}) == 2);
    Printed printed;
    parse({"run", "--colour", "red"});
    CHECK(printed.err.str().rfind("clinic-kiosk: ", 0) == 0);
    CHECK(printed.out.str().empty());
}

TEST_CASE("a misspelt command or option is answered with the one that was meant") {
    auto told = [](std::vector<const char*> words) {
        Printed printed;
        parse(std::move(words));
        return printed.err.str();
    };
    CHECK(told({"chek"}) == "clinic-kiosk: \"chek\" is not known here\nDid you mean check?\n");
    CHECK(told({"previw", "heel-pain"}).find("Did you mean preview?") != std::string::npos);
    CHECK(told({"translate", "updte", "es"}).find("Did you mean update?") != std::string::npos);
    CHECK(told({"check", "--conten", "x"}).find("Did you mean --content?") != std::string::npos);
    CHECK(told({"check", "--formt=json"}).find("Did you mean --format?") != std::string::npos);
    CHECK(told({"dance"}).find("Did you mean") == std::string::npos);
    CHECK(told({"draw-besid"}).find("Did you mean") == std::string::npos);  // not for people
    CHECK(told({"render"}).find("Example: clinic-kiosk render") != std::string::npos);
}

TEST_CASE("sizes are width x height in pixels") {
    for (const char* wrong : {"1080", "1080x", "x1920", "1080x1920x3", "1080 x 1920", "-1080x1920", "100x100",
                              "9000x1000", "1080×1920", ""}) {
        INFO(wrong);
        CHECK(status_of({"run", "--windowed", wrong}) == 2);
        CHECK(status_of({"render", "--out", "x", "--size", wrong}) == 2);
    }
    auto run = std::get<app::RunOptions>(parse({"run", "--windowed", "540x960"}));
    REQUIRE(run.windowed);
    CHECK(*run.windowed == screen::Size{540, 960});
    CHECK_FALSE(std::get<app::RunOptions>(parse({"run"})).windowed);
    CHECK(std::get<app::RunOptions>(parse({"run", "--set-up"})).set_up);
    CHECK_FALSE(std::get<app::RunOptions>(parse({"run"})).set_up);
}

TEST_CASE("run takes its folders") {
    auto run = std::get<app::RunOptions>(parse({"run", "--content", "a", "--data", "b", "--config", "c"}));
    CHECK(run.content == "a");
    CHECK(run.data == "b");
    CHECK(run.config == "c");
}

TEST_CASE("the program on the wall takes a line as the whole command line does, or leaves it to the desk") {
    using Words = std::vector<const char*>;
    const auto words =
        GENERATE(Words{"run"}, Words{"run", "--set-up", "--data", "a"},
                 Words{"run", "--content", "a", "--data", "b", "--config", "c", "--windowed", "540x960"},
                 Words{"run", "--content=a", "--windowed=1920x1080"}, Words{"run", "--content", "-b"},
                 Words{"run", "--data", "a", "--data", "b"}, Words{"run", "--data"}, Words{"run", "--windowed", "1x1"},
                 Words{"run", "extra"}, Words{"run", "check"}, Words{"run", "run"}, Words{"run", "--help"},
                 Words{"run", "--version"}, Words{"run", "-h"}, Words{"run", "--cont", "a"}, Words{"run", "--"},
                 Words{"run", "--content", "a", "--version"}, Words{}, Words{"check"}, Words{"--version"},
                 Words{"draw-beside"}, Words{"draw-beside", "x"}, Words{"dance"});
    Printed printed;
    const auto whole = parse(words);
    auto line = words;
    line.insert(line.begin(), "clinic-kiosk");
    printed.out.str("");
    printed.err.str("");
    const auto wall = app::parse_wall_line(static_cast<int>(line.size()), line.data());
    CHECK((printed.out.str() + printed.err.str()).empty());
    const auto* run = std::get_if<app::RunOptions>(&whole);
    CHECK(wall.has_value() == (run || std::holds_alternative<app::DoctorOptions>(whole)));
    if (!run || !wall) return;
    const auto& taken = std::get<app::RunOptions>(*wall);
    CHECK(taken.content == run->content);
    CHECK(taken.data == run->data);
    CHECK(taken.config == run->config);
    CHECK(taken.windowed == run->windowed);
    CHECK(taken.set_up == run->set_up);
}

TEST_CASE("an export to a stick is told where, and of which kiosk") {
    auto parsed = [](const char* where) {
        return std::get<app::ToStickOptions>(
            parse({"export-to-stick", where, "/media/BLUE", "--format", "xlsx", "--data", "/d", "--hide-up-to", "12"}));
    };
    auto stick = parsed("--stick");
    CHECK((stick.stick == "/media/BLUE" && stick.mounted && stick.format == "xlsx"));
    CHECK((stick.data == "/d" && stick.hide_up_to == 12));
    CHECK_FALSE(parsed("--folder").mounted);
    CHECK(status_of({"export-to-stick", "--format", "xlsx", "--data", "/d", "--hide-up-to", "12"}) == 2);
    CHECK(status_of({"export-to-stick", "--stick", "/s", "--format", "xlsx", "--data", "/d", "--hide-up-to", "9"}) ==
          2);
}

TEST_CASE("check may be strict") {
    CHECK_FALSE(std::get<app::CheckOptions>(parse({"check"})).strict);
    CHECK(std::get<app::CheckOptions>(parse({"check", "--strict", "--content", "a"})).strict);
}

TEST_CASE("check may look at languages that nobody speaks") {
    CHECK_FALSE(std::get<app::CheckOptions>(parse({"check"})).pseudo);
    CHECK(std::get<app::CheckOptions>(parse({"check", "--pseudo", "heel-pain"})).pseudo);
}

TEST_CASE("check writes text, or JSON for editors, which holds problems only") {
    CHECK_FALSE(std::get<app::CheckOptions>(parse({"check"})).json);
    CHECK(std::get<app::CheckOptions>(parse({"check", "--format", "json"})).json);
    CHECK(status_of({"check", "--format", "xml"}) == 2);
    CHECK(status_of({"check", "--format", "json", "--grades"}) == 2);
}

TEST_CASE("render says what to draw") {
    auto render =
        std::get<app::RenderOptions>(parse({"render", "--out", "o", "--flow", "heel-pain", "--slide", "band", "--lang",
                                            "es", "--size", "1920x1080", "--text-size", "150", "--theme", "contrast"}));
    CHECK(render.out == "o");
    CHECK(render.flow == "heel-pain");
    CHECK(render.slide == "band");
    CHECK(render.settings.language == "es");
    CHECK(render.settings.text_size == flow::TextSize::bigger);
    CHECK(render.settings.theme == flow::Theme::contrast);
    CHECK(render.size == screen::Size{1920, 1080});
    auto plain = std::get<app::RenderOptions>(parse({"render", "--out", "o"}));
    CHECK(plain.size == screen::Size{1080, 1920});
    CHECK(plain.settings == flow::Settings{});
}

TEST_CASE("render --proof is of whole flows, in every language unless one is given") {
    auto proof = std::get<app::RenderOptions>(parse({"render", "--proof", "--out", "o"}));
    CHECK(proof.proof);
    CHECK_FALSE(proof.language_given);
    CHECK(std::get<app::RenderOptions>(parse({"render", "--proof", "--out", "o", "--lang", "en"})).language_given);
    CHECK_FALSE(std::get<app::RenderOptions>(parse({"render", "--out", "o"})).proof);
    CHECK(status_of({"render", "--proof", "--out", "o", "--flow", "heel-pain", "--slide", "band"}) == 2);
}

TEST_CASE("render --leaflet is of whole flows, on the paper that is named") {
    auto leaflet = std::get<app::RenderOptions>(parse({"render", "--leaflet", "--out", "o"}));
    CHECK((leaflet.leaflet && !leaflet.paper && !leaflet.large_print));
    leaflet = std::get<app::RenderOptions>(
        parse({"render", "--leaflet", "--out", "o", "--paper", "letter", "--large-print"}));
    CHECK((leaflet.paper == screen::Paper::letter && leaflet.large_print));
    CHECK(std::get<app::RenderOptions>(parse({"render", "--leaflet", "--flow", "f", "--print", "--out", "o"})).print);
    CHECK(status_of({"render", "--leaflet", "--print", "--out", "o"}) == 2);
    CHECK(status_of({"render", "--leaflet", "--proof", "--out", "o"}) == 2);
    CHECK(status_of({"render", "--leaflet", "--out", "o", "--paper", "a5"}) == 2);
    CHECK(status_of({"render", "--out", "o", "--large-print"}) == 2);
}

TEST_CASE("translate says which language, and where the meaning is unchanged") {
    auto update = std::get<app::UpdateOptions>(parse({"translate", "update", "es", "--content", "/pack"}));
    CHECK((update.language == "es" && update.content == "/pack" && !update.meaning_unchanged));
    update = std::get<app::UpdateOptions>(parse({"translate", "update", "es", "--meaning-unchanged"}));
    CHECK((update.meaning_unchanged && update.flow.empty() && update.slide.empty()));
    update = std::get<app::UpdateOptions>(parse({"translate", "update", "es", "--meaning-unchanged", "heel-pain"}));
    CHECK((update.flow == "heel-pain" && update.slide.empty()));
    update = std::get<app::UpdateOptions>(parse({"translate", "update", "--meaning-unchanged=heel-pain/band", "es"}));
    CHECK((update.language == "es" && update.flow == "heel-pain" && update.slide == "band"));
    update = std::get<app::UpdateOptions>(parse({"translate", "update", "--meaning-unchanged", "es"}));
    CHECK((update.language == "es" && update.flow.empty()));  // a language is needed, a place is not
    CHECK(status_of({"translate"}) == 2);
    CHECK(std::get<app::ExtractOptions>(parse({"translate", "extract", "--out", "-"})).out == "-");
}

TEST_CASE("picture add takes a file, its name in the pack, and where to show its layers") {
    auto picture = std::get<app::PictureAddOptions>(
        parse({"picture", "add", "/d/My foot.svg", "--as", "foot.svg", "--show", "l.png", "--content", "/pack"}));
    CHECK(picture.file == "/d/My foot.svg");
    CHECK(picture.as == "foot.svg");
    CHECK(picture.show == "l.png");
    CHECK(picture.content == "/pack");
    CHECK(status_of({"picture"}) == 2);
    CHECK(status_of({"picture", "add"}) == 2);
    CHECK(status_of({"picture", "add", "a.svg", "--show", "l.svg"}) == 2);
}

TEST_CASE("web takes the pack, the settings and the folder to write to, and needs that") {
    auto web =
        std::get<app::WebOptions>(parse({"web", "--out", "/d/site", "--content", "/pack", "--config", "/k.toml"}));
    CHECK(web.out == "/d/site");
    CHECK(web.content == "/pack");
    CHECK(web.config == "/k.toml");
    CHECK(status_of({"web"}) == 2);
    CHECK(status_of({"web", "--out", "/proc/self/status"}) == 2);
}

TEST_CASE("new flow takes the name of the flow, and needs one") {
    CHECK(std::get<app::EditorOptions>(parse({"editor", "--content", "/pack"})).content == "/pack");
    auto flow = std::get<app::NewFlowOptions>(parse({"new", "flow", "knee-pain", "--content", "/pack"}));
    CHECK(flow.flow == "knee-pain");
    CHECK(flow.content == "/pack");
    CHECK(std::get<app::Done>(parse({"new", "flow"})).status == 2);
    CHECK(std::get<app::Done>(parse({"new"})).status == 2);
}

TEST_CASE("new pack takes a folder, and needs one") {
    CHECK(std::get<app::NewPackOptions>(parse({"new", "pack", "my-pack"})).folder == "my-pack");
    CHECK(std::get<app::Done>(parse({"new", "pack"})).status == 2);
}

TEST_CASE("stats report says which page of which counts") {
    auto options = std::get<app::ReportOptions>(parse({"stats", "report", "--out", "x.html", "--clinic", "Riverside"}));
    CHECK(options.out == "x.html");
    CHECK(options.clinic == "Riverside");
    CHECK(options.by == "month");
}

TEST_CASE("stats export says which counts") {
    auto options = std::get<app::ExportOptions>(parse({"stats", "export", "--out", "-", "--by", "day", "--from",
                                                       "2027-01-01", "--to", "2027-02-01", "--format", "csv"}));
    CHECK(options.out == "-");
    CHECK(options.by == "day");
    CHECK(options.from == "2027-01-01");
    CHECK(options.to == "2027-02-01");
    CHECK(std::get<app::ExportOptions>(parse({"stats", "export", "--out", "x.csv"})).by == "month");
}

TEST_CASE("stats export takes the format from the file's name, and all tables where one file holds them") {
    auto exported = [](std::vector<const char*> words) {
        words.insert(words.begin(), {"stats", "export"});
        return std::get<app::ExportOptions>(parse(std::move(words)));
    };
    CHECK(exported({"--out", "x.xlsx"}).format == "xlsx");
    CHECK(exported({"--out", "x.json"}).format == "json");
    CHECK(exported({"--out", "x"}).format == "csv");
    CHECK(exported({"--out", "x.xlsx"}).what.empty());
    CHECK(exported({"--out", "x.csv"}).what == std::vector<std::string>{"visits"});
    CHECK(exported({"--out", "x", "--what", "all"}).what.empty());
    CHECK(exported({"--out", "x", "--what", "topics,slides"}).what == std::vector<std::string>{"topics", "slides"});
    CHECK(exported({"--out", "x.xlsx", "--by", "week"}).what == std::vector<std::string>{"visits"});
    CHECK(exported({"all.sqlite3", "--out", "x"}).counts.file.file == "all.sqlite3");
}

TEST_CASE("preview takes a flow, or a flow and a slide, or nothing") {
    auto preview = [](std::vector<const char*> words) {
        auto command = parse(std::move(words));
        REQUIRE(std::holds_alternative<app::PreviewOptions>(command));
        return std::get<app::PreviewOptions>(command);
    };
    CHECK(preview({"preview"}).flow.empty());
    CHECK(preview({"preview", "heel-pain"}).flow == "heel-pain");
    CHECK(preview({"preview", "heel-pain/band", "--lang", "es"}).slide == "band");
    CHECK(preview({"preview", "heel-pain/band", "--lang", "es"}).language == "es");
    CHECK(status_of({"preview", "a", "b"}) == 2);
}

TEST_CASE("the commands for many kiosks' statistics say what was asked for") {
    auto merge = std::get<app::MergeOptions>(parse({"stats", "merge", "--out", "all", "a", "b"}));
    CHECK(merge.out == "all");
    CHECK(merge.in == std::vector<std::filesystem::path>{"a", "b"});
    CHECK(std::get<app::PruneOptions>(parse({"stats", "prune", "--older-than", "12"})).months == 12);
    CHECK(std::get<app::StatisticsFile>(parse({"stats", "check", "all"})).file == "all");
    CHECK(std::get<app::StatisticsFile>(parse({"stats", "check", "--data", "d"})).data == "d");
    auto demo = std::get<app::DemoOptions>(
        parse({"stats", "demo", "--kiosks", "3", "--days", "40", "--seed", "9", "--out", "x"}));
    CHECK(demo.kiosks == 3);
    CHECK(demo.days == 40);
    CHECK(demo.seed == 9);
    auto push = std::get<app::PushOptions>(parse({"stats", "push", "--to", "postgresql://host/db", "all"}));
    CHECK(push.to == "postgresql://host/db");
    CHECK(push.from.file == "all");
    CHECK(status_of({"stats", "merge", "--out", "all"}) == 2);
    CHECK(status_of({"stats", "prune"}) == 2);
    CHECK(status_of({"stats", "prune", "--older-than", "0"}) == 2);
    CHECK(status_of({"stats", "check", "file", "--data", "d"}) == 2);
    CHECK(status_of({"stats", "push", "file"}) == 2);
}

TEST_CASE("a topic is taken from a pack by three words") {
    auto taken = std::get<app::TakeOptions>(
        parse({"take", "heel-pain", "from", "x.kioskpack", "--key", "x.pub", "--beside", "--content", "/pack"}));
    CHECK(taken.topic == "heel-pain");
    CHECK(taken.from == "x.kioskpack");
    CHECK(taken.key == "x.pub");
    CHECK(taken.beside);
    CHECK(taken.content == "/pack");
    CHECK(status_of({"take", "heel-pain", "x.kioskpack"}) == 2);
    CHECK(status_of({"take", "heel-pain", "of", "x.kioskpack"}) == 2);
}
