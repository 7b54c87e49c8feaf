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
    if (aside_.touches(months)) return std::nullopt;
    const auto& periods = cells(months);
    const auto rows = periods.find(period);
    if (rows == periods.end()) return std::nullopt;
    const auto cell = rows->second.find(row);
    return cell == rows->second.end() ? std::nullopt : cell->second;
}

}  // namespace stats
