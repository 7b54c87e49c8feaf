// One topic of another pack, copied into this one with all that it needs. One thread at a time reads or writes catalogs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/seams.h"
#include "layers/added_words.h"
#include "layers/topic_parts.h"

namespace layers {

/// What becomes of a file that the pack has already, and that differs.
enum class Differing {
    stops,  ///< nothing is written
    beside  ///< a library or a drawing is taken under another name; a topic stops in any case
};

struct Taking {
    Differing differing = Differing::stops;
    /// Of other names: "spine-society" makes warnings-spine-society; letters, digits and dashes.
    std::string ending = {};
    Translated translated = Translated::with_others;
};

/// An ending made of a pack's name: "spine-society" of "Spine_Society".
std::string plain_ending(const std::string& name);

struct Taken {
    Files written;                   ///< by their names here, the translations too
    std::vector<std::string> there;  ///< the very same already
    struct Renamed {
        std::string was, is;
    };
    std::vector<Renamed> beside;           ///< files under another name than theirs
    std::vector<std::string> other_icons;  ///< this pack has its own of that name, which stay
    std::vector<AddedWords> translations;
};

/// Works out what is to be written and writes it, the topic's own file last: cut off anywhere, nothing of the pack's is another,
/// and the same again goes on. Problems name every file that stands in the way, and then nothing was written. Whatever it takes,
/// the topic shows the same pictures and words, or it is a problem.
flow::Loaded<Taken> take_topic(TopicParts parts, const std::filesystem::path& pack, const Taking& how);

}  // namespace layers
