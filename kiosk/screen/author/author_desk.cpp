#include "screen/author/author_desk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/author/author_column.h"
#include "screen/controls.h"
#include "screen/no_library.h"

namespace screen {
namespace {

constexpr float edge = 16;                               // pixels around the patient's screen
constexpr float narrowest_bar = 400, bar_share = 0.36f;  // of the window
constexpr float bar_mm_per_px = 0.52f;                   // the tools are set small: a mouse is at a desk

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
    void operator()(Modules& modules) const { modules.rect = shifted(modules.rect, dx, dy); }
    void operator()(Image& image) const {
        image.dest = shifted(image.dest, dx, dy);
        image.clip = shifted(image.clip, dx, dy);
    }
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

/// What of it is below a line; empty: nothing.
Rect below(Rect rect, float line) {
    float hidden = std::max(0.0f, line - rect.y);
    return hidden >= rect.h ? Rect{} : Rect{rect.x, rect.y + hidden, rect.w, rect.h - hidden};
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

/// What stays: where the author is, and the verdict. Its height is what the rest begins below.
float AuthorDesk::head(Sheet& side, const View& view) {
    const auto& c = side.colors();
    AuthorColumn column(side, author_pad, author_pad, side.width() - 2 * author_pad);
    column.words(view.title, Type::small, Weight::bold, c.ink, 12);
    column.words(view.verdict.words, Type::caption, Weight::bold, color_of(view.verdict.severity, c), 12);
    return column.y() + 12;
}

/// All that can be scrolled; returns where it ends.
float AuthorDesk::body(Sheet& side, const View& view, float top) {
    const auto& c = side.colors();
    AuthorColumn column(side, author_pad, top, side.width() - 2 * author_pad);
    auto messages = [&](bool here, const std::string& heading) {
        bool any = false;
        for (const auto& each : view.findings) {
            if (each.here != here) continue;
            if (!any) column.words(heading, Type::caption, Weight::bold, c.soft, 12);
            any = true;
            column.message(each, view.pressed);
        }
    };
    messages(true, "This slide");
    for (const auto& each : view.tools) column.tools(each, view.pressed);
    for (const auto& fact : view.facts) column.words(fact, Type::caption, Weight::regular, c.soft, 10);
    column.skip(28);
    messages(false, view.elsewhere);
    return column.y();
}

DrawList AuthorDesk::bar(const View& view, float& scroll) {
    Size size{bar_width(view.window), view.window.h};
    Sheet fixed = sheet(size), moving = fixed.blank();
    const auto& c = fixed.colors();
    Sheet scratch = fixed.blank();
    float top = head(scratch, view);
    float foot = body(moving, view, top) * moving.scale();
    scroll = std::clamp(scroll, 0.0f, std::max(0.0f, foot - size.h));
    DrawList rest = moved(moving.finish(1), 0, -scroll);
    float covered = top * fixed.scale();
    for (auto& element : rest.elements) element.rect = below(element.rect, covered);
    std::erase_if(rest.elements, [](const Element& each) { return each.rect.empty(); });
    DrawList all;
    all.paints.push_back(Box{{0, 0, size.w, size.h}, 0, c.surface, {}, 0, false});
    append(all, std::move(rest));
    fixed.box({0, 0, fixed.width(), top}, 0, c.surface);
    if (scroll > 0) fixed.stroke({0, top}, {fixed.width(), top}, c.line, width::divider);
    head(fixed, view);
    append(all, fixed.finish(1));
    return all;
}

/// Above Back and Next, so that one can go on, as high as its words.
DrawList AuthorDesk::message(const View& view, Size room) {
    Sheet over = sheet(room);
    const auto& c = over.colors();
    const auto& message = view.messages.front();
    auto color = color_of(message.severity, c);
    auto others = view.messages.size() - 1;
    auto write = [&](Sheet& to, float top) {
        AuthorColumn lines(to, author_pad, top, to.width() - 2 * author_pad);
        lines.words(message.where, Type::caption, Weight::bold, color, 8);
        lines.words(message.what, Type::small, Weight::bold, c.ink, 12);
        lines.words(message.source, Type::caption, Weight::regular, c.soft, 12);
        lines.words(message.advice, Type::caption, Weight::regular, c.ink, 12);
        if (!message.open.empty()) lines.tools({"", {{"Open in the editor", message.open}}}, view.pressed);
        if (others > 0)
            lines.words("and " + std::to_string(others) + " more", Type::caption, Weight::regular, c.soft, 0);
        return lines.y() - top;
    };
    Sheet scratch = over;
    float height = write(scratch, 0) + 2 * author_pad;
    float foot = top_of_dock(view.patient) / over.scale();
    Rect card{12, std::max(12.0f, foot - height - 12), over.width() - 24, height};
    over.box(card, 20, c.surface, color, width::chosen);
    write(over, card.y + author_pad);
    return over.finish(1);
}

AuthorDesk::Composed AuthorDesk::compose(const View& view) {
    Composed composed{{}, view.scroll};
    auto& all = composed.list;
    all.size = view.window;
    all.page = rgb(0x3C4A46);
    Rect at = place(view.window, view.patient.size);
    all.paints.push_back(Box{at, 0, view.patient.page, {}, 0, false});
    append(all, moved(view.patient, at.x, at.y));
    append(all, moved(marks(view), at.x, at.y));
    append(all, moved(bar(view, composed.scroll), view.window.w - bar_width(view.window), 0));
    if (!view.messages.empty()) append(all, moved(message(view, {at.w, at.h}), at.x, at.y));
    return composed;
}

}  // namespace screen
