// Pictures that a process beside this one reads and draws.
#include "display/beside/kept_pictures.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "base/fingerprint.h"
#include "checkout.h"
#include "display/beside/picture_process.h"
#include "display/drawings/pictures.h"
#include "display_support.h"

using display::KeptPictures;
using display::PictureAnswer;
using display::PictureQuestion;
using Kind = PictureQuestion::Kind;

namespace {

std::string helper() {
    return (std::filesystem::canonical("/proc/self/exe").parent_path() / "picture_helper").string();
}

std::string hash_of(std::string_view bytes) {
    base::Fingerprint hash;
    hash.add(bytes);
    return hash.hex();
}

/// A wall that paints anew whenever there is news.
struct Wall {
    explicit Wall(std::filesystem::path media, std::vector<std::string> program = {}, std::filesystem::path kept = {},
                  std::shared_ptr<display::PictureProcess> begun = nullptr)
        : pictures({.media = media,
                    .program = program.empty() ? std::vector{helper(), media.string()} : std::move(program),
                    .ready = [] {},
                    .report = reported.report(),
                    .kept = {std::move(kept), media, "test", hash_of},
                    .begun = std::move(begun)}) {}

    /// Asks until nothing more is to come.
    std::shared_ptr<const display::Raster> raster(const screen::Image& image) {
        auto first = pictures.raster(image);
        pictures.finish();
        return first ? first : pictures.raster(image);
    }
    template <class Ask>
    auto fact(const Ask& ask) {
        ask(pictures);
        pictures.finish();
        return ask(pictures);
    }

    Reported reported;
    KeptPictures pictures;
};

}  // namespace

TEST_CASE("pictures drawn beside are those drawn here, pixel by pixel, and stand where those do") {
    const auto media = checkout() / "media";
    Wall wall(media);
    display::Pictures here(media, [](const base::Problem&) {});
    for (const char* file : {"runner-home.svg", "foot-inside.svg"}) {
        auto image = picture(file, {10, 20, 300, 400});
        const auto drawn = here.raster(image), beside = wall.raster(image);
        REQUIRE(drawn);
        REQUIRE(beside);
        CHECK(beside->size == drawn->size);
        CHECK(beside->pixels == drawn->pixels);
        CHECK(wall.fact([&](auto& pictures) { return pictures.size(file); }) == here.size(file));
        CHECK(wall.fact([&](auto& pictures) { return pictures.reaches_top(file); }) == here.reaches_top(file));
    }
    const std::string file = "foot-inside.svg", id = "heel-bone";
    auto anchor = [&](auto& pictures) { return pictures.anchor(file, id, {}, {}); };
    auto element = [&](auto& pictures) { return pictures.element(file, id, {}, {}); };
    REQUIRE(here.anchor(file, id, {}, {}));
    CHECK(wall.fact(anchor) == anchor(here));
    CHECK(wall.fact(element) == element(here));
    CHECK(wall.reported.problems.empty());
}

