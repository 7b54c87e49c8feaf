// A laid-out screen as a plain value: what to paint, in painting order, and what can be read and touched, in reading order.
// Made by screen/layout, painted by display, compared by tests. Everything in pixels of the screen, y down. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "flow/action.h"
#include "qr/code.h"
#include "screen/geometry.h"
#include "screen/text_measure.h"

namespace screen {

/// A filled and outlined rectangle with round corners. The outline lies inside the rectangle.
struct Box {
    Rect rect;
    float radius = 0;  ///< at most half the shorter side; larger values mean fully round
    Color fill;        ///< alpha 0: none
    Color line;
    float line_width = 0;
    bool dashed = false;
    bool operator==(const Box&) const = default;
};

/// A straight line with round ends.
struct Stroke {
    Point from, to;
    Color color;
    float width = 1;
    bool operator==(const Stroke&) const = default;
};

/// Part of a ring, clockwise from twelve o'clock; round ends. `share` 1 is the whole ring.
struct Arc {
    Point centre;
    float radius = 0;  ///< to the middle of the stroke
    float width = 1;
    float share = 1;
    Color color;
    bool operator==(const Arc&) const = default;
};

/// One run of text in one direction, script and style; the layout has already broken and ordered it.
struct Text {
    std::string text;  ///< logical order, UTF-8
    RunStyle style;
    float x = 0;  ///< left edge of its advance, also for right-to-left runs
    float baseline = 0;
    float width = 0;  ///< advance, as measured
    Color color;
    bool operator==(const Text&) const = default;
};

/// A picture, or an icon in one colour.
struct Image {
    enum class Folder { illustrations, icons };
    Folder folder = Folder::illustrations;
    std::string file;                     ///< in media/illustrations or media/icons
    std::vector<std::string> show, hide;  ///< layer ids turned on and off
    Rect dest;                            ///< where the whole viewBox goes; its aspect ratio is kept by the layout
    Rect clip;                            ///< painted inside this only; empty: dest
    float clip_radius = 0;                ///< round corners of the clip
    Color tint;                           ///< replaces currentColor; alpha 0: as drawn
    bool mirrored = false;                ///< left and right swapped: arrows in right-to-left languages
    std::vector<std::string> to_show, to_hide;  ///< layers of a second state, to cross-fade with the first; empty: none
    std::string to_file;  ///< the second state is another photograph, at `to_dest`; empty: it is not
    Rect to_dest;
    float share = 0;  ///< of the second state that is seen, or of the way to it, 0 to 1
    Rect moving;      ///< of a living drawing: what differs on this way; set when it is shown
    enum class Clip { none, stands, plays };
    Clip play = Clip::none;  ///< of a photograph that moves; `none`: its first picture
    std::uint32_t picture =
        0;  ///< of a clip: which one is seen, counted on from loop to loop; 0: its first; set when it is shown
    std::string highlight;  ///< element outlined in `highlight_color`; empty: none
    Color highlight_color;
    float highlight_width = 0;
    bool operator==(const Image&) const = default;
};

/// The dark modules of a code, in black: on white, with light around them.
struct Modules {
    qr::Code code;
    Rect rect;  ///< of whole pixels, as many times as many as a side has modules
    bool operator==(const Modules&) const = default;
};

using Paint = std::variant<Box, Stroke, Arc, Text, Image, Modules>;

/// Whether it can fade or be drawn along to a second state.
inline bool has_second_state(const Image& image) {
    return !image.to_show.empty() || !image.to_hide.empty() || !image.to_file.empty();
}
/// An image that shows only the second state of this one.
Image second_state(Image image);
/// Only the first.
Image first_state(Image image);

enum class Role { title, text, picture, part, label, button, tile, answer, progress, notice };

/// "title", "text", …: as `render` writes them.
const char* name(Role role);

/// Something to read or to press.
struct Element {
    Role role = Role::text;
    std::string label;     ///< its words as they are said: without marks and soft hyphens
    std::string language;  ///< BCP 47, for the voice
    Rect rect;             ///< what it covers; a press inside it acts
    flow::Action action;   ///< none: only to read
    Rect more_touch;       ///< touchable too (the disc on the figure's dot); empty: none
    float font_px = 0;     ///< em size of its largest text; 0 for pictures
    Color foreground, background;
    bool chosen = false;  ///< said by a screen reader and by tests, shown by colour and weight
    int held = 0;         ///< per cent of the time that it has to be held, while it is; 0: nobody holds it
    bool operator==(const Element&) const = default;
};

// What a hand may be off by, on any panel. From studies of touch by older people and by people with a tremor.
constexpr float roll_mm = 10;     ///< a press may roll so far and still count
constexpr float beside_mm = 4;    ///< a press beside a control means it: half of the gap that targets keep
constexpr float nearest_mm = 12;  ///< a tap in a picture picks a part no farther away

struct DrawList {
    Size size;
    float px_per_mm = 0;  ///< of the panel; 0: not known, and nothing is given to a hand that is off
    float forgiving = 1;  ///< so many times what is above is given: more to a hand that shakes. The gap between two
                          ///< controls is then theirs, each the half that is nearer to it
    Color page;           ///< fills the screen first
    std::vector<Paint> paints;
    std::vector<Element> elements;  ///< reading order, which is also the order of Tab
    int pages = 1;                  ///< how many pages this slide has in this layout
    std::optional<int> answer =
        {};  ///< the page, from 0, with the words that answer a touch of this one, if that is another

