// Whether one language says everything the pack says.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/check_interface.h"
#include "check/report/findings.h"
#include "check/translation/judge_translation.h"
#include "flow/flow.h"
#include "pack/catalog.h"

namespace check {

class LanguageCheck {
public:
    /// `catalog` was read from this pack with its comments; `source` is the language of the scripts: "en".
    LanguageCheck(flow::Home::Language language, pack::Catalog catalog, const std::string& source,
                  const std::filesystem::path& pack, Findings& findings);

    const std::string& code() const { return language_.code; }
    /// "scripts/translations/es.po"
    const std::string& file() const { return file_; }
    /// Where a text of the pack is translated; 0: nowhere.
    int line_of(const std::string& english) const;
    /// Where some of what was found stands.
    const Places& places() const { return places_; }

    /// The English itself where there is no translation.
    std::string interface_word(const std::string& english) const;
    /// The home screen in this language; nothing when it is not complete.
    std::optional<flow::Home> translated(const flow::Home& home) const;
    /// Every translation that stands outside the slides: of the interface and of these texts, with its line.
    std::vector<PlacedWords> places(const std::vector<std::string>& english) const;

    void interface();
    void home(const flow::Home& home);
    /// The flow in this language, if it is offered in it. What is wrong with its translation is found once.
    std::optional<flow::Flow> flow(const flow::Flow& flow);
    /// When everything has been asked for: translations that are English still.
    void copied();
    /// And entries that nothing uses.
    void unused();

private:
    struct Gap {
        std::size_t texts = 0, missing = 0;
        std::size_t without_entry = 0;  ///< of the missing: those the PO file does not know, not even empty or fuzzy
        std::string first, where;
        bool is_fuzzy = false;  ///< the first
        int line = 0;           ///< of the first, where the PO file has an entry for it
    };

    void seldom();
    std::string what_to_do(const Gap& gap) const;
    template <class FlowOrHome>
    Gap texts(const FlowOrHome& value, const std::string& flow = "");
    void text(const pack::Catalog::Entry* entry, const std::string& english, const std::string& where, Gap& gap);
    void word(std::string_view word, Gap& gap);
    const std::string& file_text();
    void judge(const pack::Catalog::Entry& entry);
    TranslationJudge& judge();
    std::string of_the_source(std::string words) const;
    void tell(const pack::Catalog::Entry& entry, TranslationFault fault);

    flow::Home::Language language_;
    std::string file_;
    std::filesystem::path path_;
    Places places_;
    std::optional<std::string> source_;  ///< the file's text; nothing: nobody asked for it yet
    pack::Catalog catalog_;
    std::string source_language_;
    std::string written_in_;                          ///< language of what is being asked for
    std::map<std::string, TranslationJudge> judges_;  ///< by that language
    std::vector<bool> used_;                          ///< by position in catalog_.entries()
    struct Copied {
        const pack::Catalog::Entry* entry;
        TranslationFault fault;
        std::string of;  ///< language
    };
    std::vector<Copied> copied_;
    Findings& findings_;
};

}  // namespace check
