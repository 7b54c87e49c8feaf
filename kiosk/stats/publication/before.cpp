#include "stats/publication/before.h"

#include "stats/publication/publication.h"

namespace stats {
namespace {

const Ledger no_ledger;

}  // namespace

Before::Before(const Counts& counts, const Ledger* ledger, const SetAside& aside)
    : counts_(counts), ledger_(ledger ? *ledger : no_ledger), aside_(aside) {}

const Ledger::Cells& Before::cells(Months months) const {
    return ledger_.cells(kiosks_of(counts_, months));
}

std::optional<std::int64_t> Before::shown(const std::string& period, Months months, const std::string& row) const {
    if (aside_.has_changed(months)) return std::nullopt;
    const auto& periods = cells(months);
    const auto rows = periods.find(period);
    if (rows == periods.end()) return std::nullopt;
    const auto cell = rows->second.find(row);
    return cell == rows->second.end() ? std::nullopt : cell->second;
}

std::optional<std::int64_t> Before::shown_of_any(Day day) const {
    for (const auto& [kiosks, periods] : ledger_.all()) {
        const auto rows = periods.find(name_of(day));
        if (rows == periods.end()) continue;
        const auto cell = rows->second.find("visits");
        if (cell != rows->second.end() && cell->second) return cell->second;
    }
    return std::nullopt;
}

}  // namespace stats
