#include "stats/publication/network.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

namespace stats::publication {

int Network::add_node() {
    at_.emplace_back();
    return static_cast<int>(at_.size()) - 1;
}

int Network::add_edge(const Edge& edge) {
    const int number = static_cast<int>(edges_.size());
    edges_.push_back(edge);
    at_[edge.from].push_back(number);
    if (edge.to != edge.from) at_[edge.to].push_back(number);
    return number;
}

std::int64_t Network::room(int edge, int from) const {
    const Edge& one = edges_[edge];
    return one.from == from ? one.forth - one.flow : one.back + one.flow;
}

/// Dijkstra's algorithm over the prices; among equal ones the way with fewer edges, then the lower numbers.
Network::Way Network::cheapest(int from, int to, std::int64_t width, bool may_pay, int not_over) {
    ++searches_;
    using Entry = std::tuple<std::int64_t, int>;  // price, node
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
    std::vector<std::int64_t> price(at_.size(), far);
    std::vector<int> by(at_.size(), -1);
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    price[from] = 0;
    open.emplace(0, from);
    while (!open.empty()) {
        const auto [paid, node] = open.top();
        open.pop();
        if (paid > price[node]) continue;
        if (node == to) break;
        for (const int number : at_[node]) {
            const Edge& edge = edges_[number];
            if (number == not_over || edge.price < 0 || (edge.price > 0 && !may_pay)) continue;
            const int next = edge.from == node ? edge.to : edge.from;
            if (room(number, node) < width) continue;
            const std::int64_t total = paid + 256 * edge.price + 1;
            if (total >= price[next]) continue;
            price[next] = total;
            by[next] = number;
            open.emplace(total, next);
        }
    }
    Way way;
    if (price[to] == far) return way;
    way.width = any;
    for (int node = to; node != from;) {
        const int number = by[node];
        const int before = edges_[number].from == node ? edges_[number].to : edges_[number].from;
        way.edges.push_back(number);
        way.width = std::min(way.width, room(number, before));
        node = before;
    }
    std::reverse(way.edges.begin(), way.edges.end());
    return way;
}

/// Wide ways first, so that few cells have to be hidden.
std::int64_t Network::push(int from, int to, std::int64_t amount, bool may_pay, int not_over) {
    if (from == to) return amount;
    std::int64_t pushed = 0;
    for (const bool pay : {false, true}) {
        if (pay && !may_pay) break;
        for (std::int64_t width = amount - pushed; width >= 1 && pushed < amount;) {
            width = std::min(width, amount - pushed);
            const Way way = cheapest(from, to, width, pay, not_over);
            if (way.width == 0) {
                width /= 2;
                continue;
            }
            const std::int64_t more = std::min(way.width, amount - pushed);
            int node = from;
            for (const int number : way.edges) {
                Edge& edge = edges_[number];
                const bool forth = edge.from == node;
                edge.flow += forth ? more : -more;
                node = forth ? edge.to : edge.from;
                touched_.push_back(number);
                if (edge.price > 0) {
                    edge.price = 0;
                    bought_.push_back(number);
                }
            }
            pushed += more;
        }
    }
    return pushed;
}

void Network::reset() {
    for (const int number : touched_) edges_[number].flow = 0;
    touched_.clear();
}

std::vector<int> Network::bought() {
    return std::exchange(bought_, {});
}

}  // namespace stats::publication
