// All that is found out about one flow. Several threads may check flows at once, each at a bench of its own.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/check_fit.h"
#include "check/check_pictures.h"
#include "check/known/known_pictures.h"
#include "check/report/written.h"
#include "check/translation/translated_places.h"
#include "check/words/check_reading.h"
#include "check/words/hyphenation.h"
#include "flow/seams.h"
#include "pack/review.h"
#include "screen/layout.h"

namespace check {

/// What one thread works with.
struct Bench {
    Bench(flow::NextSlide& next, screen::PictureInspector& inspector, screen::TextMeasure& measure,
          const screen::Layout::Site& site, const std::filesystem::path& pack, Answers& answers);

    flow::NextSlide& next_slide;
    screen::TextMeasure& letters;
    KnownPictures pictures;
    screen::Layout::Site site;  ///< with an emergency number in any case
    screen::Layout layout;
};

/// A flow that is to be checked, and what was found, in the order in which it is told.
struct CheckedFlow {
    CheckedFlow(const CheckLimits& limits, flow::Flow to_check) : flow(std::move(to_check)), findings(limits) {}

    struct In {
        LanguageOfWords language;
        const LanguageCheck* translation;  ///< where its words are written
        std::optional<flow::Flow> flow;    ///< nothing: it is not offered in it
        base::Problems translations;       ///< what is wrong with them
        Findings findings;
    };

    flow::Flow flow;                          ///< in its first language
    std::optional<LanguageOfWords> language;  ///< nothing: there is no home screen that says which that is
    Findings findings;
    Places places;  ///< of some of the findings
    DrawingFaults faults;
    std::vector<In> others;  ///< languages
    std::vector<FlowGrade> grades;
    std::set<std::string> not_graded;  ///< languages without a formula
    std::vector<pack::ReviewLine> reviews;
};

/// What is the same for every flow. Any thread, once it is made.
class FlowCheck {
public:
    FlowCheck(const std::filesystem::path& pack, const DrawingFolders& folders, flow::SyllableCounter& syllables,
              Hyphenation& hyphenation, std::string today, pack::DraftHashes draft_hashes, bool pseudo)
        : pack_(pack),
          folders_(folders),
          syllables_(syllables),
          hyphenation_(hyphenation),
          today_(std::move(today)),
          draft_hashes_(draft_hashes),
          pseudo_(pseudo) {}

    void check(CheckedFlow& flow, const flow::Home* home, Bench& bench) const;

private:
    void in_language(CheckedFlow& checked, const flow::Flow& flow, const LanguageOfWords& language, bool asked,
                     Findings& findings, Bench& bench, const TranslatedPlaces* places = nullptr) const;
    void grade(CheckedFlow& checked, const flow::Flow& flow, const std::string& language, Findings& findings) const;

    const std::filesystem::path& pack_;
    const DrawingFolders& folders_;
    flow::SyllableCounter& syllables_;
    Hyphenation& hyphenation_;
    std::string today_;
    pack::DraftHashes draft_hashes_;
    bool pseudo_;  ///< in languages that nobody speaks too
};

}  // namespace check
