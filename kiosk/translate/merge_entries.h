// Brings a translator's file up to date with what the pack says now.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pack/po_reader.h"
#include "translate/sentences.h"

namespace translate {

/// Somebody says that changes in English changed no meaning: what was translated stays translated.
struct MeaningUnchanged {
    std::string flow;   ///< empty: in the whole pack
    std::string slide;  ///< empty: in the whole flow
};

struct Merged {
    /// Header, then the sentences in their order, then what nothing uses any more.
    std::vector<pack::PoMessage> messages;
    struct Kept {
        std::string where, before, now;
    };
    std::vector<Kept> kept;  ///< changed in English, and translated all the same as their meaning is unchanged
    std::size_t translated = 0, fuzzy = 0, empty = 0, unused = 0;
};

/// A sentence keeps what the old file says about its very words, be it among what nothing used. A changed one gets the
/// translation of the sentence that stood in its place, else of a similar one, marked fuzzy with the English it was
/// made for. Nothing with a translation or a comment of the translator's gets lost. Merging the result again changes
/// nothing.
Merged merge(const std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old, pack::PoMessage header,
             const std::optional<MeaningUnchanged>& meaning_unchanged = std::nullopt);

/// Whether two files ask for the translation of the very same sentences, in whatever order.
bool same_english(const std::vector<pack::PoMessage>& one, const std::vector<pack::PoMessage>& other);

}  // namespace translate
