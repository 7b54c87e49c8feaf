// Things one below the other on pages, in points. Inside display only; one thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "display/paper/paper_words.h"

namespace display {

/// A sheet and the room on it.
struct PaperSize {
    double width, height;
    double margin, top, bottom;  ///< margin: left and right

    double text_width() const { return width - 2 * margin; }
    double room() const { return height - top - bottom; }
};

/// Of proofs.
namespace paper {
constexpr double width = 595.28, height = 841.89;  // ISO 216 A4
constexpr double margin = 54, top = 50, bottom = 62;
constexpr PaperSize proof{width, height, margin, top, bottom};
constexpr double text_width = width - 2 * margin;
constexpr double page_room = height - top - bottom;
constexpr double soft = 0.32;  ///< grey of what is secondary; still dark enough after a poor copier
}  // namespace paper

/// Something that is never broken; at most a few hundred points high.
struct PaperItem {
    double height = 0;
    double gap = 0;  ///< above it, unless it stands first
    std::function<void(cairo_t*, double x, double y)> draw;
};
using PaperColumn = std::vector<PaperItem>;

double height_of(const PaperColumn& column);

/// All of a column, with its first item's corner at this point.
void draw_column(const PaperColumn& column, cairo_t* context, double x, double y);

/// A line across the text.
PaperItem rule(double gap, double thickness, double width = paper::text_width);
/// Words at an indent.
PaperItem item_of(const PaperWords& words, double gap, double indent = 0);

/// Fills pages from the top. Nothing is drawn before every page is known, so that each can say how many there are.
class PaperPages {
public:
    using Drawing = std::function<void(cairo_t*)>;

    explicit PaperPages(const PaperSize& size = paper::proof) : size_(size), pages_(1) {}
    /// Below what stands there, on a new page when there is no room.
    void add(const PaperItem& item);
    /// The items as one: on a new page when this one has no room for all of them, and broken when no page has.
    void add_together(const PaperColumn& items);
    /// A head with two columns below it, kept together as above. When no page has room they are broken between items,
    /// and `again` is the head of every further page.
    void add_columns(const PaperColumn& head, const PaperItem& again, const PaperColumn& left, const PaperColumn& right,
                     double right_at);
    void new_page();
    bool at_top() const { return y_ <= 0; }

    const std::vector<std::vector<Drawing>>& pages() const { return pages_; }

private:
    double left() const { return size_.room() - y_; }
    /// Draws from `next` on what this page has room for, at least one; the height it took.
    double fill(const PaperColumn& column, std::size_t& next, double x);

    PaperSize size_;
    std::vector<std::vector<Drawing>> pages_;
    double y_ = 0;  ///< of the page's room that is used
};

}  // namespace display