    /// Inside it a press picks the nearest of these elements, if one is near (a tap in the picture picks a part).
    struct NearestArea {
        Rect area;
        std::vector<std::pair<Point, std::size_t>> anchors;  ///< point in the picture, index into elements
        bool operator==(const NearestArea&) const = default;
    };
    std::vector<NearestArea> nearest;

    /// Inside it a finger that took hold of the element with this action draws it along: none of the way at x `from`, all
    /// of it at `to`, which lies before `from` where the text runs leftwards.
    struct Travel {
        Rect area;
        flow::Action action;
        float from = 0, to = 0;
        bool operator==(const Travel&) const = default;

        /// 0 to 1.
        float share_at(float x) const { return std::clamp((x - from) / (to - from), 0.0f, 1.0f); }
    };
    std::vector<Travel> travels;

    bool operator==(const DrawList&) const = default;

    /// Over it comes what was laid out for the same panel: to see, to read after it, and to touch.
    void append(DrawList&& more);
    /// The same, and nothing that stood here can be read or touched any more.
    void cover(DrawList&& over);
    /// So many millimetres, as a hand is forgiven them, in pixels.
    float forgiven(float mm) const { return mm * forgiving * px_per_mm; }

    /// The element a press at this point acts on: the topmost with an action that contains it, then more_touch, then the
    /// nearest anchor of an area, then what is drawn along there, then the nearest that stands right beside. Null: nothing.
    const Element* hit(Point point) const;
    /// Whether a press that went down on what does this still counts with the finger here: it has not rolled off too far.
    bool still_on(const flow::Action& action, Point point) const;
    /// Where the finger that went down at this point draws what does this along; null: it cannot.
    const Travel* travel(const flow::Action& action, Point point) const;
    const Element* find(const flow::Action& action) const;
};

/// Whether the same controls stand in the same places: what a finger rests on means what it meant, as far as can be seen. Those
/// of what is read aloud do not count: they follow the voice, which falls silent when a finger comes down.
bool same_controls(const DrawList& one, const DrawList& other);

/// A picture above the part of the screen within reach; see Sheet::room_above.
inline bool stands_above(const Element& element) {
    return element.role == Role::picture && !element.action && element.rect.y < 0;
}

/// Every element lies on the screen, or above its part within reach, none but pictures overlaps another, and targets keep this distance from each other.
bool stands_free(const DrawList& list, float least_gap);

/// What a paint covers at most, for redrawing only what changed.
Rect bounds(const Paint& paint);

}  // namespace screen
