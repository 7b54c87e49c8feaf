// What stands only in slides of one kind, read from their tables. Pure.
#pragma once

#include "script/fields.h"

namespace script {

/// count = 4, of = 10, who = "people"
flow::Portion read_portion(Fields& fields);

}  // namespace script
