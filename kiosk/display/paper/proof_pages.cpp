#include "display/paper/proof_pages.h"

#include <cmath>

namespace display {

namespace {

constexpr PaperStyle body{10}, section{12, true}, small{8, false, false, paper::soft};
constexpr double list_indent = 20;

/// A blank to write on.
void draw_line(cairo_t* context, double x, double y, double length) {
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_set_line_width(context, 0.5);
    cairo_move_to(context, x, y);
    cairo_rel_line_to(context, length, 0);
    cairo_stroke(context);
}

/// Sets the English words round the flow's own.
class PageSetter {
public:
    explicit PageSetter(const Typecase& typecase) : typecase_(typecase) {}

    PaperWords english(const std::string& text, const PaperStyle& style, double width = 0) const {
        return typecase_.set(text, style, width, "en");
    }

    PaperItem fact(const std::string& name, const std::string& value, double gap) const {
        constexpr double name_width = 110;
        auto left = english(name, small, name_width);
        auto right = english(value, body, paper::text_width - name_width);
        return {right.height(), gap, [left, right](cairo_t* context, double x, double y) {
                    left.draw(context, x, y + right.baseline() - left.baseline());
                    right.draw(context, x + name_width, y);
                }};
    }

    PaperItem numbered(std::size_t number, const std::string& text) const {
        auto mark = english(std::to_string(number) + ".", body);
        auto words = english(text, body, paper::text_width - list_indent);
        return {words.height(), 3, [mark, words](cairo_t* context, double x, double y) {
                    mark.draw(context, x, y);
                    words.draw(context, x + list_indent, y);
                }};
    }

    /// A fact with boxes to tick and a line to write on.
    PaperItem to_confirm(std::size_t number, const std::string& text) const {
        constexpr double boxes_width = 110, line_room = 20;
        auto mark = english(std::to_string(number) + ".", body);
        auto words = english(text, body, paper::text_width - list_indent - boxes_width - 16);
        auto yes = english("yes", body), change = english("change", body);
        return {words.height() + line_room, 7, [mark, words, yes, change](cairo_t* context, double x, double y) {
                    mark.draw(context, x, y);
                    words.draw(context, x + list_indent, y);
                    const double boxes = x + paper::text_width - boxes_width;
                    draw_tick_box(context, yes, boxes, y);
                    draw_tick_box(context, change, boxes + 44, y);
                    draw_line(context, x + list_indent, y + words.height() + line_room - 2,
                              paper::text_width - list_indent);
                }};
    }

    PaperItem field(const std::string& name) const {
        constexpr double name_width = 76, height = 30;
        auto words = english(name, body);
        return {height, 0, [words](cairo_t* context, double x, double y) {
                    words.draw(context, x, y + height - words.height());
                    draw_line(context, x + name_width, y + height - 3, paper::text_width - name_width - 32);
                }};
    }

    PaperItem decision() const {
        auto yes = english("approved", body), changed = english("approved with the changes marked", body);
        auto no = english("not approved", body);
        return {yes.height(), 10, [yes, changed, no](cairo_t* context, double x, double y) {
                    constexpr double between = 28;
                    for (const auto& words : {yes, changed, no}) x = draw_tick_box(context, words, x, y) + between;
                }};
    }

private:
    const Typecase& typecase_;
};

void add_heading(PaperPages& pages, const PageSetter& setter, const Typecase& typecase, const screen::Proof& proof) {
    pages.add(item_of(setter.english("Proof for a clinician to check and sign", small), 0));
    pages.add(item_of(typecase.set(proof.title, {26, true, true, 0}, paper::text_width, proof.language), 4));
    if (!proof.subtitle.empty())
        pages.add(item_of(typecase.set(proof.subtitle, {14, false, true, 0}, paper::text_width, proof.language), 0));
    pages.add(rule(12, 1.2));
    pages.add(setter.fact("Flow", proof.file, 12));
    pages.add(setter.fact("Language", proof.language, 4));
    pages.add(setter.fact("Content version", proof.content_version, 4));
    pages.add(setter.fact("Review", proof.review, 4));
    pages.add(setter.fact("Number of what is signed here", proof.hash, 4));
    pages.add(setter.fact("Slides", std::to_string(proof.slides.size()), 4));
}

/// A heading stays with the first item below it.
void add_list(PaperPages& pages, PaperColumn head, const PaperColumn& items) {
    if (!items.empty()) head.push_back(items.front());
    pages.add_together(head);
    for (std::size_t i = 1; i < items.size(); ++i) pages.add(items[i]);
}

PaperItem framed(const PaperColumn& inside, double gap) {
    constexpr double pad = 16;
    const double height = height_of(inside) + 2 * pad;
    return {height, gap, [inside, height](cairo_t* context, double x, double y) {
                cairo_set_source_rgb(context, 0, 0, 0);
                cairo_set_line_width(context, 1);
                cairo_rectangle(context, x, y, paper::text_width, height);
                cairo_stroke(context);
                draw_column(inside, context, x + pad, y + pad);
            }};
}

}  // namespace

double draw_tick_box(cairo_t* context, const PaperWords& words, double x, double y) {
    constexpr double side = 9, beside = 5;
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_set_line_width(context, 0.8);
    cairo_rectangle(context, x, y + words.baseline() - side + 1, side, side);
    cairo_stroke(context);
    words.draw(context, x + side + beside, y);
    return x + side + beside + words.width();
}

void add_first_page(PaperPages& pages, const Typecase& typecase, const screen::Proof& proof) {
    PageSetter setter(typecase);
    add_heading(pages, setter, typecase, proof);

    PaperColumn sources, confirm;
    for (const auto& source : proof.sources) sources.push_back(setter.numbered(sources.size() + 1, source));
    if (sources.empty()) sources.push_back(item_of(setter.english("None is given.", body), 3));
    add_list(pages, {item_of(setter.english("Sources", section), 22)}, sources);

    for (const auto& fact : proof.confirm) confirm.push_back(setter.to_confirm(confirm.size() + 1, fact));
    if (confirm.empty()) confirm.push_back(item_of(setter.english("The author lists nothing in particular.", body), 3));
    add_list(pages, {item_of(setter.english("Clinician to confirm", section), 22)}, confirm);
    pages.new_page();
}

void add_signature(PaperPages& pages, const Typecase& typecase, const screen::Proof& proof) {
    PageSetter setter(typecase);
    auto what = proof.file + ", language " + proof.language + ", content version " + proof.content_version;
    pages.add(
        framed({item_of(setter.english("Decision", section), 0),
                item_of(setter.english(what, small, paper::text_width - 32), 2), setter.decision(),
                setter.field("Name"), setter.field("Profession"), setter.field("Date"), setter.field("Signature")},
               24));
}

void draw_footer(cairo_t* context, const Typecase& typecase, const screen::Proof& proof, std::size_t number,
                 std::size_t count) {
    PageSetter setter(typecase);
    const double y = paper::height - 40;
    auto left = setter.english(proof.flow + "  ·  " + proof.language + "  ·  version " + proof.content_version, small);
    auto right = setter.english("Page " + std::to_string(number) + " of " + std::to_string(count), small);
    draw_line(context, paper::margin, y - 5, paper::text_width);
    left.draw(context, paper::margin, y);
    right.draw(context, paper::width - paper::margin - right.width(), y);
}

}  // namespace display
