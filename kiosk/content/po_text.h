// Makes the bytes of a PO file harmless before libgettext-po sees them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace content {

struct PoText {
    std::string ascii;             ///< as many lines as the original
    std::vector<int> msgid_lines;  ///< line of each msgid keyword, in order; libgettext-po does not tell them
};

/// Two things in a PO file would hurt. Its header may name a character set whose converter makes libgettext-po abort,
/// so everything beyond ASCII inside strings becomes octal escapes, which no converter touches. And references ("#:
/// file:12") take quadratic time, so every comment goes but flags ("#, fuzzy") and obsolete entries ("#~").
PoText make_harmless(std::string_view bytes);

}  // namespace content
