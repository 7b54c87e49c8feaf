// Reads a whole pack and says what is wrong with it, like a good compiler. One thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <vector>

#include "check/check_sounds.h"
#include "check/known/answer_file.h"
#include "check/report/findings.h"
#include "check/report/written.h"
#include "check/words/check_reading.h"
#include "flow/seams.h"
#include "pack/review.h"
#include "screen/layout.h"
#include "screen/picture_inspector.h"

namespace check {

/// What a further thread works with, its own of everything. Made and given up by the thread that asked for it.
class MoreTools {
public:
    virtual ~MoreTools() = default;
    virtual flow::NextSlide& next_slide() = 0;
    virtual screen::PictureInspector& pictures() = 0;
    virtual screen::TextMeasure& letters() = 0;
};

/// What a check needs from outside. The next-functions run through `next_slide`; what it tells its own log about failures
/// is no business of the check's.
struct CheckTools {
    flow::ScriptReader& scripts;
    flow::NextSlide& next_slide;
    screen::PictureInspector& pictures;
    flow::SyllableCounter& syllables;
    screen::TextMeasure& letters;
    screen::Layout::Site site;  ///< what the clinic's own words on warning slides are like
    std::string today = "";     ///< ISO 8601; empty: no date is past
    std::function<void(std::size_t done, std::size_t flows)> progress = {};  ///< every now and then; this thread
    /// Makes them for each further thread that is to check, or null; whatever their number, what is found is the same.
    std::vector<std::function<std::unique_ptr<MoreTools>()>> more = {};
    /// Sorted ids of flows: only these are looked at, and nothing that concerns the pack as a whole. Empty: everything is.
    std::vector<std::string> only = {};
    pack::DraftHashes draft_hashes = pack::DraftHashes::told;  ///< in `reviews`
    bool pseudo = false;               ///< slides are laid out in languages that nobody speaks too
    SoundFault sound_fault = {};       ///< null: nobody looks into recordings
    const AnswerFile* kept = nullptr;  ///< what earlier checks saw; null: everything is looked at anew
};

struct CheckReport {
    base::Problems problems;           ///< sorted by file and line, nothing twice
    std::vector<FlowGrade> grades;     ///< of each flow in each language that has it and that has a formula
    std::set<std::string> not_graded;  ///< languages without a formula, so that nobody knows how hard they are to read
    std::vector<pack::ReviewLine> reviews;  ///< of each flow in each language that has it
    std::size_t flows = 0;                  ///< that there are, or were asked for
    Places places = {};                     ///< of some of the problems, for mark_all
};

/// Every flow, every branch, every picture, every language.
CheckReport check_pack(CheckTools tools, const std::filesystem::path& pack, const CheckLimits& limits = {});

}  // namespace check
