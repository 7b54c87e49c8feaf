// Begins a content pack from the example.
#include <iostream>

#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "editor/editor_notes.h"
#include "pack/new_pack.h"

namespace commands {

namespace {

/// In a terminal; a name with a blank in it would be two.
std::string as_typed(const std::string& folder) {
    return folder.find_first_of(" ()&;") == std::string::npos ? folder : "\"" + folder + "\"";
}

std::optional<base::Problem> add_editors_files(const fs::path& pack) {
    auto written = editor::write_notes(pack, editor::names_in(pack));
    const auto* problem = std::get_if<base::Problem>(&written);
    return problem ? std::optional(*problem) : std::nullopt;
}

}  // namespace

int carry_out(const app::NewPackOptions& options) {
    AsOwnerOf owner(options.folder.empty() ? fs::path(".") : options.folder);
    if (auto problem = pack::begin_pack(options.folder, add_editors_files)) return fail(*problem);
    std::cout << "Begun: " << options.folder.string() << "\n\n"
              << "Stand in it:           cd " << as_typed(options.folder.string()) << "\n"
              << "1. See it:             clinic-kiosk preview easy-walk\n"
              << "2. Change words:       open scripts/flows/easy-walk.lua in a text editor\n"
              << "3. Look for mistakes:  clinic-kiosk check\n"
              << "README.md there says how to go on.\n";
    return 0;
}

}  // namespace commands
