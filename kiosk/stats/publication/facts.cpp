#include "stats/publication/facts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace stats::publication {
namespace {

using Values = std::vector<std::int64_t>;

/// Finds out the facts of one place. Rows are told by their place in `facts.rows`.
class Finder {
public:
    Finder(std::vector<MonthCounts>& months, std::vector<MonthCounts>& spans, const std::vector<Span>& spans_of,
           std::int64_t hide_up_to, const std::set<std::string>& closed)
        : months_(months), hide_up_to_(hide_up_to), closed_(closed) {
        collect(months, spans, spans_of);
        group_by_content();
    }

    Facts found() {
        join_equal_ones();
        name_all();
        parts_of_visits();
        bounds_of_topics();
        bounds_of_answers();
        bounds_of_endings_and_depths();
        bounds_of_languages();
        settings();
        whole_visits();
        topics();
        return std::move(facts_);
    }

private:
    std::size_t size() const { return months_.size(); }

    // ---- rows ----------------------------------------------------------------------------------------------------

    void collect(std::vector<MonthCounts>& months, std::vector<MonthCounts>& spans, const std::vector<Span>& spans_of) {
        std::map<RowName, std::size_t> places;
        const auto place = [&](const RowName& name) {
            const auto [found, is_new] = places.try_emplace(name, facts_.rows.size());
            if (is_new) {
                Row row;
                row.name = name;
                row.names = {name};
                row.closed.assign(months.size(), closed_.contains(group_of(name)));
                row.value = row.least = row.most = row.wanted = Values(months.size(), 0);
                row.hidden = row.fixed = std::vector<char>(months.size(), 0);
                row.cells.resize(months.size());
                row.sum = Values(spans.size(), 0);
                row.span_hidden = row.span_fixed = row.span_unwanted = std::vector<char>(spans.size(), 0);
                row.span_cells.resize(spans.size());
                facts_.rows.push_back(std::move(row));
            }
            return found->second;
        };
        for (std::size_t m = 0; m < months.size(); ++m)
            for_each_cell(months[m], [&](const RowName& name, Count& count) {
                Row& row = facts_.rows[place(name)];
                row.value[m] = count.value;
                row.cells[m].push_back(&count);
            });
        for (std::size_t s = 0; s < spans.size(); ++s)
            for_each_cell(spans[s], [&](const RowName& name, Count& count) {
                Row& row = facts_.rows[place(name)];
                row.span_cells[s].push_back(&count);
            });
        for (Row& row : facts_.rows) {
            for (std::size_t s = 0; s < spans.size(); ++s)
                for (std::size_t m = spans_of[s].from; m < spans_of[s].to; ++m) row.sum[s] += row.value[m];
            for (std::size_t m = 0; m < months.size(); ++m) {
                row.least[m] = row.closed[m] ? 0 : std::min<std::int64_t>(row.value[m], 1);
                row.most[m] = endless;
                row.wanted[m] = hide_up_to_ + 1;
            }
        }
    }

    /// Months of the same content have the same scripts.
    void group_by_content() {
        std::map<std::set<std::string>, std::size_t> groups;
        for (const MonthCounts& month : months_)
            group_.push_back(groups.try_emplace(month.contents, groups.size()).first->second);
    }

    const Values& value(std::size_t row) const { return facts_.rows[row].value; }

    /// Whether it is taken for public that one is never more than the other, in the month's content.
    bool never_more(std::size_t small, std::size_t large, std::size_t month) const {
        for (std::size_t m = 0; m < size(); ++m)
            if (group_[m] == group_[month] && value(small)[m] > value(large)[m]) return false;
        return true;
    }

    void name_all() {
        places_.clear();
        for (std::size_t n = 0; n < facts_.rows.size(); ++n)
            for (const RowName& also : facts_.rows[n].names) places_[also] = n;
    }

