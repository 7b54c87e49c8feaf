#include "stats/publication/topic_moves.h"

#include <algorithm>
#include <numeric>

namespace stats::publication {
namespace {

constexpr std::int64_t most_rooms = 40;

}  // namespace

TopicMoves::TopicMoves(const Facts& facts, std::size_t topic, const std::vector<Span>& spans,
                       const std::vector<char>& small, std::int64_t hide_up_to)
    : facts_(facts), topic_(facts.topics[topic]), completed_least_(facts.completed_least[topic]), spans_(spans) {
    for (std::size_t place = 0; place < topic_.rows.size(); ++place) places_[topic_.rows[place]] = place;
    for (const NeverMore& pair : topic_.order)
        order_.push_back({places_.at(pair.small), places_.at(pair.large), &pair.holds});
    const auto all = [&](const std::vector<std::size_t>& rows) {
        Rows places;
        for (const std::size_t row : rows) places.push_back(places_.at(row));
        return places;
    };
    for (const Question& question : topic_.questions)
        questions_.push_back({places_.at(question.shown), all(question.tries), all(question.chosen)});
    const auto& visits = facts.rows[0].value;
    const auto& read = facts.rows[facts.depths[2]].value;
    for (std::size_t m = 0; m < small.size(); ++m) {
        most_opened_.push_back(visits[m] + (small[m] ? hide_up_to : 0));
        most_completed_.push_back(std::max(read[m], read[m] > 0 ? hide_up_to + 1 : 0));
        most_left_.push_back(facts.leaving_room[m] + (small[m] ? hide_up_to : 0));
    }
}

bool TopicMoves::has_world(std::size_t row, std::size_t month) {
    const auto found = places_.find(row);
    if (found == places_.end()) return false;
    const std::size_t place = found->second;
    world_.clear();
    for (const std::size_t one : topic_.rows) world_.push_back(facts_.rows[one].value);
    left_moved_.assign(most_left_.size(), 0);
    const Row& wanted_of = facts_.rows[row];
    const std::int64_t wanted = std::max(wanted_of.wanted[month], wanted_of.value[month] + 1);
    for (std::int64_t rooms = 0; rooms <= most_rooms && world_[place][month] < wanted; ++rooms) {
        std::vector<char> seen(topic_.rows.size(), 0);
        if (move_up_to(wanted, place, month)) continue;
        if (wanted_of.is_by_month || (!exchange(place, month) && !make_room(place, month, seen))) break;
    }
    return world_[place][month] >= wanted;
}

std::int64_t TopicMoves::sum_in_world(std::size_t place, std::size_t span) const {
    const auto& world = world_[place];
    return std::accumulate(world.begin() + static_cast<std::ptrdiff_t>(spans_[span].from),
                           world.begin() + static_cast<std::ptrdiff_t>(spans_[span].to), std::int64_t{0});
}

/// Whether anything moved.
bool TopicMoves::move_up_to(std::int64_t wanted, std::size_t place, std::size_t to) {
    const std::int64_t before = world_[place][to];
    for (std::size_t from = 0; from < world_[place].size(); ++from)
        while (from != to && world_[place][to] < wanted && move_one(place, from, to)) {
        }
    return world_[place][to] > before;
}

/// One more in the place of another, of which there is one fewer: of a question's first tries, or of the slides that were left from.
bool TopicMoves::exchange(std::size_t place, std::size_t to) {
    const auto is_in = [&](const Rows& rows) { return std::find(rows.begin(), rows.end(), place) != rows.end(); };
    if (!may_rise(place, to) || !has_room_above(place, to)) return false;
    for (const Tried& question : questions_)
        if (is_in(question.tries))
            for (const std::size_t other : question.tries)
                if (other != place && exchange(place, other, to)) return true;
    return false;
}

/// Where sums tell of it, the other way round in another month.
bool TopicMoves::exchange(std::size_t place, std::size_t other, std::size_t to) {
    if (!may_fall(other, to)) return false;
    const auto is_bound = [&](std::size_t one) { return is_in_shown_sum(one, to) || is_last_of_sum(one, to); };
    const auto add = [&](std::size_t month, std::int64_t amount) {
        world_[place][month] += amount;
        world_[other][month] -= amount;
    };
    if (!is_bound(place) && !is_bound(other)) return add(to, 1), true;
    for (std::size_t back = 0; back < world_[place].size(); ++back) {
        if (back == to || is_in_other_sums(place, back, to) || is_in_other_sums(other, to, back)) continue;
        if (!may_fall(place, back) || !may_rise(other, back) || !has_room_above(other, back)) continue;
        add(to, 1);
        add(back, -1);
        return true;
    }
    return false;
}

/// What is never less than it is more.
bool TopicMoves::has_room_above(std::size_t place, std::size_t month) const {
    return std::none_of(order_.begin(), order_.end(), [&](const Order& pair) {
        return pair.small == place && (*pair.holds)[month] && world_[place][month] >= world_[pair.large][month];
    });
}

/// What would have to rise along comes from other months than this one, and before it what would have to rise along with that.
bool TopicMoves::make_room(std::size_t place, std::size_t to, std::vector<char>& seen) {
    bool made = false;
    seen[place] = 1;
    for (const std::size_t other : in_the_way(place, to)) {
        if (seen[other]) continue;
        made |= make_room(other, to, seen);
        made |= move_up_to(world_[place][to] + 1, other, to);
    }
    return made;
}

TopicMoves::Rows TopicMoves::in_the_way(std::size_t place, std::size_t to) const {
    Rows found;
    for (const Order& pair : order_)
        if (pair.small == place && (*pair.holds)[to] && world_[place][to] >= world_[pair.large][to])
            found.push_back(pair.large);
    for (const Tried& question : questions_) {
        if (std::find(question.tries.begin(), question.tries.end(), place) == question.tries.end()) continue;
        std::int64_t all = 0;
        for (const std::size_t one : question.tries) all += world_[one][to];
        if (all >= world_[question.shown][to]) found.push_back(question.shown);
    }
    return found;
}

bool TopicMoves::move_one(std::size_t place, std::size_t from, std::size_t to) {
    Move move{from, to, std::vector<char>(topic_.rows.size(), 0), std::vector<char>(topic_.rows.size(), 0)};
    move.rises[place] = 1;
    if (!close(move)) return false;
    std::int64_t left = 0;
    for (std::size_t one = 0; one < move.falls.size(); ++one) {
        if ((move.falls[one] && !may_fall(one, from)) || (move.rises[one] && !may_rise(one, to)) ||
            !keeps_sums(one, move))
            return false;
        if (row_at(one).name.number == Number::left_from) left += move.rises[one];
    }
    if (left_moved_[to] + left > most_left_[to]) return false;
    left_moved_[to] += left;
    for (std::size_t one = 0; one < move.falls.size(); ++one) {
        world_[one][from] -= move.falls[one];
        world_[one][to] += move.rises[one];
    }
    return true;
}

/// Takes along what stands as high: below, where there will be one fewer, and above, where there will be one more.
bool TopicMoves::close(Move& move) const {
    for (bool grown = true; grown;) {
        grown = false;
        for (const Order& pair : order_) {
            const auto &small = world_[pair.small], &large = world_[pair.large];
            const bool falls =
                (*pair.holds)[move.from] && move.falls[pair.large] && small[move.from] >= large[move.from];
            const bool rises = (*pair.holds)[move.to] && move.rises[pair.small] && small[move.to] >= large[move.to];
            if (falls && !move.falls[pair.small]) move.falls[pair.small] = 1, grown = true;
            if (rises && !move.rises[pair.large]) move.rises[pair.large] = 1, grown = true;
        }
        if (!balance(move, grown) || !close_questions(move, grown)) return false;
    }
    return true;
}

/// What one sum that is shown gains it loses elsewhere; a sum that is hidden may change, but stays at least one.
bool TopicMoves::balance(Move& move, bool& grown) const {
    for (std::size_t place = 0; place < move.falls.size(); ++place) {
        if (move.falls[place] == move.rises[place]) continue;
        const std::size_t month = move.falls[place] ? move.from : move.to;
        if (!is_in_shown_sum(place, month) && !(move.falls[place] && is_last_of_sum(place, month))) continue;
        if (is_in_other_sums(place, move.from, move.to)) return false;
        move.falls[place] = move.rises[place] = 1;
        grown = true;
    }
    return true;
}

bool TopicMoves::close_questions(Move& move, bool& grown) const {
    const std::size_t from = move.from, to = move.to;
    for (const Tried& question : questions_) {
        std::int64_t before = 0, after = 0;
        for (const std::size_t one : question.tries) {
            before += world_[one][from] - move.falls[one];
            after += world_[one][to] + move.rises[one];
        }
        const auto add_try = [&](std::vector<char>& moved, std::size_t month, auto may) {
            const auto is_bound = [&](std::size_t one) {
                return is_in_shown_sum(one, month) || is_last_of_sum(one, month);
            };
            for (const bool bound : {false, true})  // what no sum tells may move without a counterpart
                for (const std::size_t one : question.tries)
                    if (!moved[one] && is_bound(one) == bound && may(one)) return moved[one] = 1, grown = true;
            return false;
        };
        const auto lose_try = [&] {
            return add_try(move.falls, from, [&](std::size_t one) { return may_fall(one, from); });
        };
        const auto win_try = [&] {
            return add_try(move.rises, to, [&](std::size_t one) { return may_rise(one, to); });
        };
        if (before > world_[question.shown][from] - move.falls[question.shown] && !lose_try()) return false;
        if (after > world_[question.shown][to] + move.rises[question.shown]) {
            if (move.rises[question.shown]) return false;
            move.rises[question.shown] = 1;
            grown = true;
        }
        for (const std::size_t one : question.chosen) {
            if (world_[one][to] + move.rises[one] > after && !win_try()) return false;
            if (world_[one][from] - move.falls[one] <= before) continue;
            if (move.falls[one]) return false;
            move.falls[one] = 1;
            grown = true;
        }
        if (grown) return true;  // the sums are others now
    }
    return true;
}

bool TopicMoves::may_fall(std::size_t place, std::size_t from) const {
    if (!row_at(place).hidden[from] || world_[place][from] <= (row_at(place).closed[from] ? 0 : 1)) return false;
    return topic_.completed != topic_.rows[place] || world_[place][from] > completed_least_[from];
}

/// What was counted in a time, if it is hidden, stays at least one.
bool TopicMoves::is_last_of_sum(std::size_t place, std::size_t month) const {
    const Row& row = row_at(place);
    for (std::size_t s = 0; s < spans_.size(); ++s)
        if (row.span_hidden[s] && spans_[s].holds({month, month + 1}) && sum_in_world(place, s) <= 1) return true;
    return false;
}

bool TopicMoves::may_rise(std::size_t place, std::size_t to) const {
    const Row& row = row_at(place);
    if (!row.hidden[to] || world_[place][to] < (row.closed[to] ? 0 : 1)) return false;
    if (topic_.opened == topic_.rows[place] && world_[place][to] >= most_opened_[to]) return false;
    return topic_.completed != topic_.rows[place] || world_[place][to] < most_completed_[to];
}

/// One that is shown stays, and one that is hidden is at least one.
bool TopicMoves::keeps_sums(std::size_t place, const Move& move) const {
    if (!move.falls[place] && !move.rises[place]) return true;
    const Row& row = row_at(place);
    for (std::size_t s = 0; s < spans_.size(); ++s) {
        const bool falls = move.falls[place] && spans_[s].holds({move.from, move.from + 1}),
                   rises = move.rises[place] && spans_[s].holds({move.to, move.to + 1});
        if (falls == rises) continue;
        if (!row.span_hidden[s] || (falls && sum_in_world(place, s) <= 1)) return false;
    }
    return true;
}

bool TopicMoves::is_in_shown_sum(std::size_t place, std::size_t month) const {
    const Row& row = row_at(place);
    for (std::size_t s = 0; s < spans_.size(); ++s)
        if (!row.span_hidden[s] && spans_[s].holds({month, month + 1})) return true;
    return false;
}

/// Whether a sum that is shown holds one of the months, but not the other, or a hidden one would have nothing left.
bool TopicMoves::is_in_other_sums(std::size_t place, std::size_t from, std::size_t to) const {
    const Row& row = row_at(place);
    for (std::size_t s = 0; s < spans_.size(); ++s) {
        const bool falls = spans_[s].holds({from, from + 1}), rises = spans_[s].holds({to, to + 1});
        if (falls != rises && (!row.span_hidden[s] || (falls && sum_in_world(place, s) <= 1))) return true;
    }
    return false;
}

}  // namespace stats::publication
