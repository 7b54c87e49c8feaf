// What lies in the folders of a pack. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pack {

/// Names of the regular files in one folder.
struct FolderListing {
    std::vector<std::string> names;  ///< sorted, at most as many as asked for
    bool complete = true;            ///< false: there were more

    bool has(const std::string& name) const;
};

/// Those whose names end so, in letters of any case. Empty when there is no such folder. What programs leave beside people's files
/// is left out (flow::is_leftover).
FolderListing list_folder(const std::filesystem::path& folder, std::size_t most, std::string_view ending = "");

/// What a file's name in a pack may be, below the pack's folder.
struct NameLimits {
    std::size_t bytes = 200;
    std::size_t depth = 4;  ///< folders and the file: media/illustrations/x.svg is 3
};

/// Whether a file of this name belongs into a pack: "scripts/flows/heel-pain.lua".
bool belongs_in_pack(const std::string& name, const NameLimits& limits = {});

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

}  // namespace pack
