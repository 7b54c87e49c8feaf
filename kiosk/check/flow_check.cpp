#include "check/flow_check.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/wording.h"
#include "check/check_leaders.h"
#include "check/check_questions.h"
#include "check/check_review.h"
#include "check/check_ways.h"
#include "check/words/check_hyphens.h"
#include "check/words/check_marks.h"
#include "check/words/check_words.h"
#include "check/words/reading_formulas.h"

namespace check {
namespace {

/// What is about the clinic and explains or advises all the same is reviewed as a topic is; its author may not expect that.
void check_about(const flow::Flow& flow, const flow::Home& home, Findings& findings) {
    if (flow.id != home.about_flow) return;
    for (const auto& slide : flow.slides)
        if (!flow::tells_of_the_clinic(slide.kind))
            findings.warning(flow.file, slide.line,
                             base::in_quotes(slide.id) +
                                 " is more than facts about the clinic, so a clinician has to "
                                 "review this flow",
                             "move it to a topic: what is about the clinic has only slide, hours and people");
}

/// So many that what stands on every slide is still there after four looks at a long one.
constexpr std::size_t texts_kept = 6'000;

/// A clinic that has set no emergency number may set one later: the words must have room for it.
screen::Layout::Site with_number(screen::Layout::Site site) {
    return [site = std::move(site)](const std::string& language) {
        auto words = site(language);
        if (words.emergency_number.empty()) words.emergency_number = "+1 555-0100";
        return words;
    };
}

/// Whether and where the home screen offers it.
void check_place(const flow::Flow& flow, const flow::Home& home, FlowLines& lines, Findings& findings) {
    const std::string kiosk_script = "scripts/kiosk.lua";
    const auto offered = home.flows();
    if (std::find(offered.begin(), offered.end(), flow.id) == offered.end())
        findings.warning(flow.file, 0, "the home screen does not offer this flow",
                         "add " + base::in_quotes(flow.id) + " to `topics` in " + kiosk_script);
    std::vector<std::string> parts;
    for (const auto& part : home.body_parts) parts.push_back(part.id);
    if (home.figure && !flow.body_part.empty() && std::find(parts.begin(), parts.end(), flow.body_part) == parts.end())
        findings.warning(
            flow.file, lines.of_head(flow.body_part),
            "the figure has no body part " + base::in_quotes(flow.body_part) + ", so nothing there leads to this topic",
            base::did_you_mean(flow.body_part, parts, "use one of `figure` in " + kiosk_script));
}

}  // namespace

Bench::Bench(flow::NextSlide& next, screen::PictureInspector& inspector, screen::TextMeasure& measure,
             const screen::Layout::Site& asked_site, const std::filesystem::path& pack, Answers& answers)
    : next_slide(next),
      letters(measure),
      pictures(inspector, pack / "media", answers),
      site(with_number(asked_site)),
      layout(letters, pictures, site, texts_kept) {}

void FlowCheck::check(CheckedFlow& checked, const flow::Home* home, Bench& bench) const {
    const auto& flow = checked.flow;
    auto& findings = checked.findings;
    FlowLines lines(flow, pack_);
    check_marks(flow, pack_, findings, checked.places);
    check_words(flow, lines, findings);
    if (home) check_place(flow, *home, lines, findings), check_about(flow, *home, findings);
    PictureCheck(bench.pictures, pack_, folders_, findings, checked.faults).flow(flow, lines);
    check_review_days(flow, today_, lines, findings);
    bool asked = check_ways(flow, bench.next_slide, lines, findings);
    if (checked.language) {
        in_language(checked, flow, *checked.language, asked, findings, bench);
        if (pseudo_)
            FitCheck(bench.letters, bench.layout, findings, &bench.pictures)
                .in_pseudo_languages(flow, *checked.language);
        LeaderCheck(bench.layout, bench.pictures, findings, &bench.pictures).flow(flow, *checked.language, lines);
    }
    for (auto& other : checked.others) {
        if (!other.flow) continue;
        TranslatedPlaces places(flow, *other.flow, *other.translation);
        in_language(checked, *other.flow, other.language, asked, other.findings, bench, &places);
    }
}

/// What differs from language to language. Where not all its functions were `asked`, nobody can know what was reviewed.
/// What is wrong with a translator's words is told of the translator's file.
void FlowCheck::in_language(CheckedFlow& checked, const flow::Flow& flow, const LanguageOfWords& language, bool asked,
                            Findings& findings, Bench& bench, const TranslatedPlaces* places) const {
    if (flow.review.status == flow::ReviewStatus::not_needed) {
        checked.reviews.push_back({flow.id, language.code, pack::ReviewState::not_needed, "", "", "", ""});
    } else if (asked) {
        checked.reviews.push_back(
            pack::review_line(flow, language.code, pack_, bench.next_slide, today_, draft_hashes_));
        check_review(flow, checked.reviews.back(), findings);
    } else {
        checked.reviews.push_back({flow.id, language.code, pack::ReviewState::draft, "", "", "", ""});
    }
    if (places) findings.tell_through([places](base::Problem& problem) { places->move(problem); });
    grade(checked, flow, language.code, findings);
    check_questions(flow, language.code, findings);
    FlowLines lines(flow, pack_);
    FitCheck(bench.letters, bench.layout, findings, &bench.pictures).flow(flow, language, lines);
    HyphenCheck(bench.layout, hyphenation_, findings, &bench.pictures).flow(flow, language);
    findings.tell_through({});
}

void FlowCheck::grade(CheckedFlow& checked, const flow::Flow& flow, const std::string& language,
                      Findings& findings) const {
    if (reading_formulas(language).empty()) return void(checked.not_graded.insert(language));
    if (auto graded = grade_flow(flow, language, syllables_, findings))
        checked.grades.push_back(std::move(*graded));
    else
        findings.warning(
            "", 0,
            "reading grades were not computed for " + base::in_quotes(language) + ": no voice counts its syllables",
            "install espeak-ng-data");
}

}  // namespace check
