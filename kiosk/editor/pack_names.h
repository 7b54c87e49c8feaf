// What a pack has, by name, so that an editor can propose it while somebody writes. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace editor {

/// A name, and the files that have it, without their folders: what an editor shows beside it.
using NamesInFiles = std::map<std::string, std::vector<std::string>>;

struct PackNames {
    std::vector<std::string> drawings;  ///< "foot-inside.svg", sorted like all of these
    std::vector<std::string> icons;     ///< without .svg, as scripts write them
    std::vector<std::string> flows;     ///< ids
    std::vector<std::string> body_parts;
    NamesInFiles elements;  ///< of drawings, as in `show` and `parts`
    NamesInFiles slides;    ///< ids, by flow
};

/// Of what lies in the folder at this moment. Scripts are read as text, so that one with a mistake gives its names too.
PackNames names_in(const std::filesystem::path& pack);

/// The ids of slides that a script writes down: `compare { "sore", …`. Pure.
std::vector<std::string> slides_in(std::string_view script);

/// The names in the figure's `parts` of kiosk.lua. Pure.
std::vector<std::string> body_parts_in(std::string_view script);

/// What an author can show or name of a drawing: not what it only refers to itself, nor points and in-betweens. Pure.
std::vector<std::string> elements_in(std::string svg);

}  // namespace editor
