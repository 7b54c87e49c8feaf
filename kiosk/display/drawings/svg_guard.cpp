#include "display/drawings/svg_guard.h"

#include <algorithm>
#include <cstdlib>

#include "display/drawings/media_file.h"
#include "display/drawings/svg_inspection.h"
#include "flow/picture_files.h"
#include "screen/program_drawings.h"

namespace display {

namespace {

SvgText refused(std::string why, std::string cure) {
    return {"", {}, SvgRefusal{std::move(why), std::move(cure), 0}};
}

SvgText too_large() {
    return refused("it is larger than 2 MiB", "simplify its lines, and take photos and hidden drafts out of it");
}

}  // namespace

SvgText inspect_svg(std::string text) {
    if (text.size() > most_svg_bytes) return too_large();
    auto found = inspect(text);
    if (auto* refusal = std::get_if<SvgRefusal>(&found)) return {"", {}, std::move(*refusal)};
    return {std::move(text), std::get<SvgFacts>(std::move(found)), {}};
}

SvgText read_svg(const std::filesystem::path& folder, const std::string& file) {
    std::error_code error;
    const auto* own = screen::program_drawing((folder.filename() / file).string());
    if (own && !std::filesystem::exists(folder / file, error)) return inspect_svg(std::string(own->svg));
    auto opened = open_media(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return {"", {}, std::move(*refusal)};
    const auto& svg = std::get<base::PlainFile>(opened);
    if (svg.size() > most_svg_bytes) return too_large();
    auto text = svg.read(0, most_svg_bytes);
    if (!text || text->size() < svg.size()) return refused("it cannot be read", "copy it here anew");
    return inspect_svg(std::move(*text));
}

SvgRefusal refusal_of(const std::string& library_says) {
    SvgRefusal refusal{library_says, "open it in a drawing program and save it anew as plain SVG", 0};
    // "XML parse error: Error domain 1 code 76 on line 3 column 9 of data: Opening and ending tag mismatch: g line 2
    // and svg\n"
    const std::string before_line = " on line ", before_words = " of data: ";
    if (auto at = library_says.find(before_line); at != std::string::npos)
        refusal.line = std::max(0, std::atoi(library_says.c_str() + at + before_line.size()));
    if (auto at = library_says.find(before_words); at != std::string::npos)
        refusal.why = "it is no sound XML: " + library_says.substr(at + before_words.size());
    std::replace(refusal.why.begin(), refusal.why.end(), '\n', ' ');
    while (!refusal.why.empty() && (refusal.why.back() == ' ' || refusal.why.back() == '.')) refusal.why.pop_back();
    return refusal;
}

base::Problem problem_of(const std::string& name, const SvgRefusal& refusal) {
    const auto severity = refusal.untried ? base::Severity::unchecked : base::Severity::error;
    const std::string picture = flow::may_be_clip(name) ? "this picture"
                                : flow::is_photo(name)  ? "this photograph"
                                                        : "this drawing";
    return {severity, "media/" + name, refusal.line, picture + " cannot be shown: " + refusal.why, refusal.cure};
}

}  // namespace display
