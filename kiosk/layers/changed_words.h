// The sentences that a clinic says otherwise than the pack its topic comes from: scripts/changes/<topic>.<language>.po. One thread
// at a time reads catalogs.
#pragma once

#include <filesystem>
#include <string>

#include "flow/seams.h"
#include "layers/topic_parts.h"

namespace layers {

/// "scripts/changes/heel-pain.en.po": msgid is what the other pack says, in the language it is written in, msgstr what is said
/// here, in the language of the file's name. Entries that are empty or fuzzy change nothing.
std::string changes_file(const std::string& topic, const std::string& language);

/// Makes the changes in the topic's parts. A sentence that the topic no longer says, or that its script cannot be made to say, is a
/// problem with the line of the entry, and nothing may be made of the parts: a change is never lost without a word. Else how many
/// sentences were changed, in all languages.
flow::Loaded<std::size_t> change_words(TopicParts& parts, const std::filesystem::path& pack, const std::string& source);

}  // namespace layers
