#include "screen/author/author_desk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/controls.h"
#include "screen/no_library.h"

namespace screen {
namespace {

constexpr float edge = 16;                               // pixels around the patient's screen
constexpr float narrowest_bar = 400, bar_share = 0.36f;  // of the window
constexpr float bar_mm_per_px = 0.52f;                   // the tools are set small: a mouse is at a desk
constexpr float pad = 36, choice_height = 64, gap = 12;  // canvas units of the bar

float bar_width(Size window) {
    return std::min(window.w / 2, std::max(narrowest_bar, window.w * bar_share));
}

Rect shifted(Rect rect, float dx, float dy) {
    return rect.empty() ? rect : Rect{rect.x + dx, rect.y + dy, rect.w, rect.h};
}
Point shifted(Point point, float dx, float dy) {
    return {point.x + dx, point.y + dy};
}

struct Shift {
    float dx, dy;
    void operator()(Box& box) const { box.rect = shifted(box.rect, dx, dy); }
    void operator()(Stroke& stroke) const {
        stroke.from = shifted(stroke.from, dx, dy);
        stroke.to = shifted(stroke.to, dx, dy);
    }
    void operator()(Arc& arc) const { arc.centre = shifted(arc.centre, dx, dy); }
    void operator()(Text& text) const { text.x += dx, text.baseline += dy; }
    void operator()(Image& image) const {
        image.dest = shifted(image.dest, dx, dy);
        image.clip = shifted(image.clip, dx, dy);
    }
};

/// Sets things below each other.
class Column {
public:
    Column(Sheet& sheet, float x, float y, float width) : sheet_(sheet), x_(x), y_(y), width_(width) {}

    void words(const std::string& text, Type type, Weight weight, Color color, float gap_below) {
        if (text.empty()) return;
        auto set = sheet_.set(text, type, weight, width_);
        sheet_.text(set, x_, y_, width_, color);
        sheet_.element(Role::text, flow::said(text), {x_, y_, set.width, set.height}, {}, set.font_px, color,
                       sheet_.colors().surface);
        y_ += set.height + gap_below;
    }

    /// In rows, each choice as wide as its words.
    void tools(const AuthorTools& tools, const std::string& pressed) {
        words(tools.heading, Type::caption, Weight::bold, sheet_.colors().soft, 8);
        float x = x_;
        for (const auto& choice : tools.choices) {
            auto set = sheet_.set_one_line(choice.label, Type::caption, Weight::regular, width_ - pad);
            float w = std::max(choice_height, set.width + pad);
            if (x + w > x_ + width_ + 1 && x > x_) x = x_, y_ += choice_height + gap;
            draw_choice({x, y_, w, choice_height}, choice, set, choice.of == pressed);
            x += w + gap;
        }
        y_ += choice_height + 28;
    }

    float y() const { return y_; }

private:
    void draw_choice(Rect rect, const AuthorTools::Choice& choice, const Sheet::Words& words, bool pressed) {
        const auto& c = sheet_.colors();
        Color fill = choice.chosen ? c.accent : pressed ? c.tint : c.surface, ink = choice.chosen ? c.on : c.ink;
        sheet_.box(rect, 16, fill, choice.chosen ? fill : c.line, width::divider);
        sheet_.text(words, rect.x, rect.centre().y - words.height / 2, rect.w, ink, Align::centre);
        flow::Action action{flow::ActionKind::author, choice.of};
        sheet_.element(Role::button, flow::said(choice.label), rect, action, words.font_px, ink, fill).chosen =
            choice.chosen;
    }

