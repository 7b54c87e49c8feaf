#include "display/paper/paper_pages.h"

#include <algorithm>

namespace display {

double height_of(const PaperColumn& column) {
    double height = 0;
    for (std::size_t i = 0; i < column.size(); ++i) height += column[i].height + (i > 0 ? column[i].gap : 0);
    return height;
}

PaperItem rule(double gap, double thickness) {
    return {thickness, gap, [thickness](cairo_t* context, double x, double y) {
                cairo_set_source_rgb(context, 0, 0, 0);
                cairo_rectangle(context, x, y, paper::text_width, thickness);
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
        [draw = item.draw, y = paper::top + y_](cairo_t* context) { draw(context, paper::margin, y); });
    y_ += item.height;
}

void PaperPages::add_together(const PaperColumn& items) {
    if (items.empty()) return;
    const double height = items.front().gap + height_of(items);
    if (height > left() && height <= paper::page_room) new_page();
    for (const auto& item : items) add(item);
}

double PaperPages::fill(const PaperColumn& column, std::size_t& next, double x) {
    double used = 0;
    for (const std::size_t first = next; next < column.size(); ++next) {
        const auto& item = column[next];
        const double gap = next == first ? 0 : item.gap;
        if (next > first && used + gap + item.height > left()) break;
        pages_.back().push_back(
            [draw = item.draw, x, y = paper::top + y_ + used + gap](cairo_t* context) { draw(context, x, y); });
        used += gap + item.height;
    }
    return used;
}

void PaperPages::add_columns(const PaperColumn& head, const PaperItem& again, const PaperColumn& left_column,
                             const PaperColumn& right_column, double right_at) {
    constexpr double below_head = 8, worth_beginning = paper::page_room / 3;
    const double columns = std::max(height_of(left_column), height_of(right_column));
    const double whole = height_of(head) + below_head + columns;
    const bool fits_a_page = whole <= paper::page_room;
    if (head.front().gap + whole > left() && (fits_a_page || left() < worth_beginning)) new_page();
    // The rule between two slides is of no use at the top of a page.
    for (std::size_t i = at_top() ? 1 : 0; i < head.size(); ++i) add(head[i]);
    std::size_t next_left = 0, next_right = 0;
    for (;;) {
        y_ += below_head;
        const double filled_left = fill(left_column, next_left, paper::margin);
        const double filled_right = fill(right_column, next_right, paper::margin + right_at);
        y_ += std::max(filled_left, filled_right);
        if (next_left == left_column.size() && next_right == right_column.size()) return;
        new_page();
        add(again);
    }
}

}  // namespace display
