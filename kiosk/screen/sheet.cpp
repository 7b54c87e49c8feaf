#include "screen/sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "flow/picture_files.h"
#include "screen/look/look_colors.h"

namespace screen {
namespace {

constexpr float reference_mm = 0.248f;                      // a pixel of a 21.5-inch 1080×1920 panel
constexpr float rounding = 0.5f;                            // of widths, in units
constexpr float least_short_side = 1200;                    // of the canvas: on huge panels things grow with the panel
constexpr float least_above = 400, widest_standing = 1300;  // room for a picture; wider ones have it beside the words

float room_above(const Panel& panel, float scale) {
    const bool has_room = panel.above / scale >= least_above && panel.px.w / scale < widest_standing;
    return has_room ? panel.above / scale : 0;
}

}  // namespace

float Sheet::scale_of(const Panel& panel) {
    float shorter = std::min(panel.px.w, panel.px.h);
    return std::max(reference_mm / panel.mm_per_px, shorter / least_short_side);
}

Sheet::Sheet(const Panel& panel, const flow::Settings& settings, const Interaction& interaction, Typesetter& typesetter,
             PictureGeometry& pictures, flow::Library& library)
    : settings_(settings),
      interaction_(interaction),
      typesetter_(typesetter),
      pictures_(pictures),
      library_(library),
      look_(library.home(settings.language).look),
      colors_(palette(look_, settings.theme)),
      scale_(scale_of(panel)),
      width_(panel.px.w / scale_),
      height_(panel.px.h / scale_),
      room_above_(screen::room_above(panel, scale_)),
      mirrored_(is_right_to_left(settings.language)),
      text_factor_(static_cast<float>(settings.text_size) / 100) {
    list_.size = panel.px;
    list_.px_per_mm = 1 / panel.mm_per_px;
    constexpr float to_a_hand_that_shakes = 2;
    if (settings.touch == flow::Touch::easier) list_.forgiving = to_a_hand_that_shakes;
    list_.page = colors_.page;
}

Rect Sheet::px(Rect r) const {
    float left = std::round(r.x * scale_), top = std::round(r.y * scale_);
    return {left, top, std::round(r.right() * scale_) - left, std::round(r.bottom() * scale_) - top};
}

Sheet::Words Sheet::set_scaled(const std::string& text, Type type, Weight weight, float width, Shape shape,
                               float factor) {
    auto size = type_size(type, text_factor_);
    size.line = std::max(size.line, size.px * least_line(settings_.language));
    Setting setting{size.px * factor * scale_, size.line * factor * scale_, weight,       width * scale_,
                    settings_.language,        shape == Shape::balanced,    look_.letters};
    auto paragraph = typesetter_.set(text, setting);
    return {paragraph, paragraph->width / scale_, paragraph->height / scale_, setting.px, size.line * factor, false};
}

Sheet::Words Sheet::set(const std::string& text, Type type, Weight weight, float width, Shape shape) {
    return set_scaled(text, type, weight, width, shape, 1);
}

Sheet::Words Sheet::set_whole_words(const std::string& text, Type type, Weight weight, float width, Shape shape) {
    float least = type_size(Type::caption, 1).px / type_size(type, text_factor_).px;
    float longest = longest_word(text, type, weight);
    float factor = longest > width ? std::max(least, width / longest * 0.99f) : 1;
    auto words = set_scaled(text, type, weight, width, shape, factor);
    words.tight = longest * factor > width + rounding;
    return words;
}

Sheet::Words Sheet::set_one_line(const std::string& text, Type type, Weight weight, float width) {
    constexpr float any_width = 1e6f;
    auto words = set_scaled(text, type, weight, any_width, Shape::natural, 1);
    if (words.width <= width) return words;
    float least = type_size(Type::caption, 1).px / type_size(type, text_factor_).px;
    words = set_scaled(text, type, weight, any_width, Shape::natural, std::max(least, width / words.width * 0.99f));
    words.tight = words.width > width + rounding;
    return words;
}

Sheet::Words Sheet::set_label(const std::string& text, Type type, Weight weight, Size room, float icon) {
    constexpr float step = 2.2f, between = 1.22f;  // a twentieth of body text; lines' distance in ems
    float full = type_size(type, text_factor_).px, least = type_size(Type::caption, 1).px;
    auto longest = longest_word(text, type, weight);
    auto at = [&](float px) {
        float width = room.w - icon * px / full;
        Setting setting{px * scale_, px * between * scale_, weight, width * scale_, settings_.language,
                        true,        look_.letters};
        auto set = typesetter_.set(text, setting);
        Words words{set, set->width / scale_, set->height / scale_, setting.px, px * between, false};
        words.tight = set->lines.size() > 2 || words.height > room.h || longest * px / full > width;
        return words;
    };
    auto words = at(full);
    for (float px = full - step; words.tight && px > least; px -= step) words = at(px);
    return words.tight ? at(least) : words;
}

float Sheet::longest_word(const std::string& text, Type type, Weight weight) {
    auto size = type_size(type, text_factor_);
    Setting setting{size.px * scale_, size.line * scale_, weight, 0, settings_.language, false, look_.letters};
    return typesetter_.longest_word(text, setting) / scale_;
}

void Sheet::lines(const Words& words, std::size_t first, std::size_t last, float x, float y, float width, Color color,
                  Align align) {
    const auto& all = words.paragraph->lines;
    if (first >= last || last > all.size()) return;
    tight_words_ |= words.tight;
    if (cut_word_.empty()) cut_word_ = words.paragraph->cut_word;
    float top = all[first].top;
    Rect area = px(mirror(Rect{x, y, width, 0}));
    bool at_right = align == Align::start ? mirrored_ : align == Align::end && !mirrored_;
    for (auto i = first; i < last; ++i) {
        const auto& placed = all[i];
        float free = area.w - placed.line.width;
        float left = area.x + (align == Align::centre ? free / 2 : at_right ? free : 0);
        left += mirrored_ ? -placed.indent : placed.indent;
        float baseline = std::round(y * scale_ + placed.baseline - top);
        if (placed.dot) dot(placed, words.font_px, left, baseline, color);
        for (const auto& run : placed.line.runs)
            list_.paints.push_back(Text{run.text, run.style, std::round(left + run.x), baseline, run.width, color});
    }
}

/// In the middle of small letters, before the item's first line.
void Sheet::dot(const Paragraph::Placed& item, float font_px, float left, float baseline, Color color) {
    constexpr float from_start = 0.32f, above_baseline = 0.3f, radius = 0.17f;  // in ems
    bool on_page = color == colors_.ink || color == colors_.soft;
    float before = item.indent - from_start * font_px, r = std::round(radius * font_px);
    float x = mirrored_ ? left + item.line.width + before : left - before;
    Rect round{std::round(x - r), std::round(baseline - above_baseline * font_px - r), 2 * r, 2 * r};
    list_.paints.push_back(Box{round, r, on_page ? colors_.accent : color, {}, 0, false});
}

void Sheet::box(Rect rect, float radius, Color fill, Color line, float line_width, bool dashed) {
    list_.paints.push_back(Box{px(mirror(rect)), radius * scale_, fill, line, line_width * scale_, dashed});
}

void Sheet::stroke(Point from, Point to, Color color, float line_width) {
    list_.paints.push_back(Stroke{px(mirror(from)), px(mirror(to)), color, line_width * scale_});
}

void Sheet::disc(Point centre, float radius, Color fill, Color line, float line_width) {
    box({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius, fill, line, line_width);
}

void Sheet::arc(Point centre, float radius, float line_width, float share, Color color) {
    list_.paints.push_back(Arc{px(mirror(centre)), radius * scale_, line_width * scale_, share, color});
}

void Sheet::icon(const std::string& name, Rect rect, Color color) {
    Image image;
    image.folder = Image::Folder::icons;
    image.file = name + ".svg";
    image.dest = px(mirror(rect));
    image.tint = color;
    // Arrows, the door, the speaker and ؟ go with the text; all other icons stay as they are.
    constexpr std::array along = {"back", "next", "finish", "aloud", "question"};
    image.mirrored = mirrored_ && std::find(along.begin(), along.end(), name) != along.end();
    list_.paints.push_back(std::move(image));
}

Rect Sheet::code(const qr::Code& code, float module_px, Rect area) {
    const float dark = static_cast<float>(code.side) * module_px;
    const Rect seen = px(mirror(area));
    const Rect modules{std::floor(seen.centre().x - dark / 2), std::floor(seen.centre().y - dark / 2), dark, dark};
    const Rect card = modules.inset(-qr::quiet_zone * module_px);
    constexpr Color white{255, 255, 255, 255};
    list_.paints.push_back(Box{card, 0, white, {}, 0, false});
    list_.paints.push_back(Modules{code, modules});
    return mirror(Rect{card.x / scale_, card.y / scale_, card.w / scale_, card.h / scale_});
}

Rect Sheet::place(const flow::Picture& picture, Rect area, Align vertical) {
    auto size = pictures_.size(picture.file);
    if (!size || size->w <= 0 || size->h <= 0) size = Size{4, 3};
    float fit = std::min(area.w / size->w, area.h / size->h);
    Rect seen = mirror(area);
    Rect placed{0, 0, size->w * fit, size->h * fit};
    placed.x = seen.x + (seen.w - placed.w) / 2;
    float free = seen.h - placed.h;
    placed.y = seen.y + (vertical == Align::centre ? free / 2 : vertical == Align::end ? free : 0);
    return placed;
}

Rect Sheet::picture(const flow::Picture& picture, Rect area, Rect clip, float clip_radius, Align vertical,
                    const std::string& highlight) {
    Rect placed = place(picture, area, vertical);
    Image image;
    image.file = picture.file;
    image.show = picture.show;
    image.hide = picture.hide;
    image.dest = px(placed);
    image.clip = px(mirror(clip));
    image.clip_radius = clip_radius * scale_;
    if (!highlight.empty()) {
        image.highlight = highlight;
        image.highlight_color = colors_.stage_accent;
        image.highlight_width = std::round(6 * scale_);
    }
    list_.paints.push_back(std::move(image));
    return placed;
}

void Sheet::clip(Image::Clip play) {
    if (auto* image = list_.paints.empty() ? nullptr : std::get_if<Image>(&list_.paints.back())) image->play = play;
}

void Sheet::round_window(const std::string& file, Point centre, float radius) {
    constexpr float above = 0.25f;
    Rect window{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, area = window;
    auto size = flow::is_photo(file) ? pictures_.size(file) : std::nullopt;
    if (size && size->w > 0 && size->h > 0) {
        float fit = window.w / std::min(size->w, size->h);
        area = {centre.x - size->w * fit / 2, window.y - (size->h * fit - window.h) * above, size->w * fit,
                size->h * fit};
    }
    picture({file, {}, {}, ""}, area, window, radius);
}

std::optional<Point> Sheet::anchor(const flow::Picture& picture, Rect placed, const std::string& id) {
    auto size = pictures_.size(picture.file);
    auto point = pictures_.anchor(picture.file, id, picture.show, picture.hide);
    if (!size || !point) return std::nullopt;
    float fit = placed.w / size->w;
    return Point{placed.x + point->x * fit, placed.y + point->y * fit};
}

Element& Sheet::element(Role role, const flow::Said& label, Rect rect, flow::Action action, float font_px,
                        Color foreground, Color background) {
    Element element;
    element.role = role;
    element.label = label.words;
    element.language = settings_.language;
    element.rect = px(mirror(rect));
    element.action = std::move(action);
    element.font_px = font_px;
    element.foreground = foreground;
    element.background = background;
    if (is_pressed(element.action)) element.held = interaction_.held;
    list_.elements.push_back(std::move(element));
    return list_.elements.back();
}

void Sheet::nearest(Rect area_as_seen, const std::vector<std::pair<Point, std::size_t>>& anchors) {
    DrawList::NearestArea area{px(area_as_seen), {}};
    for (const auto& [point, index] : anchors) area.anchors.push_back({px(point), index});
    list_.nearest.push_back(std::move(area));
}

void Sheet::cross_fade(const flow::Picture& to, Rect area, Align vertical, float share) {
    auto& image = std::get<Image>(list_.paints.back());
    if (to.file != image.file) image.to_file = to.file, image.to_dest = px(place(to, area, vertical));
    image.to_show = to.show;
    image.to_hide = to.hide;
    image.share = share;
}

void Sheet::travel(Rect area, float from, float to, const flow::Action& action) {
    Point start = mirror(Point{from, 0}), end = mirror(Point{to, 0});
    list_.travels.push_back({px(mirror(area)), action, start.x * scale_, end.x * scale_});
}

bool Sheet::stands_free() const {
    constexpr float least_gap = 12;  // 3 mm
    return !spilled_ && screen::stands_free(list_, least_gap * scale_ - 1);
}

void Sheet::keep_within(Rect area, std::size_t first) {
    Rect allowed = px(mirror(area)).inset(-2);
    for (auto i = first; i < list_.elements.size(); ++i) {
        const auto& rect = list_.elements[i].rect;
        if (stands_above(list_.elements[i])) continue;
        if (rect.y < allowed.y || rect.bottom() > allowed.bottom() || rect.x < allowed.x ||
            rect.right() > allowed.right())
            spilled_ = true;
    }
}

Sheet Sheet::blank() const {
    Sheet sheet = *this;
    sheet.clear();
    return sheet;
}

Sheet Sheet::blank_in(const std::string& language) const {
    Sheet sheet = blank();
    sheet.settings_.language = language;
    sheet.mirrored_ = is_right_to_left(language);
    return sheet;
}

void Sheet::clear() {
    list_.paints.clear();
    list_.elements.clear();
    list_.nearest.clear();
    list_.travels.clear();
    list_.answer.reset();
    spilled_ = tight_words_ = scrap_ = false;
    cut_word_.clear();
    parted_ = 0;
}

void Sheet::append(Sheet&& drawn) {
    list_.append(std::move(drawn.list_));
    spilled_ |= drawn.spilled_;
    tight_words_ |= drawn.tight_words_;
    if (cut_word_.empty()) cut_word_ = drawn.cut_word_;
    scrap_ |= drawn.scrap_;
    part_lines(drawn.parted_);
}

DrawList Sheet::finish(int pages) {
    list_.pages = pages;
    return std::move(list_);
}

}  // namespace screen
