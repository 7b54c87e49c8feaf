// What the preview tells of mistakes: those that keep something from being shown over the patient's screen, and all that `check`
// says beside it.
#include <algorithm>
#include <climits>

#include "app/author/preview.h"
#include "base/wording.h"

namespace app {
namespace {

/// Laid out anew with every touch; nobody reads more at once, and the verdict counts them all.
constexpr std::size_t most_elsewhere = 40;

screen::AuthorMessage message_of(const base::MarkedProblem& marked) {
    const auto& problem = marked.problem;
    auto where = problem.file + (problem.line > 0 ? ":" + std::to_string(problem.line) : "");
    bool is_file = problem.file.find('.') != std::string::npos;  // not a folder, and not the check itself
    return {problem.severity,
            where,
            problem.what,
            marked.source,
            problem.advice,
            is_file ? "open:" + problem.file + ":" + std::to_string(std::max(1, problem.line)) : "",
            true};
}

/// Whether the problem is about what is written from this slide's line on, until another begins.
bool is_about(const base::Problem& problem, const flow::Flow& flow, const flow::Slide& slide) {
    if (problem.file != flow.file || problem.line < slide.line) return false;
    int end = INT_MAX;
    for (const auto& each : flow.slides)
        if (each.line > slide.line) end = std::min(end, each.line);
    return problem.line < end;
}

std::size_t count(const base::MarkedProblems& problems, base::Severity severity) {
    return static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(),
                                                  [&](const auto& each) { return each.problem.severity == severity; }));
}

}  // namespace

/// Only what keeps the saved version from being shown: the rest stands beside it, where it covers nothing.
void Preview::add_messages(const base::Problems& problems) {
    for (const auto& marked : parts_.workshop.marked(problems))
        if (marked.problem.severity != base::Severity::warning) messages_.push_back(message_of(marked));
}

void Preview::judge() {
    judged_flow_ = shown_flow();
    judged_.reset();
    parts_.workshop.judge(judged_flow_);
}

std::vector<screen::AuthorMessage> Preview::findings() {
    std::vector<screen::AuthorMessage> all;
    if (!judged_) return all;
    const auto& place = kiosk_.state().place();
    auto flow = place.is_home() ? nullptr : world_.library.flow(place.flow, kiosk_.state().settings.language);
    const auto* slide = flow ? flow->find(place.slide) : nullptr;
    std::size_t elsewhere = 0;
    for (const auto& marked : judged_->problems) {
        bool here = slide && is_about(marked.problem, *flow, *slide);
        if (!here && ++elsewhere > most_elsewhere) continue;
        all.push_back(message_of(marked));
        all.back().here = here;
    }
    return all;
}

screen::AuthorDesk::View::Verdict Preview::verdict() const {
    using base::Severity;
    if (!judged_) return {"Checking …", Severity::unchecked};
    if (!judged_->complete) return {"It could not be checked: run clinic-kiosk check", Severity::unchecked};
    std::string words;
    auto worst = Severity::unchecked;
    auto add = [&](Severity severity, const char* one, const char* many) {
        auto found = count(judged_->problems, severity);
        if (found == 0) return;
        if (words.empty()) worst = severity;
        words += (words.empty() ? "" : ", ") + base::counted(found, one, many);
    };
    add(Severity::error, "error", "errors");
    add(Severity::warning, "warning", "warnings");
    add(Severity::unchecked, "part unchecked", "parts unchecked");
    return {(words.empty() ? "Nothing found" : words) + (judged_flow_.empty() ? " in the pack" : " in this topic"),
            worst};
}

}  // namespace app
