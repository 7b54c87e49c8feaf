#include "commands/wall/doctor/computer_facts.h"

#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "base/replace_file.h"
#include "commands/child.h"
#include "commands/wall/doctor/unit_facts.h"
#include "commands/wall/folder_claim.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

/// Of its build, or of the commit it was built from, as packages tell that (SOURCE_DATE_EPOCH): the same commit gives the same program.
int year_of_this_program() {
    return std::atoi(std::string(KIOSK_MADE).substr(0, 4).c_str());
}

/// "/usr/share/zoneinfo/Europe/Madrid" is Europe/Madrid.
std::string time_zone() {
    if (const char* set = std::getenv("TZ"); set && *set) return *set == ':' ? set + 1 : set;
    std::error_code failed;
    const auto file = fs::read_symlink("/etc/localtime", failed).string();
    const std::string folder = "zoneinfo/";
    const auto at = file.find(folder);
    return at == std::string::npos ? "" : file.substr(at + folder.size());
}

/// A line each, see rest/ended_note.
int crashes_in(const fs::path& data) {
    std::ifstream file(data / "crashes.txt", std::ios::binary);
    return static_cast<int>(std::count(std::istreambuf_iterator<char>(file), {}, '\n'));
}

}  // namespace

doctor::DiskFacts disk_facts(const fs::path& data) {
    doctor::DiskFacts facts;
    facts.folder = data.string();
    std::error_code failed;
    facts.there = fs::exists(data, failed);
    if (!facts.there) return facts;
    const auto tried = data / ".doctor";
    if (const auto problem = base::replace_file(tried, "written by clinic-kiosk doctor\n"))
        facts.why_unusable = problem->what;
    fs::remove(tried, failed);
    struct statvfs disk {};
    if (::statvfs(data.c_str(), &disk) == 0) {
        facts.free_bytes = std::uint64_t{disk.f_bavail} * disk.f_frsize;
        facts.free_files = disk.f_files == 0 ? ~std::uint64_t{0} : disk.f_favail;  // some disks do not count them
    }
    return facts;
}

doctor::ClockFacts clock_facts() {
    const auto now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    timex kernel{};
    const bool right = ::adjtimex(&kernel) != TIME_ERROR;
    return {local.tm_year + 1900, year_of_this_program(), right, time_zone()};
}

doctor::SessionFacts session_facts(const fs::path& data) {
    const auto unit = unit_facts("clinic-kiosk.service");
    doctor::SessionFacts facts{unit.there, unit.starts_with_the_pc, false, unit.restarts, 0};
    std::error_code failed;
    facts.runs = fs::exists(data, failed) && FolderClaim(data).is_taken();
    facts.crashes_kept = crashes_in(data);
    return facts;
}

doctor::TortureFacts torture_facts(const fs::path& content, double minutes) {
    constexpr std::chrono::minutes longest_idle{3};
    const std::atomic<bool> never = false;
    std::vector<std::string> words{"torture", "--minutes", std::to_string(minutes)};
    if (!content.empty()) words.insert(words.end(), {"--content", content.string()});
    doctor::TortureFacts facts;
    const auto ended = run_self(words, {longest_idle, never, [&](const std::string& line) { facts.receipt = line; }});
    facts.nothing_failed = ended.status == 0;
    return facts;
}

}  // namespace commands
