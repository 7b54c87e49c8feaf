#include "stats/publication/publication.h"

#include <algorithm>
#include <numeric>

#include "stats/publication/before.h"
#include "stats/publication/changed.h"
#include "stats/publication/days.h"
#include "stats/publication/protection.h"

namespace stats {
namespace {

using publication::Facts;
using publication::Row;
using publication::Span;
using std::chrono::sys_days;
using std::chrono::year_month;

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
          before_(counts, demand.ledger, aside),
          publication_(publication) {}

    void make() {
        for (const year_month month : over_) months_.push_back(counts_.months[month]);
        choose_spans();
        name_groups();
        if (publication_.crosses) return;
        auto groups = not_wanted();
        Decided first = decide_with(groups);
        for (const auto& row : first.done.disclosed) publication_.untold.insert(publication::group_of(row));
        publication_.untold.erase("");
        groups.insert(publication_.untold.begin(), publication_.untold.end());
        Decided decided = publication_.untold.empty() ? std::move(first) : decide_with(groups);
        for (const auto& row : decided.done.disclosed) publication_.unsafe.push_back(publication::text_of(row));
        decided.days.decide(decided.done.small_months, publication_);
        write(decided.facts);
    }

private:
    struct Decided {
        Facts facts;
        DaysAndWeeks days;
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
            for (Row& row : facts.rows) show_zeros(row, month);
        for (std::size_t m = 0; m < over_.size(); ++m)  // and what was told of a month, whatever is told now
            for (const auto told = told_in(over_[m]); Row & row : facts.rows)
                if (told.contains(publication::group_of(row.name))) show_zeros(row, m);
        for (Row& row : facts.rows)
            for (std::size_t s = 0; s < spans_.size(); ++s)
                row.span_unwanted[s] = !row.is_by_month && is_piece_of_whole(spans_[s]);
        recall(facts);
        DaysAndWeeks days(counts_, before_, aside_, demand_.today, over_, facts, hide_up_to_);
        const std::vector<char> small = days.begin(facts);
        publication::Protected done{small, {}, 0};
        if (!over_.empty()) done = publication::protect(facts, spans_, small, hide_up_to_);
        return {std::move(facts), std::move(days), std::move(done)};
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

    static void show_zeros(Row& row, std::size_t month) {
        row.closed[month] = 0;
        row.least[month] = std::max(row.least[month], std::min<std::int64_t>(row.value[month], 1));
    }

    /// Groups of which a month was published.
    std::set<std::string> told_by_month() const {
        std::set<std::string> groups;
        for (const year_month month : over_) groups.merge(told_in(month));
        return groups;
    }
    std::set<std::string> told_in(year_month month) const {
        std::set<std::string> groups;
        const auto& cells = before_.cells({month, month});
        if (const auto rows = cells.find(name_of(month)); rows != cells.end())
            for (const auto& [row, value] : rows->second) groups.insert(group_of_text(row));
        groups.erase("");
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
        for (const auto& [kiosks, cells] : before_.ledger().all())
            for (const auto& [name, rows] : cells)
                if (const auto months = parse_months(name); months && kiosks == kiosks_of(counts_, *months))
                    add_published(*months);
        if (demand_.whole) publication_.crosses = !add_span(*demand_.whole, true);
        if (const auto whole = demand_.whole ? span_of(*demand_.whole) : std::nullopt;
            whole && whole->to - whole->from == 1 && !aside_.touches(*demand_.whole))
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

    /// Its own, and of longer times of which it is all that was counted.
    std::vector<Months> names_of(std::size_t month) const {
        std::vector<Months> names{{over_[month], over_[month]}};
        for (const auto& [at, name] : single_)
            if (at == month) names.push_back(name);
        return names;
    }

    void recall(Facts& facts) {
        if (before_.ledger().all().empty() || over_.empty()) return;
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
            return before_.shown(name_of(months), months, publication::text_of(name)).has_value();
        });
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
    const SetAside& aside_;  ///< of which there are no counts here but visits by day
    std::int64_t hide_up_to_;
    std::vector<year_month> over_;
    Before before_;
    std::vector<MonthCounts> months_, span_counts_;
    std::vector<Span> spans_;
    std::vector<std::vector<Months>> names_;           ///< by span, under which it is shown
    std::set<std::pair<std::size_t, Months>> single_;  ///< times told as a whole of which only a month was counted
    std::map<std::string, std::string> groups_;        ///< by row
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
        return sys_days(day.first) >= sys_days(demand.today) || (cut && month <= *cut) || aside.changed.contains(month);
    });
    std::erase_if(counts.months, [&](const auto& month) { return aside.contains(month.first); });
    if (!counts.visits.empty()) Decision(counts, demand, aside, publication).make();
    publication.names = std::move(names);
    publication.aside = std::move(aside);
    return publication;
}

}  // namespace stats
