// Moves between worlds that a reader cannot tell apart. A node is a sum that the reader knows; an edge is a cell, or a sum that
// may be unknown: what flows over it is by how much it differs from what was counted. What flows in flows out, so that every
// sum stays as it was: in whole numbers, without rounding. Words as in network models of complementary cell suppression
// (Castro, "Minimum-distance controlled perturbation ...", and Kelly, Golden, Assad, "Cell suppression", Networks 22, 1992).
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace stats::publication {

/// One thread at a time.
class Network {
public:
    static constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max() / 4;

    struct Edge {
        int from, to;
        std::int64_t forth, back;  ///< how much may flow in each direction
        int price;                 ///< of using it: 0 when it is hidden already; less than 0: it may never be used
        std::int64_t flow = 0;
    };

    int add_node();
    /// Returns its number.
    int add_edge(const Edge& edge);
    Edge& edge(int number) { return edges_[number]; }

    /// Lets up to `amount` flow from one node to another, over edges without a price or, when none is left, over the cheapest
    /// ones that have one; those then have none any more, and are told by `bought`. Returns how much flows. `not_over`: an edge
    /// that stays as it is.
    std::int64_t push(int from, int to, std::int64_t amount, bool may_pay, int not_over = -1);

    /// Back to what was counted. Prices stay as they have become.
    void reset();
    /// The edges over which something flows or has flowed since the last reset.
    const std::vector<int>& touched() const { return touched_; }
    /// The edges that lost their price since this was asked last.
    std::vector<int> bought();
    /// How many paths were looked for: the measure of what was spent, the same on every computer.
    std::int64_t searches() const { return searches_; }

private:
    struct Way {
        std::vector<int> edges;
        std::int64_t width = 0;
    };
    Way cheapest(int from, int to, std::int64_t width, bool may_pay, int not_over);
    std::int64_t room(int edge, int from) const;

    std::vector<std::vector<int>> at_;  ///< by node, its edges
    std::vector<Edge> edges_;
    std::vector<int> touched_, bought_;
    std::int64_t searches_ = 0;
};

}  // namespace stats::publication
