#include "stats/publication/protection.h"

#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <utility>

#include "stats/publication/network.h"
#include "stats/publication/topic_moves.h"

namespace stats::publication {
namespace {

using Numbers = std::vector<std::size_t>;

constexpr std::int64_t most_searches_a_table = 400'000;

/// What hiding costs: a long time more than a short one, a large number a little more than a small one.
int price_of_month(std::int64_t value) {
    return 8 + static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value)));
}
int price_of_span(Span span) {
    const auto months = static_cast<int>(span.to - span.from);
    return months <= 3 ? 30 * months : 60 * months;
}

/// What of a column, which is a month, is known besides its cells.
struct Column {
    bool is_known = false;    ///< the cells' sum is
    bool is_limited = false;  ///< or it may be that much more, or fewer
    std::int64_t room = 0, spare = 0;
    std::int64_t more = 0;  ///< room where what limits it rises, too, and then falls as much in other months
};

/// Rows and the months that they have in common, as a network. A cell's edge goes from its month to its row.
class Table {
public:
    Table(std::vector<Row*> rows, const std::vector<Span>& spans, std::vector<Column> columns)
        : rows_(std::move(rows)), spans_(spans) {
        ground_ = network_.add_node();
        for (const Column& column : columns) {
            const bool is_ground = !column.is_known && !column.is_limited;
            columns_.push_back(is_ground ? ground_ : network_.add_node());
            limits_.push_back(column.is_limited ? add_edge({ground_, columns_.back(), column.room, column.spare, 0}, {})
                                                : -1);
        }
        known_ = std::move(columns);
        for (std::size_t r = 0; r < rows_.size(); ++r) add_row(r);
    }

    Network& network() { return network_; }
    /// Room for a number of this month: what limits it may rise.
    void make_room_in(std::size_t month) {
        const std::int64_t more = known_[month].more;
        for (std::size_t m = 0; m < limits_.size(); ++m)
            if (limits_[m] >= 0)
                network_.edge(limits_[m]).forth =
                    m == month ? known_[m].room + more : std::max<std::int64_t>(known_[m].room - more, 0);
    }
    int column(std::size_t month) const { return columns_[month]; }
    int ground() const { return ground_; }
    /// The sum that a cell is first added to.
    int sum_of(std::size_t row, std::size_t month) const { return sum_of_[row][month]; }
    int edge_of(std::size_t row, std::size_t month) const { return edge_of_[row][month]; }
    const std::vector<Row*>& rows() const { return rows_; }

    /// What was bought is hidden from now on.
    void hide_bought() {
        for (const int edge : network_.bought()) hide(places_[edge]);
    }

    /// Notes the numbers that differ in the present world.
    void note_moved() {
        for (const int edge : network_.touched())
            if (network_.edge(edge).flow != 0 && places_[edge].is == Is::month) moved(places_[edge]) = 1;
    }
    bool has_moved(std::size_t row, std::size_t month) const { return moved_[row][month] != 0; }

    /// Hides all that is not fixed.
    void hide_all() {
        for (std::size_t edge = 0; edge < places_.size(); ++edge)
            if (network_.edge(static_cast<int>(edge)).price > 0) {
                network_.edge(static_cast<int>(edge)).price = 0;
                hide(places_[edge]);
            }
    }

private:
    /// What an edge stands for.
    enum class Is { no_cell, month, span };
    struct Place {
        std::size_t row = 0, at = 0;
        Is is = Is::no_cell;
    };

    void hide(const Place& place) {
        Row& row = *rows_[place.row];
        (place.is == Is::span ? row.span_hidden : row.hidden)[place.at] = 1;
    }
    char& moved(const Place& place) { return moved_[place.row][place.at]; }

