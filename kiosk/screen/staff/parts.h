// The screens of the staff desk, each drawn on its sheet; and what they share.
#pragma once

#include "screen/sheet.h"
#include "screen/staff/staff_view.h"

namespace screen::staff {

void draw(Sheet& sheet, const PinPad& pad);
void draw(Sheet& sheet, const StaffPage& page);
void draw(Sheet& sheet, const TouchTest& test);
void draw(Sheet& sheet, const Cleaning& cleaning);

void chart(Sheet& sheet, Rect area, const StaffChart& chart);

inline flow::Action action(const std::string& of) {
    return {flow::ActionKind::staff, of};
}

/// Words of one colour on the page, below each other; returns their bottom edge.
float words(Sheet& sheet, Rect area, const std::string& text, Type type, Weight weight, Color color,
            Role role = Role::text, Align align = Align::start);

/// "1:05"
std::string minutes(int seconds);

}  // namespace screen::staff
