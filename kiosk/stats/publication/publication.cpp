#include "stats/publication/publication.h"

#include <algorithm>
#include <numeric>

#include "stats/publication/changed.h"
#include "stats/publication/protection.h"
#include "stats/publication/timeline.h"

namespace stats {
namespace {

using publication::Facts;
using publication::Row;
using publication::Span;
using std::chrono::sys_days;
using std::chrono::year_month;

constexpr const char* visits_row = "visits";

/// From the first month counted to the last one that is over.
std::vector<year_month> months_over(const Counts& counts, Day today) {
    std::vector<year_month> over;
    const auto present = month_of(today);
    for (auto month = month_of(counts.visits.begin()->first); month < present; month += std::chrono::months(1))
        over.push_back(month);
    return over;
}

class Decision {
public:
    Decision(Counts& counts, const Demand& demand, const SetAside& aside, Publication& publication)
        : counts_(counts),
          demand_(demand),
          aside_(aside),
          hide_up_to_(publication.hide_up_to),
          over_(months_over(counts, demand.today)),
          first_(sys_days(week_of(first_day(month_of(counts.visits.begin()->first))))),
          end_(sys_days(demand.today)),
          publication_(publication) {}

    void make() {
        for (const year_month month : over_) months_.push_back(counts_.months[month]);
        choose_spans();
        name_groups();
        if (publication_.crosses) return;
        auto groups = not_wanted();
        auto decided = decide_with(groups);
        for (const auto& row : decided.done.disclosed) publication_.untold.insert(publication::group_of(row));
        publication_.untold.erase("");
        if (!publication_.untold.empty()) {
            groups.insert(publication_.untold.begin(), publication_.untold.end());
            closed_.clear();
            decided = decide_with(groups);
        }
        for (const auto& row : decided.done.disclosed) publication_.unsafe.push_back(publication::text_of(row));
        decide_days(decided.timeline, decided.done.small_months);
        write(decided.facts);
    }

private:
    struct Decided {
        Facts facts;
        Timeline timeline;
        publication::Protected done;
    };

    /// `groups`: of rows whose zeros are hidden, too.
    Decided decide_with(const std::set<std::string>& groups) {
        Facts facts;
        publication::fill_up(months_, groups);
        if (!over_.empty()) facts = publication::facts_of(months_, span_counts_, spans_, hide_up_to_, groups);
        for (Row& row : facts.rows)
            row.is_by_month =
                std::any_of(row.names.begin(), row.names.end(), [&](const auto& name) { return is_by_month(name); });
        for (const auto& [month, name] : single_)  // what is shown of a longer time shows its zeros
            for (Row& row : facts.rows) {
                row.closed[month] = 0;
                row.least[month] = std::max(row.least[month], std::min<std::int64_t>(row.value[month], 1));
            }
        for (Row& row : facts.rows)
            for (std::size_t s = 0; s < spans_.size(); ++s)
                row.span_unwanted[s] = !row.is_by_month && is_piece_of_whole(spans_[s]);
        recall(facts);
        close_quiet_months(facts);
        Timeline timeline(days(), closed_days());
        std::vector<char> small = begin_timeline(timeline, facts);
        if (!over_.empty() && !ledger().all().empty()) bound_by_days(facts);
        publication::Protected done{small, {}, 0};
        if (!over_.empty()) done = publication::protect(facts, spans_, small, hide_up_to_);
        return {std::move(facts), std::move(timeline), std::move(done)};
    }

    /// Less than a year of the time that is asked for as a whole, such as its first months when those are of another year.
    bool is_piece_of_whole(Span span) const {
        const auto whole = demand_.whole ? span_of(*demand_.whole) : std::nullopt;
        return whole && whole->holds(span) && span != *whole && span.to - span.from < 12;
    }

    /// Groups of rows whose months are not wanted, nor have been: nobody sees in which of them there was nothing.
    std::set<std::string> not_wanted() const {
        std::set<std::string> groups, open = told_by_month();
        for (const MonthCounts& one : months_) {
            MonthCounts month = one;
            publication::for_each_cell(month, [&](const publication::RowName& row, const Count&) {
                (is_by_month(row) ? open : groups).insert(publication::group_of(row));
            });
        }
        for (const auto& group : open) groups.erase(group);
        groups.erase("");
        return groups;
    }

