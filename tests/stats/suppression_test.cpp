// Small numbers stay hidden from a reader who can add and subtract.
#include "stats/suppression.h"

#include <catch2/catch.hpp>
#include <random>

using stats::Publication;

namespace {

/// One total, its parts, and which of them are hidden afterwards: "75 h 40 h".
std::string hidden_row(std::vector<std::int64_t> parts) {
    Publication publication;
    std::int64_t total = 0;
    for (auto part : parts) total += part;
    Publication::Sum sum{publication.add(total, 1), {}};
    for (auto part : parts) sum.parts.push_back(publication.add(part, 0));
    publication.sums.push_back(sum);
    stats::suppress(publication);
    std::string text;
    for (const auto& number : publication.numbers) {
        if (!text.empty()) text += ' ';
        text += number.hidden ? "h" : std::to_string(number.value);
    }
    return text;
}

/// Whether, with the shown numbers known and every hidden one at least 1, number `wanted` could be another. Tries steps
/// along the sums: moves one unit around among hidden numbers so that every sum still holds.
class OtherSolution {
public:
    explicit OtherSolution(const Publication& publication) : p_(publication), change_(publication.numbers.size(), 0) {}
    bool exists_for(std::size_t wanted) {
        for (int step : {1, -1}) {
            std::fill(change_.begin(), change_.end(), 0);
            change_[wanted] = step;
            if (repair(0)) return true;
        }
        return false;
    }

private:
    bool repair(int depth) {
        for (const auto& sum : p_.sums) {
            int off = -change_[sum.total];
            for (auto part : sum.parts) off += change_[part];
            if (off == 0) continue;
            if (depth > 12) return false;
            for (auto part : sum.parts)
                if (tried(part, off > 0 ? -1 : 1, depth)) return true;
            return tried(sum.total, off > 0 ? 1 : -1, depth);
        }
        return true;
    }
    bool tried(std::size_t index, int step, int depth) {
        if (!p_.numbers[index].hidden || change_[index] != 0 || p_.numbers[index].value + step < 0) return false;
        change_[index] = step;
        if (repair(depth + 1)) return true;
        change_[index] = 0;
        return false;
    }

    const Publication& p_;
    std::vector<int> change_;
};

}  // namespace

TEST_CASE("numbers from 1 to 10 are hidden, larger ones and a true 0 are shown") {
    CHECK(hidden_row({11, 12, 0}) == "23 11 12 0");
    CHECK(hidden_row({10, 0, 0}) == "h h 0 0");
    CHECK(hidden_row({1, 2, 3}) == "h h h h");
    CHECK(hidden_row({0, 0, 0}) == "0 0 0 0");
}

TEST_CASE("a single hidden number takes the next smallest with it") {
    CHECK(hidden_row({5, 40, 30}) == "75 h 40 h");
    CHECK(hidden_row({5, 40, 0}) == "45 h h 0");
}

TEST_CASE("two hidden numbers are not enough when their sum is small") {
    CHECK(hidden_row({1, 1, 30}) == "32 h h h");  // 32 - 30 would tell that both are 1
    CHECK(hidden_row({6, 7, 30}) == "43 h h 30");
}

TEST_CASE("a hidden total is not the sum of parts that are shown") {
    Publication publication;
    const auto total = publication.add(30, 1), a = publication.add(12, 0), b = publication.add(18, 0);
    const auto small = publication.add(4, 0), whole = publication.add(34, 2);
    publication.sums = {{total, {a, b}}, {whole, {total, small}}};
    stats::suppress(publication);
    CHECK(publication.numbers[small].hidden);
    CHECK(publication.numbers[total].hidden);
    CHECK(publication.numbers[a].hidden);
    CHECK_FALSE(publication.numbers[whole].hidden);
}

TEST_CASE("in random two-way tables no hidden number has only one solution") {
    const auto seed = GENERATE(range(1u, 60u));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::size_t rows = 2 + random() % 3, columns = 2 + random() % 2;
    std::vector<std::vector<std::int64_t>> values(rows, std::vector<std::int64_t>(columns));
    for (auto& row : values)
        for (auto& value : row) value = random() % 4 ? random() % 40 : 0;
    Publication publication;
    std::vector<Publication::Sum> column_sums(columns);
    Publication::Sum all{0, {}};
    std::int64_t everything = 0;
    for (const auto& row : values) {
        std::int64_t total = 0;
        for (auto value : row) total += value;
        everything += total;
        Publication::Sum sum{publication.add(total, 1), {}};
        for (std::size_t c = 0; c < columns; ++c) {
            sum.parts.push_back(publication.add(row[c], 0));
            column_sums[c].parts.push_back(sum.parts.back());
        }
        all.parts.push_back(sum.total);
        publication.sums.push_back(sum);
    }
    for (std::size_t c = 0; c < columns; ++c) {
        std::int64_t total = 0;
        for (const auto& row : values) total += row[c];
        column_sums[c].total = publication.add(total, 2);
        publication.sums.push_back(column_sums[c]);
    }
    all.total = publication.add(everything, 3);
    publication.sums.push_back(all);
    stats::suppress(publication);
    for (std::size_t i = 0; i < publication.numbers.size(); ++i) {
        const auto& number = publication.numbers[i];
        CAPTURE(i, number.value);
        if (number.value > 0 && number.value <= 10) CHECK(number.hidden);
        if (number.value == 0) CHECK_FALSE(number.hidden);
        if (number.hidden) CHECK(OtherSolution(publication).exists_for(i));
    }
}
