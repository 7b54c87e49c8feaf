#include <catch2/catch.hpp>
#include <condition_variable>
#include <filesystem>
#include <thread>

#include "display/drawings/pictures.h"
#include "display/photos/photo.h"
#include "display/photos/photo_header.h"
#include "display/photos/webp_header.h"
#include "display_support.h"
#include "photo_files.h"

namespace {

using display::PixelSize;

struct PhotoFolder {
    std::string why(const std::string& bytes) {
        folder.write("illustrations/photo.jpg", bytes);
        auto drawn = display::draw_photo(folder.path() / "illustrations", "photo.jpg", {32, 16}, {0, 0, 32, 16});
        const auto* refused = std::get_if<display::SvgRefusal>(&drawn);
        return refused ? refused->why : "";
    }
    display::Raster draw(const std::string& bytes, PixelSize whole, const display::PixelRect& part) {
        folder.write("illustrations/photo.jpg", bytes);
        auto drawn = display::draw_photo(folder.path() / "illustrations", "photo.jpg", whole, part);
        if (auto* refused = std::get_if<display::SvgRefusal>(&drawn)) FAIL(refused->why);
        return std::get<display::Raster>(std::move(drawn));
    }
    display::Raster draw(const std::string& bytes, PixelSize whole) {
        return draw(bytes, whole, {0, 0, whole.w, whole.h});
    }
    fakes::TemporaryFolder folder;
};

std::uint32_t at(const display::Raster& raster, int x, int y) {
    return raster
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.size.w) + static_cast<std::size_t>(x)];
}

/// r, g, b or w, and - for what is nearly transparent.
char colour(std::uint32_t pixel) {
    if ((pixel >> 24) < 16) return '-';
    const bool red = (pixel >> 16 & 0xff) > 128, green = (pixel >> 8 & 0xff) > 128, blue = (pixel & 0xff) > 128;
    return red && green && blue ? 'w' : red && !green && !blue ? 'r' : green && !blue ? 'g' : blue && !red ? 'b' : '?';
}

/// The middles of the four quarters: left and right above, left and right below.
std::string quarters(const display::Raster& raster) {
    const int w = raster.size.w, h = raster.size.h;
    return {colour(at(raster, w / 4, h / 4)), colour(at(raster, w * 3 / 4, h / 4)),
            colour(at(raster, w / 4, h * 3 / 4)), colour(at(raster, w * 3 / 4, h * 3 / 4))};
}

display::PhotoFacts facts(const std::string& bytes) {
    auto read = [&](std::uint64_t from, std::size_t most) {
        return from < bytes.size() ? bytes.substr(from, most) : "";
    };
    auto inspected = display::is_webp(bytes) ? display::inspect_webp(read, bytes.size())
                                             : display::inspect_photo(bytes, bytes.size());
    if (auto* refused = std::get_if<display::SvgRefusal>(&inspected)) FAIL(refused->why);
    return std::get<display::PhotoFacts>(inspected);
}

std::string why(const std::string& start, std::uint64_t bytes) {
    auto inspected = display::inspect_photo(start, bytes);
    auto* refused = std::get_if<display::SvgRefusal>(&inspected);
    return refused ? refused->why : "";
}

}  // namespace

TEST_CASE("a photograph is shown as large as it is wanted") {
    PhotoFolder photos;
    for (const auto& bytes : {jpeg({512, 256}), jpeg({512, 256, {}, true}), png({512, 256}), png({512, 256, 16}),
                              png({512, 256, 8, false, true}), png({512, 256, 8, false, false, false, true}),
                              webp({512, 256}), webp({512, 256, true})})
        for (PixelSize whole : {PixelSize{1000, 500}, {512, 256}, {200, 100}, {16, 8}}) {
            const auto raster = photos.draw(bytes, whole);
            CHECK(raster.size == whole);
            CHECK(quarters(raster) == "rgbw");
        }
    CHECK(quarters(photos.draw(jpeg({64, 32, {}, false, false, true}), {64, 32})) == "w??w");
}

TEST_CASE("of a photograph only the part that is wanted is made") {
    PhotoFolder photos;
    for (const auto& bytes : {jpeg({512, 256}), webp({512, 256})}) {
        const auto right = photos.draw(bytes, {100, 50}, {50, 0, 50, 50});
        CHECK(right.size == PixelSize{50, 50});
        CHECK(quarters(right) == "ggww");
    }
}

