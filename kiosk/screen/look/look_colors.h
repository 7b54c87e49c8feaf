// The colours of a clinic's look in every theme, made of the two that it names. Pure.
#pragma once

#include "flow/look.h"
#include "screen/theme.h"

namespace screen {

/// The program's own where the look names none, and always in high contrast. Whether they can be read is another question, see
/// look_faults. Takes some 20 µs.
Palette palette(const flow::Look& look, flow::Theme theme);

}  // namespace screen
