#include "display/photos/photo_kind.h"

#include <algorithm>
#include <array>

#include "display/drawings/svg_css.h"

namespace display {
namespace {

using std::string_view;
using namespace std::string_view_literals;

constexpr const char* save_as_jpeg = "open it in a program that shows photographs, and save it as JPEG (.jpg)";
constexpr const char* from_iphone =
    "save it as JPEG: on the iPhone choose Settings, Camera, Formats, Most Compatible before you take it, or send it "
    "to "
    "yourself by e-mail";
constexpr const char* take_picture_out = "save the picture that is in it as JPEG (.jpg)";
constexpr const char* make_a_clip =
    "make a short clip of it, a file that ends in .webp: media/README.md says how, under Clips";
constexpr const char* call_it_svg = "give it a name that ends in .svg, and write that name";

struct Kind {
    std::size_t at;
    string_view says;
    const char *why, *cure;
};

constexpr std::array kinds{
    Kind{4, "ftyphei"sv, "it is a HEIC picture, as iPhones take them", from_iphone},
    Kind{4, "ftyphev"sv, "it is a HEIC picture, as iPhones take them", from_iphone},
    Kind{4, "ftypmif1"sv, "it is a HEIC picture, as iPhones take them", from_iphone},
    Kind{4, "ftypavi"sv, "it is an AVIF picture", save_as_jpeg},
    Kind{4, "ftyp"sv, "it is a video", make_a_clip},
    Kind{0, "GIF8"sv, "it is a GIF picture",
         "save it as JPEG (.jpg); of one that moves make a clip, a file that ends in .webp: media/README.md says how"},
    Kind{0, "BM"sv, "it is a BMP picture", save_as_jpeg},
    Kind{0, "II*\0"sv, "it is a TIFF picture or a camera's raw file", save_as_jpeg},
    Kind{0, "MM\0*"sv, "it is a TIFF picture or a camera's raw file", save_as_jpeg},
    Kind{0, "\0\0\0\x0CjP"sv, "it is a JPEG 2000 picture", save_as_jpeg},
    Kind{0, "\0\0\0\x0CJXL"sv, "it is a JPEG XL picture", save_as_jpeg},
    Kind{0, "8BPS"sv, "it is a Photoshop file", save_as_jpeg},
    Kind{0, "%PDF"sv, "it is a PDF", take_picture_out},
    Kind{0, "PK\x03\x04"sv, "it is a ZIP archive or an office document", take_picture_out},
    Kind{0, "\xD0\xCF\x11\xE0"sv, "it is an office document", take_picture_out},
};

}  // namespace

SvgRefusal no_photo_at_all(string_view bytes) {
    if (bytes.empty()) return {"the file is empty", "copy the photograph here anew", 0};
    for (const Kind& kind : kinds)
        if (bytes.size() > kind.at && bytes.substr(kind.at).starts_with(kind.says)) return {kind.why, kind.cure, 0};
    const auto start = lowered(trimmed(bytes.substr(0, 400)));
    if (start.starts_with("<!doctype html") || start.starts_with("<html"))
        return {"it is a web page", "save the picture itself: press it with the right button, then Save Image As", 0};
    if (start.starts_with("<svg") || (start.starts_with("<?xml") && start.find("<svg") != std::string::npos))
        return {"it is a drawing (SVG)", call_it_svg, 0};
    return {"it is neither a JPEG, a PNG nor a WebP picture, whatever its name says", save_as_jpeg, 0};
}

}  // namespace display
