// Settings as the text of a kiosk.toml, for who answers questions on the glass instead of writing it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "app/config.h"

namespace app {

/// What `read_config` reads back equal, `data` aside, which a file in the data folder does not name: every setting that is not
/// its default, one a line. `panel` stands above them as a remark; empty: nothing is known of it.
std::string settings_text(const Config& config, const std::string& panel = {});

/// The remark on the panel in a text that `settings_text` wrote; empty: there is none.
std::string panel_of(std::string_view text);

/// A word of TOML in its quotes, whatever bytes it has.
std::string toml_text(std::string_view text);

/// What a file of settings is called on a stick; a second one there ends in "-2.toml", and so on.
inline constexpr const char* settings_on_stick = "clinic-kiosk-settings.toml";

/// What may go from one kiosk to the next on a stick: without its name, its folders, and how this one is hung.
Config shared_settings(Config config);

}  // namespace app
