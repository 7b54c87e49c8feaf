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

void check_review_days(const flow::Flow& flow, const std::string& today, FlowLines& lines, Findings& findings) {
    const auto& review = flow.review;
    if (!today.empty() && review.reviewed_on > today)
        findings.warning(flow.file, lines.of_head(review.reviewed_on),
                         "the review is dated " + base::in_quotes(review.reviewed_on) + ", a day that is yet to come",
                         "write in `reviewed_on` the day on which the proof was signed");
    if (!review.due.empty() && review.due < review.reviewed_on)
        findings.warning(flow.file, lines.of_head(review.due),
                         "the review is due on " + base::in_quotes(review.due) + ", before it was made",
                         "write in `due` the day on which the topic is to be looked at again");
}

}  // namespace check