    void add_row(std::size_t r) {
        Row& row = *rows_[r];
        std::vector<int> nodes;
        for (std::size_t s = 0; s < spans_.size(); ++s) {
            nodes.push_back(network_.add_node());
            const int price = row.sum[s] == 0 || row.span_fixed[s] ? -1
                              : row.span_hidden[s]                 ? 0
                                                                   : price_of_span(spans_[s]);
            const std::int64_t spare = std::max<std::int64_t>(row.sum[s] - 1, 0);  // a hidden sum is at least 1
            add_edge({nodes[s], parent(nodes, s, spans_[s]), Network::any, spare, price}, {r, s, Is::span});
        }
        sum_of_.emplace_back();
        edge_of_.emplace_back();
        moved_.emplace_back(row.value.size(), 0);
        for (std::size_t m = 0; m < row.value.size(); ++m) {
            sum_of_[r].push_back(parent(nodes, spans_.size(), {m, m + 1}));
            const bool may_move = row.most[m] > row.value[m] || row.least[m] < row.value[m];
            const int price = row.fixed[m] ? -1 : row.hidden[m] ? 0 : price_of_month(row.value[m]);
            const bool is_zero = row.value[m] == 0 && !row.hidden[m];
            edge_of_[r].push_back(-1);
            if (is_zero || price < 0 || !may_move) continue;
            edge_of_[r][m] =
                add_edge({columns_[m], sum_of_[r][m], row.most[m] - row.value[m], row.value[m] - row.least[m], price},
                         {r, m, Is::month});
        }
    }

    /// The node of the shortest span among the first ones that holds this one.
    int parent(const std::vector<int>& nodes, std::size_t among, Span span) const {
        int found = ground_;
        for (std::size_t s = 0; s < among; ++s)
            if (spans_[s].holds(span)) found = nodes[s];
        return found;
    }

    int add_edge(const Network::Edge& edge, Place place) {
        const int number = network_.add_edge(edge);
        places_.resize(static_cast<std::size_t>(number) + 1);
        places_[static_cast<std::size_t>(number)] = place;
        return number;
    }

    std::vector<Row*> rows_;
    const std::vector<Span>& spans_;
    Network network_;
    int ground_ = 0;
    std::vector<int> columns_, limits_;  ///< by month, its node, and the edge of its limit
    std::vector<Column> known_;
    std::vector<std::vector<int>> sum_of_, edge_of_;
    std::vector<std::vector<char>> moved_;
    std::vector<Place> places_;  ///< by edge; those of columns' rooms are of no cell and never bought
};

class Protection {
public:
    Protection(Facts& facts, const std::vector<Span>& spans, std::vector<char> small_months, std::int64_t hide_up_to)
        : facts_(facts),
          spans_(spans),
          small_(std::move(small_months)),
          hide_up_to_(hide_up_to),
          months_(small_.size()),
          rigid_(small_.size(), 0),
          apart_(small_.size(), 0) {
        const Row& visits = facts.rows[0];
        for (std::size_t m = 0; m < months_; ++m)
            if (visits.value[m] > 0 && visits.value[m] < facts.visits_needed[m] && !visits.fixed[m]) small_[m] = 1;
    }

    /// Each round has more small months than the one before, or is the last.
    Protected made() {
        while (!is_done_by_round()) {
        }
        return {small_, std::move(disclosed_), searches_};
    }

private:
    Row& visits() { return facts_.rows[0]; }

    bool is_done_by_round() {
        disclosed_.clear();
        start_anew();
        if (!hide_visits()) return false;
        for (const Parts* parts : {&facts_.languages, &facts_.endings, &facts_.depths, &facts_.hours})
            hide_parts(Table(rows_of(*parts), spans_, std::vector<Column>(months_, Column{true})));
        std::vector<char> seen(facts_.rows.size(), 0);
        for (const Parts* parts : {&facts_.languages, &facts_.endings, &facts_.depths, &facts_.hours})
            for (const std::size_t row : *parts) seen[row] = 1;
        seen[0] = 1;
        for (Limited& limited : facts_.limited) {
            hide_limited(limited);
            for (const std::size_t row : limited.rows) seen[row] = 1;
        }
        for (std::size_t row = 0; row < facts_.rows.size(); ++row)
            if (!seen[row]) hide_alone(facts_.rows[row]);
        return !std::exchange(grown_, false);
    }

