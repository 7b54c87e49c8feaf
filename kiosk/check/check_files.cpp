#include "check/check_files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/file_names.h"
#include "base/wording.h"
#include "pack/catalog.h"
#include "pack/interface_words.h"
#include "pack/language_names.h"
#include "pack/meant_name.h"
#include "pack/pack_files.h"
#include "pack/translated.h"

namespace check {
namespace {

struct Folder {
    const char *name, *ending;
};

constexpr std::array folders{
    Folder{"scripts", ".lua"},
    Folder{"scripts/flows", ".lua"},
    Folder{"scripts/lib", ".lua"},
    Folder{"scripts/translations", ".po"},
    Folder{"media/illustrations", ".svg"},
    Folder{"media/illustrations", ".jpg"},
    Folder{"media/illustrations", ".jpeg"},
    Folder{"media/illustrations", ".png"},
    Folder{"media/illustrations", ".webp"},
    Folder{"media/icons", ".svg"},
};

bool is_read(const Folder& folder, const std::string& name) {
    const std::string_view ending = folder.ending;
    if (!name.ends_with(ending) || !pack::belongs_in_pack(std::string(folder.name) + "/" + name)) return false;
    return ending != ".po" || pack::is_language_code(name.substr(0, name.size() - ending.size()));
}

/// The name a file of scripts/ itself or of another folder was meant to have, when nothing lies under it; empty: it has no other.
std::string new_name(const Folder& folder, const pack::FolderListing& listing, const std::string& name) {
    auto meant = pack::meant_name(name, folder.ending);
    bool top = std::string_view(folder.name) == "scripts";
    if (meant.empty() || listing.has(meant) || (top ? meant != "kiosk.lua" : is_read(folder, name))) return {};
    return meant;
}

/// What to do about a file that nobody reads; nothing: it is meant to lie there.
std::optional<std::string> advice(const Folder& folder, const pack::FolderListing& listing, const std::string& name) {
    if (auto meant = new_name(folder, listing, name); !meant.empty()) return "rename it to " + meant;
    auto meant = pack::meant_name(name, folder.ending);
    if (std::string_view(folder.name) == "scripts") {
        if (name == "kiosk.lua" || (!name.ends_with(folder.ending) && meant.empty())) return std::nullopt;
        return "move it to scripts/flows or scripts/lib";
    }
    if (meant.empty() || is_read(folder, name)) return std::nullopt;
    return meant + " is there too: keep the right one of the two, under that name";
}

/// A topic in a folder of its own is not found.
void check_folders(const std::filesystem::path& pack, const char* folder, Findings& findings) {
    std::error_code failed;
    std::size_t looked_at = 0;
    for (std::filesystem::directory_iterator each(pack / folder, failed), end;
         !failed && each != end && ++looked_at < findings.limits().files; each.increment(failed)) {
        std::error_code unknown;
        auto name = each->path().filename().string();
        if (base::is_leftover(name) || !each->is_directory(unknown)) continue;
        if (pack::list_folder(each->path(), 1, ".lua").names.empty()) continue;
        findings.warning(std::string(folder) + "/" + name, 0, "the files in this folder are not read",
                         std::string("move them to ") + folder);
    }
}

/// As a field of a table.
std::string lua_key(const std::string& code) {
    return code.find('-') == std::string::npos ? code : "[" + base::in_quotes(code) + "]";
}

/// The home screen and every word of the program are there.
bool can_be_offered(const std::filesystem::path& pack, const flow::Home& home, const std::string& language) {
    auto catalog = pack::read_catalog(pack, language, pack::CatalogFile::needed).value;
    return catalog && pack::translate(home, *catalog).value &&
           std::all_of(pack::interface_words.begin(), pack::interface_words.end(),
                       [&](auto word) { return catalog->find_interface(word).has_value(); });
}

}  // namespace

std::vector<Rename> files_to_rename(const std::filesystem::path& pack, std::size_t most) {
    std::vector<Rename> renames;
    for (const auto& folder : folders) {
        auto listing = pack::list_folder(pack / folder.name, most);
        for (const auto& name : listing.names)
            if (auto meant = new_name(folder, listing, name); !meant.empty())
                renames.push_back({std::string(folder.name) + "/" + name, std::string(folder.name) + "/" + meant});
    }
    return renames;
}

void check_files(const std::filesystem::path& pack, Findings& findings) {
    for (const char* folder : {"scripts/flows", "scripts/lib"}) check_folders(pack, folder, findings);
    for (const auto& folder : folders) {
        auto listing = pack::list_folder(pack / folder.name, findings.limits().files);
        for (const auto& name : listing.names)
            if (auto what_to_do = advice(folder, listing, name))
                findings.warning(std::string(folder.name) + "/" + name, 0, "this file is not read under this name",
                                 std::move(*what_to_do));
    }
}

void check_translations(const std::filesystem::path& pack, const flow::Home& home, Findings& findings) {
    const std::string folder = "scripts/translations/";
    auto listing = pack::list_folder(pack / folder, findings.limits().files, ".po");
    std::size_t looked_at = 0;
    for (const auto& name : listing.names) {
        auto code = name.substr(0, name.size() - 3);
        bool offered = std::any_of(home.languages.begin(), home.languages.end(),
                                   [&](const auto& each) { return each.code == code; });
        if (offered || !is_read({"scripts/translations", ".po"}, name)) continue;
        if (++looked_at > findings.limits().languages) return;
        if (pack::names_language(code)) {
            if (can_be_offered(pack, home, code))
                findings.warning(folder + name, 0,
                                 pack::language_name(code) + " is translated, and kiosk.lua does not offer it",
                                 "add " + lua_key(code) + " = " + base::in_quotes(pack::own_name(code)) +
                                     " to `languages` in scripts/kiosk.lua");
            continue;
        }
        auto meant = pack::language_of_file(name);
        auto there = meant + ".po";
        if (meant.empty()) continue;
        findings.warning(folder + name, 0, base::in_quotes(code) + " is no language's code: nobody reads this file",
                         listing.has(there) ? there + " is there too: keep the right one of the two, under that name"
                                            : "rename it to " + there);
    }
}

}  // namespace check
