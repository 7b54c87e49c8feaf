// Which kiosk.toml counts, and which data folder: the same answer for every command that is asked the same.
//
// The data folder comes first: the option --data, else `data` in the file, else the default. The file is the one that
// --config names, else the data folder's kiosk.toml, else /etc/clinic-kiosk/kiosk.toml. So that no circle arises, only
// a file that --config names or that of /etc may say where the data folder is. Any thread.
#pragma once

#include <filesystem>
#include <vector>

#include "app/config.h"
#include "base/problem.h"

namespace app {

/// Where this computer and this user keep such things.
struct SettingsPlaces {
    std::filesystem::path system_file;  ///< /etc/clinic-kiosk/kiosk.toml
    std::filesystem::path system_data;  ///< /var/lib/clinic-kiosk
    std::filesystem::path own_data;     ///< ~/.local/share/clinic-kiosk
};
SettingsPlaces settings_places();

/// What a command's options name; empty: not given.
struct SettingsAsked {
    std::filesystem::path config, data;
};

struct SiteSettings {
    Config config;
    std::filesystem::path file;  ///< that was read; empty: there is none, so the defaults hold
    std::filesystem::path data;  ///< the data folder, which need not be there
    bool is_set_up = false;  ///< somebody has chosen something for this kiosk: `file` says more than where things lie
    std::vector<std::filesystem::path> looked_for;  ///< what would have been read, were it there
    base::Problems problems;  ///< with an error among them `config` has only what could be understood
};

/// Reads at most two files. A file that is there but cannot be read is an error, never taken for absent.
SiteSettings find_settings(const SettingsAsked& asked, const SettingsPlaces& places = settings_places());

/// The system's data folder where this user may write to it, or may read it and has none of their own; else their own.
std::filesystem::path default_data(const SettingsPlaces& places);

}  // namespace app
