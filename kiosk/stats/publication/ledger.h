// What has left this house: the cells that were published, as shown or hidden. A text file beside the counts, readable by its
// owner alone. Nothing in it that was not published.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/problem.h"
#include "base/result.h"
#include "stats/period.h"

namespace stats {

/// From one month to another, inclusive.
struct Months {
    std::chrono::year_month first{}, last{};
    auto operator<=>(const Months&) const = default;
};

/// "2027-03", "2027-Q1", "2027" or "2027-02..2027-05". Pure.
std::string name_of(Months months);
std::optional<Months> parse_months(const std::string& name);

/// One thread at a time.
class Ledger {
public:
    /// Of which kiosks; by period ("2027-03-14", "2027-W11", or of months), and there by row.
    using Kiosks = std::set<std::int64_t>;
    /// The value of a number that was shown; nothing: it was hidden.
    using Cells = std::map<std::string, std::map<std::string, std::optional<std::int64_t>>>;

    void note(const Kiosks& kiosks, const std::string& period, const std::string& row,
              std::optional<std::int64_t> value);
    /// What another one remembers, of kiosks whose counts come together here.
    void take_over(const Ledger& other);
    const Cells& cells(const Kiosks& kiosks) const;
    const std::map<Kiosks, Cells>& all() const { return cells_; }
    bool operator==(const Ledger&) const = default;

    /// As in the file.
    std::string text() const;
    /// Fails on what this program does not write.
    static base::Result<Ledger> read(const std::string& text);

private:
    std::map<Kiosks, Cells> cells_;
};

/// "stats.ledger" beside the statistics "stats.sqlite3".
std::filesystem::path ledger_of(const std::filesystem::path& statistics);

/// An empty one when there is no file. Any thread.
base::Result<Ledger> read_ledger(const std::filesystem::path& file);
/// As a whole or not at all, for its owner alone (0600). Any thread.
std::optional<base::Problem> write_ledger(const std::filesystem::path& file, const Ledger& ledger);

}  // namespace stats
