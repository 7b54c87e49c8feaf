// The pack's flows as the running kiosk sees them: read when first asked for, translated whole or not at all.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "flow/seams.h"
#include "pack/catalog.h"
#include "pack/review.h"

namespace pack {

/// How a library judges what clinical reviews are worth. With nothing of it a flow's review counts as the script says.
struct ReviewRules {
    /// Asked once for each flow that claims a review in a language, when it is first read.
    std::function<bool(const flow::Flow& flow, const std::string& language)> holds = {};
    bool told_later = false;  ///< in place of `holds`: somebody finds it out and tells it (tell_reviews)
    std::function<std::string()> today = {};  ///< ISO 8601; asked often
    bool hide_overdue = false;                ///< the urgent flow stays in any case
};

/// Whether this kiosk has letters for these words. Asked once for each language.
using LettersThere = std::function<bool(const std::string& words)>;

/// UI thread only. Reads nothing until asked; a topic in the language it is written in never touches a PO file. What goes wrong
/// is reported once for each flow and once for each language.
class PackLibrary : public flow::Library {
public:
    /// The reader must outlive the library. A language whose letters are not there is never listed.
    PackLibrary(flow::ScriptReader& scripts, CatalogReader catalogs, base::Report report, ReviewRules reviews = {},
                LettersThere letters = {});
    ~PackLibrary() override;

    /// References stay valid as long as the library. A home screen whose script failed offers every flow there is. In a
    /// language that is not offered: as in the source language.
    const flow::Home& home(const std::string& language) override;
    flow::FlowPointer flow(const std::string& id, const std::string& language) override;
    /// In another language only what is translated whole; so not what failed there, whose title nobody could translate.
    bool offered(const std::string& id, const std::string& language) override;
    Tile tile(const std::string& id, const std::string& language) override;
    bool is_known(const std::string& id, const std::string& language) override;
    std::string word(const std::string& english, const std::string& language) override;

    /// Finds out which of the languages are complete: interface, home screen and urgent flow. Until then, or until
    /// something is asked in the language itself, home() lists every language of kiosk.lua. It takes about 2 ms a
    /// language, so call it once after the first picture is on the screen. True: home() offers other languages now, lay
    /// out again.
    bool judge_languages();

    /// Gets to know one topic more of those that home() lists in this language, which takes about 1 ms. False: all are known.
    bool read_ahead(const std::string& language);

    /// Whether a flow that was read claims a review, in any language.
    bool claims_reviews() const;
    /// Says which reviews hold, of all flows and languages, where the rules say that this is told later. Until then slides say
    /// that they are a draft, since nobody may take for checked what is not; the home screen takes the script's word, so
    /// that nothing on it moves once it is known, which is that all hold but for a pack that was changed. A date that is past
    /// counts from the beginning.
    void tell_reviews(HeldReviews held);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace pack
