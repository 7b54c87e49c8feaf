#include "screen/theme.h"

#include <algorithm>

namespace screen {
namespace {

const Color none{};

const Palette light{
    .page = rgb(0xFAF7F2),
    .surface = rgb(0xFFFFFF),
    .stage = rgb(0xE3EDE8),
    .ground = rgb(0xC9DCD5),
    .ink = rgb(0x1A1F1E),
    .soft = rgb(0x3E4A46),
    .line = rgb(0x78857F),
    .hair = rgb(0xDAD9D1),
    .accent = rgb(0x0E5A55),
    .on = rgb(0xFFFFFF),
    .press = rgb(0x083F3B),
    .tint = rgb(0xD6E8E2),
    .bad = rgb(0x9B1C17),
    .on_bad = rgb(0xFFFFFF),
    .bad_tint = rgb(0xFBE9E4),
    .soon = rgb(0x6E4700),
    .on_soon = rgb(0xFFFFFF),
    .soon_tint = rgb(0xFCEFD2),
    .kind = rgb(0x6E4700),
    .kind_tint = rgb(0xFCEFD2),
    .kind_line = rgb(0xB07A16),
    .focus = rgb(0xFFC93C),
    .focus_gap = rgb(0x1A1F1E),
    .stage_ink = rgb(0x1A1F1E),
    .stage_surface = rgb(0xFFFFFF),
    .stage_accent = rgb(0x0E5A55),
    .surface_line = none,
};

const Palette dark{
    .page = rgb(0x101817),
    .surface = rgb(0x1B2624),
    .stage = rgb(0xE3EDE8),
    .ground = rgb(0xC9DCD5),
    .ink = rgb(0xF4F1EA),
    .soft = rgb(0xB9C6C1),
    .line = rgb(0x82928C),
    .hair = rgb(0x34423F),
    .accent = rgb(0x7FD3C4),
    .on = rgb(0x06211E),
    .press = rgb(0xA9E6DA),
    .tint = rgb(0x1F4540),
    .bad = rgb(0xFFB4A8),
    .on_bad = rgb(0x06211E),
    .bad_tint = rgb(0x46201C),
    .soon = rgb(0xFFD98A),
    .on_soon = rgb(0x06211E),
    .soon_tint = rgb(0x42330F),
    .kind = rgb(0xFFD98A),
    .kind_tint = rgb(0x42330F),
    .kind_line = rgb(0xD9A83F),
    .focus = rgb(0xFFC93C),
    .focus_gap = rgb(0x101817),
    .stage_ink = rgb(0x1A1F1E),
    .stage_surface = rgb(0xFFFFFF),
    .stage_accent = rgb(0x0E5A55),
    .surface_line = none,
};

const Palette contrast{
    .page = rgb(0x000000),
    .surface = rgb(0x000000),
    .stage = rgb(0xFFFFFF),
    .ground = rgb(0xC9DCD5),
    .ink = rgb(0xFFFFFF),
    .soft = rgb(0xFFFFFF),
    .line = rgb(0xFFFFFF),
    .hair = rgb(0xFFFFFF),
    .accent = rgb(0xFFE14D),
    .on = rgb(0x000000),
    .press = rgb(0xFFFFFF),
    .tint = rgb(0x000000),
    .bad = rgb(0xFFE14D),
    .on_bad = rgb(0x000000),
    .bad_tint = rgb(0x000000),
    .soon = rgb(0xFFE14D),
    .on_soon = rgb(0x000000),
    .soon_tint = rgb(0x000000),
    .kind = rgb(0xFFFFFF),
    .kind_tint = rgb(0x000000),
    .kind_line = rgb(0xFFFFFF),
    .focus = rgb(0x00E5FF),
    .focus_gap = rgb(0x000000),
    .stage_ink = rgb(0x000000),
    .stage_surface = rgb(0xFFFFFF),
    .stage_accent = rgb(0x0E5A55),
    .surface_line = rgb(0xFFFFFF),
};

constexpr TypeSize at_100[] = {{88, 96}, {64, 76}, {52, 64}, {44, 66}, {34, 48}, {28, 40}, {237, 240}};

}  // namespace

const Palette& palette(flow::Theme theme) {
    switch (theme) {
        case flow::Theme::dark:
            return dark;
        case flow::Theme::contrast:
            return contrast;
        case flow::Theme::light:
            break;
    }
    return light;
}

TypeSize type_size(Type type, float factor) {
    TypeSize base = at_100[static_cast<int>(type)];
    if (factor == 1) return base;
    factor = std::max(factor, at_100[static_cast<int>(Type::caption)].px / base.px);
    bool heading = type == Type::display || type == Type::title || type == Type::heading;
    return {base.px * factor, base.px * factor * (heading ? 1.06f : 1.4f)};
}

}  // namespace screen
