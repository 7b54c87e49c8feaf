// The proof of a flow: everything a clinician signs off on paper, as a value, and the seam to what prints it. app
// builds the value, display/pdf_press decides what it looks like. Pure.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/flow.h"

namespace screen {

/// Words of a slide under a heading of the proof.
struct ProofText {
    std::string heading;  ///< English, for staff: "Answer 1 (right)"; in small letters it belongs to the text before it
    std::string text;     ///< as in the flow, in its language; *word* marks bold
    bool operator==(const ProofText&) const = default;
};

/// A picture in one state that a patient can see.
struct ProofPicture {
    flow::Picture picture;  ///< never empty
    std::string caption;    ///< the moment's label, the step, or the file's name
    flow::Picture to;  ///< not empty: half way from `picture` to this; left out where the drawing has no in-betweens
    bool operator==(const ProofPicture&) const = default;
};

struct ProofSlide {
    std::string id, kind, title;
    std::vector<ProofPicture> pictures;  ///< in reading order; may be empty
    std::vector<ProofText> texts;        ///< all words but the title, in reading order; none of them empty
    std::string leads_to;                ///< every slide that may follow, in words
    bool operator==(const ProofSlide&) const = default;
};

struct Proof {
    std::string flow, file, language, content_version;
    std::string title, subtitle;
    std::string review;  ///< "Draft: not reviewed by a clinician", "Reviewed by … on …"
    std::string hash;    ///< what staff copy into the flow when this proof is signed: hash = { en = "…" }
    std::vector<std::string> sources, confirm;
    std::vector<ProofSlide> slides;
    bool operator==(const Proof&) const = default;
};

/// Prints a proof into one file.
class ProofPress {
public:
    virtual ~ProofPress() = default;
    /// Nothing when written; otherwise what went wrong, and the file is of no use.
    virtual std::optional<base::Problem> write(const Proof& proof, const std::filesystem::path& file) = 0;
};

}  // namespace screen
