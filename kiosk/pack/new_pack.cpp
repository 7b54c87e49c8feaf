#include "pack/new_pack.h"

#include <unistd.h>

#include <string>

#include "base/durable.h"

namespace pack {
namespace {

namespace fs = std::filesystem;

base::Problem problem(const fs::path& folder, std::string what, std::string advice) {
    return {base::Severity::error, folder.string(), 0, std::move(what), std::move(advice)};
}

/// Why nothing can be begun there.
std::optional<base::Problem> taken(const fs::path& folder) {
    std::error_code failed;
    const std::string other = "name a folder that is not there yet, such as my-pack";
    if (!fs::exists(fs::symlink_status(folder, failed))) return std::nullopt;
    if (fs::is_symlink(folder, failed) || !fs::is_directory(folder, failed))
        return problem(folder, "this is no folder, and nothing was changed", other);
    bool empty = fs::is_empty(folder, failed);
    if (failed) return problem(folder, "the folder cannot be read: " + failed.message(), other);
    if (!empty) return problem(folder, "this folder is not empty, and nothing was changed", other);
    if (fs::equivalent(folder, fs::current_path(failed), failed))
        return problem(folder, "this terminal stands in the folder, which would be another one",
                       "type cd .., then this again");
    return std::nullopt;
}

std::optional<base::Problem> write_all(const fs::path& folder, const AddToPack& add) {
    for (const auto& file : new_pack_files())
        if (auto failed = base::write_durably(folder / file.name, file.bytes)) return failed;
    if (auto failed = add(folder)) return failed;
    return base::sync_tree(folder);
}

}  // namespace

std::optional<base::Problem> begin_pack(fs::path folder, const AddToPack& add) {
    if (folder.empty()) return problem(folder, "no folder is named", "name one that is not there yet, such as my-pack");
    folder = fs::absolute(folder).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    if (auto reason = taken(folder)) return reason;
    std::error_code ignored, failed_to_make;
    const auto beside =
        folder.parent_path() / ("." + folder.filename().string() + ".new-" + std::to_string(::getpid()));
    fs::remove_all(beside, ignored);  // of a process that had this number, and was ended
    fs::create_directories(beside, failed_to_make);
    if (failed_to_make)
        return problem(folder, "the pack cannot be written: " + failed_to_make.message(),
                       "check the rights of the folder in which it is to lie");
    auto failed = write_all(beside, add);
    if (!failed) failed = base::rename_durably(beside, folder);
    if (!failed) return std::nullopt;
    fs::remove_all(beside, ignored);
    return problem(folder, "the pack cannot be written: " + failed->what, failed->advice);
}

}  // namespace pack
