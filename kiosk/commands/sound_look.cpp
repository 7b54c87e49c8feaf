#include "commands/sound_look.h"

#include "screen/look/look_faults.h"

namespace commands {

flow::Loaded<flow::Home> SoundLook::read_home() {
    auto loaded = scripts_.read_home();
    if (!loaded.value) return loaded;
    auto& look = loaded.value->look;
    const auto faults = screen::look_faults(look);
    for (const auto& fault : faults)
        loaded.problems.push_back({base::Severity::warning, "scripts/kiosk.lua", 0,
                                   fault.what + "; until that is mended the program shows its own colours",
                                   fault.advice});
    if (!faults.empty()) look.accent.reset(), look.page.reset();
    return loaded;
}

}  // namespace commands
