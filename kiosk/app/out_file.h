// What the name of a file to write says about what will be in it. Words for the command line's mistakes: empty, or what
// is wrong and what is possible. Endings count in any case. "-" is standard output.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// For a command that writes one kind of file: wrong unless its name ends in one of these (".html"; "": in none).
std::string ending_problem(const std::string& out, const std::vector<std::string>& endings);

/// For a command that writes a folder: wrong when the name is that of a file, or ends like one.
std::string folder_problem(const std::string& out);

struct ExportKind {
    std::string format;   ///< csv, json or xlsx
    std::string problem;  ///< then there is no format
};

/// What `stats export` writes: as the name ends, CSV where it has no ending or is a folder; what `given` says (empty:
/// it says nothing) must not belie the name.
ExportKind export_kind(const std::filesystem::path& out, const std::string& given);

}  // namespace app
