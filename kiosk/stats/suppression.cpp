#include "stats/suppression.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace stats {
namespace {

using Number = Publication::Number;
using Sum = Publication::Sum;

bool can_be_hidden(const Number& number) {
    return !number.hidden && number.value > 0;
}

auto cost(const Publication& publication, std::size_t index) {
    return std::tuple(publication.numbers[index].keep, publication.numbers[index].value, index);
}

/// The number of the sum whose hiding costs least; nothing when all are hidden or 0.
std::optional<std::size_t> cheapest(const Publication& publication, const Sum& sum) {
    std::optional<std::size_t> best;
    auto consider = [&](std::size_t index) {
        const Number& number = publication.numbers[index];
        if (!can_be_hidden(number)) return;
        if (!best || cost(publication, index) < cost(publication, *best)) best = index;
    };
    for (std::size_t part : sum.parts) consider(part);
    consider(sum.total);
    return best;
}

/// Whether the sum by itself gives a hidden number away, or nearly so.
bool tells(const Publication& publication, const Sum& sum) {
    std::int64_t hidden_value = 0;
    std::size_t hidden = 0;
    for (std::size_t part : sum.parts) {
        if (!publication.numbers[part].hidden) continue;
        ++hidden;
        hidden_value += publication.numbers[part].value;
    }
    if (publication.numbers[sum.total].hidden) return hidden == 0;
    return hidden == 1 || (hidden > 1 && hidden_value <= largest_hidden);
}

bool hide_in_single_sums(Publication& publication) {
    bool changed = false;
    for (const Sum& sum : publication.sums) {
        while (tells(publication, sum)) {
            auto index = cheapest(publication, sum);
            if (!index) break;
            publication.numbers[*index].hidden = true;
            changed = true;
        }
    }
    return changed;
}

/// Arithmetic modulo a prime keeps the elimination exact without fractions; coefficients are 1 and -1, so that a rank
/// that differs from the one in the rational numbers is out of the question in practice.
constexpr std::int64_t prime = 2'147'483'647;

std::int64_t inverse(std::int64_t number) {
    std::int64_t result = 1;
    for (std::int64_t power = prime - 2; power > 0; power >>= 1) {
        if (power & 1) result = result * number % prime;
        number = number * number % prime;
    }
    return result;
}

using Row = std::vector<std::int64_t>;

/// Gauss-Jordan elimination in place; rows without a pivot end as zeros.
void reduce(std::vector<Row>& rows, std::size_t columns) {
    std::size_t pivot_row = 0;
    for (std::size_t column = 0; column < columns && pivot_row < rows.size(); ++column) {
        auto found =
            std::find_if(rows.begin() + pivot_row, rows.end(), [&](const Row& row) { return row[column] != 0; });
        if (found == rows.end()) continue;
        std::swap(rows[pivot_row], *found);
        const std::int64_t scale = inverse(rows[pivot_row][column]);
        for (auto& entry : rows[pivot_row]) entry = entry * scale % prime;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const std::int64_t factor = rows[r][column];
            if (r == pivot_row || factor == 0) continue;
            for (std::size_t c = 0; c < columns; ++c)
                rows[r][c] = (rows[r][c] + (prime - factor) * rows[pivot_row][c]) % prime;
        }
        ++pivot_row;
    }
}

/// The hidden numbers that the sums together determine. What is shown is known, so that only hidden numbers are
/// unknowns; one is determined when elimination leaves a row with it alone.
std::vector<std::size_t> determined(const Publication& publication) {
    std::vector<std::size_t> unknowns;
    std::unordered_map<std::size_t, std::size_t> column_of;
    for (std::size_t i = 0; i < publication.numbers.size(); ++i) {
        if (!publication.numbers[i].hidden) continue;
        column_of[i] = unknowns.size();
        unknowns.push_back(i);
    }
    std::vector<Row> rows;
    for (const Sum& sum : publication.sums) {
        Row row(unknowns.size(), 0);
        auto set = [&](std::size_t index, std::int64_t coefficient) {
            if (publication.numbers[index].hidden) row[column_of[index]] = coefficient;
        };
        for (std::size_t part : sum.parts) set(part, 1);
        set(sum.total, prime - 1);
        rows.push_back(std::move(row));
    }
    reduce(rows, unknowns.size());
    std::vector<std::size_t> found;
    auto set = [](std::int64_t entry) { return entry != 0; };
    for (const Row& row : rows)
        if (std::count_if(row.begin(), row.end(), set) == 1)
            found.push_back(unknowns[std::find_if(row.begin(), row.end(), set) - row.begin()]);
    return found;
}

bool contains(const Sum& sum, std::size_t number) {
    return sum.total == number || std::find(sum.parts.begin(), sum.parts.end(), number) != sum.parts.end();
}

/// Hides the cheapest number that shares a sum with this one or, when all of those are hidden, of all; false: there is
/// none.
bool hide_beside(Publication& publication, std::size_t number) {
    std::optional<std::size_t> beside, anywhere;
    for (const Sum& sum : publication.sums) {
        auto index = cheapest(publication, sum);
        if (!index) continue;
        if (contains(sum, number) && (!beside || cost(publication, *index) < cost(publication, *beside)))
            beside = index;
        if (!anywhere || cost(publication, *index) < cost(publication, *anywhere)) anywhere = index;
    }
    auto chosen = beside ? beside : anywhere;
    if (chosen) publication.numbers[*chosen].hidden = true;
    return chosen.has_value();
}

}  // namespace

std::size_t Publication::add(std::int64_t value, int keep) {
    numbers.push_back({value, keep, false});
    return numbers.size() - 1;
}

void suppress(Publication& publication) {
    for (Number& number : publication.numbers) number.hidden = number.value > 0 && number.value <= largest_hidden;
    bool changed = true;
    while (changed) {  // every round hides more, so that this ends: at worst all but the zeros are hidden
        while (hide_in_single_sums(publication)) {
        }
        changed = false;
        for (std::size_t number : determined(publication)) changed |= hide_beside(publication, number);
    }
}

}  // namespace stats