    /// Groups of which a month was published.
    std::set<std::string> told_by_month() const {
        std::set<std::string> groups;
        for (const year_month month : over_) {
            const auto& cells = ledger().cells(kiosks({month, month}));
            if (const auto rows = cells.find(name_of(month)); rows != cells.end())
                for (const auto& [row, value] : rows->second) groups.insert(group_of_text(row));
        }
        return groups;
    }

    void name_groups() {
        for (MonthCounts month : months_)
            publication::for_each_cell(month, [&](const publication::RowName& row, const Count&) {
                groups_[publication::text_of(row)] = publication::group_of(row);
            });
    }

    /// Of the visits and their parts the months are kept free to be shown, wanted or not.
    bool is_by_month(const publication::RowName& row) const {
        const std::string group = publication::group_of(row);
        if (group.empty()) return true;
        return !publication_.untold.contains(group) && (!demand_.by_month || demand_.by_month->contains(row.number));
    }

    /// Of a row as the ledger names it.
    std::string group_of_text(const std::string& row) const {
        const auto found = groups_.find(row);
        return found == groups_.end() ? "" : found->second;
    }

    // ---- months and longer -----------------------------------------------------------------------------------------

    /// Within the months that are over; nothing when the end lies beyond.
    std::optional<Span> span_of(Months wanted) const {
        if (over_.empty() || wanted.last > over_.back() || wanted.last < over_.front()) return std::nullopt;
        if (demand_.after && wanted.first <= *demand_.after) return std::nullopt;
        const auto from = std::max(wanted.first, over_.front());
        return Span{static_cast<std::size_t>((from - over_.front()).count()),
                    static_cast<std::size_t>((wanted.last - over_.front()).count()) + 1};
    }

    /// False: it overlaps one that is more important.
    bool add_span(Months name, bool is_shown) {
        const auto span = span_of(name);
        if (!span || aside_.touches(name)) return true;
        if (span->to - span->from == 1) {
            if (is_shown && name.first != name.last) single_.insert({span->from, name});
            return true;
        }
        const auto crosses = [&](Span other) { return span->crosses(other); };
        if (std::any_of(spans_.begin(), spans_.end(), crosses)) return false;
        const auto same = static_cast<std::size_t>(std::find(spans_.begin(), spans_.end(), *span) - spans_.begin());
        if (same == spans_.size()) {
            spans_.push_back(*span);
            names_.emplace_back();
        }
        auto& names = names_[same];
        if (is_shown && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        return true;
    }

    /// What was published first, then the time asked for, years and quarters. Where two that were published overlap, no move
    /// goes out of what they have in common.
    void choose_spans() {
        for (const auto& [kiosks, cells] : ledger().all())
            for (const auto& [name, rows] : cells)
                if (const auto months = parse_months(name); months && kiosks == this->kiosks(*months))
                    add_published(*months);
        if (demand_.whole) publication_.crosses = !add_span(*demand_.whole, true);
        if (const auto whole = demand_.whole ? span_of(*demand_.whole) : std::nullopt;
            whole && whole->to - whole->from == 1)
            single_.insert({whole->from, *demand_.whole});
        const auto first = over_.empty() ? publication_.under_way : over_.front();
        const auto last = over_.empty() ? first : over_.back();
        for (auto year = first.year(); !over_.empty() && year <= last.year(); ++year)
            add_span({year / std::chrono::January, year / std::chrono::December}, true);
        for (auto quarter = first.year() / std::chrono::January; demand_.quarters && quarter <= last;
             quarter += std::chrono::months(3))
            add_span({quarter, quarter + std::chrono::months(2)}, true);
        sort_spans();
        span_counts_.resize(spans_.size());
        for (std::size_t s = 0; s < spans_.size(); ++s)
            for (std::size_t m = spans_[s].from; m < spans_[s].to; ++m) publication::add(span_counts_[s], months_[m]);
    }

    void add_published(Months months) {
        if (aside_.touches(months) || add_span(months, true)) return;
        const Span span = *span_of(months);
        for (const Span other : std::vector(spans_)) {
            if (!span.crosses(other)) continue;
            const std::size_t from = std::max(span.from, other.from), to = std::min(span.to, other.to);
            for (const Span piece : {Span{span.from, from}, Span{from, to}, Span{to, span.to}})
                if (piece.from < piece.to && piece.to - piece.from > 1)
                    add_span({over_[piece.from], over_[piece.to - 1]}, false);
        }
    }

    /// The longest first, so that what holds another comes before it.
    void sort_spans() {
        std::vector<std::size_t> order(spans_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
            return spans_[one].to - spans_[one].from > spans_[other].to - spans_[other].from;
        });
        std::vector<Span> spans;
        std::vector<std::vector<Months>> names;
        for (const std::size_t place : order) spans.push_back(spans_[place]), names.push_back(names_[place]);
        spans_ = std::move(spans);
        names_ = std::move(names);
    }

