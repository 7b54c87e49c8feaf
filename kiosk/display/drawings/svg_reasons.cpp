#include "display/drawings/svg_reasons.h"

#include <array>
#include <string>
#include <utility>

#include "display/drawings/svg_reader.h"

namespace display {
namespace {

using std::string_view;

constexpr std::array<std::pair<string_view, const char*>, 11> unfit_elements{{
    {"script", "take the script out: a picture does nothing by itself"},
    {"foreignObject", "save it as plain SVG; in Illustrator without \"Preserve Illustrator Editing Capabilities\""},
    {"image", "draw it as shapes: a drawing can hold no photographs"},
    {"feImage", "draw it as shapes: a drawing can hold no photographs"},
    {"iframe", save_as_plain_svg},
    {"audio", save_as_plain_svg},
    {"video", save_as_plain_svg},
    {"canvas", save_as_plain_svg},
    {"object", save_as_plain_svg},
    {"embed", save_as_plain_svg},
    {"include", save_as_plain_svg},
}};

std::string with_line(string_view text, string_view element, std::size_t begun) {
    return "<" + std::string(element) + "> of its line " + std::to_string(line_at(text, begun));
}

}  // namespace

void refuse_unfit_element(string_view name, std::size_t at) {
    for (const auto& [unfit, cure] : unfit_elements)
        if (name == unfit) refuse_svg("it contains <" + std::string(name) + ">", cure, at);
}

void refuse_effect(string_view element, std::size_t at) {
    if (element == "marker")
        refuse_svg("it uses a <marker>",
                   "turn arrow heads and other line ends into shapes (Inkscape: Path, Stroke to Path)", at);
    refuse_svg("it uses a <filter>", "take the effect off (shadow, blur, glow), or draw it as a shape", at);
}

void refuse_other_end_tag(string_view text, string_view element, std::size_t begun, std::size_t at) {
    const std::size_t end = text.find_first_of(" \t\r\n\f>", at);
    const string_view name = text.substr(at + 2, end - at - 2);
    if (without_prefix(name) == element) return;
    refuse_svg("it is no sound XML: " + with_line(text, element, begun) + " is closed by </" +
                   std::string(name.substr(0, 40)) + ">",
               "open it in a drawing program and save it anew as plain SVG", at);
}

void refuse_cut_off(string_view text, string_view element, std::size_t begun) {
    refuse_svg("it ends before " + with_line(text, element, begun) + " is closed",
               "the file was cut off: copy or save it anew", text.size());
}

void refuse_without_size(std::size_t root) {
    refuse_svg("it has neither a viewBox nor a width and a height",
               "give it a size (Inkscape: File, Document Properties, Resize to Content) and save it anew", root);
}

}  // namespace display
