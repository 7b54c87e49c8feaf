#include <algorithm>
#include <cmath>
#include <functional>

#include "display/paper/paper_pictures.h"
#include "display/paper/paper_pieces.h"
#include "display/paper/proof_pages.h"
#include "screen/text/typesetter.h"

namespace display {

namespace {

constexpr double picture_width = 150;  ///< of the column that pictures stand in
constexpr double beside_picture = 20, heading_width = 88, beside_heading = 10;
constexpr double item_indent = 11, dot_inset = 3.5, above_item = 2, below_list = 6;
constexpr double tallest_alone = 170, tallest_of_two = 112, tallest_of_many = 94;
constexpr PaperStyle heading_style{8, false, false, paper::soft}, words_style{10, false, true, 0};

/// "feedback" belongs to the answer above it.
bool continues(const screen::ProofText& text) {
    return !text.heading.empty() && text.heading[0] >= 'a' && text.heading[0] <= 'z';
}

/// A heading and, right of it on the same baseline, its words.
PaperItem row_of(const PaperWords& heading, const PaperWords& words, double gap, double indent = 0) {
    const double lower = std::max(0.0, words.baseline() - heading.baseline());
    return {std::max(lower + heading.height(), words.height()), gap,
            [heading, words, lower, indent](cairo_t* context, double x, double y) {
                heading.draw(context, x, y + lower);
                words.draw(context, x + heading_width + beside_heading + indent, y);
            }};
}

void draw_dot(cairo_t* context, double x, double y) {
    constexpr double radius = 1.5;
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_new_sub_path(context);
    cairo_arc(context, x, y, radius, 0, 2 * M_PI);
    cairo_fill(context);
}

void draw_frame(cairo_t* context, double x, double y, double w, double h) {
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_set_line_width(context, 0.5);
    cairo_rectangle(context, x, y, w, h);
    cairo_stroke(context);
}

class SlideSetter {
public:
    SlideSetter(const Typecase& typecase, Drawings& drawings, const std::string& language)
        : typecase_(typecase), drawings_(drawings), language_(language) {}

    void add(PaperPages& pages, const screen::ProofSlide& slide, std::size_t number) {
        const double words_at = slide.pictures.empty() ? 0 : picture_width + beside_picture;
        pages.add_columns({rule(16, 0.5), head(slide, number, slide.title, 11)},
                          head(slide, number, slide.title + " …", 0), pictures(slide),
                          words(slide, paper::text_width - words_at), words_at);
    }

private:
    PaperItem head(const screen::ProofSlide& slide, std::size_t number, const std::string& words, double gap) {
        auto id = typecase_.set("slide " + std::to_string(number) + "  ·  " + slide.id + "  ·  " + slide.kind,
                                {8, false, false, paper::soft}, 0, "en");
        auto title =
            typecase_.set(words, {13, true, true, 0}, paper::text_width - id.width() - beside_picture, language_);
        return {title.height(), gap, [id, title](cairo_t* context, double x, double y) {
                    title.draw(context, x, y);
                    id.draw(context, x + paper::text_width - id.width(), y + title.baseline() - id.baseline());
                }};
    }

    PaperColumn pictures(const screen::ProofSlide& slide) {
        PaperColumn column;
        std::vector<screen::ProofPicture> shown;
        std::copy_if(slide.pictures.begin(), slide.pictures.end(), std::back_inserter(shown),
                     [&](const auto& picture) { return !picture.to || document_of(picture); });
        const auto count = shown.size();
        const double tallest = count > 2 ? tallest_of_many : count > 1 ? tallest_of_two : tallest_alone;
        for (const auto& picture : shown) column.push_back(picture_item(picture, tallest));
        return column;
    }

    /// Half way between two states.
    std::shared_ptr<SvgDocument> document_of(const screen::ProofPicture& picture) {
        const auto &from = picture.picture, &to = picture.to;
        return drawings_.between(screen::Image::Folder::illustrations, from.file, {from.show, from.hide, {}},
                                 {to.show, to.hide, {}}, 0.5F);
    }