    // ---- what was published ----------------------------------------------------------------------------------------

    const Ledger& ledger() const {
        static const Ledger none;
        return demand_.ledger ? *demand_.ledger : none;
    }

    Ledger::Kiosks kiosks(Months months) const { return kiosks_of(counts_, months); }

    /// As published: a number; hidden; or never.
    const std::optional<std::int64_t>* published(const std::string& period, Months months,
                                                 const std::string& row) const {
        if (aside_.touches(months)) return nullptr;
        const auto& cells = ledger().cells(kiosks(months));
        const auto rows = cells.find(period);
        if (rows == cells.end()) return nullptr;
        const auto cell = rows->second.find(row);
        return cell == rows->second.end() ? nullptr : &cell->second;
    }

    /// Its own, and of longer times of which it is all that was counted.
    std::vector<Months> names_of(std::size_t month) const {
        std::vector<Months> names{{over_[month], over_[month]}};
        for (const auto& [at, name] : single_)
            if (at == month) names.push_back(name);
        return names;
    }

    void recall(Facts& facts) {
        if (ledger().all().empty() || over_.empty()) return;
        for (Row& row : facts.rows) {
            for (std::size_t m = 0; m < over_.size(); ++m)
                for (const Months name : names_of(m)) row.fixed[m] |= is_shown(row, name);
            for (std::size_t s = 0; s < spans_.size(); ++s) {
                for (const Months name : names_[s]) row.span_fixed[s] |= is_shown(row, name);
                if (names_[s].empty()) row.span_fixed[s] = 1;  // a piece of two that were published
            }
        }
        for (const publication::Parts* parts : {&facts.languages, &facts.endings, &facts.depths, &facts.hours})
            add_up(facts, *parts);
    }

    /// Where all parts of the visits were published, so were these.
    void add_up(Facts& facts, const publication::Parts& parts) const {
        const auto are_all = [&](auto is_known) {
            return std::all_of(parts.begin(), parts.end(), [&](std::size_t row) { return is_known(facts.rows[row]); });
        };
        if (parts.empty()) return;
        Row& visits = facts.rows[0];
        for (std::size_t m = 0; m < over_.size(); ++m)
            visits.fixed[m] |=
                visits.value[m] > 0 && are_all([&](const Row& row) { return row.fixed[m] != 0 || row.value[m] == 0; });
        for (std::size_t s = 0; s < spans_.size(); ++s)
            visits.span_fixed[s] |=
                visits.sum[s] > 0 && are_all([&](const Row& row) { return row.span_fixed[s] != 0 || row.sum[s] == 0; });
    }

    /// As it was published, and is still.
    bool is_shown(const Row& row, Months months) const {
        return std::any_of(row.names.begin(), row.names.end(), [&](const publication::RowName& name) {
            const auto* before = published(name_of(months), months, publication::text_of(name));
            return before && *before;
        });
    }

    // ---- days and weeks --------------------------------------------------------------------------------------------

    std::int64_t visits(sys_days day) const {
        const auto found = counts_.visits.find(Day(day));
        return found == counts_.visits.end() ? 0 : found->second;
    }

    std::vector<std::int64_t> days() const {
        std::vector<std::int64_t> all;
        for (auto day = first_; day < end_; day += std::chrono::days(1)) all.push_back(visits(day));
        return all;
    }

    /// The present month too, as far as it went.
    std::vector<year_month> all_months() const {
        auto all = over_;
        if (const auto present = month_of(demand_.today); sys_days(first_day(present)) < end_) all.push_back(present);
        std::erase_if(all, [&](const year_month month) { return aside_.contains(month); });
        return all;
    }
    sys_days end_of(year_month month) const { return std::min(sys_days(last_day(month)) + std::chrono::days(1), end_); }

