// Keeps hostile drawings away from the SVG library: files outside the media folder, references to other files, and what
// would cost more time or memory than a drawing may. Inside display only; any thread.
//
// What it cannot know from the text alone is what a drawing costs; a drawing that is not plainly light is measured
// before it is used (see drawing_trials).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "display/photos/photo_facts.h"

namespace display {

constexpr std::size_t most_svg_bytes = std::size_t{2} << 20;
constexpr int most_svg_elements = 20'000;
constexpr int most_svg_depth = 100;
/// Elements drawn when every reference is followed: `use` of `use` of … multiplies.
constexpr int most_svg_drawn = 100'000;

/// Why a drawing must not be parsed, or a photograph not decoded.
struct SvgRefusal {
    std::string why;       ///< continues "this drawing cannot be shown: ", no final stop
    std::string cure;      ///< what to do about it, no final stop
    int line = 0;          ///< of the drawing's file; 0: the file as a whole
    bool untried = false;  ///< nothing is known against it
};

/// Words that a drawing says in one language, to every reader.
struct SvgWords {
    std::string words;
    int line = 0;
    std::size_t begin = 0, end = 0;  ///< bytes of the whole <text> element
};

/// What can be seen in the text of a drawing that may be parsed.
struct SvgFacts {
    /// Little to draw whatever is shown of it and however large: few and plain shapes, nothing that takes a sheet of
    /// its own, no letters.
    bool light = false;
    /// Ids of what is not displayed in the drawing as it is; nothing: a style decides that, or two elements share an id.
    std::optional<std::vector<std::string>> off;
    std::vector<SvgWords> words;  ///< without what stays in every language: numbers, units, names such as L5
};

/// The text of a drawing, or why there is none. Of a photograph there is no text, only its header.
struct SvgText {
    std::string text;
    SvgFacts facts;
    std::optional<SvgRefusal> refused;  ///< nothing: the text may be parsed
    std::optional<PhotoFacts> photo = {};
};

/// Reads folder/file, a plain file inside the folder also when links are followed, and inspects it. Of a file that is not there
/// the program's own drawing of that name (screen::program_drawings), if it brings one.
SvgText read_svg(const std::filesystem::path& folder, const std::string& file);

/// The same for a text that has been read; `refused` says why it must not be parsed.
SvgText inspect_svg(std::string text);

/// What the SVG library said about a text, with the line it names.
SvgRefusal refusal_of(const std::string& library_says);

/// How a refusal is reported, of media/NAME.
base::Problem problem_of(const std::string& name, const SvgRefusal& refusal);

}  // namespace display
