// What administrators are told of a printer. Pure.
#pragma once

#include "app/paper/paper_seam.h"

namespace commands {

struct PrinterWords {
    const char *what, *advice;  ///< "it has no paper", and what to do; no final stop
};

/// Of a state in which nothing is printed.
PrinterWords words_of(app::PaperState state);

}  // namespace commands