    /// Months whose days are hidden whole: so few visits that the days without any, or that a busy day is busy, would tell what
    /// the quiet ones are.
    void close_quiet_months(const Facts& facts) {
        const auto all = all_months();
        for (std::size_t m = 0; m < all.size(); ++m) {
            std::int64_t sum = 0, room = 0;
            bool has_quiet_days = false;
            for (auto day = sys_days(first_day(all[m])); day < end_of(all[m]); day += std::chrono::days(1)) {
                const std::int64_t value = visits(day);
                sum += value;
                if (value == 0) continue;
                room += value - (value > hide_up_to_ ? hide_up_to_ + 1 : 1);
                has_quiet_days |= value <= hide_up_to_;
            }
            const bool is_small = m < over_.size() && sum < facts.visits_needed[m];
            if (sum > 0 && ((has_quiet_days && room < hide_up_to_) || is_small)) closed_.insert(all[m]);
        }
    }

    std::vector<char> closed_days() const {
        std::vector<char> closed;
        for (auto day = first_; day < end_; day += std::chrono::days(1))
            closed.push_back(is_closed(day) && !is_published(day));
        return closed;
    }

    /// A day on which no kiosk ran is told to be without visits in any month.
    bool is_closed(sys_days day) const { return closed_.contains(month_of(Day(day))) && !was_off(day); }

    bool was_off(sys_days day) const {
        const auto found = counts_.running.find(Day(day));
        return found != counts_.running.end() && found->second.on == 0 && visits(day) == 0 &&
               static_cast<std::size_t>(found->second.off) == counts_.kiosks_in_all;
    }

    std::optional<std::int64_t> published_on(sys_days day) const {
        const Months month{month_of(Day(day)), month_of(Day(day))};
        const auto* before = published(name_of(Day(day)), month, visits_row);
        return before ? *before : std::nullopt;
    }
    std::optional<std::int64_t> published_in_week(sys_days monday) const {
        const Months months{month_of(Day(monday)), month_of(Day(monday + std::chrono::days(6)))};
        const auto* before = published(name_of_week(Day(monday)), months, visits_row);
        return before ? *before : std::nullopt;
    }
    bool is_published(sys_days day) const { return published_on(day).has_value(); }
    bool is_published_week(sys_days monday) const { return published_in_week(monday).has_value(); }

    Timeline::Span span(sys_days from, sys_days to) const {
        return {static_cast<std::size_t>((from - first_).count()), static_cast<std::size_t>((to - first_).count())};
    }
    Timeline::Span span(sys_days day) const { return span(day, day + std::chrono::days(1)); }

    /// What is known of days before any new one is shown: what was published, and the months. Returns those months whose visits
    /// cannot be shown, because of days and weeks that were published.
    std::vector<char> begin_timeline(Timeline& timeline, Facts& facts) {
        for (auto day = first_; day < end_; day += std::chrono::days(1)) {
            if (visits(day) > 0 && visits(day) <= hide_up_to_ && !closed_.contains(month_of(Day(day))))
                timeline.protect(span(day), hide_up_to_ + 1);
            if (visits(day) > hide_up_to_ && !closed_.contains(month_of(Day(day))))
                timeline.bound_below(span(day), hide_up_to_ + 1);
            if (is_published(day)) timeline.show(span(day));
        }
        for (auto monday = first_; monday + std::chrono::days(7) <= end_; monday += std::chrono::days(7))
            if (is_published_week(monday)) timeline.show(span(monday, monday + std::chrono::days(7)));
        std::vector<char> small(over_.size(), 0);
        for (std::size_t m = 0; m < over_.size(); ++m) {
            const auto from = sys_days(first_day(over_[m])), to = end_of(over_[m]);
            if (facts.rows[0].fixed[m])
                timeline.show(span(from, to));
            else if (facts.rows[0].value[m] >= facts.visits_needed[m])
                small[m] = !timeline.show_if_safe(span(from, to));
        }
        return small;
    }

