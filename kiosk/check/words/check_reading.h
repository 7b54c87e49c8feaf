// Reading grades of one flow in one language, against the limits of its formulas (see reading_formulas). One thread at a time.
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

/// What a visitor reads or hears as sentences: all words but labels (of parts, moments and options) and the
/// descriptions of pictures, which are names rather than sentences. The language has a formula. Nothing when the counter has
/// no voice for it.
std::optional<FlowGrade> grade_flow(const flow::Flow& flow, const std::string& language,
                                    flow::SyllableCounter& syllables, Findings& findings);

/// "Reading grade: this slide 2.1 (at most 7.0), the flow …" for an author's desk; empty: neither formula nor voice for
/// the language.
std::string grades_in_words(const flow::Flow& flow, const std::string& slide, const std::string& language,
                            flow::SyllableCounter& syllables);

/// The rows as a table for a terminal.
std::string to_table(const std::vector<FlowGrade>& grades);

}  // namespace check