    Sheet& sheet_;
    float x_, y_, width_;
};

void append(DrawList& list, DrawList more) {
    list.paints.insert(list.paints.end(), std::make_move_iterator(more.paints.begin()),
                       std::make_move_iterator(more.paints.end()));
    list.elements.insert(list.elements.end(), more.elements.begin(), more.elements.end());
    for (auto area : more.nearest) list.nearest.push_back(std::move(area));
}

/// Outlines what can be touched; numbers what is read.
void mark(Sheet& sheet, const DrawList& patient, const AuthorMarks& marks) {
    float unit = 1 / sheet.scale();
    int number = 0;
    for (const auto& element : patient.elements) {
        Rect rect{element.rect.x * unit, element.rect.y * unit, element.rect.w * unit, element.rect.h * unit};
        if (marks.targets && element.action) sheet.box(rect, 0, {}, rgb(0xD100B5), 5, true);
        if (!marks.order) continue;
        auto words = sheet.set(std::to_string(++number), Type::caption, Weight::bold, 200);
        float r = std::max(words.width, words.height) / 2 + 8;
        sheet.disc({rect.x + r, rect.y + r}, r, rgb(0xD100B5));
        sheet.text(words, rect.x, rect.y + r - words.height / 2, 2 * r, rgb(0xFFFFFF), Align::centre);
    }
}

/// Where Back and Next begin, in pixels; the foot of the screen when there are none.
float top_of_dock(const DrawList& patient) {
    float top = patient.size.h;
    for (const auto& element : patient.elements) {
        auto kind = element.action.kind;
        bool steps = kind == flow::ActionKind::back || kind == flow::ActionKind::next;
        if (steps && element.rect.y > patient.size.h / 2) top = std::min(top, element.rect.y);
    }
    return top;
}

}  // namespace

DrawList moved(DrawList list, float dx, float dy) {
    for (auto& paint : list.paints) std::visit(Shift{dx, dy}, paint);
    for (auto& element : list.elements) {
        element.rect = shifted(element.rect, dx, dy);
        element.more_touch = shifted(element.more_touch, dx, dy);
    }
    for (auto& area : list.nearest) {
        area.area = shifted(area.area, dx, dy);
        for (auto& [point, index] : area.anchors) point = shifted(point, dx, dy);
    }
    return list;
}

Rect AuthorDesk::place(Size window, Size patient_screen) {
    Rect room{edge, edge, window.w - bar_width(window) - 2 * edge, window.h - 2 * edge};
    float fit = std::min(room.w / patient_screen.w, room.h / patient_screen.h);
    float w = std::max(1.0f, std::floor(patient_screen.w * fit)),
          h = std::max(1.0f, std::floor(patient_screen.h * fit));
    return {std::floor(room.x + (room.w - w) / 2), std::floor(room.y + (room.h - h) / 2), w, h};
}

Sheet AuthorDesk::sheet(Size px) {
    static NoLibrary none;
    return Sheet({px, bar_mm_per_px}, {}, {}, typesetter_, pictures_, none);
}

DrawList AuthorDesk::marks(const View& view) {
    Sheet over = sheet(view.patient.size);
    mark(over, view.patient, view.marks);
    return over.finish(1);
}

DrawList AuthorDesk::bar(const View& view) {
    Sheet side = sheet({bar_width(view.window), view.window.h});
    const auto& c = side.colors();
    side.box({0, 0, side.width(), side.height()}, 0, c.surface);
    Column column(side, pad, pad, side.width() - 2 * pad);
    column.words(view.title, Type::small, Weight::bold, c.ink, 28);
    for (const auto& each : view.tools) column.tools(each, view.pressed);
    for (const auto& fact : view.facts) column.words(fact, Type::caption, Weight::regular, c.soft, 10);
    return side.finish(1);
}

/// Above Back and Next, so that one can go on, as high as its words.
DrawList AuthorDesk::message(const View& view, Size room) {
    Sheet over = sheet(room);
    const auto& c = over.colors();
    const auto& message = view.messages.front();
    auto others = view.messages.size() - 1;
    auto write = [&](Sheet& to, float top) {
        Column lines(to, pad, top, to.width() - 2 * pad);
        lines.words(message.where, Type::caption, Weight::bold, c.bad, 8);
        lines.words(message.what, Type::small, Weight::bold, c.ink, 12);
        lines.words(message.source, Type::caption, Weight::regular, c.soft, 12);
        lines.words(message.advice, Type::caption, Weight::regular, c.ink, 12);
        if (others > 0)
            lines.words("and " + std::to_string(others) + " more: clinic-kiosk check", Type::caption, Weight::regular,
                        c.soft, 0);
        return lines.y() - top;
    };
    Sheet scratch = over;
    float height = write(scratch, 0) + 2 * pad;
    float foot = top_of_dock(view.patient) / over.scale();
    Rect card{12, std::max(12.0f, foot - height - 12), over.width() - 24, height};
    over.box(card, 20, c.surface, c.bad, width::chosen);
    write(over, card.y + pad);
    return over.finish(1);
}

DrawList AuthorDesk::compose(const View& view) {
    DrawList all;
    all.size = view.window;
    all.page = rgb(0x3C4A46);
    Rect at = place(view.window, view.patient.size);
    all.paints.push_back(Box{at, 0, view.patient.page, {}, 0, false});
    append(all, moved(view.patient, at.x, at.y));
    append(all, moved(marks(view), at.x, at.y));
    append(all, moved(bar(view), view.window.w - bar_width(view.window), 0));
    if (!view.messages.empty()) append(all, moved(message(view, {at.w, at.h}), at.x, at.y));
    return all;
}

}  // namespace screen