    /// In a month whose visits are hidden, days and weeks that were published say how many they can be.
    void bound_by_days(Facts& facts) const {
        for (std::size_t m = 0; m < over_.size(); ++m) {
            Row& visits_in = facts.rows[0];
            std::int64_t least = 0, hidden = 0;
            bool any = false, in_weeks = false;
            for (auto day = sys_days(first_day(over_[m])); day < end_of(over_[m]); day += std::chrono::days(1)) {
                const bool is_known = is_published(day);
                any |= is_known;
                least += is_known ? visits(day) : visits(day) > 0;
                hidden += !is_known && visits(day) > 0;
                in_weeks |= is_published_week(sys_days(week_of(Day(day))));
            }
            if (!any && !in_weeks) continue;
            visits_in.least[m] = in_weeks ? visits_in.value[m] : std::max(visits_in.least[m], least);
            if (in_weeks || hidden == 0) visits_in.most[m] = visits_in.value[m];
        }
    }

    void decide_days(Timeline& timeline, const std::vector<char>& small) {
        for (std::size_t m = 0; m < small.size(); ++m)
            if (small[m]) closed_.insert(over_[m]);
        publication_.closed = closed_;
        for (const year_month month : all_months()) decide_days_of(month, timeline);
        for (auto monday = first_; monday + std::chrono::days(7) <= end_; monday += std::chrono::days(7))
            decide_week(monday, timeline);
    }

    /// In the month under way busy days are kept back until they can protect quiet ones to come, also of a reader who knows
    /// that they are busy.
    void decide_days_of(year_month month, Timeline& timeline) {
        const bool is_over = sys_days(last_day(month)) < end_;
        std::int64_t kept_back = 0;
        for (auto day = sys_days(first_day(month)); day < end_of(month); day += std::chrono::days(1)) {
            Count& count = publication_.days[Day(day)] = {visits(day), false};
            if (is_published(day)) {
                count.suppressed = is_primary(count.value);
                continue;
            }
            count.suppressed = count.value > 0 || is_closed(day);
            if (closed_.contains(month) || count.value <= hide_up_to_) continue;
            if (!is_over && kept_back < hide_up_to_) {
                kept_back += count.value - (hide_up_to_ + 1);
                continue;
            }
            count.suppressed = !timeline.show_if_safe(span(day));
        }
    }

    /// In the month under way a week is shown only where all its days are, so that the month stays free to be shown.
    void decide_week(sys_days monday, Timeline& timeline) {
        const sys_days next = monday + std::chrono::days(7);
        if (aside_.touches({month_of(Day(monday)), month_of(Day(next - std::chrono::days(1)))})) return;
        Count& week = publication_.weeks[Day(monday)] = {timeline.sum(span(monday, next)), false};
        if (is_published_week(monday)) {
            week.suppressed = is_primary(week.value);
            return;
        }
        bool all_shown = true, any_closed = false, is_over = true;
        for (auto day = monday; day < next; day += std::chrono::days(1)) {
            const auto found = publication_.days.find(Day(day));
            if (found == publication_.days.end()) continue;  // before the first month
            all_shown &= !found->second.suppressed;
            any_closed |= is_closed(day);
            is_over &= sys_days(last_day(month_of(Day(day)))) < end_;
        }
        if (all_shown) return;
        week.suppressed = week.value > 0 || any_closed;
        if (week.value > hide_up_to_ && !any_closed && is_over)
            week.suppressed = !timeline.show_if_safe(span(monday, next));
    }

    // ---- the end ---------------------------------------------------------------------------------------------------

    /// Also of what was published when fewer numbers were hidden.
    bool is_primary(std::int64_t value) const { return value > 0 && value <= hide_up_to_; }

    /// A sum says so that is 0 itself.
    bool is_known_zero(const Row& row, std::size_t month) const {
        bool is_known = false;
        for (std::size_t s = 0; s < spans_.size(); ++s)
            is_known |= row.sum[s] == 0 && !names_[s].empty() && spans_[s].holds({month, month + 1});
        return row.value[month] == 0 && is_known;
    }

