// Reading grades of one flow in one language, against the limits of DESIGN 2: in English Flesch-Kincaid 6 and SMOG 7.5
// a flow, Flesch-Kincaid 7 a slide; in Spanish INFLESZ 65 a flow, 55 a slide. Other languages have no formula here.
// One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "check/report/findings.h"
#include "check/words/reading.h"
#include "flow/flow.h"

namespace check {

/// One row of `check --grades`.
struct FlowGrade {
    std::string flow, language;
    TextCounts counts;          ///< of all slides
    std::string hardest_slide;  ///< id
    TextCounts hardest;
};

/// Whether there are formulas for the language; only then is grade_flow asked.
bool has_reading_formula(const std::string& language);

/// What a visitor reads or hears as sentences: all words but labels (of parts, moments and options) and the
/// descriptions of pictures, which are names rather than sentences. Nothing when the counter has no voice for the
/// language.
std::optional<FlowGrade> grade_flow(const flow::Flow& flow, const std::string& language,
                                    flow::SyllableCounter& syllables, Findings& findings);

/// "Reading grade: this slide 2.1 (at most 7.0), the flow …" for an author's desk; empty: no voice for the language.
std::string grades_in_words(const flow::Flow& flow, const std::string& slide, const std::string& language,
                            flow::SyllableCounter& syllables);

/// The rows as a table for a terminal.
std::string to_table(const std::vector<FlowGrade>& grades);

}  // namespace check