    /// Primary suppressions, and all that is in small months.
    void start_anew() {
        for (Row& row : facts_.rows) {
            const bool is_hour = row.name.number == Number::hour;
            for (std::size_t m = 0; m < months_; ++m) {
                const bool closed =
                    (is_hour && (facts_.hours_closed[m] || small_[m])) || (row.closed[m] && !row.cells[m].empty());
                const std::int64_t value = row.value[m];
                const bool too_small = value > 0 && (value <= hide_up_to_ || value < wanted(row, m));
                row.hidden[m] = !row.fixed[m] && ((closed && (is_hour || value == 0)) || too_small ||
                                                  ((small_[m] || !row.is_by_month) && value > 0));
                if (closed && is_hour) row.least[m] = 0;
            }
            for (std::size_t s = 0; s < spans_.size(); ++s)
                row.span_hidden[s] = !row.span_fixed[s] && row.sum[s] > 0 &&
                                     (row.sum[s] <= hide_up_to_ || row.span_unwanted[s] || holds_one_apart(spans_[s]));
        }
        for (const Topic* topic : bare_)
            for (const std::size_t number : topic->rows) strip(facts_.rows[number]);
        for (std::size_t m = 0; m < months_; ++m) visits().hidden[m] = small_[m] && !visits().fixed[m];
    }

    void strip(Row& row) const {
        for (std::size_t m = 0; m < months_; ++m) row.hidden[m] = row.hidden[m] || (!row.fixed[m] && row.value[m] > 0);
        for (std::size_t s = 0; s < spans_.size(); ++s)
            row.span_hidden[s] = row.span_hidden[s] || (!row.span_fixed[s] && row.sum[s] > 0);
    }

    bool holds_one_apart(Span span) const {
        return std::any_of(apart_.begin() + static_cast<std::ptrdiff_t>(span.from),
                           apart_.begin() + static_cast<std::ptrdiff_t>(span.to),
                           [](char apart) { return apart != 0; });
    }

    /// Visits are hidden in small months only, whatever is wanted of them then.
    std::int64_t wanted(const Row& row, std::size_t month) const {
        return &row == &facts_.rows[0] && !small_[month] ? 0 : row.wanted[month];
    }

    /// Large numbers that nobody wants to see need not be kept from being worked out.
    bool is_to_protect(const Row& row, std::size_t month) const { return row.is_by_month || missing(row, month) > 0; }

    /// How much larger a hidden number must be able to be.
    std::int64_t missing(const Row& row, std::size_t month) const {
        return std::max<std::int64_t>(wanted(row, month) - row.value[month], 0);
    }

    // ---- visits --------------------------------------------------------------------------------------------------

    /// Where the visits of a small month could have been instead.
    struct Shift {
        std::int64_t more = 0;            ///< in the month
        std::vector<std::int64_t> fewer;  ///< in others
        std::int64_t from_nowhere = 0;    ///< the rest: no sum that holds the month is shown
    };

