// What a clinician's review is worth: it counts for exactly the words, pictures and ways that were on the signed proof.
// Any thread.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "flow/seams.h"

namespace pack {

/// "3f2a-91bc-0d4e-77aa": another one as soon as a word of the flow in this language, a picture it shows, a way through it
/// or a recording that is heard in place of its words is another; layout, comments and sources do not matter. `flow` is in that
/// language. Reads the drawings and recordings; runs the next-functions with every view a check tries.
std::string review_hash(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                        flow::NextSlide& next_slide);

enum class ReviewState {
    draft,       ///< says the script
    no_hash,     ///< reviewed, but not said in this language what
    changed,     ///< since
    due,         ///< its date is past
    reviewed,    ///< and it holds
    not_needed,  ///< it is about the clinic, see flow::needs_no_review
};

/// What the review of a flow is worth in one language.
struct ReviewLine {
    std::string flow, language;
    ReviewState state = ReviewState::draft;
    std::string reviewer, reviewed_on, due;
    std::string hash;  ///< as it is now
};

/// Of drafts it is what a review would have to name; to work it out takes reading the drawings.
enum class DraftHashes { told, left_out };

/// `flow` is in that language; its status as the script says. `today`: ISO 8601.
ReviewLine review_line(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                       flow::NextSlide& next_slide, const std::string& today, DraftHashes hashes = DraftHashes::told);

/// Whether the script says that a clinician signed for something in this language. Reads nothing.
bool claims_review(const flow::Review& review, const std::string& language);

/// Whether that is what the flow, which is in that language, shows. Reads the drawings where a review is claimed.
bool review_holds(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                  flow::NextSlide& next_slide);

/// Flow and language of each review that holds.
using HeldReviews = std::set<std::pair<std::string, std::string>>;

/// What a review that holds or does not is worth to a running kiosk, which takes one that does not for a draft.
flow::ReviewStatus standing(const flow::Review& review, bool holds, const std::string& today);

/// A table for the terminal, what needs somebody first.
std::string to_table(std::vector<ReviewLine> lines);

}  // namespace pack
