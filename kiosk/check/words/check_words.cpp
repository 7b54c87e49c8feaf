#include "check/words/check_words.h"

#include "base/utf8.h"
#include "base/wording.h"
#include "check/words/check_limits.h"
#include "flow/session.h"
#include "pack/new_flow.h"

namespace check {
namespace {

constexpr std::size_t longest_title = 60;  ///< characters: two lines at 100 %
constexpr int most_words = 60;             ///< of a slide; authors aim for 40

/// What stands on the slide before anything is touched: without feedback, and without the picture's description.
int words_in_sight(flow::Slide slide) {
    slide.picture.alt.clear();
    for (auto& step : slide.steps) step.picture.alt.clear();
    for (auto& part : slide.parts) part.say.clear();
    for (auto& answer : slide.answers) answer.say.clear();
    slide.otherwise.clear();
    for (auto& moment : slide.moments) moment.say.clear(), moment.photo.alt.clear();
    return flow::word_count(slide);
}

void check_title(const std::string& title, const std::string& file, int line, Findings& findings) {
    auto length = base::character_count(title);
    if (length > longest_title)
        findings.warning(file, line,
                         "the title “" + base::excerpt(title) + "” has " + std::to_string(length) + " characters",
                         "keep it under " + std::to_string(longest_title) + ", so that it fits on two lines");
}

/// One warning a flow: who begins a topic knows the others.
void check_template(const flow::Flow& flow, FlowLines& lines, Findings& findings) {
    std::vector<std::string> left;
    auto look_at = [&](const std::string& text) {
        if (pack::waits_for_words(text)) left.push_back(text);
    };
    flow::for_each_text(flow, [&](const std::string& text, const std::string&) { look_at(text); });
    for (const auto& text : flow.review.confirm) look_at(text);
    if (left.empty()) return;
    auto more = left.size() == 1 ? ""
                                 : ", and so " + std::string(left.size() == 2 ? "does " : "do ") +
                                       base::counted(left.size() - 1, "other", "others");
    findings.warning(flow.file, lines.of_head(left.front()),
                     "“" + base::excerpt(left.front()) + "” came with the new topic" + more,
                     "write your own words there");
}

}  // namespace

void check_words(const flow::Flow& flow, FlowLines& lines, Findings& findings) {
    check_limits(flow, lines, findings);
    check_template(flow, lines, findings);
    check_title(flow.title, flow.file, 0, findings);
    if (flow.review.sources.empty() && flow.review.status != flow::ReviewStatus::not_needed)
        findings.warning(flow.file, 0, "the flow names no sources", "list in `review` where its facts come from");
    for (const auto& slide : flow.slides) {
        check_title(slide.title, flow.file, slide.line, findings);
        auto words = words_in_sight(slide);
        if (words > most_words)
            findings.warning(flow.file, slide.line,
                             base::in_quotes(slide.id) + " has " + std::to_string(words) + " words",
                             "keep a slide under " + std::to_string(most_words) + " words, or make two of it");
    }
}

}  // namespace check
