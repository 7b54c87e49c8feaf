#include "pack/sounds.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "fakes/flows.h"
#include "fakes/temporary_folder.h"

using pack::sound_named;

namespace {

struct Desk {
    fakes::TemporaryFolder folder;
    flow::Slide slide = fakes::text_slide("band");

    std::string played(const std::string& language = "es") const {
        const auto sound = pack::sound_to_play(folder.path(), "heel-pain", slide, language);
        return sound ? sound->file : "";
    }
};

}  // namespace

TEST_CASE("a recording's name says its topic, slide and language") {
    CHECK(sound_named("media/sounds/heel-pain/band.es.ogg") ==
          pack::Sound{"media/sounds/heel-pain/band.es.ogg", "heel-pain", "band", "es"});
    CHECK(sound_named("media/sounds/heel-pain/band.zh-Hant.wav")->language == "zh-Hant");
    CHECK(sound_named("media/sounds/heel-pain/band.es.ogg")->words_file() == "media/sounds/heel-pain/band.es.txt");
    for (const char* other : {"media/sounds/band.es.ogg", "media/sounds/heel-pain/band.ogg",
                              "media/sounds/heel-pain/.es.ogg", "media/sounds/heel-pain/band.es.mp3",
                              "media/sounds/heel-pain/band.es.txt", "media/sounds/heel-pain/band.e s.ogg",
                              "media/sounds/heel-pain/more/band.es.ogg", "media/sounds/../heel-pain/band.es.ogg",
                              "media/icons/heel-pain/band.es.ogg", "media/sounds/heel-pain/a.band.es.ogg", ""})
        CHECK_FALSE(sound_named(other));
}

TEST_CASE("a recording is played for its slide and language only") {
    Desk desk;
    CHECK(desk.played() == "");
    desk.folder.write("media/sounds/heel-pain/band.es.wav", "RIFF");
    desk.folder.write("media/sounds/heel-pain/heel.en.wav", "RIFF");
    CHECK(desk.played() == "media/sounds/heel-pain/band.es.wav");
    CHECK(desk.played("en") == "");
}

TEST_CASE("a recording of other words than the slide's is not played") {
    Desk desk;
    desk.folder.write("media/sounds/heel-pain/band.es.ogg", "OggS");
    CHECK(desk.played() != "");  // nobody knows better
    desk.folder.write("media/sounds/heel-pain/band.es.txt", "TITLE of band - text of band\n");
    CHECK(desk.played() != "");
    desk.slide.text = "Text of band, for 6 weeks.";
    CHECK(desk.played() == "");
    desk.folder.write("media/sounds/heel-pain/band.es.txt", "\uFEFFTitle of band\r\nText of band, for 6 weeks\r\n");
    CHECK(desk.played() != "");
    desk.folder.write("media/sounds/heel-pain/band.es.txt", "");
    CHECK(desk.played() == "");
}

TEST_CASE("links lead to no recording, wherever they stand") {
    Desk desk;
    fakes::TemporaryFolder elsewhere;
    elsewhere.write("band.es.ogg", "OggS");
    elsewhere.write("heel-pain/band.es.ogg", "OggS");
    namespace fs = std::filesystem;
    const auto sounds = desk.folder.path() / "media/sounds";
    fs::create_directories(sounds);
    fs::create_directory_symlink(elsewhere.path(), sounds / "heel-pain");
    CHECK(desk.played() == "");
    fs::remove(sounds / "heel-pain");
    fs::create_directory(sounds / "heel-pain");
    fs::create_symlink(elsewhere.path() / "band.es.ogg", sounds / "heel-pain/band.es.ogg");
    CHECK_FALSE(pack::open_sound_file(desk.folder.path(), "media/sounds/heel-pain/band.es.ogg").is_open());
    CHECK(desk.played() == "");
    fs::remove_all(sounds);
    fs::create_directory_symlink(elsewhere.path(), sounds);
    CHECK(desk.played() == "");
    CHECK(pack::sounds_in(desk.folder.path(), 10).sounds.empty());
    CHECK_FALSE(pack::open_sound_file(desk.folder.path(), "media/sounds/../../../etc/passwd").is_open());
}

TEST_CASE("what lies in media/sounds is told apart") {
    fakes::TemporaryFolder folder;
    for (const char* file : {"heel-pain/band.es.ogg", "heel-pain/band.es.txt", "heel-pain/band.en.wav",
                             "heel-pain/old.txt", "band.es.ogg", "heel-pain/band.es.MP3", "heel-pain/.hidden"})
        folder.write("media/sounds/" + std::string(file));
    const auto found = pack::sounds_in(folder.path(), 100);
    CHECK(found.complete);
    REQUIRE(found.sounds.size() == 2);
    CHECK(found.sounds[0].file == "media/sounds/heel-pain/band.en.wav");
    CHECK(found.sounds[1].file == "media/sounds/heel-pain/band.es.ogg");
    CHECK(found.others == std::vector<std::string>{"media/sounds/band.es.ogg", "media/sounds/heel-pain/band.es.MP3",
                                                   "media/sounds/heel-pain/old.txt"});
    CHECK_FALSE(pack::sounds_in(folder.path(), 2).complete);
}

TEST_CASE("whoever records a slide says what it shows") {
    auto slide = fakes::question_slide("q", 2);
    slide.picture.alt = "A foot";
    slide.text = "*Bold* words:\n- one\n- two";
    const auto words = pack::words_to_record(slide);
    CHECK(words == "Title of q\nBold words:\none.\ntwo.");  // answers are pressed
    auto warning = fakes::warning_slide("w");
    warning.people = {{"Ana Cruz", "Nurse", {}}};
    warning.parts = {{"heel", "Heel bone", "It is the largest."}};
    CHECK(pack::words_to_record(warning) ==
          "Title of w\nText of w.\nFirst sign of w\nSecond sign of w\nAna Cruz\nNurse");
}

TEST_CASE("words differ where a letter or number does, not where a sign does") {
    using pack::difference;
    CHECK_FALSE(difference("Rest. Then walk!", "rest then — WALK"));
    CHECK_FALSE(difference("", " \n"));
    auto found = difference("It takes four weeks to heal.", "It takes six weeks to heal.");
    REQUIRE(found);
    CHECK(found->recorded == "It takes four weeks to heal");
    CHECK(found->now == "It takes six weeks to heal");
    found = difference("Walk each day. Rest.", "Walk each day.");
    REQUIRE(found);
    CHECK(found->recorded == "each day. Rest");
    CHECK(found->now == "");
    CHECK(difference("休息两天", "休息三天"));
    CHECK_FALSE(difference("休息，两天。", "休息两天"));
    CHECK(difference("5 mg", "50 mg"));
    CHECK(difference("\xFF\xFE", "a"));
}
