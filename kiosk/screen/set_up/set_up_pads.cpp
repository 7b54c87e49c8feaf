// What somebody types with who has no keyboard: digits, letters, signs.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "screen/blocks.h"
#include "screen/set_up/set_up_parts.h"

namespace screen::set_up {
namespace {

constexpr float key_gap = space::gutter, most_key_w = 240, most_key_h = 150, dot = 14;

/// A key of the pad or of the keyboard. Its label stands for itself.
struct Key {
    std::string label, of;
    int columns = 1;
};

void draw_key_at(Sheet& sheet, Rect rect, const Key& key) {
    const auto& c = sheet.colors();
    const auto act = action(key.of);
    const bool pressed = sheet.is_pressed(act);
    const Color fill = pressed ? c.tint : c.surface;
    focus_ring(sheet, rect, radius::button, act);
    sheet.box(rect, radius::button, fill, pressed ? c.accent : c.line, width::control);
    const bool letter = key.label.size() <= 4;
    const auto set =
        sheet.set_label(key.label, letter ? Type::heading : Type::body, Weight::bold, {rect.w - 16, rect.h - 12});
    sheet.text(set, rect.x + 8, rect.centre().y - set.height / 2, rect.w - 16, c.ink, Align::centre);
    sheet.element(Role::button, flow::said(key.label), rect, act, set.font_px, c.ink, fill);
}

/// From the left of its area in every language.
Rect from_left(const Sheet& sheet, Rect area, Rect rect) {
    return sheet.mirrored() ? Rect{area.x + area.right() - rect.right(), rect.y, rect.w, rect.h} : rect;
}

Key sign(std::string_view letter) {
    return {std::string(letter), "type:" + std::string(letter)};
}

/// Each character of a text.
std::vector<std::string> characters(std::string_view text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        all.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

struct Alphabet {
    std::string_view language, small, capital;  ///< behind a to z; of another script in their place
    bool other_script = false;
};

/// What names and short sentences need in the program's languages. Chinese is typed elsewhere and comes by a stick.
constexpr std::array alphabets{
    Alphabet{"ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى", "", true},
    Alphabet{"de", "äöüß", "ÄÖÜ"},
    Alphabet{"es", "áéíñóúü", "ÁÉÍÑÓÚÜ"},
    Alphabet{"fr", "àâçèéêëîïôùû", "ÀÂÇÈÉÊËÎÏÔÙÛ"},
    Alphabet{"pt", "áâãàçéêíóôõú", "ÁÂÃÀÇÉÊÍÓÔÕÚ"},
    Alphabet{"tr", "çğıöşü", "ÇĞİÖŞÜ"},
    Alphabet{"vi", "ăâđêôơư", "ĂÂĐÊÔƠƯ"},
};
constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz", capital_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                           signs = "0123456789.,:;!?'-–/()&+#*@";

const Alphabet* alphabet_of(const std::string& language) {
    for (const auto& each : alphabets)
        if (each.language == language) return &each;
    return nullptr;
}

/// It is read from right to left, and its keys lie so.
bool of_other_script(const SetUpView& view) {
    const auto* own = alphabet_of(view.language);
    return own && own->other_script && view.keys == SetUpKeys::small;
}

std::vector<Key> keys_of(Sheet& sheet, const SetUpView& view) {
    const auto* own = alphabet_of(view.language);
    const bool small = view.keys == SetUpKeys::small, capital = view.keys == SetUpKeys::capital;
    std::vector<Key> keys;
    auto add = [&](std::string_view letters) {
        for (const auto& each : characters(letters)) keys.push_back(sign(each));
    };
    if (view.keys == SetUpKeys::signs) {
        add(signs);
    } else {
        if (!of_other_script(view)) add(small ? small_letters : capital_letters);
        if (own && (small || !own->other_script)) add(small ? own->small : own->capital);
    }
    const bool other = own && own->other_script;
    if (view.keys != SetUpKeys::signs) keys.push_back({capital ? (other ? "ابج" : "abc") : "ABC", "capitals"});
    keys.push_back({view.keys == SetUpKeys::signs ? (other ? "ابج" : "abc") : "123", "signs"});
    keys.push_back({sheet.word("Space"), "type: ", 2});
    keys.push_back({sheet.word("Erase"), "erase", 2});
    return keys;
}

}  // namespace

void field(Sheet& sheet, Rect rect, const SetUpView& view) {
    const auto& c = sheet.colors();
    const bool empty = view.typed.empty();
    const std::string shown = !empty ? view.typed : view.stands.empty() ? "" : sheet.word(view.stands.c_str());
    sheet.box(rect, radius::label, c.surface, c.accent, width::control);
    constexpr float pad = 24, caret = 4;
    auto set = sheet.set_one_line(shown.empty() ? " " : shown, Type::heading, Weight::regular, rect.w - 2 * pad);
    if (set.tight || set.width > rect.w - 2 * pad)
        set = sheet.set_label(shown, Type::body, Weight::regular, {rect.w - 2 * pad, rect.h - 8});
    sheet.text(set, rect.x + pad, rect.centre().y - set.height / 2, rect.w - 2 * pad, empty ? c.soft : c.ink);
    sheet.element(Role::text, flow::said(shown), rect, {}, set.font_px, empty ? c.soft : c.ink, c.surface);
    const float at = rect.x + pad + (empty ? -2 * caret : set.width + caret);
    if (set.paragraph->lines.size() == 1 && at < rect.right() - pad)
        sheet.box({at, rect.y + 18, caret, rect.h - 36}, 2, c.accent);
}

void dots(Sheet& sheet, Rect rect, std::size_t typed) {
    const auto& c = sheet.colors();
    const auto places = std::max<std::size_t>(8, typed);
    const float step = std::min(52.0F, (rect.w - 2 * dot) / static_cast<float>(places));
    float x = rect.x + dot + 4;
    for (std::size_t i = 0; i < places; ++i, x += step)
        sheet.disc({x, rect.centre().y}, dot, i < typed ? c.accent : c.page, i < typed ? c.accent : c.line,
                   width::tile);
    sheet.element(Role::progress, flow::said(std::to_string(typed)), rect, {}, 0, c.ink, c.page);
}

/// As on a telephone, and in its order in every language.
void digits(Sheet& sheet, Rect area, const SetUpView& view) {
    const bool number = view.question == SetUpQuestion::emergency;
    std::vector<Key> keys;
    for (const char* each : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) keys.push_back(sign(each));
    if (number) keys.push_back(sign("+"));
    keys.push_back(sign("0"));
    if (number) keys.push_back(sign("-"));
    keys.push_back({sheet.word("Erase"), "erase", number ? 3 : 1});
    const float rows = number ? 5 : 4;
    const float w = std::min(most_key_w, (area.w - 2 * key_gap) / 3),
                h = std::max(space::touch, std::min(most_key_h, (area.h - (rows - 1) * key_gap) / rows));
    const float left = area.x + (area.w - 3 * w - 2 * key_gap) / 2,
                top = area.y + std::max(0.0F, (area.h - rows * h - (rows - 1) * key_gap) / 2);
    int cell = 0;
    for (const auto& key : keys) {
        if (!number && key.label == "0") ++cell;  // below the 8
        const Rect rect{left + static_cast<float>(cell % 3) * (w + key_gap),
                        top + static_cast<float>(cell / 3) * (h + key_gap),
                        w * static_cast<float>(key.columns) + key_gap * static_cast<float>(key.columns - 1), h};
        draw_key_at(sheet, from_left(sheet, area, rect), key);
        cell += key.columns;
    }
}

namespace {

struct Grid {
    int columns = 0, rows = 0;
};

/// As few rows as the width allows, and no more columns than these need.
Grid grid_of(const std::vector<Key>& keys, float width) {
    const int most = static_cast<int>((width + key_gap) / (space::touch + key_gap));
    auto rows_at = [&](int columns) {
        int rows = 1, at = 0;
        for (const auto& key : keys) {
            if (at + key.columns > columns) ++rows, at = 0;
            at += key.columns;
        }
        return rows;
    };
    Grid grid{most, rows_at(most)};
    while (grid.columns > 4 && rows_at(grid.columns - 1) == grid.rows) --grid.columns;
    return grid;
}

}  // namespace

float least_keyboard_height(Sheet& sheet, float width, const SetUpView& view) {
    const auto rows = static_cast<float>(grid_of(keys_of(sheet, view), width).rows);
    return rows * space::touch + (rows - 1) * key_gap;
}

/// Latin letters and signs lie from the left in every language.
void keyboard(Sheet& sheet, Rect area, const SetUpView& view) {
    const auto keys = keys_of(sheet, view);
    const auto [columns, rows] = grid_of(keys, area.w);
    const auto across = static_cast<float>(columns), down = static_cast<float>(rows);
    const float w = std::min(most_key_w, (area.w - key_gap * (across - 1)) / across);
    const float h = std::max(space::touch, std::min(1.2F * w, (area.h - key_gap * (down - 1)) / down));
    const float left = area.x + (area.w - w * across - key_gap * (across - 1)) / 2;
    int row = 0, column = 0;
    for (const auto& key : keys) {
        if (column + key.columns > columns) ++row, column = 0;
        const Rect rect{left + static_cast<float>(column) * (w + key_gap),
                        area.y + static_cast<float>(row) * (h + key_gap),
                        w * static_cast<float>(key.columns) + key_gap * static_cast<float>(key.columns - 1), h};
        draw_key_at(sheet, of_other_script(view) ? rect : from_left(sheet, area, rect), key);
        column += key.columns;
    }
}

}  // namespace screen::set_up
