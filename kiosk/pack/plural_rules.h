// How languages count, as the header of a PO file says it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace pack {

/// "nplurals=2; plural=(n != 1);" for "es": what gettext and translators' programs write. Empty for a language whose rule
/// is not known here; no text of a pack has plural forms, so that nothing depends on it.
std::string plural_rule(std::string_view language);

}  // namespace pack
