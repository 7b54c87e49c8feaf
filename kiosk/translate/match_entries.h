// Which entry of a translator's file each sentence takes its translation from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pack/po_reader.h"
#include "translate/sentences.h"

namespace translate {

/// By its very words, from the sentence that stood in its place or was like it before it was changed, or guessed.
enum class How { words, changed, guess };

struct Match {
    const pack::PoMessage* message = nullptr;  ///< one of the old file; null: there is none
    How how = How::words;
};

struct Matches {
    std::vector<Match> of_sentences;  ///< as many as there are sentences
    std::vector<bool>
        words_in_use;  ///< of each entry of the old file: a sentence has its very words, or it is the header
};

/// Refers to `old`, which must outlive it.
Matches match_entries(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old);

/// The same for a sentence and an entry that have context and words in common.
std::string key(const std::optional<std::string>& context, const std::string& english);
std::string key(const pack::PoMessage& message);
std::string key(const Sentence& sentence);
std::optional<std::string> context_of(const Sentence& sentence);

/// Has a translation or a translator's comment.
bool worth_keeping(const pack::PoMessage& message);

}  // namespace translate
