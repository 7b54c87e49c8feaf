#include "check/check_sounds.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/pack_support.h"

using support::find_problem;

namespace {

/// A topic in two languages, with a recording of its first slide whose words are right.
struct Pack {
    fakes::TemporaryFolder folder;
    flow::Home home = fakes::home_of({"heel-pain"}, {{"en", "English"}, {"es", "Español"}});
    flow::Flow english = fakes::flow_of("heel-pain", {fakes::text_slide("band"), fakes::text_slide("rest")});
    check::SoundFault fault;
    bool spanish = true;

    Pack() {
        put("heel-pain/band.en.ogg", "OggS");
        put("heel-pain/band.en.txt", "Title of band. Text of band.");
    }
    void put(const std::string& file, const std::string& bytes = "") const {
        folder.write("media/sounds/" + file, bytes);
    }

    base::Problems check() {
        check::CheckLimits limits;
        check::Findings findings(limits);
        check::SoundCheck sounds(folder.path(), fault, findings);
        sounds.flow(english, "en");
        if (spanish) sounds.flow(english, "es");
        sounds.rest(home, {"heel-pain", "run-well"});
        return findings.take();
    }
};

#define CHECK_ONLY(problems, ...)                  \
    do {                                           \
        auto found = (problems);                   \
        INFO(support::printed(found));             \
        CHECK(found.size() == 1);                  \
        CHECK(find_problem(found, {__VA_ARGS__})); \
    } while (false)

}  // namespace

TEST_CASE("a recording of today's words is no problem") {
    Pack pack;
    CHECK(support::printed(pack.check()) == "");
}

TEST_CASE("words that changed since they were recorded are told with both") {
    Pack pack;
    pack.english.slides[0].text = "Text of your band.";
    CHECK_ONLY(pack.check(), "media/sounds/heel-pain/band.en.txt: warning: recorded before the words changed",
               "“Text of band” where the slide now says “Text of your band”", "record the slide again");
}

TEST_CASE("a recording without its words is told where to write them") {
    Pack pack;
    pack.put("heel-pain/rest.es.wav", "RIFF");
    CHECK_ONLY(pack.check(), "media/sounds/heel-pain/rest.es.wav: warning: nobody can tell",
               "write the words that are heard into media/sounds/heel-pain/rest.es.txt");
}

TEST_CASE("recordings that nobody hears are told why") {
    Pack pack;
    pack.put("heel-pain/bend.en.ogg");
    CHECK_ONLY(pack.check(), "media/sounds/heel-pain/bend.en.ogg: warning: \"heel-pain\" has no slide \"bend\"",
               "did you mean \"band\"");
    Pack language;
    language.put("heel-pain/band.de.ogg");
    CHECK_ONLY(language.check(), "band.de.ogg: warning: the language \"de\" is not offered");
    Pack topic;
    topic.put("heal-pain/band.en.ogg");
    CHECK_ONLY(topic.check(), "heal-pain/band.en.ogg: warning: there is no topic \"heal-pain\"",
               "did you mean \"heel-pain\"");
    Pack not_shown;
    not_shown.spanish = false;
    not_shown.put("heel-pain/band.es.ogg");
    CHECK_ONLY(not_shown.check(), "\"heel-pain\" is not shown in \"es\"", "translate the topic");
    Pack twice;
    twice.put("heel-pain/band.en.wav", "RIFF");
    CHECK_ONLY(twice.check(), "band.en.wav: warning: there is another recording of this slide");
}

TEST_CASE("a recording that cannot be played is an error of its file") {
    Pack pack;
    std::filesystem::path asked;
    pack.fault = [&](const std::filesystem::path& file) {
        asked = file;
        return base::failure("this is no WAV and no Ogg file, whatever its name says", "save it as WAV", file.string());
    };
    CHECK_ONLY(pack.check(), "media/sounds/heel-pain/band.en.ogg: error: this is no WAV", "save it as WAV");
    CHECK(asked == pack.folder.path() / "media/sounds/heel-pain/band.en.ogg");
    Pack link;
    std::filesystem::create_symlink("/etc/passwd", link.folder.path() / "media/sounds/heel-pain/rest.en.ogg");
    link.put("heel-pain/rest.en.txt", "Title of rest. Text of rest.");
    CHECK_ONLY(link.check(), "rest.en.ogg: error: this recording is no plain file of the pack");
}

TEST_CASE("files that are no recordings are told what they should be") {
    const std::vector<std::vector<const char*>> cases{
        {"heel-pain/rest.en.WAV",
         "rest.en.WAV: warning: this file is not read under this name; rename it to rest.en.wav"},
        {"rest.en.wav",
         "media/sounds/rest.en.wav: warning: this file is not read under this name; name it after its topic"},
        {"heel-pain/rest.en.m4a",
         "rest.en.m4a: warning: recordings of this kind are not played; save it as WAV or Ogg"},
        {"heel-pain/rest.en.txt", "rest.en.txt: warning: there is no recording beside these words"}};
    for (const auto& each : cases) {
        Pack pack;
        pack.put(each[0]);
        CHECK_ONLY(pack.check(), each[1]);
    }
    Pack pack;
    pack.put("README.md", "how we record");
    CHECK(support::printed(pack.check()) == "");
}
