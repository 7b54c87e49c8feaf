#include "staff/pin_store.h"

#include <cerrno>
#include <cstring>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "staff/pin_file.h"

namespace staff {
namespace {

/// Always of the same size, so that it can be written over.
std::string padded(std::string text) {
    constexpr std::size_t size = 96;
    text.resize(size - 1, ' ');
    return text + "\n";
}

}  // namespace

base::Result<Lock> DiskPinStore::read_lock(WallSeconds now) {
    auto kept = base::read_kept(lock_file());
    if (auto* problem = std::get_if<base::Problem>(&kept)) return std::move(*problem);
    return staff::read_lock(std::get<std::optional<std::string>>(kept).value_or(""), now);
}

std::optional<base::Problem> DiskPinStore::keep_lock(const Lock& lock) {
    auto text = padded(to_text(lock));
    auto failed = base::replace_file(lock_file(), text);
    if (failed && base::overwrite_file(lock_file(), text)) failed.reset();
    if (!failed && !base::sync_folder(lock_file().parent_path()))  // a power cut could bring the last lock back
        failed = base::failure(std::string("the folder cannot be written: ") + std::strerror(errno), "check the disk");
    if (!failed) return std::nullopt;
    failed->file = lock_file().string();
    failed->what = "a try cannot be written down, so none is possible: " + failed->what;
    return failed;
}

base::Result<bool> DiskPinStore::has_pin() {
    return staff::has_pin(data_);
}

bool DiskPinStore::is_pin(const std::string& pin) {
    return staff::is_pin(data_, pin);
}

}  // namespace staff
