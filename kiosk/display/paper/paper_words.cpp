#include "display/paper/paper_words.h"

#include <cmath>

namespace display {

namespace {

struct PangoRelease {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

PangoAttrList* bold_attributes(const flow::Marked& words) {
    auto* list = pango_attr_list_new();
    for (const auto& range : words.bold) {
        auto* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = static_cast<guint>(range.first);
        bold->end_index = static_cast<guint>(range.last);
        pango_attr_list_insert(list, bold);
    }
    return list;
}

}  // namespace

double PaperWords::baseline() const {
    return layout_ ? static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE : 0;
}

void PaperWords::draw(cairo_t* context, double x, double y) const {
    if (!layout_) return;
    cairo_set_source_rgb(context, grey_, grey_, grey_);
    cairo_move_to(context, x, y);
    pango_cairo_show_layout(context, layout_.get());
}

Typecase::Typecase() : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
    std::unique_ptr<cairo_font_options_t, PangoRelease> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), 72);  // a point is a unit of the page
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

PaperWords Typecase::set(const std::string& text, const PaperStyle& style, double width,
                         const std::string& language) const {
    return set(style.marked ? flow::read_marks(text) : flow::Marked{text, {}}, style, width, language);
}

PaperWords Typecase::set(const flow::Marked& marked, const PaperStyle& style, double width,
                         const std::string& language) const {
    PaperWords words;
    words.grey_ = style.grey;
    pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
    words.layout_.reset(pango_layout_new(context_.get()), GObjectRelease());
    auto* layout = words.layout_.get();
    std::unique_ptr<PangoFontDescription, PangoRelease> font(pango_font_description_from_string("Noto Sans"));
    pango_font_description_set_absolute_size(font.get(), style.points * PANGO_SCALE);
    if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font.get());
    std::unique_ptr<PangoAttrList, PangoRelease> bold(bold_attributes(marked));
    pango_layout_set_attributes(layout, bold.get());
    pango_layout_set_text(layout, marked.text.data(), static_cast<int>(marked.text.size()));
    if (width > 0) pango_layout_set_width(layout, static_cast<int>(std::floor(width * PANGO_SCALE)));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    PangoRectangle extents;
    pango_layout_get_extents(layout, nullptr, &extents);
    words.width_ = static_cast<double>(extents.width) / PANGO_SCALE;
    words.height_ = static_cast<double>(extents.height) / PANGO_SCALE;
    return words;
}

}  // namespace display
