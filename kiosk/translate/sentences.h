// Every sentence of a pack that a translator has to translate, with what helps to translate it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "flow/seams.h"

namespace translate {

/// Where a sentence stands.
struct Occurrence {
    std::string name;        ///< "heel-pain, slide band: title"; no two places share it
    std::string screenshot;  ///< "render/heel-pain/band.png", as `render --out render` writes it; empty: none
    std::string file;        ///< "scripts/flows/heel-pain.lua"
    int line = 0;            ///< 0: unknown
    bool operator==(const Occurrence&) const = default;
};

struct Sentence {
    std::string context;  ///< "interface" for the words of the program, a flow's id for what is its alone, else empty
    std::string english;
    std::string hint;                ///< what a translator has to know; may be empty
    std::vector<Occurrence> places;  ///< in reading order; none for the words of the program
    bool operator==(const Sentence&) const = default;
};

/// Each sentence once. First what a language needs to be offered at all: the words of the program, the home screen and
/// the warning signs; then the topics as home lists them, then the others. No value when a script fails: its sentences
/// would seem to be gone. `into`: a language; what is written in it is left out.
flow::Loaded<std::vector<Sentence>> sentences_of(flow::ScriptReader& scripts, const std::filesystem::path& pack,
                                                 const std::string& into = "");

}  // namespace translate
