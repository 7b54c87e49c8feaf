// Set-up on the glass with the real window, letters, disk and sticks. UI thread.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/heartbeat.h"
#include "app/site_settings.h"
#include "display/fonts/fonts.h"
#include "display/window/window.h"
#include "staff/set_up/set_up.h"

namespace commands {

enum class SetUpTime { first, again };

struct SetUpWish {
    const app::SiteSettings& settings;  ///< as they stand
    std::filesystem::path file;         ///< where the answers go
    SetUpTime time = SetUpTime::first;
    app::Heartbeat* heartbeat = nullptr;  ///< null: nobody looks after this kiosk
};

/// Nothing: the window said quit. Whatever else it says, the settings are read anew.
std::optional<staff::SetUp::Ending> run_set_up(const SetUpWish& wish, display::Window& window, display::Fonts& fonts);

}  // namespace commands
