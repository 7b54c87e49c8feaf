// Moves of what is counted of one topic, all together: where a number cannot move alone since others stand close above or below it.
// From one month to another, one visit's worth after the other, so that every fact holds in both and no sum that is shown changes.
// Pure.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "stats/publication/facts.h"

namespace stats::publication {

class TopicMoves {
public:
    /// `small`: by month, whether its visits could be more by `hide_up_to`.
    TopicMoves(const Facts& facts, std::size_t topic, const std::vector<Span>& spans, const std::vector<char>& small,
               std::int64_t hide_up_to);

    /// Whether the row's number in the month could be as large as is wanted, or one more where it is.
    bool has_world(std::size_t row, std::size_t month);

private:
    using Rows = std::vector<std::size_t>;  ///< places among those of the topic

    /// Which rows have one fewer in the month that gives, and which one more in the month that takes.
    struct Move {
        std::size_t from, to;
        std::vector<char> falls, rises;
    };

    bool move_one(std::size_t row, std::size_t from, std::size_t to);
    bool move_up_to(std::int64_t wanted, std::size_t row, std::size_t to);
    bool exchange(std::size_t row, std::size_t to);
    bool exchange(std::size_t row, std::size_t other, std::size_t to);
    bool has_room_above(std::size_t place, std::size_t month) const;
    bool make_room(std::size_t row, std::size_t to, std::vector<char>& seen);
    std::int64_t sum_in_world(std::size_t row, std::size_t span) const;
    Rows in_the_way(std::size_t row, std::size_t to) const;
    bool close(Move& move) const;
    bool close_questions(Move& move, bool& grown) const;
    bool balance(Move& move, bool& grown) const;
    bool may_fall(std::size_t place, std::size_t from) const;
    bool is_last_of_sum(std::size_t place, std::size_t month) const;
    bool may_rise(std::size_t place, std::size_t to) const;
    bool keeps_sums(std::size_t place, const Move& move) const;
    bool is_in_shown_sum(std::size_t place, std::size_t month) const;
    bool is_in_other_sums(std::size_t place, std::size_t from, std::size_t to) const;
    const Row& row_at(std::size_t place) const { return facts_.rows[topic_.rows[place]]; }

    struct Order {
        std::size_t small, large;
        const std::vector<char>* holds;
    };
    struct Tried {
        std::size_t shown;
        Rows tries, chosen;
    };

    const Facts& facts_;
    const Topic& topic_;
    const std::vector<std::int64_t>& completed_least_;
    const std::vector<Span>& spans_;
    std::vector<std::int64_t> most_opened_, most_completed_, most_left_;  ///< by month
    std::map<std::size_t, std::size_t> places_;
    std::vector<Order> order_;
    std::vector<Tried> questions_;
    std::vector<std::vector<std::int64_t>> world_;  ///< by place and month
    std::vector<std::int64_t> left_moved_;          ///< by month
};

}  // namespace stats::publication
