// What lies in the folders of a pack.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Names of the regular files in one folder.
struct FolderListing {
    std::vector<std::string> names;  ///< sorted, at most as many as asked for
    bool complete = true;            ///< false: there were more

    bool has(const std::string& name) const;
};

/// Those whose names end so, in letters of any case. Empty when there is no such folder. What programs leave beside people's files
/// is left out (flow::is_leftover).
FolderListing list_folder(const std::filesystem::path& folder, std::size_t most, std::string_view ending = "");

/// At most `most` bytes of the file; empty when it cannot be read.
std::string read_start(const std::filesystem::path& file, std::size_t most);

/// Finds the line on which an author wrote something, for better messages.
class SourceText {
public:
    explicit SourceText(std::string text);

    /// First line from `from` on, and before `until` (0: to the end), that holds the word in quotes or as a name;
    /// `otherwise` when there is none.
    int line_of(std::string_view word, int from, int until, int otherwise) const;

private:
    std::string text_;
    std::vector<std::size_t> starts_;  ///< of each line
};

/// The ids written in an SVG file, for "did you mean": found by looking for id="…", not by parsing.
std::vector<std::string> ids_in(std::string_view svg);

}  // namespace content
