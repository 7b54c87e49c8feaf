// Databases of made-up visits, of clinics of all sizes.
#pragma once

#include <cstdint>

#include "stats/cells.h"
#include "stats/database.h"
#include "stats/period.h"

namespace disclosure {

/// In memory, with these counts of one kiosk.
stats::Database database_of(const stats::Cells& cells, std::int64_t kiosk = 7);
/// And of another one.
void add_to(stats::Database& database, const stats::Cells& cells, std::int64_t kiosk);

/// The same seed makes the same. From a few visits a week to dozens a day, with quiet days among busy ones,
/// over 1 to 70 days before `end`; of `each` 3 over 3 to 210, of which every third counts.
stats::Database random_clinic(std::uint32_t seed, stats::Day end, int each = 1);
/// Adds a kiosk whose visitors have the same habits, and whose questions are those of kiosk 1, which is the clinic's first.
void add_random_kiosk(stats::Database& database, std::uint32_t seed, stats::Day end, std::int64_t kiosk, int each = 1);

}  // namespace disclosure