    /// False: another month has become small by it.
    bool hide_visits() {
        Table table({&visits()}, spans_, std::vector<Column>(months_));
        shifts_.assign(months_, {});
        for (std::size_t m = 0; m < months_; ++m) {
            if (!visits().hidden[m] || apart_[m]) continue;
            if (rigid_[m]) {
                if (visits().value[m] <= hide_up_to_) give_up(visits(), m, nullptr);
                continue;
            }
            Shift shift{hide_up_to_, std::vector<std::int64_t>(months_, 0), hide_up_to_};
            const int edge = table.edge_of(0, m);
            const auto moved = table.network().push(table.sum_of(0, m), table.ground(), shift.more, true, edge);
            if (moved < shift.more) give_up(visits(), m, nullptr);
            for (std::size_t other = 0; other < months_; ++other)
                if (const int at = table.edge_of(0, other); at >= 0) {
                    shift.fewer[other] = std::max<std::int64_t>(-table.network().edge(at).flow, 0);
                    shift.from_nowhere -= shift.fewer[other];
                }
            shifts_[m] = std::move(shift);
            table.network().reset();
        }
        table.hide_bought();
        searches_ += table.network().searches();
        return !has_new_small_months() && !std::exchange(grown_, false);
    }

    bool has_new_small_months() {
        bool found = false;
        for (std::size_t m = 0; m < months_; ++m)
            if (visits().hidden[m] && !small_[m]) small_[m] = found = true;
        return found;
    }

    // ---- parts of the visits -------------------------------------------------------------------------------------

    /// Where the visits shift, some of them have to, whichever: else all parts together tell the visits.
    void hide_parts(Table table) {
        for (std::size_t m = 0; m < months_; ++m) {
            if (!visits().hidden[m] || apart_[m] || rigid_[m]) continue;
            Shift left = shifts_[m];
            if (!take(table, left, table.column(m), left.more)) rigid_[m] = grown_ = true;
            table.hide_bought();
            table.network().reset();
        }
        hide_in(std::move(table), nullptr, true);
    }

    /// `limited`: what the rows are, where they are; `of_visits`: they are parts of them.
    void hide_in(Table table, Limited* limited = nullptr, bool of_visits = false) {
        for (std::size_t r = 0; r < table.rows().size(); ++r)
            for (std::size_t m = 0; m < months_; ++m) {
                const Row& row = *table.rows()[r];
                if (limited) table.make_room_in(m);
                if (row.hidden[m] && row.value[m] > 0 && !apart_[m] && is_to_protect(row, m) &&
                    !has_world(table, r, m, of_visits))
                    give_up(row, m, limited);
            }
        searches_ += table.network().searches();
    }

    /// All but what is fixed could be hidden, so that nothing is left to try: what limits the rows has to be, or the month is
    /// too small for this table.
    void give_up(const Row& row, std::size_t month, Limited* limited) {
        if (const Topic* topic = topic_of(static_cast<std::size_t>(&row - facts_.rows.data()));
            topic && !bare_.contains(topic)) {
            bare_.insert(topic);
            grown_ = true;
        } else if (limited && may_rise(*limited, month)) {
            const std::int64_t enough = limited->sum[month] + hide_up_to_;
            for (const std::size_t above : limited->above[month])
                facts_.rows[above].wanted[month] = std::max(facts_.rows[above].wanted[month], enough);
            limited->room[month] = hide_up_to_;
            limited->spare[month] = std::max(limited->spare[month], std::int64_t{0});
            grown_ = true;
        } else if (!group_of(row.name).empty() && has_fixed_ones(group_of(row.name))) {
            disclosed_.push_back(row.name);  // what was published of it is why, not how few visits there are
        } else if (!small_[month] && !visits().fixed[month]) {
            small_[month] = 1;
            grown_ = true;
        } else if (small_[month] && !apart_[month] && may_stand_apart(month)) {
            apart_[month] = 1;
            grown_ = true;
        } else {
            disclosed_.push_back(row.name);
        }
    }

    /// In no sum that was published, nor with a number that was: then all that is in it may be a multiple of what it is, for
    /// every fact is one of multiples, too.
    bool may_stand_apart(std::size_t month) const {
        return facts_.rows[0].most[month] > facts_.rows[0].value[month] &&
               std::none_of(facts_.rows.begin(), facts_.rows.end(), [&](const Row& row) {
                   bool in_one = row.fixed[month] && row.value[month] > 0;
                   for (std::size_t s = 0; s < spans_.size(); ++s)
                       in_one |= row.span_fixed[s] && row.value[month] > 0 && spans_[s].holds({month, month + 1});
                   return in_one;
               });
    }

