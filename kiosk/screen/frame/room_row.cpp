#include "screen/frame/room_row.h"

#include <algorithm>

#include "screen/controls.h"
#include "screen/take_home/take_home_page.h"

namespace screen {
namespace {

float cell_width(float width, std::size_t count, float gap) {
    constexpr float widest = 600;
    return std::min(widest, (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
}

float height_of_button(const Sheet& sheet) {
    return button_height(sheet, room_button_height);
}

/// As many beside each other as have room for their words, and all equally wide. Where that takes too much of the height,
/// more of them, in smaller letters; 0: they have no room even so.
std::size_t columns(Sheet& sheet, const std::vector<SideButton>& buttons, Rect area, float gap) {
    constexpr float most_of_height = 0.28f;
    float height = height_of_button(sheet);
    auto fit = [&](std::size_t count, RoomWords words) {
        Size size{cell_width(area.w, count, gap), height};
        return std::all_of(buttons.begin(), buttons.end(), [&](const SideButton& button) {
            return fits_room_button(sheet, size, button.label, words);
        });
    };
    auto count = buttons.size();
    while (count > 1 && !fit(count, RoomWords::full_size)) --count;
    auto rows = static_cast<std::size_t>(std::max(1.0f, most_of_height * area.h / (height + gap)));
    count = std::max(count, (buttons.size() + rows - 1) / rows);
    return fit(count, RoomWords::smaller_too) ? count : 0;
}

}  // namespace

std::optional<RoomRow> room_row(Sheet& sheet, const std::vector<SideButton>& buttons, Rect area, float gap) {
    RoomRow row{area, {}};
    auto count = columns(sheet, buttons, area, gap);
    if (count == 0) return std::nullopt;
    auto rows = (buttons.size() + count - 1) / count;
    float height = height_of_button(sheet), w = cell_width(area.w, count, gap);
    row.above.h -= static_cast<float>(rows) * (height + gap) + space::tight;
    float top = area.bottom() - static_cast<float>(rows) * (height + gap) + gap;
    for (std::size_t i = 0; i < buttons.size(); ++i)
        row.buttons.push_back({area.x + static_cast<float>(i % count) * (w + gap),
                               top + static_cast<float>(i / count) * (height + gap), w, height});
    return row;
}

bool has_room_below(const Sheet& sheet, const std::vector<SideButton>& buttons, float height) {
    return static_cast<float>(buttons.size()) * (height_of_button(sheet) + space::gutter) - space::gutter <= height;
}

RoomRow room_page(Sheet& sheet, const std::vector<SideButton>& buttons, Rect area) {
    RoomRow row{area, {}};
    const std::size_t count = buttons.size();
    const float height = height_of_button(sheet);
    std::size_t columns = 1;  // more where a low panel has no room for all of them below each other
    auto needed = [&] {
        return static_cast<float>((count + columns - 1) / columns) * (height + space::gutter) - space::gutter;
    };
    while (columns < count && needed() > area.h) ++columns;
    const float gaps = space::gutter * static_cast<float>(columns - 1);
    const float w = std::min(900.0f, (area.w - gaps) / static_cast<float>(columns));
    for (const auto& button : buttons)
        if (!fits_room_button(sheet, {w, height}, button.label, RoomWords::smaller_too)) sheet.spill();
    for (std::size_t i = 0; i < count; ++i)
        row.buttons.push_back({area.x + static_cast<float>(i % columns) * (w + space::gutter),
                               area.y + static_cast<float>(i / columns) * (height + space::gutter), w, height});
    return row;
}

bool was_in(const flow::State& state, const flow::Room& room) {
    return state.visit.slides.contains({state.place().flow, room.slides.front()});
}

std::vector<SideButton> side_buttons(Sheet& sheet, const SlideInput& input) {
    std::vector<SideButton> all;
    if (input.state.place().is_aside()) return all;
    for (std::size_t i = 0; i < input.slide.rooms.size(); ++i) {
        const auto& room = input.slide.rooms[i];
        all.push_back(
            {room.label, was_in(input.state, room) ? "tick" : "plus", {flow::ActionKind::room, std::to_string(i + 1)}});
    }
    if (input.slide.kind == flow::SlideKind::summary)  // a warning has it beside what to do
        all.push_back({take_home_label(sheet, input), "take-home", {flow::ActionKind::take_home, ""}});
    return all;
}

void draw_rooms(Sheet& sheet, const std::vector<SideButton>& buttons, const RoomRow& row) {
    for (std::size_t i = 0; i < row.buttons.size(); ++i)
        room_button(sheet, row.buttons[i], {buttons[i].label, buttons[i].icon}, buttons[i].action);
}

}  // namespace screen
