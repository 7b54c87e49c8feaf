// The published numbers as rows: one number, counted month after month, and its sums over spans of months. Pure.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "stats/publication/counts.h"

namespace stats::publication {

/// What is counted.
enum class Number {
    visits,
    ending,
    depth,
    hour,
    language,
    opened,
    completed,
    shown,
    left_from,
    part,
    chosen,
    first_try,
    setting,
};

/// Which row: what is counted, and of what, such as {"heel-pain", "band"}. An ending or a depth is named by its place.
struct RowName {
    Number number = Number::visits;
    std::vector<std::string> of;
    auto operator<=>(const RowName&) const = default;
};

/// What is closed together: a topic, or the settings. Nothing: never is.
std::string group_of(const RowName& name);

/// "shown heel-pain/band", for the ledger; one row, one text.
std::string text_of(const RowName& name);

/// What stands behind the word of a row, "/9:heel-pain/5:check", and back; nothing where that is none.
std::string text_of(const std::vector<std::string>& names);
std::vector<std::string> names_in(const std::string& row);

/// Calls f(RowName, Count&) with each number of a period.
template <class F>
void for_each_cell(MonthCounts& period, F f) {
    f(RowName{Number::visits, {}}, period.visits);
    for (std::size_t n = 0; n < period.endings.size(); ++n)
        f(RowName{Number::ending, {std::to_string(n)}}, period.endings[n]);
    for (std::size_t n = 0; n < period.depths.size(); ++n)
        f(RowName{Number::depth, {std::to_string(n)}}, period.depths[n]);
    for (std::size_t n = 0; n < period.hours.size(); ++n)
        f(RowName{Number::hour, {std::to_string(n)}}, period.hours[n]);
    for (auto& [language, count] : period.languages) f(RowName{Number::language, {language}}, count);
    for (auto& [flow, counts] : period.flows) {
        f(RowName{Number::opened, {flow}}, counts.opened);
        f(RowName{Number::completed, {flow}}, counts.completed);
    }
    for (auto& [key, counts] : period.slides) {
        f(RowName{Number::shown, {key.flow, key.slide}}, counts.shown);
        f(RowName{Number::left_from, {key.flow, key.slide}}, counts.left_from);
    }
    for (auto& [key, count] : period.parts) f(RowName{Number::part, {key.flow, key.slide, key.part}}, count);
    for (auto& [key, counts] : period.answers) {
        std::vector<std::string> of{key.answer.flow, key.answer.slide, key.content, std::to_string(key.answer.answer)};
        if (key.content.empty()) of.insert(of.begin() + 3, key.version);
        f(RowName{Number::chosen, of}, counts.chosen);
        f(RowName{Number::first_try, of}, counts.first_try);
    }
    for (auto& [key, count] : period.settings) f(RowName{Number::setting, {key.first, key.second}}, count);
}

/// Gives every month the rows that others of the same contents have in these groups, so that no missing row tells of a 0.
void fill_up(std::vector<MonthCounts>& months, const std::set<std::string>& groups);

/// Leaves nothing of these groups.
void take_out(MonthCounts& month, const std::set<std::string>& groups);

/// Adds the numbers of a later month to a period; titles and states are not touched.
void add(MonthCounts& period, const MonthCounts& month);

/// Months from one on up to, and without, another, by their place in a list of months.
struct Span {
    std::size_t from = 0, to = 0;
    auto operator<=>(const Span&) const = default;
    bool holds(Span other) const { return from <= other.from && other.to <= to; }
    bool crosses(Span other) const {
        return from < other.to && other.from < to && !holds(other) && !other.holds(*this);
    }
};

/// A number over the months, and its sums over the spans. What may happen to a cell in another world that a reader must not be
/// able to tell from this one stands beside its value.
struct Row {
    RowName name;
    std::vector<RowName> names;             ///< all that it goes by
    std::vector<std::int64_t> value;        ///< by month
    std::vector<std::int64_t> least, most;  ///< what else it could be by itself while all others stay as they are
    std::vector<std::int64_t> wanted;       ///< the protection level: when it is hidden, so much must be possible
    bool is_by_month = true;                ///< its months are wanted
    std::vector<char> closed;               ///< by month: its zeros are hidden, too
    std::vector<char> hidden;               ///< by month
    std::vector<char> fixed;                ///< by month: was published and stays shown
    std::vector<std::int64_t> sum;          ///< by span
    std::vector<char> span_hidden, span_fixed;
    std::vector<char> span_unwanted;  ///< nobody wants to see it yet
    std::vector<std::vector<Count*>> cells,
        span_cells;  ///< where the decision goes; numbers that are one fact share a row
};

}  // namespace stats::publication
