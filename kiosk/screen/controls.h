// The controls in every state: normal, pressed, focused, chosen. Canvas units; each draws itself and adds its element.
#pragma once

#include <string>

#include "screen/sheet.h"

namespace screen {

enum class ButtonLook {
    primary,  ///< filled; at most one a screen
    plain,
    chosen,  ///< one of several, the one in use
    urgent,  ///< leads to help
};

enum class IconSide { before, after };

struct ButtonText {
    std::string label;
    std::string icon;  ///< empty: none
    IconSide side = IconSide::before;
};

float button_height(const Sheet& sheet, float at_100 = 136);
/// Width below which its words would be cut.
float button_width(Sheet& sheet, const ButtonText& text);
void button(Sheet& sheet, Rect rect, ButtonLook look, const ButtonText& text, const flow::Action& action);

/// Leads aside from the way: quieter than a button, its sign at the start.
constexpr float room_button_height = space::touch + 19;
/// Whether its words have room on two lines at most.
enum class RoomWords { full_size, smaller_too };
bool fits_room_button(Sheet& sheet, Size size, const std::string& label, RoomWords how);
void room_button(Sheet& sheet, Rect rect, const ButtonText& text, const flow::Action& action);

/// A sign that everybody knows stands for the words, which are still said and read aloud.
void icon_button(Sheet& sheet, Rect rect, ButtonLook look, const ButtonText& text, const flow::Action& action);
/// Its words stand below the sign where they have room.
void sign_button(Sheet& sheet, Rect rect, const ButtonText& text, const flow::Action& action);

/// What is held fills from its start, on what is painted so far, until it has been held long enough. `under` is its colour.
void held_fill(Sheet& sheet, Rect rect, float corner, Color under, const flow::Action& action);

/// A button of the dock, quiet unless it is the way on: icon above or beside its name.
enum class ToolShape { icon_above, icon_beside };
void tool(Sheet& sheet, Rect rect, ToolShape shape, ButtonLook look, const ButtonText& text,
          const flow::Action& action);
float tool_width(Sheet& sheet, ToolShape shape, const std::string& label);
/// How large its words are on two lines at most; 0: they have no room.
float tool_words_px(Sheet& sheet, Size size, ToolShape shape, ButtonLook look, const std::string& label);

struct Paints {
    Color fill, line, ink;
    float line_width;
};

/// Fill and line of a card that can be pressed.
void card(Sheet& sheet, Rect rect, float corner, Color fill, Color line, float line_width, const flow::Action& action);

/// How large an icon is beside words that were made larger.
float icon_size(const Sheet& sheet, float at_100);

/// The rings of a focused control, outside its shape.
void focus_ring(Sheet& sheet, Rect rect, float corner, const flow::Action& action);

/// The card of one topic.
struct TileText {
    std::string title, subtitle, picture;
};
void tile(Sheet& sheet, Rect rect, const TileText& text, const flow::Action& action);
float tile_height(Sheet& sheet, const TileText& text, float width, float at_least);

}  // namespace screen
