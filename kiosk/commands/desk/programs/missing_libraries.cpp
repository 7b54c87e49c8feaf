#include "commands/desk/programs/missing_libraries.h"

#include <algorithm>
#include <atomic>

#include "commands/child.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lacks(const fs::path& program) {
    constexpr std::chrono::seconds patience{30};
    const std::atomic<bool> never = false;
    std::vector<std::string> missing;
    const auto hear = [&](const std::string& line) {
        const auto first = line.find_first_not_of(" \t");
        if (line.find("not found") == line.npos || first == line.npos) return;
        // "libx.so.1 => not found", and "/lib/libc.so.6: version `GLIBC_2.38' not found (required by …)"
        const auto end = std::min(line.find(" =>"), line.find(" not found"));
        missing.push_back(line.substr(first, end - first));
    };
    const auto ended = run_program({"/usr/bin/ldd", program.string()}, {patience, never, hear});
    if (ended.status != 0 && missing.empty())
        missing.push_back(program.filename().string() + " (made for another processor)");
    return missing;
}

}  // namespace

std::vector<std::string> missing_libraries(const fs::path& folder, const fs::path& installed) {
    std::vector<std::string> all;
    std::error_code failed;
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
        const auto old = installed / each->path().filename();
        std::error_code unknown;
        if (!fs::exists(old, unknown) || !lacks(old).empty()) continue;
        for (const auto& name : lacks(each->path()))
            if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    }
    return all;
}

}  // namespace commands
