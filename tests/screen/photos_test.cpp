// Photographs on slides: parts by points, and two that are compared.
#include <catch2/catch.hpp>

#include "desk.h"
#include "fakes/flows.h"
#include "findings.h"

using desk::Desk;
using desk::View;

namespace {

const screen::Image& photo_in(const screen::DrawList& list) {
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint))
            if (image->folder == screen::Image::Folder::illustrations) return *image;
    throw std::runtime_error("no picture");
}

View lying(const std::string& language = "en") {
    View view;
    view.px = {1920, 1080};
    view.settings.language = language;
    return view;
}

}  // namespace

TEST_CASE("a part of a photograph is where its percent say, in every language and shape") {
    for (const char* language : {"en", "ar"})
        for (View view : {View(), lying()}) {
            view.settings.language = language;
            Desk desk(language);
            const auto list = desk.page(desk.at("photo", view), view);
            const auto& dest = photo_in(list).dest;
            CHECK(dest.w / dest.h == Approx(0.75).epsilon(0.01));
            REQUIRE(list.nearest.size() == 1);
            REQUIRE(list.nearest[0].anchors.size() == 4);
            std::size_t at = 0;
            for (auto spot : {flow::Spot{0, 0}, {52, 40}, {55, 42}, {100, 100}}) {
                const auto point = list.nearest[0].anchors[at++].first;
                CHECK(point.x == Approx(dest.x + dest.w * spot.across / 100).margin(2));
                CHECK(point.y == Approx(dest.y + dest.h * spot.down / 100).margin(2));
            }
        }
}

TEST_CASE("a part that is touched is no element that could be outlined") {
    Desk desk;
    View view;
    auto state = desk.at("photo", view);
    state.touched_part = "spot-2";
    const auto list = desk.page(state, view);
    CHECK(photo_in(list).highlight.empty());
    CHECK(list.find({flow::ActionKind::part, "spot-2"})->chosen);
}

TEST_CASE("in a round window a photograph fills it, with more of what is above, and a drawing stands in it whole") {
    struct Case {
        const char* file;
        screen::Size size;
        bool fills;
    };
    for (const auto& [file, size, fills] :
         {Case{"tall.jpg", {3000, 4000}, true}, {"wide.jpg", {1600, 1200}, true}, {"wide.svg", {160, 120}, false}}) {
        Desk desk;
        desk.pictures.add(file, {}, size);
        auto topic = fakes::short_flow("topic");
        topic.tile = file;
        desk.library.add(topic);
        desk.library.front.topics = {"topic"};
        const auto list = desk.page(desk::Desk::home(View()), View());
        const auto& image = photo_in(list);
        CHECK(image.dest.w / image.dest.h == Approx(size.w / size.h).epsilon(0.02));
        const auto& window = image.clip;
        CHECK(window.w == window.h);
        CHECK(image.clip_radius * 2 >= window.w - 1);
        const float shorter = std::min(image.dest.w, image.dest.h), longer = std::max(image.dest.w, image.dest.h);
        CHECK((fills ? shorter : longer) == Approx(window.w).margin(1));
        if (!fills) continue;
        CHECK(image.dest.centre().x == Approx(window.centre().x).margin(1));
        CHECK(window.y - image.dest.y == Approx((image.dest.h - window.h) / 4).margin(1));
    }
}

TEST_CASE("a topic without a tile has its first letter there") {
    Desk desk;
    auto topic = fakes::short_flow("topic");
    topic.title = "sore heels";
    desk.library.add(topic);
    desk.library.front.topics = {"topic"};
    CHECK(desk::painted(desk.page(desk::Desk::home(View()), View())).find('S') != std::string::npos);
}

TEST_CASE("two photographs that are compared fade, each in its own shape") {
    for (const View& view : {View(), lying()}) {
        Desk desk;
        auto state = desk.at("photos", view);
        const auto& slide = *desk.flow.find("photos");
        const auto first = photo_in(desk.page(state, view));
        CHECK(first.file == "wide.jpg");
        CHECK(first.dest.w / first.dest.h == Approx(4.0 / 3).epsilon(0.01));
        state.between = 40;
        const auto list = desk.page(state, view);
        const auto half = photo_in(list), second = screen::second_state(half);
        CHECK(half.share == Approx(0.4));
        CHECK(half.dest == first.dest);
        CHECK(second.file == "tall.jpg");
        CHECK(second.dest.w / second.dest.h == Approx(0.75).epsilon(0.01));
        CHECK(second.share == 0);
        CHECK(screen::first_state(half) == screen::first_state(first));
        const auto images = screen::images(list);
        CHECK(std::count(images.begin(), images.end(), second) == 1);  // which is prepared
        const auto clip = screen::bounds(half);
        for (const auto& dest : {half.dest, second.dest})
            CHECK((dest.x >= clip.x - 1 && dest.right() <= clip.right() + 1 && dest.y >= clip.y - 1 &&
                   dest.bottom() <= clip.bottom() + 1));
        state.between.reset();
        state.moment = 1;
        const auto end = desk.page(state, view);
        CHECK(photo_in(end).file == "tall.jpg");
        const auto said = std::find_if(end.elements.begin(), end.elements.end(),
                                       [](const auto& each) { return each.role == screen::Role::picture; });
        REQUIRE(said != end.elements.end());
        CHECK(said->label.find(slide.moments[1].photo.alt) == 0);
    }
}
