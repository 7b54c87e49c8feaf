// Drawings for a browser: each state a small file of its own, and what lies between two states as numbers. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"

namespace display {

/// folder/file as it looks with these layers turned on and off: what is not seen is left out, and so is whatever runs, links
/// or names. The problem names media/…; the file is hostile.
std::variant<std::string, base::Problem> web_drawing(const std::filesystem::path& media, const std::string& file,
                                                     const std::vector<std::string>& show,
                                                     const std::vector<std::string>& hide);

/// A drawing whose numbers and colours depend on how far it has gone: pieces[0] values[0] pieces[1] values[1] … Each frame
/// has one value fewer than there are pieces, "12.5" or "#a0b1c2"; between two frames they are mixed evenly.
struct WebWay {
    std::vector<float> shares;  ///< of the way, 0 first and 1 last: one a frame
    std::vector<std::string> pieces;
    std::vector<std::vector<std::string>> frames;
};

/// Nothing: the drawing has no in-betweens for these two states that a browser could mix, and is cross-faded.
std::optional<WebWay> web_way(const std::filesystem::path& media, const std::string& file,
                              const std::vector<std::string>& from_show, const std::vector<std::string>& from_hide,
                              const std::vector<std::string>& to_show, const std::vector<std::string>& to_hide);

/// An icon to stand inside a page: drawn in the colour of the words around it, without ids. Empty: there is none, or none that
/// can be shown.
std::string web_icon(const std::filesystem::path& media, const std::string& name);

}  // namespace display
