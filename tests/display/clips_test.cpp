// Clips: what may be one, what is told of one that may not, and how one plays.
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>

#include "display/clips/clip_player.h"
#include "display/clips/clip_reader.h"
#include "display/drawings/pictures.h"
#include "display/photos/photo.h"
#include "display/window/compositor.h"
#include "display_support.h"
#include "photo_files.h"

using flow::Time;
using Clip = screen::Image::Clip;

namespace {

constexpr screen::Rect place{64, 64, 128, 64};

/// A screen with a clip in the middle, whose thread is waited for: what happens depends on the times that are told alone.
struct ClipTheatre {
    explicit ClipTheatre(const std::string& bytes = clip()) {
        folder.write("illustrations/clip.webp", bytes);
        list.size = {320, 240};
        list.page = screen::rgb(0x808080);
        list.paints = {screen::Image{}, box({240, 200, 20, 20}, screen::rgb(0xff00ff))};
        compositor.show(list, Time(0), Time(0));
    }
    static display::Patience patience() {
        display::Patience patience;
        patience.ready = [] {};
        return patience;
    }
    void show(Clip play, Time now) {
        auto image = picture("clip.webp", place);
        image.play = play;
        list.paints[0] = image;
        // The first picture comes as any photograph does, when it is there.
        pictures.raster(image);
        pictures.finish_preparing();
        compositor.show(list, Time(0), now);
    }
    /// The colour in the middle of the clip: r, g, b or w.
    char seen() {
        switch (presenter.memory().at(128, 96)) {
            case 0xff0000:
                return 'r';
            case 0x00ff00:
                return 'g';
            case 0x0000ff:
                return 'b';
            case 0xffffff:
                return 'w';
        }
        return '?';
    }
    /// As the kiosk's loop does: waits for the thread, then steps when something is due by this time.
    char at(int ms) {
        while (true) {
            pictures.finish_clip();
            const auto due = compositor.next_picture();
            if (!due || *due > Time(ms)) return seen();
            compositor.step(std::max(*due, last));
            last = std::max(*due, last);
        }
    }
    /// The kiosk was busy until now, and shows what it finds.
    char late(int ms) {
        pictures.finish_clip();
        last = Time(ms);
        compositor.step(last);
        return seen();
    }

    fakes::TemporaryFolder folder;
    Reported reported;
    std::unique_ptr<display::Fonts> fonts = open_fonts();
    display::Pictures pictures{folder.path(), reported.report(), patience()};
    display::Painter painter{*fonts, pictures};
    display::MemoryPresenter presenter{{320, 240}};
    display::Compositor compositor{painter, presenter};
    screen::DrawList list;
    Time last{1000};
};

std::string why_not(const std::string& bytes) {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/clip.webp", bytes);
    auto opened = display::open_photo(folder.path() / "illustrations", "clip.webp");
    const auto* refused = std::get_if<display::SvgRefusal>(&opened);
    return refused ? refused->why : "";
}

ClipWish lasting(int pictures, int each) {
    ClipWish wish;
    wish.w = wish.h = 2;
    wish.stays.assign(static_cast<std::size_t>(pictures), each);
    return wish;
}

}  // namespace

TEST_CASE("what a clip may be is asked before it is decoded") {
    CHECK(why_not(clip()) == "");
    CHECK(why_not(clip(lasting(720, 41))) == "");
    CHECK(why_not(clip(lasting(900, 33))) == "");
    CHECK(why_not(clip(lasting(750, 42))) == "it is a clip, and lasts 32 s; the limit is 30");
    CHECK(why_not(clip(lasting(100, 20))) == "it is a clip, and has more than 30 pictures a second");
    CHECK(why_not(clip(lasting(10, 0))) == "it is a clip, and has more than 30 pictures a second");
    CHECK(why_not(clip(lasting(4100, 40))) == "it is a clip, and has thousands of pictures");
    CHECK(why_not(clip(lasting(1, 100))) == "it is a clip of one picture");
    CHECK(why_not(clip({1281, 2})) == "it is a clip, and one side has 1281 pixels; the limit is 1280");
    CHECK(why_not(clip({2, 1280})) == "");
    auto heavy = clip();
    heavy.resize(17 << 20, '\0');
    CHECK(why_not(heavy) == "it is a clip, and larger than 16 MiB");
}

