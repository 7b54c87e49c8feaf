// What the parts of a leaflet look like, at one size of letters. In points. Inside display only; one thread.
#pragma once

#include "display/paper/paper_pages.h"
#include "display/paper/paper_pictures.h"
#include "screen/paper/leaflet.h"

namespace display {

struct LeafletLetters {
    double body;      ///< size of the letters, from which all else follows
    double pictures;  ///< how high pictures may be beside that, at most 1
};

class LeafletSetter {
public:
    /// `width` is that of all it sets.
    LeafletSetter(const Typecase& typecase, Drawings& drawings, const std::string& language,
                  const LeafletLetters& letters, double width)
        : typecase_(typecase), drawings_(drawings), language_(language), letters_(letters), width_(width) {}

    PaperItem head(const screen::Leaflet& leaflet) const;
    /// A part is never broken but for long lists and words.
    PaperColumn part(const screen::LeafletPart& part) const;
    /// Two warnings or lists beside each other, equally high.
    PaperItem pair(const screen::LeafletPart& first, const screen::LeafletPart& second) const;
    /// Review and sources.
    PaperColumn end(const screen::Leaflet& leaflet) const;
    /// Stands at the foot of each page; `page` is empty where there is one.
    PaperItem foot(const screen::Leaflet& leaflet, const std::string& page) const;

private:
    /// As above, in another width.
    LeafletSetter in(double width) const { return {typecase_, drawings_, language_, letters_, width}; }
    bool leftwards() const;
    PaperWords words(const std::string& text, double points, bool bold, double width) const;
    /// Beside each other at these distances from where lines begin, the width of each given.
    struct Placed {
        PaperItem item;
        double at, width;
    };
    PaperItem beside(std::vector<Placed> all, double gap) const;
    PaperItem heading(const std::string& title, double gap) const;
    PaperColumn paragraph(const std::string& text, double width, double gap) const;
    PaperColumn paragraphs(const std::string& text, double width, double gap) const;
    enum class Mark { dot, tick, box };
    PaperItem item(const std::string& text, Mark mark, double width, double gap) const;
    PaperColumn listed(const screen::LeafletPart& part) const;
    PaperColumn words_part(const screen::LeafletPart& part) const;
    PaperColumn pictures_part(const screen::LeafletPart& part) const;
    PaperItem cards(const screen::LeafletPart& part, double gap) const;
    PaperColumn warning_inside(const screen::LeafletPart& part) const;
    PaperItem warning(const screen::LeafletPart& part, double least_height) const;

    const Typecase& typecase_;
    Drawings& drawings_;
    const std::string& language_;
    LeafletLetters letters_;
    double width_;
    double body_ = letters_.body;
};

}  // namespace display