TEST_CASE("a photograph that can be seen through lies over what is under it") {
    PhotoFolder photos;
    PngWish wish;
    wish.alpha = true;
    for (const auto& bytes : {png(wish), webp({64, 32, true, true}), webp({64, 32, false, true})}) {
        const auto raster = photos.draw(bytes, {32, 16});
        CHECK(quarters(raster) == "r-b-");
        CHECK(at(raster, 30, 12) == 0);  // premultiplied: white that is not there is nothing
    }
}

TEST_CASE("a photograph stands upright however the camera was held") {
    PhotoFolder photos;
    const std::array<std::string, 8> upright{"rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"};
    for (int turn = 1; turn <= 8; ++turn)
        for (bool little : {true, false})
            for (const auto& bytes : {jpeg({64, 32, {turn, little}}), png({64, 32, 8, 0, 0, 0, 0, {turn, little}}),
                                      webp({64, 32, false, false, {turn, little}})}) {
                CAPTURE(turn, little);
                const PixelSize seen = turn >= 5 ? PixelSize{32, 64} : PixelSize{64, 32};
                CHECK(facts(bytes).seen() == seen);
                CHECK(quarters(photos.draw(bytes, seen)) == upright[static_cast<std::size_t>(turn - 1)]);
            }
}

TEST_CASE("absurd notes of a camera turn nothing") {
    PhotoFolder photos;
    for (int turn : {0, 9, 65'535}) CHECK(facts(jpeg({64, 32, {turn, true}})).turn == 1);
    auto far_away = jpeg({64, 32, {6, true}});
    const auto entry_at = far_away.find("II*") + 4;
    far_away.replace(entry_at, 4, "\xFF\xFF\xFF\x7F");
    CHECK(facts(far_away).turn == 1);
    CHECK(quarters(photos.draw(far_away, {64, 32})) == "rgbw");
}

TEST_CASE("what is no photograph is told by what it is") {
    PhotoFolder photos;
    using namespace std::string_literals;
    const std::vector<std::pair<std::string, std::string>> files{
        {"", "the file is empty"},
        {"\0\0\0\x18"s + "ftypheic\0\0\0\0mif1heic", "it is a HEIC picture, as iPhones take them"},
        {"\0\0\0\x1C"s + "ftypavif", "it is an AVIF picture"},
        {"\0\0\0\x14"s + "ftypqt  ", "it is a video"},
        {"RIFF\x24\0\0\0WEBPVP8 "s, "its end is missing: it was cut off when it was copied"},
        {"GIF89a", "it is a GIF picture"},
        {"BM6\0"s, "it is a BMP picture"},
        {"II*\0\x08\0"s, "it is a TIFF picture or a camera's raw file"},
        {"%PDF-1.7\n", "it is a PDF"},
        {"PK\x03\x04..", "it is a ZIP archive or an office document"},
        {"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "it is a drawing (SVG)"},
        {"<!DOCTYPE html><html>", "it is a web page"},
        {std::string(5000, '\0'), "it is neither a JPEG, a PNG nor a WebP picture, whatever its name says"},
    };
    for (const auto& [bytes, said] : files) CHECK(photos.why(bytes) == said);
    CHECK(photos.why(jpeg({64, 32, {}, false, true})) == "its colours are those of a printing press (CMYK)");
}

TEST_CASE("a photograph that is cut off anywhere is refused, never shown in part") {
    PhotoFolder photos;
    for (const auto& bytes :
         {jpeg({512, 256}), jpeg({512, 256, {}, true}), png({512, 256}), webp({512, 256}), webp({512, 256, true})})
        for (std::size_t kept = 12; kept < bytes.size() - 16; kept += 1 + bytes.size() / 60) {
            CAPTURE(bytes.size(), kept);
            CHECK_FALSE(photos.why(bytes.substr(0, kept)).empty());
        }
    const auto half = jpeg({512, 256});
    CHECK(photos.why(half.substr(0, half.size() / 2)) == "its end is missing: it was cut off when it was copied");
    const auto half_png = png({512, 256});
    CHECK(photos.why(half_png.substr(0, half_png.size() / 2)) ==
          "its end is missing: it was cut off when it was copied");
}

TEST_CASE("bytes that were changed in a photograph are an answer too, and no more") {
    PhotoFolder photos;
    const auto sound = png({64, 32});
    auto changed = sound;
    changed[sound.find("IDAT") + 8] = static_cast<char>(changed[sound.find("IDAT") + 8] ^ 0x55);
    CHECK(photos.why(changed) == "it is damaged");
    std::size_t answers = 0;
    for (const auto& bytes :
         {jpeg({64, 32, {6, true}}), jpeg({64, 32, {}, true}), sound, webp(), webp({64, 32, true, true})})
        for (std::size_t i = 0; i < bytes.size(); i += 3)
            for (int byte : {0x00, 0xFF, 0x7F}) {
                auto other = bytes;
                other[i] = static_cast<char>(byte);
                photos.why(other);
                ++answers;
            }
    CHECK(answers > 500);
}

TEST_CASE("how large a photograph may be is asked before it is decoded") {
    const auto small = jpeg();
    CHECK(why(with_size(small, 8000, 5000), small.size()) == "");
    CHECK(why(with_size(small, 8001, 5000), small.size()) == "it has 40 megapixels; the limit is 40");
    CHECK(why(with_size(small, 65'000, 65'000), small.size()) == "it has 4225 megapixels; the limit is 40");
    CHECK(why(with_size(small, 30'000, 10), small.size()) == "one side has 30000 pixels; the limit is 20000");
    CHECK(why(with_size(small, 0, 10), small.size()) == "it has no size: there is nothing in it");
    CHECK(why(small, std::uint64_t{25} << 20) == "it is larger than 24 MiB");
    const std::string notes = "\xFF\xE2\xFF\xFF" + std::string(65'533, 'n');
    CHECK(why((small.substr(0, 2) + repeated(notes, 17)).substr(0, 1 << 20), 2 << 20) ==
          "it carries more than 1 MiB of notes beside the picture");
}

TEST_CASE("a photograph that has to be held as a whole must not be too large for that") {
    PhotoFolder photos;
    CHECK(photos.why(with_size(jpeg({64, 32, {}, true}), 8000, 5000)) ==
          "it takes too much memory, because it is large and progressive");
    auto large = png({64, 32, 8, false, false, false, true});
    CHECK(photos.why(large).empty());
}

TEST_CASE("the kiosk waits for no photograph, and hears when it is there") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/photo.jpg", jpeg({512, 256}));
    Reported reported;
    std::mutex mutex;
    std::condition_variable changed;
    bool ready = false;
    std::thread::id told_by;
    display::Patience patience;
    patience.ready = [&] {
        std::lock_guard lock(mutex);
        ready = true, told_by = std::this_thread::get_id();
        changed.notify_all();
    };
    display::Pictures pictures(folder.path(), reported.report(), patience);
    CHECK(pictures.size("photo.jpg") == screen::Size{512, 256});
    const auto image = picture("photo.jpg", {0, 0, 100, 50});
    CHECK_FALSE(pictures.raster(image));
    std::unique_lock lock(mutex);
    REQUIRE(changed.wait_for(lock, std::chrono::seconds(20), [&] { return ready; }));
    CHECK(told_by != std::this_thread::get_id());
    CHECK(pictures.take_news());
    const auto raster = pictures.raster(image);
    REQUIRE(raster);
    CHECK(quarters(*raster) == "rgbw");
    CHECK(reported.count() == 0);
}

TEST_CASE("a photograph that cannot be shown is no picture, and told once") {
    fakes::TemporaryFolder folder;
    const auto whole = jpeg({512, 256});
    folder.write("illustrations/cut.jpg", whole.substr(0, whole.size() / 2));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report());
    for (float side : {100.0F, 200.0F}) CHECK_FALSE(pictures.raster(picture("cut.jpg", {0, 0, side, side / 2})));
    REQUIRE(reported.problems.size() == 1);
    CHECK(reported.problems[0].file == "media/illustrations/cut.jpg");
    CHECK(reported.problems[0].what ==
          "this photograph cannot be shown: its end is missing: it was cut off when it was copied");
    CHECK_FALSE(pictures.fault("cut.jpg"));  // its header is sound
    CHECK(pictures.look({"cut.jpg", {}, {}}).problem);
    CHECK_FALSE(pictures.raster(picture("gone.jpg", {0, 0, 10, 10})));
    CHECK(pictures.fault("gone.jpg"));
}

TEST_CASE("two photographs can be told apart, and have no words or parts of their own") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/one.jpg", jpeg({512, 256}));
    folder.write("illustrations/same.png", png({512, 256}));
    folder.write("illustrations/other.jpg", jpeg({512, 256, {3, true}}));
    Reported reported;
    display::Pictures pictures(folder.path(), reported.report());
    CHECK(pictures.look({"one.jpg", {}, {}}).seen);
    CHECK(pictures.differ({"one.jpg", {}, {}}, {"other.jpg", {}, {}}));
    CHECK_FALSE(pictures.differ({"one.jpg", {}, {}}, {"same.png", {}, {}}));
    CHECK(pictures.words("one.jpg").empty());
    CHECK_FALSE(pictures.reaches_top("one.jpg"));
    CHECK_FALSE(pictures.element("one.jpg", "any", {}, {}));
}