TEST_CASE("a picture that costs too much costs that picture, is told, and the next one is drawn") {
    fakes::TemporaryFolder folder;
    folder.write(
        "illustrations/heavy.svg",
        svg("<mask id='m'><rect width='100' height='100' fill='white'/></mask>" +
            repeated("<g mask='url(#m)'><circle cx='50' cy='50' r='49' fill='red' fill-opacity='.1'/></g>", 3'000)));
    folder.write("illustrations/plain.svg", svg("<rect width='100' height='100' fill='#ff0000'/>"));
    Wall wall(folder.path());
    CHECK(wall.raster(picture("heavy.svg", {0, 0, 3000, 3000})) == nullptr);
    REQUIRE(wall.reported.problems.size() == 1);
    CHECK(wall.reported.problems[0].file == "media/illustrations/heavy.svg");
    CHECK(wall.reported.problems[0].what.find("too much work") != std::string::npos);
    const auto plain = wall.raster(picture("plain.svg", {0, 0, 100, 100}));
    REQUIRE(plain);
    CHECK(plain->pixels.at(5050) == 0xffff0000);
}

TEST_CASE("a missing picture is told as it is when it is read here") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/.keep");
    Wall wall(folder.path());
    CHECK(wall.raster(picture("none.svg", {0, 0, 100, 100})) == nullptr);
    REQUIRE(wall.reported.problems.size() == 1);
    CHECK(wall.reported.problems[0].what.find("there is no such file") != std::string::npos);
}

TEST_CASE("without the program that draws there are no pictures, which is told once") {
    Wall wall(checkout() / "media", {"/not/there", "media"});
    CHECK(wall.raster(picture("runner-home.svg", {0, 0, 100, 100})) == nullptr);
    CHECK(wall.fact([](auto& pictures) { return pictures.size("runner-home.svg"); }) == std::nullopt);
    REQUIRE(wall.reported.problems.size() == 1);
    CHECK(wall.reported.problems[0].advice.find("clinic-kiosk-pictures") != std::string::npos);
}

TEST_CASE(
    "a process that was begun ahead reads and draws the first picture and what may follow; then there is another") {
    const auto media = checkout() / "media";
    Wall wall(media, {"/not/there"}, {}, display::begin_pictures({helper(), media.string()}));
    CHECK(wall.fact([](auto& pictures) { return pictures.size("runner-home.svg"); }));
    CHECK(wall.raster(picture("runner-home.svg", {0, 0, 100, 100})));
    CHECK(wall.reported.problems.empty());
    wall.pictures.prepare({picture("runner-home.svg", {0, 0, 50, 50})});
    CHECK(wall.raster(picture("runner-home.svg", {0, 0, 50, 50})));
    wall.pictures.prepare({});
    CHECK(wall.fact([](auto& pictures) { return pictures.size("foot-inside.svg"); }));
    CHECK_FALSE(wall.raster(picture("foot-inside.svg", {0, 0, 100, 100})));
}

TEST_CASE("a size that was expected is known when it is asked for") {
    fakes::TemporaryFolder folder;
    folder.write("illustrations/plain.svg", svg("<rect width='100' height='100' fill='#ff0000'/>"));
    Wall wall(folder.path());
    wall.pictures.expect_size("plain.svg");
    wall.pictures.finish();
    std::filesystem::remove_all(folder.path() / "illustrations");
    CHECK(wall.pictures.size("plain.svg") == screen::Size{100, 100});
}

TEST_CASE("a process that cannot be begun ahead is told of when it is asked") {
    Wall wall(checkout() / "media", {"/not/there"}, {}, display::begin_pictures({"/not/there"}));
    CHECK(wall.reported.problems.empty());
    CHECK_FALSE(wall.fact([](auto& pictures) { return pictures.size("runner-home.svg"); }));
    REQUIRE(wall.reported.problems.size() == 1);
    CHECK(wall.reported.problems[0].advice.find("clinic-kiosk-pictures") != std::string::npos);
}

TEST_CASE("an answer that makes no sense is none") {
    Wall wall(checkout() / "media", {helper(), "media", "nonsense"});
    CHECK(wall.raster(picture("runner-home.svg", {0, 0, 100, 100})) == nullptr);
    CHECK(wall.reported.problems.size() == 1);
}

TEST_CASE("questions and answers arrive as they were sent, and what is cut or too long is none") {
    PictureQuestion question{.kind = Kind::raster, .image = picture("a.svg", {1, 2, 3, 4})};
    question.image.show = {"one"}, question.image.tint = {1, 2, 3, 4};
    const auto asked = display::read_question(display::to_bytes(question));
    REQUIRE(asked);
    CHECK(asked->image == question.image);
    PictureAnswer answer{.there = true, .numbers = {1, 2, 3, 4.5F}};
    const auto raster = [](display::PixelSize size) {
        return std::make_shared<const display::Raster>(display::Raster{size, {1, 2}});
    };
    answer.raster = raster({2, 1});
    const std::string bytes = display::to_bytes(answer);
    const auto told = display::read_answer(bytes);
    REQUIRE(told);
    CHECK(told->numbers[3] == 4.5F);
    REQUIRE(told->raster);
    CHECK(told->raster->pixels == answer.raster->pixels);
    CHECK(told->raster->size == answer.raster->size);
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(display::read_answer(bytes.substr(0, size)));
    CHECK_FALSE(display::read_answer(bytes + "x"));
    for (const display::PixelSize other : {display::PixelSize{3, 1}, {1, 1}, {0, 0}, {-2, -1}, {1 << 30, 1 << 30}}) {
        answer.raster = raster(other);
        CHECK_FALSE(display::read_answer(display::to_bytes(answer)));
    }
}

TEST_CASE("what was drawn and found out once needs nobody to do it again") {
    const auto media = checkout() / "media";
    const fakes::TemporaryFolder data;
    const auto image = picture("runner-home.svg", {0, 0, 200, 300});
    const auto size = [](auto& pictures) { return pictures.size("runner-home.svg"); };
    std::shared_ptr<const display::Raster> first;
    {
        Wall wall(media, {}, data.path());
        first = wall.raster(image);
        REQUIRE(wall.fact(size));
        const auto kept = [&] {
            return std::distance(std::filesystem::directory_iterator(data.path()),
                                 std::filesystem::directory_iterator());
        };
        while (kept() < 2) ::usleep(20'000);  // it is written once nobody asks any more
    }
    Wall again(media, {"/not/there"}, data.path());
    const auto second = again.raster(image);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(second->pixels == first->pixels);
    CHECK(again.fact(size));
    CHECK(again.reported.problems.empty());
}
