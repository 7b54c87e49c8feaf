#include "commands/wall/titled_counter.h"

#include <utility>

namespace commands {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const auto& word : words)
        if (!word.empty()) text += (text.empty() ? "" : between) + word;
    return text;
}

/// As it is asked in the source language: an order's things in their right order.
stats::AskedQuestion asked(const std::string& flow, const flow::Slide& slide) {
    stats::AskedQuestion question{
        flow, slide.id, joined({slide.title, slide.text, joined(slide.things, ", ")}, " / "), {}};
    for (const auto& answer : slide.answers) question.answers.push_back({answer.text, answer.right});
    return question;
}

}  // namespace

void TitledCounter::count(const flow::Visit& visit) {
    const auto& content = content_.get();
    if (!std::exchange(told_, true)) recorder_.switch_content(content);
    for (const auto& [id, use] : visit.flows) {
        auto flow = library_.flow(id, "");
        if (!flow) continue;
        std::vector<stats::Title> titles{{id, "", flow->title}};
        std::vector<stats::AskedQuestion> questions;
        for (const auto& slide : flow->slides) {
            if (use.sensitive) break;
            titles.push_back({id, slide.id, slide.title, slide.stop});
            if (!slide.answers.empty()) questions.push_back(asked(id, slide));
        }
        recorder_.titles(content, std::move(titles));
        recorder_.questions(content, std::move(questions));
    }
    recorder_.count(visit);
}

}  // namespace commands
