// A pack as a static web site: every page, drawing, style and script that a browser needs, as bytes by their names. One
// thread at a time.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "flow/seams.h"
#include "screen/picture_geometry.h"
#include "screen/slides.h"

namespace web {

/// What lies between two states of a drawing: see display/browser/web_drawing, which makes it.
struct Way {
    std::vector<float> shares;  ///< from 0 to 1, one a frame
    std::vector<std::string> pieces;
    std::vector<std::vector<std::string>> frames;  ///< numbers and colours between the pieces
};

/// Makes files of a pack's pictures.
class PictureMaker {
public:
    virtual ~PictureMaker() = default;
    struct File {
        std::string bytes, ending;  ///< ".svg", ".jpg", ".png"
    };
    /// A drawing in this state, a photograph, or the first picture of a clip.
    virtual base::Result<File> picture(const flow::Picture& picture) = 0;
    /// The clip itself, a WebP; empty: it is none.
    virtual std::string clip(const std::string& file) = 0;
    /// Nothing: the two states are cross-faded.
    virtual std::optional<Way> way(const flow::Picture& from, const flow::Picture& to) = 0;
    /// As SVG to stand in a page; empty: there is none of that name.
    virtual std::string icon(const std::string& name) = 0;
};

struct Sources {
    flow::Library& library;
    screen::PictureGeometry& geometry;
    PictureMaker& pictures;
    std::function<screen::SiteWords(const std::string& language)> site;  ///< what kiosk.toml says
    /// What tells one version of a topic from another: the number on the proof that a clinician signs.
    std::function<std::string(const flow::Flow& flow, const std::string& language)> hash;
    std::string version;  ///< of the whole pack
    std::string date;     ///< ISO 8601: when the site is made
};

struct Site {
    std::map<std::string, std::string> files;  ///< "en/heel-pain.html", "drawings/foot-inside.svg"; all relative
    base::Problems problems;                   ///< an error: the site is not whole, and no use
};

/// Every topic that the home screen offers, in every language in which it is offered there; the first screen of the first
/// language is index.html.
Site make_site(const Sources& sources);

}  // namespace web