    /// What is one fact under two names becomes one row: hidden and shown together.
    void join_equal_ones() {
        name_all();
        std::vector<char> gone(facts_.rows.size(), 0);
        const auto join = [&](const RowName& with, std::size_t other) {
            const auto found = places_.find(with);
            if (found == places_.end()) return;
            const std::size_t into = found->second;
            if (into == other || gone[into] || gone[other] || value(into) != value(other)) return;
            Row &row = facts_.rows[into], &from = facts_.rows[other];
            for (std::size_t m = 0; m < size(); ++m)
                row.cells[m].insert(row.cells[m].end(), from.cells[m].begin(), from.cells[m].end());
            for (std::size_t s = 0; s < row.span_cells.size(); ++s)
                row.span_cells[s].insert(row.span_cells[s].end(), from.span_cells[s].begin(), from.span_cells[s].end());
            row.names.insert(row.names.end(), from.names.begin(), from.names.end());
            gone[other] = 1;
        };
        for (std::size_t n = 0; n < facts_.rows.size(); ++n) {
            const RowName& name = facts_.rows[n].name;
            if (name.number == Number::shown) {
                join({Number::completed, {name.of[0]}}, n);
                join({Number::opened, {name.of[0]}}, n);
            }
            if (name.number == Number::setting && name.of[0] == "language") join({Number::language, {name.of[1]}}, n);
        }
        for (std::size_t n = 0; n < facts_.rows.size(); ++n)
            if (facts_.rows[n].name.number == Number::completed) join({Number::opened, facts_.rows[n].name.of}, n);
        std::size_t kept = 0;
        for (std::size_t n = 0; n < facts_.rows.size(); ++n) {
            if (gone[n]) continue;
            if (kept != n) facts_.rows[kept] = std::move(facts_.rows[n]);
            ++kept;
        }
        facts_.rows.resize(kept);
    }

    std::vector<std::size_t> rows_of(Number number) const {
        std::vector<std::size_t> rows;
        for (auto at = places_.lower_bound({number, {}}); at != places_.end() && at->first.number == number; ++at)
            rows.push_back(at->second);
        return rows;
    }
    /// Of a flow, or of a slide of it.
    std::vector<std::size_t> rows_of(Number number, const std::vector<std::string>& of) const {
        std::vector<std::size_t> rows;
        for (auto at = places_.lower_bound({number, of}); at != places_.end() && at->first.number == number &&
                                                          std::equal(of.begin(), of.end(), at->first.of.begin());
             ++at)
            rows.push_back(at->second);
        return rows;
    }
    std::size_t row(Number number, std::size_t which) const { return places_.at({number, {std::to_string(which)}}); }

    // ---- bounds --------------------------------------------------------------------------------------------------

    void at_least(std::size_t row, std::size_t month, std::int64_t least) {
        Row& one = facts_.rows[row];
        one.least[month] = std::max(one.least[month], std::min(least, one.value[month]));
    }
    void at_most(std::size_t row, std::size_t month, std::int64_t most) {
        Row& one = facts_.rows[row];
        one.most[month] = std::min(one.most[month], std::max(most, one.value[month]));
    }
    /// A number below another: the other cannot fall under it, nor this one rise above it for others' sake. (Rising for its own,
    /// it takes small ones above it along.)
    void below(std::size_t small, std::size_t large) {
        if (small == large) return;
        for (std::size_t m = 0; m < size(); ++m) {
            at_least(large, m, value(small)[m]);
            at_most(small, m, value(large)[m]);
        }
    }

    void below(std::size_t small, const RowName& large) {
        if (const auto found = places_.find(large); found != places_.end()) below(small, found->second);
    }

    void parts_of_visits() {
        facts_.endings = rows_of(Number::ending);
        facts_.depths = rows_of(Number::depth);
        facts_.hours = rows_of(Number::hour);
        facts_.languages = rows_of(Number::language);
    }

    /// A slide's number that has to leave room for first tries takes those above it along.
    void want(std::size_t row, std::size_t month, std::int64_t wanted) {
        auto& present = facts_.rows[row].wanted[month];
        present = std::max(present, wanted);
    }

