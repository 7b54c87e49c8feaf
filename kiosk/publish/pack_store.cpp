#include "publish/pack_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr const char* record = "published";  ///< in a pack's folder: the version it took the place of, or nothing
const std::string room = ".incoming";
const std::string dropped = ".dropped";

/// The version in the first line of a small file; empty when it holds none, or cannot be read.
PackVersion version_kept_in(const fs::path& file) {
    auto kept = base::read_kept(file, 64);
    const auto* text = std::get_if<std::optional<std::string>>(&kept);
    auto line = text && *text ? (*text)->substr(0, (*text)->find('\n')) : "";
    return is_pack_version(line) ? line : PackVersion();
}

std::optional<base::Problem> problem_with(const fs::path& file) {
    auto kept = base::read_kept(file, 64);
    auto* problem = std::get_if<base::Problem>(&kept);
    return problem ? std::optional(std::move(*problem)) : std::nullopt;
}

}  // namespace

std::optional<base::Problem> PackStore::unreadable() const {
    std::error_code failed;
    auto version = fs::read_symlink(root_ / "current", failed).string();
    if (failed && failed != std::errc::no_such_file_or_directory)
        return base::cannot_be_read((root_ / "current").string(), failed.message());
    if (auto problem = problem_with(root_ / "newest")) return problem;
    if (!is_pack_version(version)) return std::nullopt;
    if (auto problem = problem_with(root_ / version / "scripts/kiosk.lua")) return problem;
    return problem_with(root_ / version / record);
}

PackVersion PackStore::current_version() const {
    std::error_code none;
    auto version = fs::read_symlink(root_ / "current", none).string();
    return is_pack_version(version) ? version : PackVersion();
}

fs::path PackStore::current() const {
    auto version = current_version();
    std::error_code none;
    if (version.empty() || !fs::exists(root_ / version / "scripts/kiosk.lua", none)) return {};
    return root_ / version;
}

PackVersion PackStore::predecessor_of(const PackVersion& version) const {
    auto before = version_kept_in(root_ / version / record);
    std::error_code none;
    return !before.empty() && fs::exists(root_ / before, none) ? before : PackVersion();
}

std::int64_t PackStore::taken_at(const PackVersion& version) const {
    std::error_code failed;
    const auto written = fs::last_write_time(root_ / version / record, failed);
    return failed ? 0 : static_cast<std::int64_t>(written.time_since_epoch().count());
}

PackVersion PackStore::predecessor() const {
    auto version = current_version();
    return version.empty() ? PackVersion() : predecessor_of(version);
}

PackVersion PackStore::newest() const {
    auto counts = [&](const PackVersion& version) { return !version.empty() && !is_from_the_future(version); };
    if (auto version = version_kept_in(root_ / "newest"); counts(version)) return version;
    auto version = current_version();
    return counts(version) ? version : PackVersion();
}

std::optional<base::Problem> PackStore::refusal(const PackVersion& version) const {
    if (auto problem = unreadable()) return problem;
    if (!is_pack_version(version))
        return base::failure("the pack does not say when it was signed", "make it anew with clinic-kiosk pack");
    if (version == current_version()) return base::failure("this pack is in use already", "there is nothing to do");
    if (is_from_the_future(version))
        return base::failure(
            "the pack says that it was signed in the future (" + version + "; here it is " + version_at(now_) + " UTC)",
            "set this computer's clock, or that of the desk and have the pack made anew: one of the two is wrong");
    if (version < newest())
        return base::failure(
            "the pack (" + version + ") is older than one that was published here before (" + newest() + ")",
            "publish the newest, or go back with clinic-kiosk rollback");
    return std::nullopt;
}

void PackStore::clear_room() {
    std::error_code failed;
    fs::remove_all(root_ / room, failed);
}

base::Result<fs::path> PackStore::make_room() {
    std::error_code failed;
    auto folder = root_ / room;
    fs::remove_all(folder, failed);
    if (!failed) fs::create_directories(folder, failed);
    if (failed)
        return base::failure(folder.string() + " cannot be made: " + failed.message(),
                             "check the rights and the free space of the data folder");
    return folder;
}

std::optional<base::Problem> PackStore::take_into_use(const fs::path& unpacked, const PackVersion& version) {
    auto folder = root_ / version;
    std::error_code failed;
    if (version != current_version() && fs::exists(folder, failed)) throw_away(folder);  // it was rolled back from
    if (auto broken = base::write_durably(unpacked / record, current_version() + "\n")) return broken;
    if (auto broken = base::sync_tree(unpacked)) return broken;
    if (auto broken = base::rename_durably(unpacked, folder)) return broken;
    if (auto broken = base::replace_file(root_ / "newest", std::max(version, newest()) + "\n")) return broken;
    if (auto broken = base::switch_link(root_ / "current", version)) return broken;
    drop_old();
    return std::nullopt;
}

base::Result<PackVersion> PackStore::roll_back(Asked asked) {
    if (auto problem = unreadable()) return std::move(*problem);
    auto before = predecessor();
    if (current_version().empty()) return base::failure("nothing was published on this kiosk", "publish a pack first");
    if (before.empty()) return base::failure("there is no pack before " + current_version(), "publish another one");
    if (auto failed = base::switch_link(root_ / "current", before)) return *failed;
    if (asked == Asked::by_somebody)
        if (auto failed = base::replace_file(root_ / "newest", before + "\n")) return *failed;
    return before;
}

void PackStore::drop_old() {
    std::vector<PackVersion> chain;
    for (auto version = current_version(); !version.empty() && chain.size() <= kept;
         version = predecessor_of(version)) {
        if (std::find(chain.begin(), chain.end(), version) != chain.end()) break;
        if (problem_with(root_ / version / record)) return;  // nobody knows which ones it leads to
        chain.push_back(version);
    }
    std::error_code failed;
    std::vector<fs::path> old;
    for (fs::directory_iterator each(root_, failed), end; !failed && each != end; each.increment(failed)) {
        auto name = each->path().filename().string();
        if (is_pack_version(name) && std::find(chain.begin(), chain.end(), name) == chain.end())
            old.push_back(each->path());
    }
    for (const auto& folder : old) throw_away(folder);
}

void PackStore::throw_away(const fs::path& folder) {
    std::error_code failed;
    fs::remove_all(root_ / dropped, failed);  // what a power cut left of the last one
    if (!base::rename_durably(folder, root_ / dropped)) fs::remove_all(root_ / dropped, failed);
}

PackStoreLock::PackStoreLock(const fs::path& data) {
    std::error_code failed;
    fs::create_directories(data / "packs", failed);
    descriptor_ = ::open((data / "packs/.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    held_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
}

PackStoreLock::~PackStoreLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace publish
