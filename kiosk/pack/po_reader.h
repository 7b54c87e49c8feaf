// The door to libgettext-po: its C interface turned into values, and values into a file. One thread at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "pack/catalog.h"
#include "pack/po_text.h"

namespace pack {

/// Everything that a PO file says about one text.
struct PoMessage {
    struct Reference {
        std::string file;
        int line = 0;  ///< 0: none
        bool operator==(const Reference&) const = default;
    };

    std::optional<std::string> context;     ///< msgctxt
    std::string english;                    ///< msgid
    std::optional<std::string> plural;      ///< msgid_plural
    std::vector<std::string> translations;  ///< one, or one for each plural form
    bool fuzzy = false;
    bool obsolete = false;
    std::optional<std::string> previous_context, previous_english, previous_plural;
    std::vector<std::string> formats;   ///< "c-format"
    std::string comments;               ///< the translator's, a line each
    std::string extracted;              ///< the program's, a line each
    std::vector<Reference> references;  ///< never read: see make_harmless
    int line = 0;                       ///< of the msgid where it was read; 0: unknown

    bool is_header() const { return english.empty() && !context; }
    /// Words that could be shown: blanks and invisible characters are none.
    bool has_translation() const;
};

struct PoFile {
    bool sound = false;       ///< read without an error
    std::string header;       ///< of the entry with the empty msgid; empty: none
    std::size_t count = 0;    ///< of all messages, header and obsolete ones too
    base::Problems problems;  ///< at most 20; without file name

    /// What can be shown, obsolete ones left out; lines are 0.
    std::vector<Catalog::Entry> entries;
    std::vector<std::size_t> positions;  ///< of each entry among all messages of the file
    /// Comments kept: all.
    std::vector<PoMessage> messages;
};

/// Reads a file by its name in the file system; what it holds must have been made harmless with the same `comments`.
/// Never ends the program, except when memory is exhausted.
PoFile read_po(const std::string& path, Comments comments = Comments::drop);

/// The bytes of a PO file with these messages; all of it must be UTF-8, and the header says so afterwards. Nothing when there
/// is not enough memory.
std::optional<std::string> write_po(const std::vector<PoMessage>& messages);

/// A line of a header: "Language". Nothing when it is not there.
std::optional<std::string> header_field(const std::string& header, const std::string& field);
std::string with_header_field(const std::string& header, const std::string& field, const std::string& value);

}  // namespace pack
