// What was published before of the counts at hand. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "stats/publication/changed.h"
#include "stats/publication/counts.h"
#include "stats/publication/ledger.h"

namespace stats {

/// The counts and what is set aside of them must live as long.
class Before {
public:
    /// `ledger`: none, and nothing was.
    Before(const Counts& counts, const Ledger* ledger, const SetAside& aside);

    const Ledger& ledger() const { return ledger_; }
    /// Of just the kiosks that counted in these months.
    const Ledger::Cells& cells(Months months) const;
    /// A number of a period in these months as it was shown; nothing where it was hidden, or never published, or of months that changed since.
    std::optional<std::int64_t> shown(const std::string& period, Months months, const std::string& row) const;
    /// The same of a day, of whichever kiosks: of a deleted one it is not known any more which counted.
    std::optional<std::int64_t> shown_of_any(Day day) const;

private:
    const Counts& counts_;
    const Ledger& ledger_;
    const SetAside& aside_;
};

}  // namespace stats
