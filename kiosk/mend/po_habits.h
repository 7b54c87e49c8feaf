// Where a translation is not written as its language does. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/fix.h"

namespace mend {

/// In the `msgstr` of a PO file; msgids, comments, the header and what is out of use are left alone.
base::Fixes unlike_habits_in_po(std::string_view file, const std::string& language);

}  // namespace mend
