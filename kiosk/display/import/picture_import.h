// A drawing as Inkscape, Illustrator and Figma write it, made into one for a pack. Any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "screen/geometry.h"

namespace display {

struct ImportedPicture {
    std::string svg;
    screen::Size size;  ///< of the viewBox
    struct Element {
        std::string id;
        std::optional<screen::Rect> place;  ///< in the viewBox, with every layer shown
        bool layer = false;                 ///< a group right under the root: `show` and `hide` name it
        bool off = false;                   ///< not seen until `show` names it
    };
    std::vector<Element> elements;  ///< all that a slide can name, in the drawing's order
    struct Part {
        std::string id, label;
    };
    std::vector<Part> parts;                 ///< named by words that stood in the drawing
    std::vector<std::string> changed, lost;  ///< in plain words, a line each
};

/// A name as small letters, digits and dashes; empty when nothing of it can be written so.
using PlainNames = std::function<std::string(const std::string&)>;

/// The problem names `file` and its line. The text is hostile.
std::variant<ImportedPicture, base::Problem> import_picture(const std::string& text, const std::string& file,
                                                            const PlainNames& plain);

/// What was read may be larger than what a pack may hold: much of it is the program's own.
constexpr std::size_t most_imported_bytes = std::size_t{8} << 20;

/// Every layer by itself and the whole, with their names, as one picture. Nothing when it was written.
std::optional<base::Problem> write_picture_sheet(const ImportedPicture& picture, const std::string& png);

}  // namespace display
