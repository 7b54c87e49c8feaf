// Which USB sticks are in, read from /proc/self/mountinfo. Pure.
#pragma once

#include <string>
#include <vector>

namespace staff {

/// Folders where a device is mounted below /media, /run/media or /mnt, also for reading only: content can be taken from
/// such a stick, and an export says that it cannot be written to. In the order of the file.
std::vector<std::string> stick_mounts(const std::string& mountinfo);

/// What a stick is called: the last name of its folder.
std::string stick_name(const std::string& folder);

}  // namespace staff
