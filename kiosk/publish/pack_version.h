// When a pack was signed, and clocks that are wrong. Pure.
#pragma once

#include <ctime>
#include <optional>
#include <string>

#include "base/problem.h"

namespace publish {

/// When a pack was signed, in UTC: "20271101101500". Compares as text.
using PackVersion = std::string;

bool is_pack_version(const std::string& words);
PackVersion version_at(std::time_t moment);
/// The next second: of a pack that was joined anew of the same parts but one. Of what is no version: empty.
PackVersion following(const PackVersion& version);

/// "version:20271101101500 content:…" → the version; empty when there is none.
PackVersion version_in(const std::string& trusted);

/// "20271101101500" → "2027-11-01"
std::string date_of(const PackVersion& version);

/// Signed after now, by more than clocks of two computers differ (a day).
bool is_from_the_future(const PackVersion& version, std::time_t now);

/// Why nothing should be signed by this clock: kiosks would take every later pack for an older one, or this one for too
/// old. `made`: when this program was, as a version's first eight digits.
std::optional<base::Problem> wrong_clock(std::time_t now, const std::string& made);

}  // namespace publish
