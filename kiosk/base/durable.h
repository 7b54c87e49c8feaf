// Files that outlive a power cut: what these have written is on the disk when they return. Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/problem.h"

namespace base {

/// All of it, whatever interrupts. False: errno tells.
bool write_all(int descriptor, std::string_view bytes);

/// So that the names in it outlive a power cut. False: errno tells; some file systems cannot.
bool sync_folder(const std::filesystem::path& folder);

/// Who may read a new file, as far as the umask lets them.
enum class Readers { everybody, owner };

/// A new file, in folders made as needed; an error when there is one already. Its name is safe only after `sync_tree`.
std::optional<Problem> write_durably(const std::filesystem::path& file, std::string_view bytes,
                                     Readers readers = Readers::everybody);

/// Whoever may read the file may run it.
std::optional<Problem> make_runnable(const std::filesystem::path& file);

/// Away, for good; nothing to do where it is not there.
std::optional<Problem> remove_durably(const std::filesystem::path& file);

/// The names of everything in a folder and below, and of the folder itself.
std::optional<Problem> sync_tree(const std::filesystem::path& folder);

/// Makes `link` lead to `target`: at any instant it leads to the old one or the new one.
std::optional<Problem> switch_link(const std::filesystem::path& link, const std::filesystem::path& target);

/// Gives a folder its final name beside where it is.
std::optional<Problem> rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace base
