// What stands only in slides of one kind, read from their tables. Pure.
#pragma once

#include "script/fields.h"

namespace script {

/// count = 4, of = 10, who = "people"
flow::Portion read_portion(Fields& fields);

/// myth { "…", fact = "…" }, one to four
std::vector<flow::Myth> read_myths(Fields& fields);

/// right = false, say = "…"
std::vector<flow::Answer> read_true_or_not(Fields& fields);

/// moment { "Week 1", "Walking hurts less" }, two to eight
std::vector<flow::Milestone> read_timeline(Fields& fields);

/// things = { "Stretch my calf", … }, two to eight
std::vector<std::string> read_checklist(Fields& fields);

/// steps = { "Shake it", … }, three to five, in their right order
std::vector<std::string> read_order(Fields& fields);

}  // namespace script
