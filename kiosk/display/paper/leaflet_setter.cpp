#include "display/paper/leaflet_setter.h"

#include <algorithm>
#include <cmath>

#include "display/cairo_handles.h"
#include "display/paper/paper_pieces.h"
#include "screen/text/number_order.h"
#include "screen/text/typesetter.h"

namespace display {
namespace {

using Kind = screen::LeafletPart::Kind;

// The kiosk's own colours (screen/theme), which stay apart as greys.
constexpr screen::Color accent{0x0E, 0x5A, 0x55, 0xFF}, bad{0x9B, 0x1C, 0x17, 0xFF}, soon{0x6E, 0x47, 0x00, 0xFF},
    hair{0xC4, 0xC8, 0xC4, 0xFF};

/// All distances are in sizes of the body's letters.
constexpr double title_size = 2.1, subtitle_size = 1.25, heading_size = 1.25, small_size = 0.78, least_small = 8;
constexpr double above_part = 0.95, below_heading = 0.3, between_items = 0.22, between_paragraphs = 0.5, gutter = 1.6,
                 pad = 0.65;
constexpr double wide_enough_for_two = 34;
constexpr double large = 15;  ///< points: letters from which on words need the whole width

/// Words that run from left to right, whatever stands round them.
std::string isolated(const std::string& text) {
    return "\u2068" + text + "\u2069";
}

void draw_tick(cairo_t* context, double x, double y, double size) {
    set_color(context, accent);
    cairo_set_line_width(context, size * 0.16);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_move_to(context, x + size * 0.06, y + size * 0.55);
    cairo_line_to(context, x + size * 0.36, y + size * 0.86);
    cairo_line_to(context, x + size * 0.92, y + size * 0.16);
    cairo_stroke(context);
}

void draw_box(cairo_t* context, double x, double y, double size) {
    set_color(context, accent);
    cairo_set_line_width(context, size * 0.1);
    cairo_rectangle(context, x + size * 0.05, y + size * 0.05, size * 0.85, size * 0.85);
    cairo_stroke(context);
}

void draw_dot(cairo_t* context, double x, double y, double size) {
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_new_sub_path(context);
    cairo_arc(context, x + size / 2, y + size / 2, size * 0.16, 0, 2 * M_PI);
    cairo_fill(context);
}

PaperItem item_of(const PaperColumn& column, double gap) {
    return {height_of(column), gap,
            [column](cairo_t* context, double x, double y) { draw_column(column, context, x, y); }};
}

PaperItem with_gap(PaperItem item, double gap) {
    item.gap = gap;
    return item;
}

void add(PaperColumn& to, const PaperColumn& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// What stands between empty lines, each by itself: they are less apart than a line would be.
std::vector<std::string> divided(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find("\n\n", from), text.size());
        if (to > from) all.push_back(text.substr(from, to - from));
        from = text.find_first_not_of('\n', to);
    }
    return all;
}

}  // namespace

bool LeafletSetter::leftwards() const {
    return screen::is_right_to_left(language_);
}

PaperWords LeafletSetter::words(const std::string& text, double points, bool bold, double width) const {
    return typecase_.set(text, {points, bold, true, 0, true}, width, language_);
}

PaperItem LeafletSetter::beside(std::vector<Placed> all, double gap) const {
    double height = 0;
    for (const auto& each : all) height = std::max(height, each.item.height);
    if (leftwards())
        for (auto& each : all) each.at = width_ - each.at - each.width;
    return {height, gap, [all](cairo_t* context, double x, double y) {
                for (const auto& each : all) each.item.draw(context, x + each.at, y);
            }};
}

PaperItem LeafletSetter::heading(const std::string& title, double gap) const {
    return display::item_of(words(title, body_ * heading_size, true, width_), gap);
}

PaperItem LeafletSetter::head(const screen::Leaflet& leaflet) const {
    PaperColumn column{display::item_of(words(leaflet.title, body_ * title_size, true, width_), 0)};
    if (!leaflet.subtitle.empty())
        column.push_back(display::item_of(words(leaflet.subtitle, body_ * subtitle_size, false, width_), 0));
    if (!leaflet.notice.empty())
        column.push_back(display::item_of(words(leaflet.notice, body_, true, width_), body_ * 0.25));
    column.push_back({2, body_ * 0.4, [width = width_](cairo_t* context, double x, double y) {
                          set_color(context, accent);
                          cairo_rectangle(context, x, y, width, 2);
                          cairo_fill(context);
                      }});
    return item_of(column, 0);
}

/// A list hangs from its dots.
PaperColumn LeafletSetter::paragraph(const std::string& text, double width, double gap) const {
    PaperColumn column;
    const bool turned = leftwards();
    for (const auto& piece : pieces_of(turned ? screen::with_held_numbers(text) : text)) {
        const double indent = piece.item ? body_ * 1.1 : 0;
        const auto set = typecase_.set(piece.words, {body_, false, true, 0, true}, width - indent, language_);
        auto line = in(width).beside({{display::item_of(set, 0), indent, width - indent}}, gap);
        if (piece.dot) {
            const double top = set.baseline() - body_ * 0.8, at = turned ? width - body_ : 0;
            line.draw = [draw = line.draw, size = body_, top, at](cairo_t* context, double x, double y) {
                draw(context, x, y);
                draw_dot(context, x + at, y + top, size);
            };
        }
        column.push_back(line);
        gap = body_ * between_items;
    }
    return column;
}

