// The wall while its settings have a mistake: a calm page instead of the kiosk, until the file is mended.
#pragma once

#include "app/heartbeat.h"
#include "app/site_settings.h"
#include "display/fonts/fonts.h"
#include "display/window/window.h"
#include "staff/staff_desk.h"

namespace commands {

struct Rested {
    bool mended = false;  ///< false: the kiosk is to end, as staff said if they did
    staff::StaffEnding wanted = staff::StaffEnding::none;
};

/// Looks at the settings again whenever a kiosk.toml is saved. New mistakes go to the log. `heartbeat`: null where nobody looks after it.
Rested rest_until_mended(const app::SettingsAsked& asked, app::SiteSettings settings, display::Window& window,
                         display::Fonts& fonts, app::Heartbeat* heartbeat);

/// Each mistake to the log.
void log_problems(const base::Problems& problems);

}  // namespace commands
