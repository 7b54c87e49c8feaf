#include "check/words/check_reading.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "base/wording.h"
#include "check/words/reading_formulas.h"

namespace check {
namespace {

constexpr int long_sentence = 20;  ///< words; authors aim for 15

const char* const advice = "use shorter sentences and everyday words";

std::vector<std::string> sentences_of(const flow::Slide& slide) {
    std::vector<std::string> all{slide.title, slide.text};
    for (const auto& part : slide.parts) all.push_back(part.say);
    for (const auto& moment : slide.moments) all.push_back(moment.say);
    for (const auto& step : slide.steps) {
        all.push_back(step.title);
        all.push_back(step.detail);
    }
    for (const auto& answer : slide.answers) {
        if (!flow::program_says_answers(slide)) all.push_back(answer.text);
        all.push_back(answer.say);
    }
    for (const auto& each : slide.timeline) all.push_back(each.what);
    // Opening times and what somebody is called are no sentences.
    all.insert(all.end(), slide.things.begin(), slide.things.end());
    for (const auto& each : slide.myths) all.insert(all.end(), {each.myth, each.fact});
    all.push_back(slide.otherwise);
    all.insert(all.end(), slide.signs.begin(), slide.signs.end());
    for (const auto& point : slide.points) all.push_back(point.text);
    all.insert(all.end(), slide.questions.begin(), slide.questions.end());
    return all;
}

std::optional<TextCounts> count_slide(const flow::Slide& slide, const std::string& language,
                                      flow::SyllableCounter& syllables) {
    TextCounts counts;
    for (const auto& text : sentences_of(slide)) {
        auto counted = count_text(text, language, syllables);
        if (!counted) return std::nullopt;
        counts.add(*counted);
    }
    return counts;
}

std::string one_place(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    return text;
}

/// "; its long words: everyday, animal"
std::string long_words_in(const TextCounts& counts) {
    constexpr std::size_t most = 5;
    std::set<std::string> words(counts.long_words.begin(), counts.long_words.end());
    std::string text;
    std::size_t shown = 0;
    for (const auto& word : words)
        if (shown++ < most) text += (text.empty() ? "; its long words: " : ", ") + word;
    return text;
}

/// One formula's verdict on a flow or a slide.
struct Verdict {
    const char* formula;
    double value, limit;
    bool higher_is_harder;
    bool fails() const { return higher_is_harder ? value > limit : value < limit; }
};

std::vector<Verdict> verdicts_on_slide(const TextCounts& counts, const std::string& language) {
    std::vector<Verdict> all;
    for (const auto& [name, value, higher_is_harder, on_flow, on_slide] : reading_formulas(language))
        if (on_slide) all.push_back({name, value(counts), *on_slide, higher_is_harder});
    return all;
}

std::vector<Verdict> verdicts_on_flow(const TextCounts& counts, const std::string& language) {
    std::vector<Verdict> all;
    for (const auto& formula : reading_formulas(language))
        all.push_back({formula.name, formula.value(counts), formula.on_flow, formula.higher_is_harder});
    return all;
}

/// "6.2"; a formula made for school grades may go below the first, which tells a reader nothing.
std::string in_words(const Verdict& verdict) {
    return verdict.higher_is_harder && verdict.value < 1 ? "below 1" : one_place(verdict.value);
}

/// Smaller is easier, whatever the formula.
double hardness(const TextCounts& counts, const std::string& language) {
    const auto& first = reading_formulas(language).front();
    return first.higher_is_harder ? first.value(counts) : -first.value(counts);
}

class Grading {
public:
    Grading(const flow::Flow& flow, const std::string& language, Findings& findings)
        : flow_(flow), language_(language), findings_(findings) {}

    void slide(const flow::Slide& slide, const TextCounts& counts) const {
        tell(verdicts_on_slide(counts, language_), base::in_quotes(slide.id), slide.line, long_words_in(counts));
        if (counts.longest_sentence > long_sentence)
            findings_.warning(flow_.file, slide.line,
                              base::in_quotes(slide.id) + in_language() + " has a sentence of " +
                                  std::to_string(counts.longest_sentence) + " words",
                              "make two of it; a sentence has at most " + std::to_string(long_sentence) + " words");
    }

