#include "web/site_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/durable.h"
#include "base/fingerprint.h"
#include "base/plain_file.h"

namespace web {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_listed = std::size_t{16} << 20, most_bytes = std::size_t{64} << 20;
constexpr const char* heading =
    "Written by clinic-kiosk web. Leave this file here: with it the next site replaces this one.\n";

base::Problem problem(const fs::path& folder, std::string what, std::string advice) {
    return base::failure(std::move(what), std::move(advice), folder.string());
}

fs::path named(fs::path folder) {
    folder = fs::absolute(folder).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

std::string mark_of(const std::string& bytes) {
    base::Fingerprint mark;
    mark.add(bytes);
    return mark.hex();
}

std::string list_of(const std::map<std::string, std::string>& files) {
    std::string list = heading;
    for (const auto& [name, bytes] : files) list += mark_of(bytes) + " " + name + "\n";
    return list;
}

/// Files by their marks; nothing: no site was written there.
std::optional<std::map<std::string, std::string>> listed_in(const fs::path& folder) {
    const base::PlainFile file(folder / list_of_files);
    const auto text = file.is_open() ? file.read(0, most_listed) : std::nullopt;
    if (!text || !text->starts_with(heading)) return std::nullopt;
    std::map<std::string, std::string> files;
    constexpr std::size_t mark_length = 16;
    for (std::size_t at = std::string(heading).size(); at < text->size();) {
        const auto end = std::min(text->find('\n', at), text->size());
        if (end - at > mark_length + 1)
            files[text->substr(at + mark_length + 1, end - at - mark_length - 1)] = text->substr(at, mark_length);
        at = end + 1;
    }
    return files;
}

/// The first thing in an earlier site that would be lost; empty: nothing.
std::string own_in(const fs::path& folder, const std::map<std::string, std::string>& listed) {
    std::error_code error;
    for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        const auto name = each->path().lexically_relative(folder).generic_string();
        if (name == list_of_files || (each->is_directory(error) && !each->is_symlink(error))) continue;
        const auto known = listed.find(name);
        const base::PlainFile file(each->path());
        const auto bytes = file.is_open() ? file.read(0, most_bytes) : std::nullopt;
        if (known == listed.end() || !bytes || mark_of(*bytes) != known->second) return name;
    }
    return {};
}

std::optional<base::Problem> write_all(const fs::path& folder, const std::map<std::string, std::string>& files) {
    std::error_code ignored;
    fs::create_directories(folder, ignored);
    for (const auto& [name, bytes] : files)
        if (auto failed = base::write_durably(folder / name, bytes)) return failed;
    if (auto failed = base::write_durably(folder / list_of_files, list_of(files))) return failed;
    return base::sync_tree(folder);
}

/// Whether both changed places; false: this file system cannot.
bool exchanged(const fs::path& one, const fs::path& other) {
    return ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

/// Afterwards `beside` is gone.
std::optional<base::Problem> put_in_place(const fs::path& beside, const fs::path& folder) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored) || fs::is_empty(folder, ignored)) return base::rename_durably(beside, folder);
    if (exchanged(beside, folder)) {
        base::sync_folder(folder.parent_path());
        fs::remove_all(beside, ignored);
        return std::nullopt;
    }
    const fs::path old = beside.string() + ".old";
    if (auto failed = base::rename_durably(folder, old)) return failed;
    if (auto failed = base::rename_durably(beside, folder)) {
        base::rename_durably(old, folder);
        return failed;
    }
    fs::remove_all(old, ignored);
    return std::nullopt;
}

}  // namespace

std::optional<base::Problem> cannot_replace(const fs::path& given) {
    const auto folder = named(given);
    const std::string other = "name a folder that is not there yet, or one that this command wrote";
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error))) return std::nullopt;
    if (fs::is_symlink(folder, error) || !fs::is_directory(folder, error))
        return problem(folder, "this is no folder, and nothing was changed", other);
    const bool empty = fs::is_empty(folder, error);
    if (error) return problem(folder, "the folder cannot be read: " + error.message(), other);
    if (fs::equivalent(folder, fs::current_path(error), error))
        return problem(folder, "this terminal stands in the folder, which would be another one",
                       "type cd .., then this again");
    if (empty) return std::nullopt;
    const auto listed = listed_in(folder);
    if (!listed) return problem(folder, "this folder holds something else, and nothing was changed", other);
    const auto own = own_in(folder, *listed);
    if (own.empty()) return std::nullopt;
    return problem(folder, "\"" + own + "\" in it is not as this command wrote it, and nothing was changed",
                   "keep your own files elsewhere: move it out of the folder, or name another folder");
}

std::optional<base::Problem> write_site(const fs::path& given, const std::map<std::string, std::string>& files) {
    const auto folder = named(given);
    if (auto reason = cannot_replace(folder)) return reason;
    std::error_code ignored;
    const auto beside =
        folder.parent_path() / ("." + folder.filename().string() + ".new-" + std::to_string(::getpid()));
    fs::remove_all(beside, ignored);  // of a process that had this number, and was ended
    auto failed = write_all(beside, files);
    if (!failed) failed = put_in_place(beside, folder);
    if (!failed) return std::nullopt;
    fs::remove_all(beside, ignored);
    return problem(folder, "the site cannot be written: " + failed->what, failed->advice);
}

}  // namespace web
