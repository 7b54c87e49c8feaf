// What the desk does with translations: a template of everything, and bringing a language's file up to date.
// Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "flow/seams.h"
#include "translate/merge_entries.h"

namespace translate {

/// The bytes of a PO template (messages.pot) with every sentence of the pack. The same pack gives the same bytes.
flow::Loaded<std::string> translation_template(flow::ScriptReader& scripts, const std::filesystem::path& pack);

/// Why a template must not take this file's place: it cannot be read, or somebody has translated in it.
std::optional<base::Problem> unfit_for_template(const std::filesystem::path& file);

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

/// Merges what the pack says now into scripts/translations/<language>.po, or begins that file. `now` is for a new
/// file's header: "2027-03-14 09:30+0000". After an error the file is as it was: what cannot be read whole is never
/// replaced. A copy of what was there is kept beside it when more than a tenth of its translations go out of use, or
/// when its last line is not whole. About 20 µs a sentence, more where many changed.
flow::Loaded<TranslationUpdate> update_translation(
    flow::ScriptReader& scripts, const std::filesystem::path& pack, const std::string& language, const std::string& now,
    const std::optional<MeaningUnchanged>& meaning_unchanged = std::nullopt);

}  // namespace translate