    void bounds_of_topics() {
        for (const std::size_t opened : rows_of(Number::opened)) below(opened, 0);
        std::map<std::string, std::set<std::size_t>> topics;
        for (const auto& [name, place] : places_)
            if (name.number == Number::opened || name.number == Number::completed || name.number == Number::shown)
                topics[name.of[0]].insert(place);
        for (const auto& [flow, rows] : topics)
            for (const std::size_t large : rows)
                for (const std::size_t small : rows)
                    if (small != large)
                        for (std::size_t m = 0; m < size(); ++m)
                            if (value(small)[m] > 0 && never_more(small, large, m)) at_least(large, m, value(small)[m]);
        Limited leaving = limited_by_visits();
        for (const auto& [name, place] : places_) {
            if (name.number == Number::left_from) {
                leaving.rows.push_back(place);
                for (std::size_t m = 0; m < size(); ++m) add_to(leaving, m, value(place)[m]);
            }
            if (name.number == Number::left_from || name.number == Number::part || name.number == Number::chosen)
                below(place, RowName{Number::shown, {name.of[0], name.of[1]}});
            if (name.number == Number::first_try) below(place, RowName{Number::chosen, name.of});
        }
        for (std::size_t m = 0; m < size(); ++m) at_least(0, m, value(0)[m] - leaving.room[m]);
        facts_.leaving_room = leaving.room;
        for (const std::size_t opened : rows_of(Number::opened))
            for (const RowName& name : std::vector(facts_.rows[opened].names))
                if (name.number == Number::opened) leaving_of_topic(name.of[0], opened);
    }

    /// Those who left from one of its slides had opened the topic.
    void leaving_of_topic(const std::string& flow, std::size_t opened) {
        Limited limited = limited_by_visits();
        limited.rows = rows_of(Number::left_from, {flow});
        if (limited.rows.empty()) return;
        for (std::size_t m = 0; m < size(); ++m) {
            std::int64_t used = 0;
            for (const std::size_t row : limited.rows) limited.sum[m] += value(row)[m], used += value(row)[m] > 0;
            at_least(opened, m, limited.sum[m]);
            const std::int64_t needed = used > 0 ? hide_up_to_ + used : 0;
            limited.above[m] = topic_above(flow, opened, m);
            for (const std::size_t above : limited.above[m]) want(above, m, needed);
            want(0, m, needed);
            limited.most_room[m] = facts_.leaving_room[m];
            limited.room[m] = std::min(std::max(value(opened)[m], needed) - limited.sum[m], limited.most_room[m]);
        }
        facts_.limited.push_back(std::move(limited));
    }

    Limited limited_by_visits() const {
        return {{},
                Values(size(), 0),
                value(0),
                Values(size(), endless),
                std::vector<std::vector<std::size_t>>(size()),
                Values(size(), endless)};
    }
    static void add_to(Limited& limited, std::size_t month, std::int64_t value) {
        limited.sum[month] += value;
        limited.room[month] -= value;
    }

    void bounds_of_answers() {
        for (const auto& [name, shown] : places_) {
            if (name.number != Number::shown) continue;
            const auto tries = rows_of(Number::first_try, name.of), chosen = rows_of(Number::chosen, name.of);
            if (tries.empty()) continue;
            Limited first = limited_by_visits();
            first.rows = tries;
            for (std::size_t m = 0; m < size(); ++m) {
                std::int64_t all = 0, answers = 0, most_chosen = 0;
                for (const std::size_t one : tries) all += value(one)[m], answers += value(one)[m] > 0;
                for (const std::size_t one : chosen) most_chosen = std::max(most_chosen, value(one)[m]);
                at_least(shown, m, all);
                const std::int64_t needed = hide_up_to_ + std::max<std::int64_t>(answers, 1);
                first.above[m] = topic_above(name.of[0], shown, m);
                for (const std::size_t above : first.above[m]) want(above, m, needed);
                want(0, m, needed);
                first.sum[m] = all;
                first.room[m] = std::max(value(shown)[m], needed) - all;
                first.spare[m] = std::max<std::int64_t>(all - most_chosen, 0);
            }
            facts_.limited.push_back(std::move(first));
        }
    }

