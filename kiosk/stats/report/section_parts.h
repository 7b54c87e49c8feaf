// What the sections of a report share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stats/report/chart_table.h"
#include "stats/report/sections.h"

namespace stats::report {

using OptionalSection = std::optional<Section>;  ///< nothing when its table is missing

OptionalSection slides_section(const UsageReport& report);
OptionalSection answers_section(const UsageReport& report);

/// The tables that have rows, with their charts, in HTML; a sentence when none has.
std::string body_of(const std::vector<ChartTable>& tables);

/// ", without Jan 2027" after a caption; "" when no period is left out.
std::string without(const std::vector<std::string>& periods);

/// The words for readers, or the id where there are none.
std::string name_or(const std::string& words, const std::string& id);

}  // namespace stats::report