    void flow(const TextCounts& counts) const { tell(verdicts_on_flow(counts, language_), "the flow", 0, ""); }

private:
    std::string in_language() const { return language_ == "en" ? "" : ", in " + base::in_quotes(language_) + ","; }

    void tell(const std::vector<Verdict>& verdicts, const std::string& who, int line, const std::string& words) const {
        for (const auto& verdict : verdicts) {
            if (!verdict.fails()) continue;
            auto limit = verdict.higher_is_harder ? "at most " : "at least ";
            findings_.warning(flow_.file, line,
                              who + in_language() + " is hard to read: " + verdict.formula + " " +
                                  one_place(verdict.value) + ", wanted " + limit + one_place(verdict.limit) + words,
                              advice);
        }
    }

    const flow::Flow& flow_;
    const std::string& language_;
    Findings& findings_;
};

std::string padded(const std::string& text, std::size_t width) {
    return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

/// A title alone above a table of times or of people is no text that is hard or easy.
bool is_read_as_text(const flow::Slide& slide) {
    const bool table = slide.kind == flow::SlideKind::hours || slide.kind == flow::SlideKind::people;
    return !table || !slide.text.empty();
}

}  // namespace

std::optional<FlowGrade> grade_flow(const flow::Flow& flow, const std::string& language,
                                    flow::SyllableCounter& syllables, Findings& findings) {
    Grading grading(flow, language, findings);
    FlowGrade grade{flow.id, language, {}, "", {}};
    for (const auto& slide : flow.slides) {
        if (findings.full()) return grade;
        auto counts = count_slide(slide, language, syllables);
        if (!counts) return std::nullopt;
        if (is_read_as_text(slide)) grading.slide(slide, *counts);
        grade.counts.add(*counts);
        if (!grade.hardest_slide.empty() && hardness(*counts, language) <= hardness(grade.hardest, language)) continue;
        grade.hardest_slide = slide.id;
        grade.hardest = std::move(*counts);
    }
    grading.flow(grade.counts);
    return grade;
}

std::string grades_in_words(const flow::Flow& flow, const std::string& slide, const std::string& language,
                            flow::SyllableCounter& syllables) {
    if (reading_formulas(language).empty()) return {};
    std::vector<Verdict> verdicts;
    TextCounts all;
    for (const auto& each : flow.slides) {
        auto counts = count_slide(each, language, syllables);
        if (!counts) return {};
        if (each.id == slide) verdicts = verdicts_on_slide(*counts, language);
        all.add(*counts);
    }
    auto worded = [](const Verdict& verdict) {
        return std::string(verdict.formula) + " " + in_words(verdict) +
               (verdict.higher_is_harder ? " (at most " : " (at least ") + one_place(verdict.limit) + ")";
    };
    std::string words = "Reading: ";
    for (const auto& verdict : verdicts) words += "this slide " + worded(verdict) + "; ";
    words += "the flow ";
    auto on_flow = verdicts_on_flow(all, language);
    for (std::size_t i = 0; i < on_flow.size(); ++i) words += (i ? ", " : "") + worded(on_flow[i]);
    return words;
}

std::string to_table(const std::vector<FlowGrade>& grades) {
    std::size_t width = 4;
    for (const auto& grade : grades) width = std::max(width, grade.flow.size());
    auto row = [width](const std::string& flow, const std::string& language, const std::string& words,
                       const std::string& per_sentence, const std::string& formulas, const std::string& slide) {
        return padded(flow, width + 2) + padded(language, 6) + padded(words, 7) + padded(per_sentence, 16) +
               padded(formulas, 36) + slide + '\n';
    };
    auto table = row("flow", "lang", "words", "words/sentence", "formulas", "hardest slide");
    for (const auto& grade : grades) {
        const auto& counts = grade.counts;
        std::string formulas, hardest = grade.hardest_slide;
        for (const auto& verdict : verdicts_on_flow(counts, grade.language))
            formulas += (formulas.empty() ? "" : ", ") + std::string(verdict.formula) + " " + in_words(verdict);
        for (const auto& verdict : verdicts_on_slide(grade.hardest, grade.language)) hardest += " " + in_words(verdict);
        double per_sentence = counts.sentences ? static_cast<double>(counts.words) / counts.sentences : 0;
        table +=
            row(grade.flow, grade.language, std::to_string(counts.words), one_place(per_sentence), formulas, hardest);
    }
    return table;
}

}  // namespace check
