// The door to libgettext-po: its C interface turned into values.
#pragma once

#include <string>
#include <vector>

#include "content/catalog.h"
#include "flow/problem.h"

namespace content {

struct PoFile {
    bool sound = false;                   ///< read without an error
    std::string header;                   ///< of the entry with the empty msgid; empty: none
    std::vector<Catalog::Entry> entries;  ///< obsolete ones are left out; lines are 0
    std::vector<std::size_t> positions;   ///< of each entry among all messages of the file
    std::size_t messages = 0;             ///< header and obsolete ones too
    flow::Problems problems;              ///< at most 20; without file name
};

/// Reads a file by its name in the file system. Never ends the program, except when memory is exhausted.
PoFile read_po(const std::string& path);

}  // namespace content
