// What the pages of set-up share. Inside screen/set_up only. One thread.
#pragma once

#include <string>
#include <vector>

#include "screen/controls.h"
#include "screen/set_up/set_up_view.h"
#include "screen/sheet.h"

namespace screen::set_up {

inline flow::Action action(const std::string& of) {
    return {flow::ActionKind::staff, of};
}

/// Words of one colour; returns their bottom edge.
float words(Sheet& sheet, Rect area, const std::string& text, Type type, Weight weight, Color color,
            Role role = Role::text, Align align = Align::start);

/// A button that is there and cannot be pressed now.
void asleep(Sheet& sheet, Rect rect, const std::string& label);

/// In rows of as many as have room at the least size of a target; returns the bottom edge.
float languages(Sheet& sheet, Rect area, const SetUpView& view);

/// The digits of a telephone, and what else this question needs.
void digits(Sheet& sheet, Rect area, const SetUpView& view);

/// Letters of the view's language, or signs; a field above has what was typed.
void keyboard(Sheet& sheet, Rect area, const SetUpView& view);
/// With the smallest keys.
float least_keyboard_height(Sheet& sheet, float width, const SetUpView& view);

/// What was typed, or what stands while nothing is.
void field(Sheet& sheet, Rect rect, const SetUpView& view);
/// How many digits of a PIN, not which.
void dots(Sheet& sheet, Rect rect, std::size_t typed);

// Each page between its words and its foot.
void draw_up(Sheet& sheet, Rect area, const SetUpView& view);
void draw_size(Sheet& sheet, Rect area, const SetUpView& view);
void draw_key(Sheet& sheet, Rect area, const SetUpView& view);
void draw_answers(Sheet& sheet, Rect area, const SetUpView& view);
void draw_checks(Sheet& sheet, Rect area, const SetUpView& view);

}  // namespace screen::set_up
