// Databases of made-up visits as those of `stats demo`, of a clinic of any size and for any months.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/flow.h"
#include "stats/database.h"
#include "stats/publication/ledger.h"

namespace disclosure {

/// In memory, of kiosks that have so many visits together and ask the questions of the flows. The same arguments make the same.
stats::Database demo_clinic(std::uint64_t seed, int visits_a_month, const std::vector<flow::Flow>& flows,
                            stats::Months months, int kiosks = 1);

}  // namespace disclosure
