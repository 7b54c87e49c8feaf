// The rows of "Make it easier": options side by side, and switches. Inside frame only. One thread at a time.
#pragma once

#include <vector>

#include "screen/blocks.h"

namespace screen {

struct EasierOption {
    const char* word;  ///< English; empty: a bar stands for it
    flow::Action action;
    bool chosen = false;
    const char* sample = "";  ///< letters above the word
    Type sample_type = Type::heading;
    flow::Theme theme = flow::Theme::light;  ///< that the sample stands in
    int step = 0, steps = 0;                 ///< of a bar: so high, of so many
};

/// A heading, and what is below it side by side. Never divided.
struct EasierSection {
    const char* heading;
    std::vector<EasierOption> options;
};
Block section_row(Sheet& sheet, const EasierSection& section, float width);

struct EasierSwitch {
    const char* name;
    const char* icon;
    bool on = false;
    flow::Action action;            ///< none: it cannot be pressed
    const char* refused = nullptr;  ///< why; null: it can
};
/// In as many columns as have room for their words; a block a row.
Blocks switch_rows(Sheet& sheet, const std::vector<EasierSwitch>& switches, float width);

}  // namespace screen
