// The header entry of a translator's file.
#pragma once

#include <string>
#include <vector>

#include "pack/po_reader.h"

namespace translate {

/// Dates are as gettext writes them: "2027-03-14 09:30+0000". "YEAR-MO-DA HO:MI+ZONE" is what tools know a template by; it
/// names no language.
pack::PoMessage template_header(const std::string& made);

/// The translators' own header, with what a tool must know; a new one where there is none.
pack::PoMessage header_of(const std::vector<pack::PoMessage>& old, const std::string& language, const std::string& now);

/// When the English was last found changed: POT-Creation-Date; empty: the header does not say it.
std::string made_date(const pack::PoMessage& header);
void set_made_date(pack::PoMessage& header, const std::string& date);

}  // namespace translate