    PaperItem picture_item(const screen::ProofPicture& picture, double tallest) {
        auto caption = typecase_.set(picture.caption, {8, false, true, paper::soft}, picture_width, language_);
        if (picture.to) return between_item(picture, tallest, caption);
        auto shown = paper_picture(drawings_, picture.picture, picture_width, tallest);
        if (!shown) return missing_item(picture, caption);
        return captioned(shown->size, caption, shown->draw);
    }

    PaperItem between_item(const screen::ProofPicture& picture, double tallest, const PaperWords& caption) {
        auto document = document_of(picture);
        if (!document) return missing_item(picture, caption);
        const auto size = fitted(document->size(), picture_width, tallest);
        return captioned(size, caption, [document, size](cairo_t* context, double x, double y) {
            draw_vectors(context, *document, size, x, y);
        });
    }

    static PaperItem captioned(const PictureSize& size, const PaperWords& caption,
                               std::function<void(cairo_t*, double, double)> draw) {
        constexpr double above_caption = 3, gap = 10;
        return {size.h + above_caption + caption.height(), gap,
                [size, caption, draw = std::move(draw)](cairo_t* context, double x, double y) {
                    draw(context, x, y);
                    caption.draw(context, x, y + size.h + above_caption);
                }};
    }

    PaperItem missing_item(const screen::ProofPicture& picture, const PaperWords& caption) {
        auto notice = typecase_.set("This picture cannot be shown: " + picture.picture.file, {8, true, false, 0},
                                    picture_width - 16, "en");
        const double frame = notice.height() + 16;
        return {frame + 3 + caption.height(), 10, [notice, caption, frame](cairo_t* context, double x, double y) {
                    draw_frame(context, x, y, picture_width, frame);
                    notice.draw(context, x + 8, y + 8);
                    caption.draw(context, x, y + frame + 3);
                }};
    }

    PaperItem piece_row(const PaperWords& heading, const PaperPiece& piece, double width, double gap) {
        if (!piece.item) return row_of(heading, typecase_.set(piece.words, words_style, width, language_), gap);
        const bool leftwards = screen::is_right_to_left(language_);
        auto words = typecase_.set(piece.words, words_style, width - item_indent, language_);
        auto row = row_of(heading, words, gap, leftwards ? 0 : item_indent);
        if (!piece.dot) return row;
        const double dot = heading_width + beside_heading + (leftwards ? width - dot_inset : dot_inset);
        return {row.height, gap, [row, dot, middle = words.baseline() - 3](cairo_t* context, double x, double y) {
                    row.draw(context, x, y);
                    draw_dot(context, x + dot, y + middle);
                }};
    }

    PaperColumn words(const screen::ProofSlide& slide, double width) {
        const double words_width = width - heading_width - beside_heading;
        const auto no_heading = typecase_.set("", heading_style, 0, "en");
        PaperColumn column;
        for (const auto& text : slide.texts) {
            auto heading = typecase_.set(text.heading, heading_style, heading_width, "en");
            double gap = continues(text) ? 1 : 6;
            bool after_item = false;
            for (const auto& piece : pieces_of(text.text)) {
                if (after_item && !piece.item) gap = below_list;
                column.push_back(piece_row(heading, piece, words_width, piece.dot && after_item ? above_item : gap));
                after_item = piece.item;
                gap = 0;
                heading = no_heading;
            }
        }
        auto next = typecase_.set("Next: " + slide.leads_to, {9, true, false, 0}, words_width, "en");
        column.push_back(row_of(no_heading, next, 8));
        return column;
    }

    const Typecase& typecase_;
    Drawings& drawings_;
    const std::string& language_;
};

}  // namespace

void add_slides(PaperPages& pages, const Typecase& typecase, Drawings& drawings, const screen::Proof& proof) {
    SlideSetter setter(typecase, drawings, proof.language);
    for (std::size_t i = 0; i < proof.slides.size(); ++i) setter.add(pages, proof.slides[i], i + 1);
}

}  // namespace display