PaperColumn LeafletSetter::paragraphs(const std::string& text, double width, double gap) const {
    PaperColumn column;
    for (const auto& each : divided(text)) {
        add(column, paragraph(each, width, gap));
        gap = body_ * between_paragraphs;
    }
    return column;
}

PaperItem LeafletSetter::item(const std::string& text, Mark mark, double width, double gap) const {
    const double indent = body_ * 1.4;
    const auto set = words(text, body_, false, width - indent);
    const double top = set.baseline() - body_ * 0.8;
    PaperItem sign{body_, 0, [mark, top, size = body_ * 0.9](cairo_t* context, double x, double y) {
                       if (mark == Mark::tick) draw_tick(context, x, y + top, size);
                       if (mark == Mark::box) draw_box(context, x, y + top, size);
                       if (mark == Mark::dot) draw_dot(context, x, y + top, size);
                   }};
    return in(width).beside({{sign, 0, body_ * 0.9}, {display::item_of(set, 0), indent, width - indent}}, gap);
}

/// In two columns where there is room, read one below the other.
PaperColumn LeafletSetter::listed(const screen::LeafletPart& part) const {
    const bool signs = part.kind == Kind::now || part.kind == Kind::today;
    const auto mark = signs ? Mark::dot : part.kind == Kind::points ? Mark::tick : Mark::box;
    const bool two = width_ > wide_enough_for_two * body_ && part.items.size() > 3;
    const double between = body_ * gutter, width = two ? (width_ - between) / 2 : width_;
    PaperColumn all;
    for (const auto& text : part.items) all.push_back(item(text, mark, width, body_ * between_items));
    if (!two) return all;
    const auto half = all.begin() + (std::ssize(all) + 1) / 2;
    const PaperColumn first(all.begin(), half), second(half, all.end());
    return {
        beside({{item_of(first, 0), 0, width}, {item_of(second, 0), width + between, width}}, body_ * between_items)};
}

/// The picture stands beside title and words.
PaperColumn LeafletSetter::words_part(const screen::LeafletPart& part) const {
    std::optional<PaperPicture> picture;
    if (!part.pictures.empty())
        picture =
            paper_picture(drawings_, part.pictures.front().picture, width_ * 0.4, body_ * 9.5 * letters_.pictures);
    const double room = picture ? width_ - picture->size.w - body_ * gutter : width_;
    PaperColumn column{in(room).heading(part.title, body_ * above_part)};
    add(column, paragraphs(part.text, room, body_ * below_heading));
    if (!picture) return column;
    const auto& [size, draw] = *picture;
    return {beside({{item_of(column, 0), 0, room}, {{size.h, 0, draw}, width_ - size.w, size.w}}, body_ * above_part)};
}

/// Each picture with its words: below it where three or more share the width, else beside it.
PaperItem LeafletSetter::cards(const screen::LeafletPart& part, double gap) const {
    const auto count = static_cast<double>(part.pictures.size());
    const double between = body_ * gutter, width = (width_ - (count - 1) * between) / count;
    const bool below = count > 2;
    std::vector<Placed> all;
    for (const auto& [picture, label, detail] : part.pictures) {
        const auto shown = paper_picture(drawings_, picture, below ? width : width * 0.5,
                                         body_ * (below ? 6.5 : 7) * letters_.pictures);
        const double words_at = !shown || below ? 0 : shown->size.w + body_ * 0.8;
        PaperColumn said;
        if (!label.empty()) said.push_back(display::item_of(words(label, body_, true, width - words_at), 0));
        add(said, paragraphs(detail, width - words_at, 0));
        PaperItem card = item_of(said, 0);
        if (shown) {
            const auto& [size, draw] = *shown;
            const PaperItem drawn{size.h, 0, draw};
            const auto image = in(width).beside({{drawn, 0, size.w}}, 0);
            card = below ? item_of({image, with_gap(card, body_ * 0.3)}, 0)
                         : in(width).beside({{drawn, 0, size.w}, {card, words_at, width - words_at}}, 0);
        }
        all.push_back({card, static_cast<double>(all.size()) * (width + between), width});
    }
    return beside(std::move(all), gap);
}

PaperColumn LeafletSetter::pictures_part(const screen::LeafletPart& part) const {
    PaperColumn column{heading(part.title, body_ * above_part)};
    add(column, paragraphs(part.text, width_, body_ * 0.1));
    // In large letters three beside each other, and the next below them.
    const std::size_t most = body_ < large ? 4 : 3;
    for (std::size_t i = 0; i < part.pictures.size(); i += most) {
        auto row = part;
        row.pictures.assign(
            part.pictures.begin() + static_cast<std::ptrdiff_t>(i),
            part.pictures.begin() + static_cast<std::ptrdiff_t>(std::min(i + most, part.pictures.size())));
        column.push_back(cards(row, body_ * 0.4));
    }
    return {item_of(column, body_ * above_part)};
}