    void write(const Facts& facts) {
        for (const Row& row : facts.rows) {
            for (std::size_t m = 0; m < row.cells.size(); ++m)
                for (Count* count : row.cells[m])
                    count->suppressed = (row.hidden[m] && !is_known_zero(row, m)) || is_primary(row.value[m]);
            for (std::size_t s = 0; s < row.span_cells.size(); ++s)
                for (Count* count : row.span_cells[s]) count->suppressed = row.span_hidden[s] || is_primary(row.sum[s]);
        }
        for (MonthCounts& month : months_) publication::take_out(month, publication_.untold);
        for (std::size_t m = 0; m < over_.size(); ++m)
            for (const Months name : names_of(m))
                if (!aside_.touches(name)) publication_.periods[name] = months_[m];
        for (std::size_t s = 0; s < spans_.size(); ++s)
            for (const Months name : names_[s]) publication_.periods[name] = span_counts_[s];
    }

    Counts& counts_;
    const Demand& demand_;
    const SetAside& aside_;  ///< of which there are no counts here
    std::int64_t hide_up_to_;
    std::vector<year_month> over_;
    sys_days first_, end_;  ///< a Monday; today
    std::vector<MonthCounts> months_, span_counts_;
    std::vector<Span> spans_;
    std::vector<std::vector<Months>> names_;           ///< by span, under which it is shown
    std::set<std::pair<std::size_t, Months>> single_;  ///< times told as a whole of which only a month was counted
    std::set<year_month> closed_;
    std::map<std::string, std::string> groups_;  ///< by row
    Publication& publication_;
};

/// All but what is decided.
Publication undecided(const Counts& counts, const Demand& demand) {
    Publication publication;
    publication.under_way = month_of(demand.today);
    publication.titles = counts.titles;
    publication.questions = counts.questions;
    for (const auto& [place, asked] : counts.questions)
        publication.versions[{version_of(asked), place.flow, place.slide}] = asked;
    publication.running = counts.running;
    publication.hide_up_to = std::max(demand.hide_up_to, least_hide_up_to);
    return publication;
}

}  // namespace

Ledger::Kiosks kiosks_of(const Counts& counts, Months months) {
    Ledger::Kiosks all;
    for (auto at = counts.kiosks.lower_bound(months.first); at != counts.kiosks.end() && at->first <= months.last; ++at)
        all.insert(at->second.begin(), at->second.end());
    return all;
}

std::optional<std::chrono::year_month> published_otherwise(const Counts& counts, const Ledger& ledger) {
    std::optional<year_month> last;
    std::vector<Months> published;
    for (const auto& [kiosks, cells] : ledger.all())
        for (const auto& [name, rows] : cells) {
            if (std::all_of(rows.begin(), rows.end(), [](const auto& row) { return is_name(row.first); })) continue;
            const auto first_day = parse_first_day(name), last_day = parse_last_day(name);
            const auto named = parse_months(name);
            const Months months = named ? *named : Months{month_of(*first_day), month_of(*last_day)};
            const auto now = kiosks_of(counts, months);
            if (std::none_of(kiosks.begin(), kiosks.end(), [&](auto kiosk) { return now.contains(kiosk); })) continue;
            published.push_back(months);
            if (kiosks != now) last = std::max(last.value_or(months.last), months.last);
        }
    std::sort(published.begin(), published.end());
    for (const Months months : published)  // by their first months: what one reaches no earlier one holds
        if (last && months.first <= *last) last = std::max(*last, months.last);
    return last;
}

Publication decide(Counts counts, Demand demand) {
    auto names = join_versions(counts, demand.ledger ? *demand.ledger : Ledger{});
    const auto cut = demand.ledger ? published_otherwise(counts, *demand.ledger) : std::nullopt;
    demand.after = cut;
    auto aside = demand.ledger ? set_aside(counts, *demand.ledger, cut) : SetAside{};
    Publication publication = undecided(counts, demand);
    if (!aside.bereft.empty())
        publication.periods = published_again(counts, *demand.ledger, aside.bereft, publication.hide_up_to);
    std::erase_if(counts.visits, [&](const auto& day) {
        const auto month = month_of(day.first);
        return sys_days(day.first) >= sys_days(demand.today) || (cut && month <= *cut) || aside.contains(month);
    });
    std::erase_if(counts.months, [&](const auto& month) { return aside.contains(month.first); });
    if (!counts.visits.empty()) Decision(counts, demand, aside, publication).make();
    publication.names = std::move(names);
    publication.aside = std::move(aside);
    return publication;
}

}  // namespace stats