TEST_CASE("a clip that was cut off when it was copied is refused, wherever that was") {
    const auto whole = clip();
    for (std::size_t kept = 12; kept < whole.size(); kept += 3) {
        CAPTURE(kept, whole.size());
        CHECK(why_not(whole.substr(0, kept)) == "its end is missing: it was cut off when it was copied");
    }
}

TEST_CASE("bytes that were changed in a clip are an answer too, and no more") {
    const auto whole = clip({16, 8});
    fakes::TemporaryFolder folder;
    std::size_t answers = 0;
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (int byte : {0x00, 0xFF, 0x7F}) {
            auto other = whole;
            other[i] = static_cast<char>(byte);
            folder.write("illustrations/clip.webp", other);
            auto opened = display::open_photo(folder.path() / "illustrations", "clip.webp");
            if (auto* sound = std::get_if<display::OpenedPhoto>(&opened); sound && sound->facts.clip)
                display::clip_fault(sound->file, sound->facts);
            ++answers;
        }
    CHECK(answers > 500);
}

TEST_CASE("without a screen a clip is its first picture, upright") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/clip.webp", clip({64, 32, {100, 100}, 0, {6, true}}));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report());
    CHECK(pictures.size("clip.webp") == screen::Size{32, 64});
    CHECK(pictures.is_clip("clip.webp"));
    auto raster = pictures.raster(picture("clip.webp", {0, 0, 16, 32}));
    REQUIRE(raster);
    CHECK((raster->pixels[100] & 0xffffff) == 0xff0000);
    folder.write("illustrations/photo.webp", webp());
    CHECK_FALSE(pictures.is_clip("photo.webp"));
    CHECK_FALSE(pictures.is_clip("clip.svg"));
    CHECK(reported.count() == 0);
}

TEST_CASE("a clip shows each picture in its time, round and round") {
    ClipTheatre theatre;
    theatre.show(Clip::plays, Time(1000));
    CHECK(theatre.seen() == 'r');
    CHECK(theatre.at(1000) == 'r');
    CHECK(theatre.at(1099) == 'r');
    theatre.compositor.step(Time(1050));  // too early: nothing is due
    CHECK(theatre.seen() == 'r');
    CHECK(theatre.at(1100) == 'g');
    CHECK(theatre.at(1250) == 'b');
    CHECK(theatre.at(1399) == 'w');
    CHECK(theatre.at(1400) == 'r');
    CHECK(theatre.at(1500) == 'g');
    CHECK(theatre.at(3350) == 'w');
    CHECK(theatre.reported.count() == 0);
}

TEST_CASE("of the screen only the clip's place is painted again") {
    ClipTheatre theatre;
    theatre.show(Clip::plays, Time(1000));
    theatre.at(1100);
    theatre.at(1200);
    REQUIRE(theatre.presenter.last_shown().size() == 1);
    CHECK(theatre.presenter.last_shown()[0] == display::PixelRect{64, 64, 128, 64});
}

TEST_CASE("a clip that is stopped stands where it is, and goes on from there") {
    ClipTheatre theatre;
    theatre.show(Clip::plays, Time(1000));
    CHECK(theatre.at(1150) == 'g');
    theatre.show(Clip::stands, Time(1160));
    CHECK(theatre.seen() == 'g');
    CHECK_FALSE(theatre.compositor.next_picture());
    CHECK(theatre.at(9000) == 'g');
    theatre.last = Time(9000);
    theatre.show(Clip::plays, Time(9000));
    CHECK(theatre.at(9000) == 'b');
    CHECK(theatre.at(9099) == 'b');
    CHECK(theatre.at(9100) == 'w');
}

TEST_CASE("a clip that never began stands at its first picture, and nothing is due") {
    ClipTheatre theatre;
    theatre.show(Clip::stands, Time(1000));
    CHECK(theatre.seen() == 'r');
    CHECK_FALSE(theatre.compositor.next_picture());
    CHECK(theatre.at(5000) == 'r');
}

