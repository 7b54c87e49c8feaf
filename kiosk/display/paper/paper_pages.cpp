#include "display/paper/paper_pages.h"

#include <algorithm>

namespace display {

double height_of(const PaperColumn& column) {
    double height = 0;
    for (std::size_t i = 0; i < column.size(); ++i) height += column[i].height + (i > 0 ? column[i].gap : 0);
    return height;
}

void draw_column(const PaperColumn& column, cairo_t* context, double x, double y) {
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (i > 0) y += column[i].gap;
        column[i].draw(context, x, y);
        y += column[i].height;
    }
}

PaperItem rule(double gap, double thickness, double width) {
    return {thickness, gap, [thickness, width](cairo_t* context, double x, double y) {
                cairo_set_source_rgb(context, 0, 0, 0);
                cairo_rectangle(context, x, y, width, thickness);
                cairo_fill(context);
            }};
}

PaperItem item_of(const PaperWords& words, double gap, double indent) {
    return {words.height(), gap,
            [words, indent](cairo_t* context, double x, double y) { words.draw(context, x + indent, y); }};
}

void PaperPages::new_page() {
    if (at_top()) return;
    pages_.emplace_back();
    y_ = 0;
}

void PaperPages::add(const PaperItem& item) {
    if (item.gap + item.height > left()) new_page();
    if (!at_top()) y_ += item.gap;
    pages_.back().push_back(
        [draw = item.draw, x = size_.margin, y = size_.top + y_](cairo_t* context) { draw(context, x, y); });
    y_ += item.height;
}

void PaperPages::add_together(const PaperColumn& items) {
    if (items.empty()) return;
    const double height = items.front().gap + height_of(items);
    if (height > left() && height <= size_.room()) new_page();
    for (const auto& item : items) add(item);
}

double PaperPages::fill(const PaperColumn& column, std::size_t& next, double x) {
    double used = 0;
    for (const std::size_t first = next; next < column.size(); ++next) {
        const auto& item = column[next];
        const double gap = next == first ? 0 : item.gap;
        if (next > first && used + gap + item.height > left()) break;
        pages_.back().push_back(
            [draw = item.draw, x, y = size_.top + y_ + used + gap](cairo_t* context) { draw(context, x, y); });
        used += gap + item.height;
    }
    return used;
}

void PaperPages::add_columns(const PaperColumn& head, const PaperItem& again, const PaperColumn& left_column,
                             const PaperColumn& right_column, double right_at) {
    constexpr double below_head = 8;
    const double worth_beginning = size_.room() / 3;
    const double columns = std::max(height_of(left_column), height_of(right_column));
    const double whole = height_of(head) + below_head + columns;
    const bool fits_a_page = whole <= size_.room();
    if (head.front().gap + whole > left() && (fits_a_page || left() < worth_beginning)) new_page();
    // The rule between two slides is of no use at the top of a page.
    for (std::size_t i = at_top() ? 1 : 0; i < head.size(); ++i) add(head[i]);
    std::size_t next_left = 0, next_right = 0;
    for (;;) {
        y_ += below_head;
        const double filled_left = fill(left_column, next_left, size_.margin);
        const double filled_right = fill(right_column, next_right, size_.margin + right_at);
        y_ += std::max(filled_left, filled_right);
        if (next_left == left_column.size() && next_right == right_column.size()) return;
        new_page();
        add(again);
    }
}

}  // namespace display
