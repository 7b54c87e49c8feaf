// What the process on the wall gives up before it shows anything (see confine/). The main thread, before there is another.
#pragma once

#include "app/site_settings.h"
#include "confine/confinement.h"

namespace commands {

/// What is left to it with these settings. Pure.
confine::Confinement confinement_of_wall(const app::SiteSettings& settings);

/// From here on the wall makes no connection to another computer, begins no program but its own and writes nothing but its data, what is
/// on sticks, and what its display needs. What cannot be held here is logged, and the wall goes on: patients are not sent away for it.
void confine_wall(const app::SiteSettings& settings);

/// Of the doctor on the staff desk, which tries the sound device and asks systemd, but reaches no other computer either.
confine::Confinement confinement_of_doctor(const app::SiteSettings& settings);

}  // namespace commands
