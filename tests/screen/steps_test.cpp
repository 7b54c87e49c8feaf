// The number of a step never lies over its picture: it may cover a head, or what a hand does.
#include <catch2/catch.hpp>

#include "desk.h"
#include "findings.h"

using desk::Desk;

namespace {

/// The disc on which a number of one digit is written.
std::optional<screen::Rect> disc_of(const screen::DrawList& list, const screen::Text& digit) {
    std::optional<screen::Rect> disc;
    screen::Point middle{digit.x + digit.width / 2, digit.baseline - digit.style.px / 3};
    for (const auto& paint : list.paints)
        if (const auto* box = std::get_if<screen::Box>(&paint))
            if (box->rect.contains(middle) && box->rect.w == Approx(box->rect.h).margin(2) && box->rect.w < 400)
                disc = box->rect;
    return disc;
}

std::vector<screen::Rect> numbers(const screen::DrawList& list) {
    std::vector<screen::Rect> all;
    for (const auto& paint : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&paint))
            if (text->text.size() == 1 && text->text[0] >= '1' && text->text[0] <= '4')
                if (auto disc = disc_of(list, *text)) all.push_back(*disc);
    return all;
}

std::vector<screen::Image> illustrations(const screen::DrawList& list) {
    std::vector<screen::Image> all;
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint))
            if (image->folder == screen::Image::Folder::illustrations) all.push_back(*image);
    return all;
}

/// Checks every page; returns how many numbers were seen.
std::size_t look_at(const std::vector<screen::DrawList>& pages, const std::string& where, desk::Findings& findings) {
    std::size_t seen = 0;
    for (const auto& page : pages) {
        auto discs = numbers(page);
        seen += discs.size();
        for (const auto& image : illustrations(page))
            for (const auto& disc : discs)
                if (image.dest.overlaps(disc)) findings.add(where, "a number lies over a picture");
    }
    return seen;
}

}  // namespace

TEST_CASE("the number of a step lies beside its picture, whatever the picture's shape, on every screen") {
    desk::Findings findings;
    for (screen::Size shape : {screen::Size{400, 360}, {600, 200}, {200, 600}})
        for (const auto& view : desk::all_views()) {
            Desk desk(view.settings.language);
            desk.pictures.add("step.svg", {}, shape);
            for (int count : {2, 3, 4}) {
                auto slide = "steps-" + std::to_string(count);
                auto where = view.name() + ", " + slide + ", " + std::to_string(static_cast<int>(shape.w)) + " wide";
                auto seen = look_at(desk.pages(desk.at(slide, view), view), where, findings);
                if (seen != static_cast<std::size_t>(count)) findings.add(where, std::to_string(seen) + " numbers");
            }
        }
    INFO(findings.told());
    CHECK(findings.none());
}