    /// A 0 that was published tells no more than any other 0 does.
    bool has_fixed_ones(const std::string& group) const {
        const auto any = [](const std::vector<char>& fixed, const std::vector<std::int64_t>& values) {
            for (std::size_t at = 0; at < fixed.size(); ++at)
                if (fixed[at] && values[at] > 0) return true;
            return false;
        };
        return std::any_of(facts_.rows.begin(), facts_.rows.end(), [&](const Row& row) {
            return group_of(row.name) == group && (any(row.fixed, row.value) || any(row.span_fixed, row.sum));
        });
    }

    bool may_rise(const Limited& limited, std::size_t month) const {
        const std::int64_t enough = limited.sum[month] + hide_up_to_;
        const auto may = [&](std::size_t row) {
            return facts_.rows[row].value[month] >= enough || !facts_.rows[row].fixed[month];
        };
        const auto& above = limited.above[month];
        return limited.room[month] < hide_up_to_ && limited.most_room[month] >= hide_up_to_ && !above.empty() &&
               std::all_of(above.begin(), above.end(), may) && (facts_.rows[0].value[month] >= enough || small_[month]);
    }

    bool has_world(Table& table, std::size_t r, std::size_t m, bool of_visits) {
        if (table.network().searches() > most_searches_a_table) table.hide_all();
        const std::int64_t more = missing(*table.rows()[r], m);
        bool found = false;
        if (more == 0)
            found = table.has_moved(r, m) || differs(table, r, m, of_visits);
        else if (!of_visits)
            found = rises_with_others(table, r, m, more);
        else
            found =
                shifts_with_visits(m) ? has_world_in_small_month(table, r, m, more) : rises(table, r, m, more, true);
        table.note_moved();
        table.hide_bought();
        table.network().reset();
        return found || (more == 0 && !of_visits && moves_with_its_topic(*table.rows()[r], m)) ||
               (more == 0 && !of_visits && differs_at_a_price(table, r, m)) ||
               (more == 0 && of_visits && shifts_with_visits(m) && shifts_alone(table, r, m));
    }

    std::vector<char> shifting() const {
        std::vector<char> all(months_);
        for (std::size_t m = 0; m < months_; ++m) all[m] = shifts_with_visits(m);
        return all;
    }
    bool shifts_with_visits(std::size_t m) const { return small_[m] && !rigid_[m]; }

    /// One world has it all: either the row rises alone, with those above it that are too small, each alone, or its topic moves.
    bool rises_with_others(Table& table, std::size_t r, std::size_t m, std::int64_t more) {
        const Row& row = *table.rows()[r];
        const auto above = too_small_above(row, m);
        if (above.empty() && rises(table, r, m, more, false)) return true;
        if (moves_with_its_topic(row, m) || moves_for_lesser_sums(row, m)) return true;
        for (const std::size_t other : above)
            if (!rises_alone(facts_.rows[other], m)) return false;
        return rises(table, r, m, more, true);
    }

    bool rises_alone(Row& row, std::size_t m) {
        const std::int64_t more = missing(row, m);
        if (more == 0) return true;
        if (!row.hidden[m]) return false;
        Table table({&row}, spans_, std::vector<Column>(months_));
        const bool done = rises(table, 0, m, more, true);
        table.hide_bought();
        searches_ += table.network().searches();
        return done;
    }

