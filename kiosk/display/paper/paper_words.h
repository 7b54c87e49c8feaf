// Words set on paper by Pango, in points. Inside display only; one thread.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "flow/marks.h"
#include "screen/draw_list.h"

namespace display {

struct GObjectRelease {
    template <class Object>
    void operator()(Object* object) const {
        g_object_unref(object);
    }
};

struct PaperStyle {
    double points = 9.5;
    bool bold = false;
    bool marked = false;  ///< stars are read as marks (flow/marks.h); otherwise a star is a star
    double grey = 0;      ///< 0 is black, 1 is white
    /// The language's direction whatever the words begin with, and from right to left numbers in their order; otherwise the words
    /// decide.
    bool directed = false;
    screen::Color ground{0xFF, 0xFF, 0xFF, 0xFF};  ///< what they stand on
};

/// Words broken to a width. Copies are cheap: they share what was set.
class PaperWords {
public:
    double width() const { return width_; }
    double height() const { return height_; }
    double baseline() const;  ///< of the first line, from the top
    /// With the upper left corner at this point.
    void draw(cairo_t* context, double x, double y) const;

private:
    friend class Typecase;
    std::shared_ptr<PangoLayout> layout_;
    double width_ = 0, height_ = 0, grey_ = 0;
    screen::Color ground_;
    bool as_shapes_ = false;
};

/// The letters of one document: Noto Sans, as it will stand on paper whatever the resolution.
class Typecase {
public:
    Typecase();
    /// `language` is BCP 47; it decides shapes and line breaks. A width of 0 breaks nothing.
    PaperWords set(const std::string& text, const PaperStyle& style, double width, const std::string& language) const;
    /// Whose marks were read before.
    PaperWords set(const flow::Marked& words, const PaperStyle& style, double width, const std::string& language) const;

private:
    std::unique_ptr<PangoFontMap, GObjectRelease> fonts_;  // its own, so that all of it goes with this
    std::unique_ptr<PangoContext, GObjectRelease> context_;
};

}  // namespace display
