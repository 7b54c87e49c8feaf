// Makes the bytes of a PO file harmless before libgettext-po sees them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pack {

struct PoText {
    std::string ascii;              ///< as many lines as the original
    std::vector<int> msgid_lines;   ///< line of each msgid keyword, in order; libgettext-po does not tell them
    std::vector<int> msgstr_lines;  ///< of the first msgstr that belongs to each, else the same line
};

/// What libgettext-po gets to see of the comments besides flags ("#, fuzzy") and obsolete entries ("#~").
enum class Comments {
    drop,
    keep,  ///< also those of translators ("#"), extracted ones ("#.") and what the English was before ("#|")
};

/// With one line feed at the end of each line, be it written as on Windows or as on old Macs: there is no line end that
/// libgettext-po takes for part of a comment.
std::string with_line_feeds(std::string bytes);

/// Two things in a PO file would hurt. Its header may name a character set whose converter makes libgettext-po abort,
/// so everything beyond ASCII inside strings becomes octal escapes, which no converter touches. And references ("#:
/// file:12") take quadratic time, so they always go. Comments that are kept are ASCII too: read them with
/// plain_comment.
PoText make_harmless(std::string_view bytes, Comments comments = Comments::drop);

/// A comment as libgettext-po hands it out after make_harmless, as it stood in the file. No line ends in a backslash,
/// which would join it with the next.
std::string plain_comment(std::string_view harmless);

}  // namespace pack