PaperColumn LeafletSetter::warning_inside(const screen::LeafletPart& part) const {
    PaperColumn column{display::item_of(words(part.first, body_, true, width_), 0)};
    if (!part.elsewhere.empty()) column.push_back(display::item_of(words(part.elsewhere, body_, false, width_), 0));
    auto signs = listed(part);
    if (!signs.empty()) signs.front().gap = body_ * 0.4;
    add(column, signs);
    return column;
}

/// A band with how soon, then what to do, then the signs.
PaperItem LeafletSetter::warning(const screen::LeafletPart& part, double least_height) const {
    const double inset = body_ * pad, room = width_ - 2 * inset;
    const auto color = part.kind == Kind::now ? bad : soon;
    const auto on_band = [&](const std::string& text, double points, bool bold) {
        return display::item_of(typecase_.set(text, {points, bold, true, 1, true, color}, room, language_), 0);
    };
    PaperColumn band{on_band(part.title, body_ * heading_size, true)};
    if (!part.text.empty()) band.push_back(on_band(part.text, body_, false));
    const double band_height = height_of(band) + inset;
    const auto inside = in(room).warning_inside(part);
    const double height = std::max(least_height, band_height + height_of(inside) + 2 * inset);
    return {height, body_ * above_part, [=, width = width_](cairo_t* context, double x, double y) {
                set_color(context, color);
                cairo_rectangle(context, x, y, width, band_height);
                cairo_fill(context);
                cairo_set_line_width(context, 1.2);
                cairo_rectangle(context, x + 0.6, y + 0.6, width - 1.2, height - 1.2);
                cairo_stroke(context);
                draw_column(band, context, x + inset, y + inset / 2);
                draw_column(inside, context, x + inset, y + band_height + inset);
            }};
}

PaperItem LeafletSetter::pair(const screen::LeafletPart& first, const screen::LeafletPart& second) const {
    const double between = body_ * gutter / 2, width = (width_ - between) / 2;
    const auto half = in(width);
    const bool warnings = first.kind == Kind::now || first.kind == Kind::today;
    const auto set = [&](const screen::LeafletPart& part, double least) {
        return warnings ? half.warning(part, least) : item_of(half.part(part), 0);
    };
    const double height = std::max(set(first, 0).height, set(second, 0).height);
    return beside({{set(first, height), 0, width}, {set(second, height), width + between, width}}, body_ * above_part);
}

PaperColumn LeafletSetter::part(const screen::LeafletPart& part) const {
    switch (part.kind) {
        case Kind::words:
            return words_part(part);
        case Kind::pictures:
            return pictures_part(part);
        case Kind::now:
        case Kind::today:
            return {warning(part, 0)};
        case Kind::points:
        case Kind::to_do:
        case Kind::to_ask:
            break;
    }
    PaperColumn column{heading(part.title, body_ * above_part)};
    add(column, paragraphs(part.text, width_, body_ * 0.1));
    auto items = listed(part);
    if (!items.empty()) items.front().gap = body_ * below_heading;
    add(column, items);
    return column;
}

PaperColumn LeafletSetter::end(const screen::Leaflet& leaflet) const {
    const double small = body_ < large ? std::max(least_small, body_ * small_size) : body_;
    PaperColumn column;
    auto line = [&](const std::string& text, double points, bool bold, double gap) {
        if (!text.empty()) column.push_back(display::item_of(words(text, points, bold, width_), gap));
    };
    line(leaflet.address.empty() ? ""
         : leftwards()           ? isolated(leaflet.address)
                                 : leaflet.address,
         body_, true, body_ * above_part);
    line(leaflet.reviewed, small, false, body_ * 0.8);
    std::string sources;
    for (const auto& source : leaflet.sources)
        sources += (sources.empty() ? "" : "  ·  ") + (leftwards() ? isolated(source) : source);
    if (!sources.empty())
        line((leaflet.sources_title.empty() ? "" : "*" + leaflet.sources_title + "*  ") + sources, small, false,
             body_ * (leaflet.reviewed.empty() ? 0.8 : 0.2));
    return column;
}

PaperItem LeafletSetter::foot(const screen::Leaflet& leaflet, const std::string& page) const {
    const double small = body_ < large ? std::max(least_small, body_ * small_size) : body_;
    auto first = leaflet.language_name;
    if (!leaflet.version.empty()) first += (first.empty() ? "" : "  ·  ") + leaflet.version;
    const auto left = words(first, small, false, 0), right = words(page, small, false, 0);
    auto line = beside({{display::item_of(left, 0), 0, left.width()},
                        {display::item_of(right, 0), width_ - right.width(), right.width()}},
                       0);
    line.draw = [draw = line.draw, width = width_](cairo_t* context, double x, double y) {
        set_color(context, hair);
        cairo_rectangle(context, x, y, width, 0.7);
        cairo_fill(context);
        draw(context, x, y + 3);
    };
    line.height += 3;
    return line;
}

}  // namespace display
