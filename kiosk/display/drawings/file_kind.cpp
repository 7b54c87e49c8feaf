#include "display/drawings/file_kind.h"

#include <algorithm>
#include <array>

#include "display/drawings/svg_css.h"

namespace display {
namespace {

using std::string_view;
using namespace std::string_view_literals;

constexpr const char* export_it = "export the drawing itself as SVG: a file's name does not change what is in it";
constexpr const char* is_photo =
    "a photograph goes into media/illustrations as it is, under a name that ends in .jpg, .png or .webp; of a "
    "drawing export SVG";
constexpr const char* unpack_it = "unpack it and take the SVG file that is inside";
constexpr const char* as_utf8 = "save it in UTF-8";

struct Kind {
    string_view begins;
    const char *why, *cure;
};

constexpr std::array kinds{
    Kind{"\x89PNG"sv, "it is a PNG picture and no drawing", is_photo},
    Kind{"\xFF\xD8\xFF"sv, "it is a JPEG photo and no drawing", is_photo},
    Kind{"GIF8"sv, "it is a GIF picture and no drawing", export_it},
    Kind{"RIFF"sv, "it is a WebP picture and no drawing", is_photo},
    Kind{"\x1F\x8B"sv, "it is a compressed drawing (SVGZ)",
         "save it as plain SVG, not compressed (Inkscape: Save As, type Plain SVG)"},
    Kind{"%PDF"sv, "it is a PDF or an Illustrator file (AI)",
         "open it in the drawing program and export it as SVG (Illustrator: File, Export As)"},
    Kind{"%!PS"sv, "it is a PostScript file (EPS)", "open it in the drawing program and export it as SVG"},
    Kind{"PK\x03\x04"sv, "it is a ZIP archive", unpack_it},
    Kind{"\xFF\xFE"sv, "it is not written in UTF-8", as_utf8},
    Kind{"\xFE\xFF"sv, "it is not written in UTF-8", as_utf8},
};

}  // namespace

std::optional<SvgRefusal> no_svg_at_all(string_view bytes) {
    if (trimmed(bytes).empty())
        return SvgRefusal{"the file is empty", "export it anew, and look whether the disk is full", 0};
    for (const Kind& kind : kinds)
        if (bytes.starts_with(kind.begins)) return SvgRefusal{kind.why, kind.cure, 0};
    const auto start = lowered(trimmed(bytes.substr(0, 200)));
    if (start.starts_with("<!doctype html") || start.starts_with("<html"))
        return SvgRefusal{"it is a web page and no drawing",
                          "save the drawing itself: open its address alone in the browser, then save", 0};
    return std::nullopt;
}

}  // namespace display