    /// The row and those of the topic that are taken to be never less.
    std::vector<std::size_t> topic_above(const std::string& flow, std::size_t row, std::size_t m) const {
        std::vector<std::size_t> above{row};
        if (const auto opened = places_.find({Number::opened, {flow}}); opened != places_.end())
            above.push_back(opened->second);
        for (const std::size_t other : rows_of(Number::shown, {flow}))
            if (other != row && never_more(row, other, m)) above.push_back(other);
        if (const auto completed = places_.find({Number::completed, {flow}});
            completed != places_.end() && never_more(row, completed->second, m)) {
            above.push_back(completed->second);
            above.push_back(this->row(Number::depth, stats::read));
        }
        return above;
    }

    /// Where two numbers bear on each other and both may move, each has a part of the room between them.
    void bounds_of_endings_and_depths() {
        const std::size_t finished = row(Number::ending, stats::finished), left = row(Number::ending, stats::left),
                          glanced = row(Number::depth, stats::glanced), looked = row(Number::depth, stats::looked),
                          read = row(Number::depth, stats::read);
        const auto completed = rows_of(Number::completed);
        for (std::size_t m = 0; m < size(); ++m) {
            const auto value_of = [&](std::size_t row) { return value(row)[m]; };
            if (const auto room = value_of(read) - value_of(finished); room >= 0) {
                at_most(finished, m, value_of(finished) + room / 2);
                at_least(read, m, value_of(read) - (room - room / 2));
            }
            if (const auto room = value_of(glanced) + value_of(looked) - value_of(left); room >= 0) {
                at_most(left, m, value_of(left) + room / 3);
                at_least(glanced, m, value_of(glanced) - room / 3);
                at_least(looked, m, value_of(looked) - room / 3);
            }
            std::int64_t all = 0;
            for (const std::size_t one : completed) {
                all += value_of(one);
                if (value_of(one) <= value_of(read)) at_least(read, m, value_of(one));
            }
            if (const auto room = all - value_of(read); room >= 0) {
                at_most(read, m, value_of(read) + room / 2);
                for (const std::size_t one : completed) at_least(one, m, value_of(one) - (room - room / 2));
            }
        }
    }

    void bounds_of_languages() {
        for (const std::size_t setting : rows_of(Number::setting, {"language"})) {
            const RowName& name = facts_.rows[setting].name;
            if (name.number != Number::setting) continue;  // one row with the language
            const auto language = places_.find({Number::language, {name.of[1]}});
            if (language != places_.end()) below(setting, language->second);
        }
    }

    void settings() {
        std::map<std::string, Limited> by_name;
        for (const auto& [name, place] : places_) {
            if (name.number != Number::setting) continue;
            below(place, 0);
            if (facts_.rows[place].name.number != Number::setting) continue;
            Limited& limited = by_name.try_emplace(name.of[0], limited_by_visits()).first->second;
            limited.rows.push_back(place);
            for (std::size_t m = 0; m < size(); ++m) add_to(limited, m, value(place)[m]);
        }
        for (auto& [name, limited] : by_name) {
            for (std::size_t m = 0; m < size(); ++m) at_least(0, m, value(0)[m] - limited.room[m]);
            facts_.limited.push_back(std::move(limited));
        }
    }

    void whole_visits() {
        Row& visits = facts_.rows[0];
        facts_.visits_needed = visits.wanted;
        facts_.hours_closed.assign(size(), 0);
        for (std::size_t m = 0; m < size(); ++m) {
            const auto used = [&](const Parts& parts) {
                return std::count_if(parts.begin(), parts.end(), [&](std::size_t row) { return value(row)[m] > 0; });
            };
            for (const Parts* parts : {&facts_.endings, &facts_.depths, &facts_.languages}) {
                at_least(0, m, used(*parts));
                facts_.visits_needed[m] = std::max<std::int64_t>(facts_.visits_needed[m], hide_up_to_ + used(*parts));
            }
            facts_.hours_closed[m] = visits.value[m] > 0 && (visits.value[m] < hide_up_to_ + used(facts_.hours) ||
                                                             visits.value[m] < facts_.visits_needed[m]);
            visits.wanted[m] = visits.value[m] + hide_up_to_;
            for (const Parts* parts : {&facts_.endings, &facts_.depths, &facts_.languages}) {
                std::int64_t room = 0;
                for (const std::size_t row : *parts) room += value(row)[m] - facts_.rows[row].least[m];
                at_least(0, m, visits.value[m] - room);
            }
        }
    }

