#include "commands/stick_folders.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "staff/sticks.h"

namespace commands {

std::vector<std::string> sticks(const std::vector<std::string>& folders) {
    std::ifstream mounts("/proc/self/mountinfo", std::ios::binary);
    auto found = staff::stick_mounts({std::istreambuf_iterator<char>(mounts), {}});
    std::error_code failed;
    for (const auto& folder : folders)
        if (std::filesystem::is_directory(folder, failed)) found.push_back(folder);
    return found;
}

}  // namespace commands
