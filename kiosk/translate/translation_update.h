// Brings a language's file of translations up to date with the pack. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "flow/seams.h"
#include "translate/merge_entries.h"
#include "translate/sentences.h"

namespace translate {

struct TranslationUpdate {
    std::string file;  ///< "scripts/translations/es.po"
    bool is_new = false;
    bool listed = true;  ///< in scripts/kiosk.lua
    Merged merged;
    struct Waiting {
        std::string where;  ///< a flow, "home screen", or empty: the words of the program
        std::size_t texts = 0;
    };
    std::vector<Waiting> waiting;  ///< where texts are empty or fuzzy, in the order of the file
    std::size_t given_up = 0;      ///< translations that were in use and are in no text of the pack any more
    std::string kept_beside;       ///< the file as it was: "scripts/translations/es.po.old"; empty: not needed
};

/// Whether somebody else's translation of a sentence of the pack is at hand, so that it need not be in the file.
using SaidElsewhere = std::function<bool(const Sentence& sentence)>;

/// Merges what the pack says now into scripts/translations/<language>.po, or begins that file. `now` is for a new
/// file's header: "2027-03-14 09:30+0000". After an error the file is as it was: what cannot be read whole is never
/// replaced. A copy of what was there is kept beside it when more than a tenth of its translations go out of use, or
/// when its last line is not whole. About 20 µs a sentence, more where many changed.
flow::Loaded<TranslationUpdate> update_translation(
    flow::ScriptReader& scripts, const std::filesystem::path& pack, const std::string& language, const std::string& now,
    const std::optional<MeaningUnchanged>& meaning_unchanged = std::nullopt, const SaidElsewhere& said_elsewhere = {});

}  // namespace translate
