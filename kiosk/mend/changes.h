// What `check --fix` would change in a pack: what has exactly one right answer. Any thread; reads the pack and writes nothing.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/problem.h"

namespace mend {

/// Of one file.
struct Change {
    std::string file;                  ///< relative to the pack
    std::string before, after;         ///< all its bytes
    std::map<std::string, int> slips;  ///< how many of each kind: "straight quotation marks"
    int habit_line = 0;                ///< of the first word that is not written as its language does; 0: none
    bool could_be_read = true;         ///< as it was; else that is what is to be told of it
    bool loses_review = false;         ///< words of a flow change whose review may hold

    /// Whether a check has something to say about what it mends. Line ends of Windows do no harm.
    bool is_told() const { return habit_line > 0 || !could_be_read; }
};

/// Of scripts, libraries, kiosk.lua and PO files, by file. A file that cannot be mended is not among them. `language`: of the scripts.
std::vector<Change> changes_of(const std::filesystem::path& pack, const std::string& language);

/// The same of these scripts alone, relative to the pack; nothing else is read.
std::vector<Change> changes_of_scripts(const std::filesystem::path& pack, const std::vector<std::string>& files,
                                       const std::string& language);

/// One warning a file for what is not written as its language does.
base::Problems habit_warnings(const std::vector<Change>& changes);

/// "commas that were missing (2), hyphens as dashes (1)"
std::string slips_in_words(const Change& change);

/// The lines that differ, each as it was and as it would be, with its number.
std::string lines_that_differ(const Change& change);

}  // namespace mend