    void topics() {
        std::map<std::string, std::set<std::size_t>> rows;
        for (const auto& [name, place] : places_)
            if (is_of_topic(name.number)) rows[name.of[0]].insert(place);
        for (const auto& [flow, all] : rows) {
            Topic topic;
            topic.rows.assign(all.begin(), all.end());
            topic.opened = find({Number::opened, {flow}});
            topic.completed = find({Number::completed, {flow}});
            order_of(flow, topic);
            for (const std::size_t shown : rows_of(Number::shown, {flow})) questions_of(shown, topic);
            if (const auto leaving = rows_of(Number::left_from, {flow}); topic.opened && !leaving.empty())
                topic.questions.push_back({*topic.opened, leaving, {}});
            facts_.completed_least.push_back(least_completed(topic));
            facts_.topics.push_back(std::move(topic));
        }
    }

    static bool is_of_topic(Number number) {
        return number == Number::opened || number == Number::completed || number == Number::shown ||
               number == Number::left_from || number == Number::part || number == Number::chosen ||
               number == Number::first_try;
    }

    std::optional<std::size_t> find(const RowName& name) const {
        const auto found = places_.find(name);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }

    void order_of(const std::string& flow, Topic& topic) const {
        std::set<std::size_t> seen;
        for (const Number number : {Number::opened, Number::completed, Number::shown})
            for (const std::size_t row : rows_of(number, {flow})) seen.insert(row);
        for (const std::size_t large : seen)
            for (const std::size_t small : seen) {
                if (small == large) continue;
                NeverMore pair{small, large, {}};
                for (std::size_t m = 0; m < size(); ++m) pair.holds.push_back(never_more(small, large, m));
                topic.order.push_back(std::move(pair));
            }
        const std::vector<char> always(size(), 1);
        for (const Number number : {Number::left_from, Number::part, Number::chosen})
            for (auto at = places_.lower_bound({number, {flow}});
                 at != places_.end() && at->first.number == number && at->first.of[0] == flow; ++at)
                if (const auto shown = find({Number::shown, {flow, at->first.of[1]}}))
                    topic.order.push_back({at->second, *shown, always});
        for (auto at = places_.lower_bound({Number::first_try, {flow}});
             at != places_.end() && at->first.number == Number::first_try && at->first.of[0] == flow; ++at)
            if (const auto chosen = find({Number::chosen, at->first.of}))
                topic.order.push_back({at->second, *chosen, always});
    }

    void questions_of(std::size_t shown, Topic& topic) const {
        for (const RowName& name : facts_.rows[shown].names) {
            if (name.number != Number::shown) continue;
            Question question{shown, rows_of(Number::first_try, name.of), rows_of(Number::chosen, name.of)};
            if (!question.tries.empty()) topic.questions.push_back(std::move(question));
        }
    }

    /// Half of the room that all completed topics together leave above the visits that read any.
    Values least_completed(const Topic& topic) const {
        Values least(size(), 0);
        if (!topic.completed) return least;
        const std::size_t read = row(Number::depth, stats::read);
        for (std::size_t m = 0; m < size(); ++m) {
            std::int64_t all = 0;
            for (const std::size_t one : rows_of(Number::completed)) all += value(one)[m];
            const std::int64_t room = std::max<std::int64_t>(all - value(read)[m], 0);
            least[m] = value(*topic.completed)[m] - (room - room / 2);
        }
        return least;
    }

    static constexpr std::int64_t endless = std::int64_t{1} << 40;
    std::vector<MonthCounts>& months_;
    std::int64_t hide_up_to_;
    const std::set<std::string>& closed_;
    Facts facts_;
    std::vector<std::size_t> group_;  ///< by month
    std::map<RowName, std::size_t> places_;
};

}  // namespace

Facts facts_of(std::vector<MonthCounts>& months, std::vector<MonthCounts>& spans, const std::vector<Span>& spans_of,
               std::int64_t hide_up_to, const std::set<std::string>& closed) {
    return Finder(months, spans, spans_of, hide_up_to, closed).found();
}

}  // namespace stats::publication
