// The text of a pack's scripts: read once, checked, never from outside the pack. One thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace script {

inline constexpr std::size_t largest_script = 256U << 10;  ///< bytes

/// Lower-case letters, digits and dashes, at most 40: names of flows, libraries and slides.
bool is_name(std::string_view name);

std::string flow_file(const std::string& id);       ///< "scripts/flows/<id>.lua"
std::string library_file(const std::string& name);  ///< "scripts/lib/<name>.lua"
inline const char* const home_file = "scripts/kiosk.lua";

class Sources {
public:
    explicit Sources(std::filesystem::path pack) : pack_(std::move(pack)) {}

    /// The text of a file named relative to the pack, without a byte order mark; null when it cannot be a script, and
    /// then `problem` says why. Valid as long as the object.
    const std::string* read(const std::string& file);

    const base::Problem& problem() const { return problem_; }
    /// The text of a file that was read before, or null.
    const std::string* text(std::string_view file) const;
    /// All that were read, by file.
    const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }
    const std::filesystem::path& pack() const { return pack_; }

private:
    std::optional<std::string> load(const std::string& file);
    bool refuse(const std::string& file, int line, std::string what, std::string advice);

    std::filesystem::path pack_;
    std::map<std::string, std::string, std::less<>> texts_;
    base::Problem problem_;
};

/// Names of a folder's *.lua without .lua, sorted, but not what programs leave beside them (flow::is_leftover); empty when
/// there is no such folder.
std::vector<std::string> script_names(const std::filesystem::path& folder);

}  // namespace script
