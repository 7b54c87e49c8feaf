#include "stats/publication/topic_moves.h"

#include <algorithm>

namespace stats::publication {

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
    const auto& leaving = facts.limited.front();
    for (std::size_t m = 0; m < small.size(); ++m) {
        most_opened_.push_back(visits[m] + (small[m] ? hide_up_to : 0));
        most_completed_.push_back(std::max(read[m], read[m] > 0 ? hide_up_to + 1 : 0));
        most_left_.push_back(leaving.room[m] + (small[m] ? hide_up_to : 0));
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
    for (std::size_t from = 0; from < world_[place].size(); ++from)
        while (from != month && world_[place][month] < wanted && move_one(place, from, month)) {
        }
    return world_[place][month] >= wanted;
}

bool TopicMoves::move_one(std::size_t place, std::size_t from, std::size_t to) {
    std::vector<char> moved(topic_.rows.size(), 0);
    moved[place] = 1;
    if (!close(moved, from, to)) return false;
    std::int64_t left = 0;
    for (std::size_t one = 0; one < moved.size(); ++one) {
        if (!moved[one]) continue;
        if (!may_move(one, from, to)) return false;
        left += row_at(one).name.number == Number::left_from;
    }
    if (left_moved_[to] + left > most_left_[to]) return false;
    left_moved_[to] += left;
    left_moved_[from] -= left;
    for (std::size_t one = 0; one < moved.size(); ++one)
        if (moved[one]) --world_[one][from], ++world_[one][to];
    return true;
}

/// Takes along what stands as high: below, where there will be one fewer, and above, where there will be one more.
bool TopicMoves::close(std::vector<char>& moved, std::size_t from, std::size_t to) const {
    for (bool grown = true; grown;) {
        grown = false;
        for (const Order& pair : order_) {
            const auto &small = world_[pair.small], &large = world_[pair.large];
            const bool falls = (*pair.holds)[from] && moved[pair.large] && small[from] >= large[from];
            const bool rises = (*pair.holds)[to] && moved[pair.small] && small[to] >= large[to];
            if (falls && !moved[pair.small]) moved[pair.small] = 1, grown = true;
            if (rises && !moved[pair.large]) moved[pair.large] = 1, grown = true;
        }
        if (!close_questions(moved, from, to, grown)) return false;
    }
    return true;
}

bool TopicMoves::close_questions(std::vector<char>& moved, std::size_t from, std::size_t to, bool& grown) const {
    for (const Tried& question : questions_) {
        std::int64_t before = 0, after = 0, tries = 0;
        for (const std::size_t one : question.tries) {
            before += world_[one][from];
            after += world_[one][to];
            tries += moved[one];
        }
        const auto add_try = [&] {
            for (const std::size_t one : question.tries)
                if (!moved[one] && may_move(one, from, to)) return moved[one] = 1, grown = true;
            return false;
        };
        const bool shown = moved[question.shown] != 0;
        if (before - tries > world_[question.shown][from] - shown && !add_try()) return false;
        if (after + tries > world_[question.shown][to] + shown) {
            if (shown) return false;
            moved[question.shown] = 1;
            grown = true;
        }
        for (const std::size_t one : question.chosen) {
            if (world_[one][to] + moved[one] > after + tries && !add_try()) return false;
            if (world_[one][from] - moved[one] <= before - tries) continue;
            if (moved[one]) return false;
            moved[one] = 1;
            grown = true;
        }
        if (grown) return true;  // the sums are others now
    }
    return true;
}

bool TopicMoves::may_move(std::size_t place, std::size_t from, std::size_t to) const {
    const Row& row = row_at(place);
    const auto& world = world_[place];
    const std::int64_t least = row.is_closed ? 0 : 1;
    if (!row.hidden[from] || !row.hidden[to] || world[from] <= least || world[to] < least) return false;
    for (std::size_t s = 0; s < spans_.size(); ++s) {
        const bool one = spans_[s].holds({from, from + 1}), other = spans_[s].holds({to, to + 1});
        if (one != other && !row.span_hidden[s]) return false;
    }
    if (topic_.opened == topic_.rows[place] && world[to] >= most_opened_[to]) return false;
    if (topic_.completed == topic_.rows[place] &&
        (world[to] >= most_completed_[to] || world[from] <= completed_least_[from]))
        return false;
    return true;
}

}  // namespace stats::publication
