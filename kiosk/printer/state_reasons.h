// What a printer says of itself (RFC 8011, 5.4.12; PWG 5100.9), as a visitor is told it. Pure.
#pragma once

#include <string>
#include <vector>

#include "app/paper/paper_seam.h"

namespace printer {

enum class Heard {
    errors,        ///< what keeps it from printing
    warnings_too,  ///< what it reports or warns of as well: one of two trays is empty, or it is why a page does not come
};

/// ready: there is none.
app::PaperState trouble_in(const std::vector<std::string>& reasons, Heard heard);

}  // namespace printer