    /// What has to rise with a number for the facts of its topic to hold.
    std::set<std::size_t> too_small_above(const Row& row, std::size_t m) const {
        std::set<std::size_t> found;
        const auto number = static_cast<std::size_t>(&row - facts_.rows.data());
        const Topic* topic = topic_of(number);
        if (!topic) return found;
        const std::int64_t wanted = row.wanted[m];
        std::vector<std::size_t> open{number};
        const auto add = [&](std::size_t other) {
            if (other != number && found.insert(other).second) open.push_back(other);
        };
        while (!open.empty()) {
            const std::size_t one = open.back();
            open.pop_back();
            for (const NeverMore& pair : topic->order)
                if (pair.small == one && pair.holds[m] && facts_.rows[pair.large].value[m] < wanted) add(pair.large);
            for (const Question& question : topic->questions) add_of_question(question, one, m, wanted, add);
        }
        return found;
    }

    template <class Add>
    void add_of_question(const Question& question, std::size_t one, std::size_t m, std::int64_t wanted, Add add) const {
        const auto is_in = [&](const std::vector<std::size_t>& rows) {
            return std::find(rows.begin(), rows.end(), one) != rows.end();
        };
        const auto value = [&](std::size_t row) { return facts_.rows[row].value[m]; };
        std::int64_t sum = 0;
        for (const std::size_t row : question.tries) sum += value(row);
        if (is_in(question.tries) && sum - value(one) + wanted > value(question.shown) &&
            value(question.shown) < facts_.rows[question.shown].wanted[m])
            add(question.shown);
        if (!is_in(question.chosen) || sum >= wanted) return;
        const auto larger = [&](std::size_t a, std::size_t b) { return value(a) < value(b); };
        add(*std::max_element(question.tries.begin(), question.tries.end(), larger));
    }

    const Topic* topic_of(std::size_t row) const {
        for (const Topic& topic : facts_.topics)
            if (std::binary_search(topic.rows.begin(), topic.rows.end(), row)) return &topic;
        return nullptr;
    }

    /// In a world in which its sums stay as they are.
    bool rises(Table& table, std::size_t r, std::size_t m, std::int64_t more, bool may_pay) {
        Network& network = table.network();
        const bool done = network.push(table.sum_of(r, m), table.column(m), more, may_pay, table.edge_of(r, m)) == more;
        if (!done && !may_pay) network.reset();
        return done;
    }

    bool moves_with_its_topic(const Row& row, std::size_t m) {
        const auto number = static_cast<std::size_t>(&row - facts_.rows.data());
        const Topic* topic = topic_of(number);
        return topic && TopicMoves(facts_, static_cast<std::size_t>(topic - facts_.topics.data()), spans_, shifting(),
                                   hide_up_to_)
                            .has_world(number, m);
    }

    // ---- sums that are worth less ----------------------------------------------------------------------------------

    struct Sum {
        Row* row;
        std::size_t span;
    };

    /// Rather than how often a topic was opened, slides that few saw are hidden, and rather than these, answers: first those
    /// beside the number, and one of them where that is enough.
    bool moves_for_lesser_sums(const Row& row, std::size_t m) {
        const auto number = static_cast<std::size_t>(&row - facts_.rows.data());
        const Topic* topic = topic_of(number);
        if (!topic || row.is_by_month)
            return false;  // where months are shown little moves, and months are what is hidden
        TopicMoves moves(facts_, static_cast<std::size_t>(topic - facts_.topics.data()), spans_, shifting(),
                         hide_up_to_);
        std::vector<Sum> hidden;
        const auto hide = [](const Sum& sum, bool is_hidden) { sum.row->span_hidden[sum.span] = is_hidden; };
        const auto has_world = [&] { return moves.has_world(number, m); };
        for (const Numbers& rows : lesser_than(*topic, number)) {
            const auto sums = shown_sums(rows, m);
            for (const Sum& sum : sums) {
                hide(sum, true);
                if (has_world()) return show_again(hidden, has_world), true;
                hide(sum, false);
            }
            for (const Sum& sum : sums) {
                hide(sum, true);
                hidden.push_back(sum);
                if (has_world()) return show_again(hidden, has_world), true;
            }
        }
        for (const Sum& sum : hidden) hide(sum, false);
        return false;
    }

