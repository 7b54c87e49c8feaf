// Where a site is written: whole or not at all, and over nothing but an earlier site. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/problem.h"

namespace web {

/// Lists what the site holds, so that the next one replaces that and nothing else.
inline constexpr const char* list_of_files = "clinic-kiosk-site.txt";

/// Why no site can be written there: it is a file, holds what this program did not write, or was changed since.
std::optional<base::Problem> cannot_replace(const std::filesystem::path& folder);

/// The folder is made where there is none. An earlier site there is seen whole until the new one is, where the file system can
/// exchange two folders; after a problem it is as it was.
std::optional<base::Problem> write_site(const std::filesystem::path& folder,
                                        const std::map<std::string, std::string>& files);

}  // namespace web
