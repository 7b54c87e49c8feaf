#include "check/check_review.h"

#include "base/wording.h"

namespace check {

void check_review(const flow::Flow& flow, const pack::ReviewLine& line, Findings& findings) {
    auto entry = line.language + " = \"" + line.hash + "\"";
    if (line.state == pack::ReviewState::no_hash)
        findings.warning(flow.file, 0, "the review does not say what was reviewed in " + base::in_quotes(line.language),
                         "once the proof with this number is signed, add to `review`: hash = { " + entry + " }");
    if (line.state == pack::ReviewState::changed)
        findings.warning(
            flow.file, 0,
            "changed since it was reviewed in " + base::in_quotes(line.language) + ", so it counts as a draft",
            "take the change back, or have a new proof signed and write " + entry + " in `hash`");
    if (line.state == pack::ReviewState::due)
        findings.warning(flow.file, 0, "the review was due on " + line.due,
                         "have a proof signed again, and change `reviewed_on` and `due`");
}

}  // namespace check