    /// Those without which there is a world all the same, the dearest first.
    template <class HasWorld>
    static void show_again(const std::vector<Sum>& hidden, HasWorld has_world) {
        for (auto sum = hidden.rbegin(); sum != hidden.rend(); ++sum) {
            sum->row->span_hidden[sum->span] = 0;
            if (!has_world()) sum->row->span_hidden[sum->span] = 1;
        }
    }

    /// The smallest first.
    std::vector<Sum> shown_sums(const Numbers& rows, std::size_t m) {
        std::vector<Sum> sums;
        for (const std::size_t number : rows)
            for (std::size_t s = 0; s < spans_.size(); ++s) {
                Row& row = facts_.rows[number];
                if (row.sum[s] > 0 && !row.span_hidden[s] && !row.span_fixed[s] && spans_[s].holds({m, m + 1}))
                    sums.push_back({&row, s});
            }
        std::stable_sort(sums.begin(), sums.end(), [](const Sum& one, const Sum& other) {
            return one.row->sum[one.span] < other.row->sum[other.span];
        });
        return sums;
    }

    std::array<Numbers, 4> lesser_than(const Topic& topic, std::size_t number) const {
        std::array<Numbers, 4> lesser;
        const auto add = [](Numbers& to, const Numbers& rows) { to.insert(to.end(), rows.begin(), rows.end()); };
        const auto is_in = [&](const Numbers& rows) {
            return std::find(rows.begin(), rows.end(), number) != rows.end();
        };
        for (const Question& question : topic.questions)
            if (is_in(question.tries) || is_in(question.chosen))
                add(lesser[0], question.tries), add(lesser[0], question.chosen);
        for (const std::size_t row : topic.rows) {
            const Number of = facts_.rows[row].name.number;
            if (row == number && of == Number::part) lesser[0].push_back(row);
            if (of == Number::first_try || of == Number::chosen) lesser[1].push_back(row);
            if (of == Number::shown) lesser[2].push_back(row);
            if (of == Number::part || of == Number::left_from) lesser[3].push_back(row);
        }
        return lesser;
    }

    bool differs_at_a_price(Table& table, std::size_t r, std::size_t m) {
        const bool found = differs(table, r, m, true);
        table.note_moved();
        table.hide_bought();
        table.network().reset();
        return found;
    }

    bool shifts_alone(Table& table, std::size_t r, std::size_t m) {
        const bool found = has_world_in_small_month(table, r, m, 1);
        table.hide_bought();
        table.network().reset();
        return found;
    }

    /// A number that is hidden for others' sake: one more, or one fewer.
    bool differs(Table& table, std::size_t r, std::size_t m, bool may_pay) {
        const Row& row = *table.rows()[r];
        const int sum = table.sum_of(r, m), column = table.column(m), edge = table.edge_of(r, m);
        if (row.most[m] > row.value[m] && table.network().push(sum, column, 1, may_pay, edge) == 1) return true;
        return row.least[m] < row.value[m] && table.network().push(column, sum, 1, may_pay, edge) == 1;
    }

    /// The visits shift, and the parts with them, of which this one takes what it needs.
    bool has_world_in_small_month(Table& table, std::size_t r, std::size_t m, std::int64_t more) {
        Network& network = table.network();
        Shift left = shifts_[m];
        const int own = table.edge_of(r, m);
        const std::int64_t first = std::min(more, left.more), rest = left.more - first;
        if (!take(table, left, table.sum_of(r, m), first, own)) return false;
        if (own < 0) return take(table, left, table.column(m), rest);
        const std::int64_t back = std::exchange(network.edge(own).back, 0);  // it may rise further, but not fall again
        const bool is_done = take(table, left, table.column(m), rest);
        network.edge(own).back = back;
        return is_done;
    }

