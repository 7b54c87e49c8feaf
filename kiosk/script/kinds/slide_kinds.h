// What stands only in slides of one kind, read from their tables. Pure.
#pragma once

#include "script/fields.h"

namespace script {

/// parts = { heel = "Heel bone" }, and in a photograph { cap = { "Cap", at = { 40, 25 } } }
std::vector<flow::Part> read_parts(Fields& fields, const flow::Picture& picture);

/// Whether a compare slide names photographs, and so no picture of its own.
bool compares_photos(const Table& compare);

/// before = { "layer", label = "Healthy" }, after = { … }; or { "photo.jpg", label = "Healthy", alt = "…", licence = "…" }
std::vector<flow::Moment> read_ends(Fields& fields);

/// moment { "layer", label = "Healthy" }, two to four
std::vector<flow::Moment> read_moments(Fields& fields);

/// count = 4, of = 10, who = "people"
flow::Portion read_portion(Fields& fields);

/// myth { "…", fact = "…" }, one to four
std::vector<flow::Myth> read_myths(Fields& fields);

/// right = false, say = "…"
std::vector<flow::Answer> read_true_or_not(Fields& fields);

/// moment { "Week 1", "Walking hurts less" }, two to eight
std::vector<flow::Milestone> read_timeline(Fields& fields);

/// hours = { { "Monday", "8:00 – 18:00" }, … }, one to eight
std::vector<flow::Opening> read_hours(Fields& fields);

/// person { "Ana Ruiz", role = "Nurse", picture = "ana.jpg" }, one to six
std::vector<flow::Person> read_people(Fields& fields);

/// things = { "Stretch my calf", … }, two to eight
std::vector<std::string> read_checklist(Fields& fields);

/// steps = { "Shake it", … }, three to five, in their right order
std::vector<std::string> read_order(Fields& fields);

}  // namespace script
