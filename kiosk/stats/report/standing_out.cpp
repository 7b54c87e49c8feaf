#include "stats/report/standing_out.h"

#include <algorithm>
#include <map>

#include "stats/report/groups.h"
#include "stats/report/section_parts.h"

namespace stats::report {
namespace {

std::int64_t shown_or(const Figure& figure, std::int64_t otherwise) {
    const auto* number = std::get_if<std::int64_t>(&figure);
    return number ? *number : otherwise;
}

std::vector<Group> groups_of(const UsageReport& whole, const std::string& table, const Grouping& grouping) {
    const Table* found = find_table(whole.tables, table);
    return found ? added_up(covered(*found, grouping.counts).table, grouping) : std::vector<Group>{};
}

/// Topics by their id.
std::map<std::string, Group> topics(const UsageReport& whole) {
    std::map<std::string, Group> all;
    for (auto& topic : groups_of(whole, "topics", {{"flow"}, {"title"}, {"opened", "completed"}}))
        all[topic.keys[0]] = std::move(topic);
    return all;
}

std::string title_of(const std::map<std::string, Group>& topics, const std::string& flow) {
    const auto found = topics.find(flow);
    return found == topics.end() ? flow : name_or(found->second.labels[0], flow);
}

void add(Findings& findings, Finding finding, bool is_told) {
    if (is_told)
        findings.shown.push_back(std::move(finding));
    else
        ++findings.hidden;
}

template <class Measure>
Findings largest_first(Findings findings, Measure measure) {
    std::stable_sort(findings.shown.begin(), findings.shown.end(),
                     [&](const Finding& one, const Finding& other) { return measure(one) > measure(other); });
    return findings;
}

/// Whether some visits that saw the slide did not read on to the topic's end; not told where one of the numbers is hidden.
bool loses_visits(const Group& slide, const std::map<std::string, Group>& topics) {
    const auto topic = topics.find(slide.keys[0]);
    if (topic == topics.end()) return false;
    return shown_or(slide.counts[0], 0) > shown_or(topic->second.counts[1], std::int64_t{1} << 62);
}

}  // namespace

std::int64_t percent_of(const Finding& finding) {
    return shown_or(percentage(finding.part, finding.whole), -1);
}

Figure visits_of(const UsageReport& whole) {
    Figure visits;
    const Table* table = find_table(whole.tables, "visits");
    if (!table) return visits;
    for (const Group& period : added_up(*table, {{"period"}, {}, {"visits"}})) visits = sum(visits, period.counts[0]);
    return visits;
}

Findings topics_opened(const UsageReport& whole) {
    Findings found;
    for (const auto& [id, topic] : topics(whole))
        add(found, {name_or(topic.labels[0], id), topic.counts[0], topic.counts[1]}, is_shown(topic.counts[0]));
    return largest_first(std::move(found), [](const Finding& one) { return shown_or(one.whole, 0); });
}

Findings languages_used(const UsageReport& whole) {
    const Figure visits = visits_of(whole);
    Findings found;
    for (const Group& language : groups_of(whole, "languages", {{"language"}, {}, {"visits"}}))
        add(found, {language.keys[0], visits, language.counts[0]}, is_shown(language.counts[0]));
    return largest_first(std::move(found), [](const Finding& one) { return shown_or(one.part, 0); });
}

Findings slides_left(const UsageReport& whole) {
    const auto all_topics = topics(whole);
    Findings found;
    const Table* slides = find_table(whole.tables, "slides");
    if (!slides) return found;
    const Covered stops = covered(rows_where(*slides, "room_of", ""), {"shown", "left_from"});
    for (const Group& slide : added_up(stops.table, {{"flow", "slide"}, {"title"}, {"shown", "left_from"}})) {
        const std::string name =
            name_or(slide.labels[0], slide.keys[1]) + " (" + title_of(all_topics, slide.keys[0]) + ")";
        const bool is_told = is_shown(slide.counts[0]) && is_shown(slide.counts[1]);
        if (is_told && (shown_or(slide.counts[1], 0) == 0 || !loses_visits(slide, all_topics))) continue;
        add(found, {name, slide.counts[0], slide.counts[1]}, is_told);
    }
    return largest_first(std::move(found), percent_of);
}

Findings answered_wrongly(const UsageReport& whole) {
    const auto all_topics = topics(whole);
    std::map<std::pair<std::string, std::string>, std::string> titles;
    for (const Group& slide : groups_of(whole, "slides", {{"flow", "slide"}, {"title"}, {}}))
        titles[{slide.keys[0], slide.keys[1]}] = slide.labels[0];
    std::map<Question, Finding> questions;
    for (const Group& answer :
         groups_of(whole, "answers", {{"version", "flow", "slide", "answer"}, {"right"}, {"first_try"}})) {
        const Question question{answer.keys[0], answer.keys[1], answer.keys[2]};
        const auto right = whole.right.find(question);
        const std::string& told = answer.labels[0];
        if (told.empty() && right == whole.right.end()) continue;
        auto& finding = questions[question];
        const std::string& title = titles[{question.flow, question.slide}];
        finding.name = name_or(title, question.slide) + " (" + title_of(all_topics, question.flow) + ")";
        finding.whole = sum(finding.whole, answer.counts[0]);
        const bool is_right = told.empty() ? answer.keys[3] == std::to_string(right->second) : told == "yes";
        finding.part = sum(finding.part, is_right ? Figure(std::int64_t{0}) : answer.counts[0]);
    }
    Findings found;
    for (auto& [question, finding] : questions)
        if (!is_shown(finding.whole) || shown_or(finding.part, 0) > 0)
            add(found, finding, is_shown(finding.whole) && is_shown(finding.part));
    return largest_first(std::move(found), percent_of);
}

}  // namespace stats::report
