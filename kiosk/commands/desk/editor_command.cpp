// Writes what an editor needs to help an author.
#include <iostream>

#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "editor/editor_notes.h"

namespace commands {

int carry_out(const app::EditorOptions& options) {
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    AsOwnerOf owner(*folder);
    auto written = editor::write_notes(*folder, editor::names_in(*folder));
    if (const auto* problem = std::get_if<base::Problem>(&written)) return fail(*problem);
    for (const auto& file : std::get<std::vector<std::string>>(written))
        std::cout << "Written: " << (*folder / file).string() << '\n';
    std::cout << "Now open the folder " << fs::absolute(*folder).lexically_normal().string() << " in your editor.\n"
              << "VS Code: install the extension \"Lua\" (sumneko.lua). Neovim and others: the Lua language server.\n"
              << "New drawings and slides are proposed after a save while clinic-kiosk preview is open, or after\n"
              << "clinic-kiosk editor.\n";
    return 0;
}

}  // namespace commands
