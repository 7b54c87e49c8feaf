#include "screen/stage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "screen/controls.h"
#include "screen/label_places.h"

namespace screen {
namespace {

constexpr float label_pad = 40, least_label = 214, foot_pad = 36, top_pad = 20, dot_radius = 14, least_picture = 150;

struct Name {
    const PartLabel* part;
    Sheet::Words words;
    std::optional<Point> anchor;  ///< as seen; nothing: no leader
    float width;
    Rect rect;  ///< as seen
};

/// How close names may stand. They give up their wide frames before the 8 mm between them, and those step by step, down to 4.
struct Density {
    bool narrow_frames = false;
    float gap = space::gutter;
};
constexpr Density roomy{};
constexpr std::array densities{
    roomy, Density{true, 32}, Density{true, 28}, Density{true, 24}, Density{true, 20}, Density{true, 16}};
constexpr auto close = std::span(densities).subspan<1>();

float pad_of(Density density) {
    return density.narrow_frames ? label_pad / 2 : label_pad;
}

LabelSpace space_on(const Sheet& sheet, Rect stage, Density density) {
    LabelSpace space;
    space.stage = stage;
    space.height = 96 + 44 * (sheet.text_factor() - 1);
    space.gap = space.row_gap = density.gap;
    if (density.narrow_frames) space.height = std::max(space::touch, 62 * sheet.text_factor()), space.pad = 16;
    return space;
}

std::vector<Name> measure(Sheet& sheet, const std::vector<PartLabel>& labels, float most, float pad) {
    std::vector<Name> names;
    for (const auto& each : labels) {
        auto words = sheet.set_one_line(each.label, Type::body, Weight::bold, most - 2 * pad);
        float least = type_size(Type::body, std::min(1.0f, sheet.text_factor())).px * 0.9f;
        if (words.font_px < least * sheet.scale()) sheet.spill();
        float width = std::min(most, std::max(least_label * pad / label_pad, words.width + 2 * pad));
        names.push_back({&each, words, {}, width, {}});
    }
    return names;
}

/// Where a name leads to in the picture that stands at `at`.
std::optional<Point> anchor_of(Sheet& sheet, const PartLabel& part, const flow::Picture& picture, Rect at) {
    if (part.spot) return Point{at.x + at.w * part.spot->across / 100, at.y + at.h * part.spot->down / 100};
    return part.id.empty() ? std::nullopt : sheet.anchor(part.at_rest.value_or(picture), at, part.id);
}

/// Also sets the names' anchors.
std::vector<LabelWish> wishes_at(Sheet& sheet, std::vector<Name>& names, const flow::Picture& picture, Rect at) {
    std::vector<LabelWish> wishes;
    for (auto& name : names) {
        name.anchor = anchor_of(sheet, *name.part, picture, at);
        wishes.push_back({name.anchor.value_or(at.centre()), name.width});
    }
    return wishes;
}

void leader(Sheet& sheet, const Name& name) {
    Color color = name.part->chosen ? sheet.colors().stage_accent : sheet.colors().stage_ink;
    Point from = sheet.mirror(*name.anchor), to = sheet.mirror(leader_start(name.rect, *name.anchor));
    sheet.stroke(from, to, sheet.colors().stage, width::leader + 8);
    sheet.stroke(from, to, color, width::leader);
    sheet.disc(from, dot_radius, sheet.colors().stage_surface, color, width::leader);
}

void draw_name(Sheet& sheet, const Name& name) {
    const auto& c = sheet.colors();
    bool pressed = sheet.is_pressed(name.part->action), chosen = name.part->chosen;
    Rect rect = sheet.mirror(name.rect);
    Color fill = chosen ? c.accent : sheet.fills_at_once(name.part->action) ? c.tint : c.surface;
    Color ink = chosen ? c.on : c.ink;
    focus_ring(sheet, rect, radius::label, name.part->action);
    sheet.box(rect, radius::label, fill, chosen ? fill : pressed ? c.accent : c.ink, width::control);
    if (!chosen) held_fill(sheet, rect, radius::label, fill, name.part->action);
    sheet.text(name.words, rect.x, rect.centre().y - name.words.height / 2, rect.w, ink, Align::centre);
    auto role = name.part->action ? Role::part : Role::label;
    sheet.element(role, flow::said(name.part->label), rect, name.part->action, name.words.font_px, ink, fill).chosen =
        chosen;
}

std::string highlighted(const std::vector<PartLabel>& labels) {
    for (const auto& each : labels)
        if (each.chosen && !each.spot) return each.id;
    return {};
}

/// Where the viewBox will come to lie, and how the picture is to be drawn there.
struct Placing {
    Rect area;  ///< from the start edge
    Align vertical = Align::centre;
};

Placing placing_in(Sheet& sheet, Rect area, const flow::Picture& picture, bool labels_below) {
    if (sheet.pictures().reaches_top(picture.file)) return {area, Align::start};
    return {{area.x, area.y + top_pad, area.w, area.h - top_pad - (labels_below ? 0 : top_pad)}, Align::centre};
}

/// One way to place picture and labels.
struct Arrangement {
    Placing placing;
    std::vector<Rect> labels;  ///< as seen; empty: this way does not work
    float merit = 0;           ///< size of the picture, less where leaders are hard to follow
};

/// How easily names are followed to their parts, at most 1.
float ease(const std::vector<LabelWish>& wishes, const std::vector<Rect>& labels, Rect picture) {
    float across = std::min(1.0f, longest_across(wishes, labels, picture));
    return (crossings(wishes, labels) ? 0.2f : 1.0f) * (1 - 0.5f * across);
}

Arrangement beside(Sheet& sheet, Rect rect, const flow::Picture& picture, std::vector<Name>& names, Beside sides,
                   Density density) {
    auto space = space_on(sheet, sheet.mirror(rect), density);
    float column = 0;
    for (const auto& name : names) column = std::max(column, name.width + space.pad + space.gap / 2);
    bool both = sides == Beside::both, at_start = (sides == Beside::left) != sheet.mirrored();
    Rect area{rect.x + (both || at_start ? column : 0), rect.y, rect.w - column * (both ? 2 : 1), rect.h};
    if (area.w < least_picture) return {};
    Arrangement way{placing_in(sheet, area, picture, false), {}, 0};
    Rect at = sheet.place(picture, way.placing.area, way.placing.vertical);
    auto wishes = wishes_at(sheet, names, picture, at);
    way.labels = places_beside(wishes, space, at, sides);
    way.merit = at.w * at.h * (both ? 1.0f : 0.9f) * ease(wishes, way.labels, at);
    return way;
}

Arrangement below(Sheet& sheet, Rect rect, const flow::Picture& picture, std::vector<Name>& names, std::size_t rows,
                  Density density) {
    auto space = space_on(sheet, sheet.mirror(rect), density);
    float height =
        static_cast<float>(rows) * (space.height + space.row_gap) + (density.narrow_frames ? space.pad : foot_pad);
    if (rect.h - height < least_picture) return {};
    Arrangement way{placing_in(sheet, {rect.x, rect.y, rect.w, rect.h - height}, picture, true), {}, 0};
    Rect at = sheet.place(picture, way.placing.area, way.placing.vertical);
    auto wishes = wishes_at(sheet, names, picture, at);
    way.labels = places_below(wishes, space, rows, space.stage.bottom() - height + space.row_gap);
    way.merit = at.w * at.h * (rows > 2 ? 0.6f : 1.0f) * ease(wishes, way.labels, at);
    return way;
}

Arrangement best_way(Sheet& sheet, Rect rect, const flow::Picture& picture, std::vector<Name>& names, Density density) {
    Arrangement best;
    auto consider = [&](Arrangement way) {
        if (!way.labels.empty() && way.merit > best.merit) best = std::move(way);
    };
    for (std::size_t rows = 1; rows <= names.size(); ++rows)
        consider(below(sheet, rect, picture, names, rows, density));
    if (names.size() > 1)
        for (auto sides : {Beside::both, Beside::right, Beside::left})
            consider(beside(sheet, rect, picture, names, sides, density));
    return best;
}

/// Names below a picture that stands above the part within reach.
struct NamesWithinReach {
    Arrangement way;
    float height = 0;
};

/// In the fewest rows in which no leaders cross: the picture has room enough. Nothing: they cross in any. Also measures the
/// names.
std::optional<NamesWithinReach> names_within_reach(Sheet& sheet, float x, float width, const flow::Picture& picture,
                                                   const std::vector<PartLabel>& labels, std::vector<Name>& names) {
    for (const auto density : densities) {
        names = measure(sheet, labels, width - 64, pad_of(density));
        for (std::size_t rows = 1; rows <= names.size(); ++rows) {
            auto space = space_on(sheet, {}, density);
            const float height = static_cast<float>(rows) * (space.height + space.row_gap) +
                                 (density.narrow_frames ? space.pad : foot_pad);
            space.stage = sheet.mirror(Rect{x, -sheet.room_above(), width, sheet.room_above() + height});
            Arrangement way{
                placing_in(sheet, {x, -sheet.room_above(), width, sheet.room_above()}, picture, true), {}, 1};
            const Rect at = sheet.place(picture, way.placing.area, way.placing.vertical);
            const auto wishes = wishes_at(sheet, names, picture, at);
            for (const float lean :
                 {0.0f, 0.1f, 0.3f}) {  // of dots above each other the higher ones count as farther left
                auto leaning = wishes;
                for (auto& wish : leaning) wish.anchor.x -= lean * (at.bottom() - wish.anchor.y);
                way.labels = places_below(leaning, space, rows, space.row_gap);
                if (!way.labels.empty() && crossings(wishes, way.labels) == 0) return NamesWithinReach{way, height};
            }
        }
    }
    return std::nullopt;
}

/// With names this wide at most, measured anew: as far apart as leaves the picture 8 cm or, where it is smaller anyway, nine
/// tenths of what it has with the closest names.
Arrangement closer_way(Sheet& sheet, Rect rect, const flow::Picture& picture, const std::vector<PartLabel>& labels,
                       std::vector<Name>& names, float most) {
    constexpr float promised = 320, worth = 0.9f;
    const auto side = [&](const Arrangement& way) {
        const Rect at = sheet.place(picture, way.placing.area, way.placing.vertical);
        return way.labels.empty() ? 0 : std::sqrt(at.w * at.h);
    };
    names = measure(sheet, labels, most, pad_of(close.front()));
    auto closest = best_way(sheet, rect, picture, names, close.back());
    const float enough = std::min(promised, worth * side(closest));
    for (const auto density : close)
        if (auto way = best_way(sheet, rect, picture, names, density); !way.labels.empty() && side(way) >= enough)
            return way;
    return closest;
}

/// The way that shows the picture largest; fills in the names' places. Where the stage is small, the names stand closer.
Placing place_names(Sheet& sheet, Rect rect, const flow::Picture& picture, const std::vector<PartLabel>& labels,
                    std::vector<Name>& names) {
    auto within = rect.y < 0 ? names_within_reach(sheet, rect.x, rect.w, picture, labels, names) : std::nullopt;
    auto best = within ? std::move(within->way) : best_way(sheet, rect, picture, names, roomy);
    for (float most : {rect.w - 64, (rect.w - least_picture) / 2 - 40})
        if (best.labels.empty()) best = closer_way(sheet, rect, picture, labels, names, most);
    if (best.labels.empty()) {  // no room at all: one below the other, over the picture
        sheet.spill();
        best.placing = placing_in(sheet, rect, picture, false);
        float y = rect.y;
        for (const auto& name : names)
            best.labels.push_back({sheet.mirror(rect).x, y += space::touch, name.width, space::touch});
    }
    for (std::size_t i = 0; i < names.size(); ++i) names[i].rect = best.labels[i];
    wishes_at(sheet, names, picture, sheet.place(picture, best.placing.area, best.placing.vertical));
    return best.placing;
}

/// In the lower end corner of what moves, on a disc of its own, so that it is seen over any picture. All of the card may be
/// touched. It stands where it stood, whatever it does: a hand that trembles touches twice.
void clip_button(Sheet& sheet, const ClipControl& clip, Rect picture, Rect whole) {
    constexpr float edge = 20, sign = 0.56f;
    const float size = space::touch * std::min(1.5f, sheet.text_factor());
    const auto& c = sheet.colors();
    const flow::Action action{flow::ActionKind::play, ""};
    sheet.clip(clip.plays ? Image::Clip::plays : Image::Clip::stands);
    Rect disc{picture.right() - size - edge, picture.bottom() - size - edge, size, size};
    bool pressed = sheet.is_pressed(action);
    focus_ring(sheet, disc, size / 2, action);
    sheet.box(disc, size / 2, pressed ? c.accent : c.surface, pressed ? c.accent : c.ink, width::control);
    sheet.icon(clip.plays ? "pause" : "play", disc.inset(size * (1 - sign) / 2), pressed ? c.on : c.ink);
    if (sheet.held(action) > 0) sheet.arc(disc.centre(), size / 2 - 6, 8, sheet.held(action), c.on);
    auto label = flow::said(clip.plays ? sheet.word("Stop the picture") : sheet.word("Play the picture"));
    auto& element = sheet.element(Role::button, label, disc, action, 0, c.ink, c.surface);
    Rect seen = sheet.mirror(whole);
    float px = sheet.scale();
    element.more_touch = {seen.x * px, seen.y * px, seen.w * px, seen.h * px};
}

}  // namespace

void stage_card(Sheet& sheet, Rect rect) {
    sheet.box(rect, radius::card, sheet.colors().stage);
}

Size stage(Sheet& sheet, Rect rect, const flow::Picture& picture, const std::vector<PartLabel>& labels,
           const std::optional<Crossing>& crossing, const std::optional<ClipControl>& clip) {
    auto action = crossing ? crossing->action : flow::Action{};
    focus_ring(sheet, rect, radius::card, action);
    if (rect.y < 0 && !labels.empty())
        sheet.box({0, rect.y, sheet.width(), rect.h}, 0,
                  sheet.colors().stage);  // goes on where the picture's ground ends
    else
        stage_card(sheet, rect);
    auto names = measure(sheet, labels, rect.w - 64, label_pad);
    auto placing =
        names.empty() ? placing_in(sheet, rect, picture, false) : place_names(sheet, rect, picture, labels, names);
    sheet.element(Role::picture, flow::said(picture.alt), rect, action);
    sheet.picture(picture, placing.area, rect, radius::card, placing.vertical, highlighted(labels));
    if (clip) clip_button(sheet, *clip, sheet.mirror(sheet.place(picture, placing.area, placing.vertical)), rect);
    if (crossing) {
        sheet.cross_fade(crossing->to, placing.area, placing.vertical, crossing->share);
        Rect across = sheet.mirror(sheet.place(picture, placing.area, placing.vertical));
        if (action) sheet.travel(rect, across.x, across.right(), action);
    }
    for (const auto& name : names)
        if (name.anchor && !name.part->at_rest) leader(sheet, name);
    std::vector<std::pair<Point, std::size_t>> anchors;
    for (const auto& name : names) {
        if (name.anchor && name.part->action) anchors.push_back({*name.anchor, sheet.element_count()});
        draw_name(sheet, name);
    }
    if (!anchors.empty() && rect.y >= 0) sheet.nearest(sheet.mirror(placing.area), anchors);
    const Rect at = sheet.place(picture, placing.area, placing.vertical);
    return {at.w, at.h};
}

std::optional<float> height_of_names(Sheet& sheet, float x, float width, const flow::Picture& picture,
                                     const std::vector<PartLabel>& labels) {
    if (labels.empty()) return 0.0f;
    std::vector<Name> names;
    Sheet trial = sheet.blank();
    const auto found = names_within_reach(trial, x, width, picture, labels, names);
    return found ? std::optional(found->height) : std::nullopt;
}

}  // namespace screen
