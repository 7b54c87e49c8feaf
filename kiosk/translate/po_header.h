// The header entry of a translator's file.
#pragma once

#include <string>
#include <vector>

#include "pack/po_reader.h"

namespace translate {

/// "YEAR-MO-DA HO:MI+ZONE" is what tools know a template by; it names no language.
pack::PoMessage template_header();

/// The translators' own header, with what a tool must know; a new one where there is none. `now`: "2027-03-14 09:30+0000".
pack::PoMessage header_of(const std::vector<pack::PoMessage>& old, const std::string& language, const std::string& now);

}  // namespace translate
