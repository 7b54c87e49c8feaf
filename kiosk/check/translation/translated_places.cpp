#include "check/translation/translated_places.h"

#include <algorithm>

#include "base/wording.h"

namespace check {
namespace {

bool quotes(const std::string& message, const std::string& words) {
    return message.find("“" + base::excerpt(words) + "”") != std::string::npos;
}

}  // namespace

TranslatedPlaces::TranslatedPlaces(const flow::Flow& original, const flow::Flow& translated,
                                   const LanguageCheck& language)
    : flow_(translated), language_(language) {
    flow::for_each_text(original, [&](const std::string& text, const std::string& where) {
        texts_.push_back({text, "", where});
    });
    std::size_t i = 0;  // the same texts in the same order
    flow::for_each_text(translated, [&](const std::string& text, const std::string&) {
        if (i < texts_.size()) texts_[i++].words = text;
    });
}

/// Of the slide that begins on the problem's line; of the whole flow where it is about no slide.
const TranslatedPlaces::Text* TranslatedPlaces::text_of(const base::Problem& problem) const {
    auto slide = std::find_if(flow_.slides.begin(), flow_.slides.end(),
                              [&](const auto& each) { return problem.line > 0 && each.line == problem.line; });
    const Text* best = nullptr;
    for (const auto& text : texts_) {
        bool here = slide == flow_.slides.end() || text.where.starts_with(slide->id + ": ");
        if (!here) continue;
        if (quotes(problem.what, text.words)) return &text;
        auto field = text.where.substr(std::min(text.where.find(": ") + 2, text.where.size()));
        if (slide != flow_.slides.end() && problem.what.starts_with(field + " of ")) return &text;
        bool is_seen = !field.ends_with("picture") && !field.ends_with("(picture)");
        if (slide != flow_.slides.end() && is_seen && (!best || text.words.size() > best->words.size())) best = &text;
    }
    return best || texts_.empty() ? best : &texts_.front();
}

void TranslatedPlaces::move(base::Problem& problem) const {
    bool in_script = problem.file == flow_.file, unplaced = problem.file == language_.file() && problem.line == 0;
    if (problem.severity == base::Severity::unchecked || !(in_script || unplaced)) return;
    const auto* text = text_of(problem);
    problem.file = language_.file();
    problem.line = text ? language_.line_of(text->english) : 0;
    problem.what = flow_.id + ": " + problem.what;
}

}  // namespace check
