// A topic's translations in the file of another pack. One thread at a time reads or writes catalogs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "layers/topic_parts.h"

namespace layers {

struct AddedWords {
    std::string file;                  ///< "scripts/translations/es.po"
    bool is_new = false;               ///< the pack has no such file yet
    std::size_t added = 0;             ///< of these:
    std::size_t for_topic = 0;         ///< beside another translation of the same sentence, for this topic alone
    std::size_t there = 0;             ///< the pack says the same already
    std::size_t kept = 0;              ///< the pack says something else of this very topic, and that stays
    std::optional<std::string> bytes;  ///< what the file has to be; nothing: nothing to add
};

/// Whether the pack has the topic already: then what it says in another way is its own choice, else it belongs to other topics.
enum class TopicIs { fresh, there };

/// Whose a topic's translations become.
enum class Translated {
    with_others,  ///< of all topics that say the same sentence, unless these say it otherwise
    apart         ///< of this topic alone: nobody else's words change by it
};

/// Translations that are there stay as they are. Where the pack translates the same sentence otherwise, the topic gets its own
/// (msgctxt with its id, see pack::Catalog::find), so that it says what it said, and other topics what they said.
base::Result<AddedWords> add_words(const std::filesystem::path& pack, const std::string& language,
                                   const std::string& topic, const TopicParts::Words& words, TopicIs topic_is,
                                   Translated translated);

}  // namespace layers
