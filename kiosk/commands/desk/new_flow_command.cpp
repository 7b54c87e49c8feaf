// Begins a flow from the template.
#include <iostream>

#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "pack/new_flow.h"
#include "script/sources.h"

namespace commands {

int carry_out(const app::NewFlowOptions& options) {
    const auto& id = options.flow;
    if (!script::is_name(id))
        return fail({base::Severity::error, "", 0, "\"" + id + "\" cannot be the name of a flow",
                     "use lower-case letters, digits and dashes, at most 40, as in knee-pain"});
    if (id == "home")
        return fail({base::Severity::error, "", 0, "\"home\" is the first screen", "choose another name"});
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    auto file = script::flow_file(id);
    AsOwnerOf owner(*folder);
    if (auto problem = pack::begin_flow(*folder, file)) return fail(*problem);
    auto content = options.content.empty() ? "" : " --content " + options.content.string();
    std::cout << "Begun: " << (*folder / file).string() << "\n\n"
              << "1. Open that file in a text editor and change the words.\n"
              << "2. See it beside the editor:  clinic-kiosk preview " << id << content << "\n"
              << "3. Look for mistakes:         clinic-kiosk check" << content << "\n"
              << "   It will remind you of what is missing: sources, step 4, and the translations.\n"
              << "4. To offer it on the first screen, open scripts/kiosk.lua and, in the line that begins with\n"
              << "   topics = {, add this after the last name:  , \"" << id << "\"\n";
    return 0;
}

}  // namespace commands
