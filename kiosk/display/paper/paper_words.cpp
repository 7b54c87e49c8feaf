#include "display/paper/paper_words.h"

#include <cmath>

#include "display/cairo_handles.h"
#include "screen/text/number_order.h"
#include "screen/text/typesetter.h"

namespace display {

namespace {

struct PangoRelease {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

/// The language too: a layout that is drawn after others were set would else take theirs.
PangoAttrList* attributes(const flow::Marked& words, PangoLanguage* language) {
    auto* list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_language_new(language));
    for (const auto& range : words.bold) {
        auto* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        bold->start_index = static_cast<guint>(range.first);
        bold->end_index = static_cast<guint>(range.last);
        pango_attr_list_insert(list, bold);
    }
    return list;
}

/// By which fonts know it: "zh" alone they take for any of the Chinese scripts, and for Japanese.
std::string fonts_name_of(const std::string& language) {
    if (language == "zh" || language == "zh-Hans") return "zh-cn";
    if (language == "zh-Hant") return "zh-tw";
    return language;
}

/// cairo 1.16 leaves out what some letters of these scripts' fonts (CFF) are made of: 如 then prints as a blank. Their shapes are
/// drawn over the letters, which nobody sees then, but who searches the file finds.
bool has_fonts_that_lose_letters(const std::string& language) {
    for (const char* code : {"zh", "ja", "ko", "yue"})
        if (language == code || language.starts_with(std::string(code) + "-")) return true;
    return false;
}

}  // namespace

double PaperWords::baseline() const {
    return layout_ ? static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE : 0;
}

void PaperWords::draw(cairo_t* context, double x, double y) const {
    if (!layout_) return;
    cairo_set_source_rgb(context, grey_, grey_, grey_);
    cairo_move_to(context, x, y);
    if (!as_shapes_) return pango_cairo_show_layout(context, layout_.get());
    set_color(context, ground_);
    pango_cairo_show_layout(context, layout_.get());
    cairo_set_source_rgb(context, grey_, grey_, grey_);
    cairo_move_to(context, x, y);
    pango_cairo_layout_path(context, layout_.get());
    cairo_fill(context);
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
    const auto ordered = style.directed && screen::is_right_to_left(language) ? screen::with_held_numbers(text) : text;
    return set(style.marked ? flow::read_marks(ordered) : flow::Marked{ordered, {}}, style, width, language);
}

PaperWords Typecase::set(const flow::Marked& marked, const PaperStyle& style, double width,
                         const std::string& language) const {
    PaperWords words;
    words.grey_ = style.grey;
    words.ground_ = style.ground;
    words.as_shapes_ = has_fonts_that_lose_letters(language);
    auto* const known = pango_language_from_string(fonts_name_of(language).c_str());
    words.layout_.reset(pango_layout_new(context_.get()), GObjectRelease());
    auto* layout = words.layout_.get();
    if (style.directed) {
        const bool leftwards = screen::is_right_to_left(language);
        pango_layout_set_auto_dir(layout, FALSE);
        pango_context_set_base_dir(context_.get(), leftwards ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_layout_set_alignment(layout, leftwards ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
    std::unique_ptr<PangoFontDescription, PangoRelease> font(pango_font_description_from_string("Noto Sans"));
    pango_font_description_set_absolute_size(font.get(), style.points * PANGO_SCALE);
    if (style.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font.get());
    std::unique_ptr<PangoAttrList, PangoRelease> marks(attributes(marked, known));
    pango_layout_set_attributes(layout, marks.get());
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