    /// So much more comes from where the visits come; `left` is what is left of that.
    bool take(Table& table, Shift& left, int to, std::int64_t amount, int not_over = -1) {
        for (std::size_t other = 0; other < months_ && amount > 0; ++other)
            amount -= take_from(table.column(other), left.fewer[other], table, to, amount, not_over);
        amount -= take_from(table.ground(), left.from_nowhere, table, to, amount, not_over);
        return amount == 0;
    }
    static std::int64_t take_from(int from, std::int64_t& left, Table& table, int to, std::int64_t amount,
                                  int not_over) {
        const std::int64_t some = std::min(left, amount);
        if (some == 0) return 0;
        const std::int64_t taken = table.network().push(to, from, some, true, not_over);
        left -= taken;
        return taken;
    }

    // ---- all the rest --------------------------------------------------------------------------------------------

    void hide_limited(Limited& limited) {
        std::vector<Column> columns(months_);
        for (std::size_t m = 0; m < months_; ++m) {
            const std::int64_t room = limited.room[m] + (rises_with_visits(limited, m) ? hide_up_to_ : 0);
            const std::int64_t as_it_is =
                limited.above[m].empty() ? room : facts_.rows[limited.above[m].front()].value[m] - limited.sum[m];
            columns[m].room = std::max<std::int64_t>(std::min(room, as_it_is), 0);
            columns[m].more = std::max<std::int64_t>(room, 0) - columns[m].room;
            columns[m].spare = limited.spare[m];
            columns[m].is_limited = columns[m].room < hide_up_to_ || limited.spare[m] < hide_up_to_;
        }
        const bool has_limits =
            std::any_of(columns.begin(), columns.end(), [](const Column& one) { return one.is_limited; });
        if (has_limits)
            hide_in(Table(rows_of(limited.rows), spans_, columns), &limited);
        else
            for (const std::size_t row : limited.rows) hide_alone(facts_.rows[row]);
    }

    /// What limits the rows is more, too, where more visits came to a small month.
    bool rises_with_visits(const Limited& limited, std::size_t m) {
        const auto& above = limited.above[m];
        return shifts_with_visits(m) && std::all_of(above.begin(), above.end(), [&](std::size_t number) {
                   Row& row = facts_.rows[number];
                   const std::int64_t more = limited.sum[m] + limited.room[m] + hide_up_to_ - row.value[m];
                   if (more <= 0 || group_of(row.name).empty()) return true;
                   Table table({&row}, spans_, std::vector<Column>(months_));
                   const bool may_rise = row.hidden[m] && rises(table, 0, m, more, false);
                   searches_ += table.network().searches();
                   return may_rise;
               });
    }

    void hide_alone(Row& row) {
        if (std::any_of(row.hidden.begin(), row.hidden.end(), [](char hidden) { return hidden != 0; }))
            hide_in(Table({&row}, spans_, std::vector<Column>(months_)));
    }

    std::vector<Row*> rows_of(const Numbers& numbers) {
        std::vector<Row*> rows;
        for (const std::size_t number : numbers) rows.push_back(&facts_.rows[number]);
        return rows;
    }

    Facts& facts_;
    const std::vector<Span>& spans_;
    std::vector<char> small_;
    std::int64_t hide_up_to_;
    std::size_t months_;
    std::set<const Topic*> bare_;  ///< of which nothing is shown that need not be
    std::vector<char> rigid_;      ///< months whose visits a reader can tell from all their parts
    std::vector<char> apart_;      ///< small months of which no new sum is shown
    std::vector<Shift> shifts_;    ///< by month
    std::vector<RowName> disclosed_;
    std::int64_t searches_ = 0;
    bool grown_ = false;
};

}  // namespace

Protected protect(Facts& facts, const std::vector<Span>& spans, std::vector<char> small_months,
                  std::int64_t hide_up_to) {
    return Protection(facts, spans, std::move(small_months), hide_up_to).made();
}

}  // namespace stats::publication