TEST_CASE("a kiosk that is busy leaves pictures out and stays in time") {
    ClipTheatre theatre(clip(lasting(40, 100)));
    theatre.show(Clip::plays, Time(1000));
    CHECK(theatre.at(1000) == 'r');
    CHECK(theatre.late(1420) == 'g');  // it was ready long ago; its time and that of three more is over
    CHECK(theatre.late(1421) == 'r');  // the fifth
    CHECK(theatre.at(1500) == 'g');
    CHECK(theatre.at(1600) == 'b');
}

TEST_CASE("a kiosk that cannot follow goes on from where the clip is") {
    ClipTheatre theatre(clip(lasting(40, 100)));
    theatre.show(Clip::plays, Time(1000));
    CHECK(theatre.at(1000) == 'r');
    CHECK(theatre.late(60'000) == 'g');
    CHECK(theatre.at(60'099) == 'g');
    CHECK(theatre.at(60'100) == 'b');
}

TEST_CASE("with another slide the clip is given up, and begins anew when it comes again") {
    ClipTheatre theatre;
    theatre.show(Clip::plays, Time(1000));
    CHECK(theatre.at(1200) == 'b');
    theatre.list.paints[0] = box({64, 64, 128, 64}, screen::rgb(0xffffff));
    theatre.compositor.show(theatre.list, Time(0), Time(1210));
    CHECK_FALSE(theatre.compositor.next_picture());
    theatre.show(Clip::plays, Time(2000));
    CHECK(theatre.seen() == 'r');
    theatre.last = Time(2000);
    CHECK(theatre.at(2050) == 'r');
    CHECK(theatre.at(2150) == 'g');
}

TEST_CASE("while the screen fades the clip waits") {
    ClipTheatre theatre;
    auto image = picture("clip.webp", place);
    theatre.pictures.raster(image);
    theatre.pictures.finish_preparing();
    image.play = Clip::plays;
    theatre.list.paints[0] = image;
    theatre.compositor.show(theatre.list, Time(250), Time(1000));
    theatre.pictures.finish_clip();
    CHECK_FALSE(theatre.compositor.next_picture());
    for (int ms = 1010; theatre.compositor.fading(); ms += 20) theatre.compositor.step(Time(ms));
    CHECK(theatre.seen() == 'r');
    CHECK(theatre.compositor.next_picture());
}

TEST_CASE("a clip that is damaged behind its first picture stands at that one, and it is told once") {
    ClipTheatre theatre(clip({64, 32, {100, 100, 100, 100}, 3}));
    theatre.show(Clip::plays, Time(1000));
    theatre.at(1100);
    CHECK(theatre.at(1300) == 'r');
    CHECK_FALSE(theatre.compositor.next_picture());
    theatre.show(Clip::stands, Time(1400));
    theatre.show(Clip::plays, Time(1500));
    CHECK(theatre.at(3000) == 'r');
    theatre.list.paints[0] = box({0, 0, 10, 10}, screen::rgb(0xffffff));
    theatre.compositor.show(theatre.list, Time(0), Time(3100));
    theatre.show(Clip::plays, Time(4000));
    theatre.last = Time(4000);
    CHECK(theatre.at(5000) == 'r');
    REQUIRE(theatre.reported.count() == 1);
    CHECK(theatre.reported.problems[0].file == "media/illustrations/clip.webp");
    CHECK(theatre.reported.problems[0].what ==
          "this clip cannot play, and its first picture stands there: picture 3 of this clip is damaged");
}

TEST_CASE("a check that looks at a clip looks at all of its pictures") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/sound.webp", clip());
    folder.write("illustrations/torn.webp", clip({64, 32, {100, 100, 100, 100}, 4}));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report());
    CHECK_FALSE(pictures.look({"sound.webp", {}, {}}).problem);
    REQUIRE(pictures.look({"torn.webp", {}, {}}).problem);
    CHECK(pictures.look({"torn.webp", {}, {}}).problem->what ==
          "this picture cannot be shown: picture 4 of this clip is damaged");
}
