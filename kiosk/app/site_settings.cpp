#include "app/site_settings.h"

#include <unistd.h>

#include <cstdlib>

#include "base/file_names.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "kiosk.toml";

base::Problem problem(base::Severity severity, const fs::path& file, std::string what, std::string advice) {
    return {severity, file.string(), 0, std::move(what), std::move(advice)};
}

bool may(const fs::path& folder, int what) {
    return access(folder.c_str(), what) == 0;
}

/// Whether there is something of this name, be it a link to nothing; when that cannot be found out, it is reported.
bool is_there(const fs::path& file, base::Problems& problems) {
    std::error_code error;
    const auto status = fs::symlink_status(file, error);
    if (status.type() == fs::file_type::not_found) return false;
    if (error)
        problems.push_back(problem(base::Severity::error, file,
                                   "whether there are settings cannot be found out: " + error.message(),
                                   "run as a user who may look into the folder"));
    return true;
}

class Search {
public:
    Search(const SettingsAsked& asked, const SettingsPlaces& places) : asked_(asked), places_(places) {}

    SiteSettings run() {
        if (!asked_.config.empty()) {
            use(asked_.config, load_config(asked_.config));
            found_.data = data_or(found_.config.data);
        } else {
            look_around();
        }
        return std::move(found_);
    }

private:
    fs::path data_or(const fs::path& configured) const {
        return !asked_.data.empty() ? asked_.data : !configured.empty() ? configured : default_data(places_);
    }

    void use(const fs::path& file, LoadedConfig loaded) {
        found_.config = std::move(loaded.config);
        found_.file = file;
        found_.is_set_up = loaded.sets_more_than_folders;
        found_.problems.insert(found_.problems.end(), loaded.problems.begin(), loaded.problems.end());
    }

    bool failed() const { return base::has_error(found_.problems); }

    void look_around() {
        choose_file();
        if (!found_.file.empty() || failed()) return;
        for (const auto& wanted : found_.looked_for) report_misnamed(wanted);
    }

    /// "kiosk.toml.txt", "Kiosk.toml": as editors and other systems save it.
    void report_misnamed(const fs::path& wanted) {
        std::error_code unknown;
        for (fs::directory_iterator each(wanted.parent_path(), unknown), end; !unknown && each != end;
             each.increment(unknown)) {
            auto name = base::lower_case(each->path().filename().string());
            if (base::has_ending(name, ".txt")) name.resize(name.size() - 4);
            if (name == file_name)
                found_.problems.push_back(problem(base::Severity::error, each->path(),
                                                  "these settings are not read under this name",
                                                  std::string("rename the file to ") + file_name));
        }
    }

    void choose_file() {
        found_.data = data_or({});
        LoadedConfig system;
        bool of_system = false;
        auto look_at_system = [&] {
            of_system = is_there(places_.system_file, found_.problems);
            if (of_system && !failed()) system = load_config(places_.system_file);
        };
        if (asked_.data.empty()) {  // then it may say which the data folder is
            look_at_system();
            if (failed()) return;
            if (base::has_error(system.problems)) return use(places_.system_file, std::move(system));
            found_.data = data_or(system.config.data);
        }
        const auto own = found_.data / file_name;
        found_.looked_for = {own, places_.system_file};
        if (is_there(own, found_.problems)) {
            if (failed()) return;
            use(own, load_config(own));
            look_at_data_of(own);
            if (system.sets_more_than_data) report_passed_over(own);
            return;
        }
        if (!asked_.data.empty()) look_at_system();
        if (of_system && !failed()) use(places_.system_file, std::move(system));
    }

    /// It was found in the data folder: another one in it is a mistake, unless an option says which it is.
    void look_at_data_of(const fs::path& own) {
        const auto& named = found_.config.data;
        if (!asked_.data.empty() || named.empty() || named.lexically_normal() == found_.data.lexically_normal()) return;
        std::error_code unknown;
        if (fs::equivalent(named, found_.data, unknown)) return;
        found_.problems.push_back(
            problem(base::Severity::error, own, "it lies in a data folder and names another one, " + named.string(),
                    "take `data` out of it, or move the file to " + places_.system_file.string()));
    }

    void report_passed_over(const fs::path& own) {
        found_.problems.push_back(problem(base::Severity::warning, places_.system_file,
                                          "its settings are not used: " + own.string() + " comes first",
                                          "keep one of the two files; this one may keep `data`"));
    }

    const SettingsAsked& asked_;
    const SettingsPlaces& places_;
    SiteSettings found_;
};

}  // namespace

SettingsPlaces settings_places() {
    const char* folder = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const fs::path data =
        folder && *folder ? fs::path(folder) : fs::path(home && *home ? home : "/tmp") / ".local/share";
    return {"/etc/clinic-kiosk/kiosk.toml", "/var/lib/clinic-kiosk", data / "clinic-kiosk"};
}

fs::path default_data(const SettingsPlaces& places) {
    if (may(places.system_data, W_OK | X_OK)) return places.system_data;
    // Writing there then fails with a reason, instead of going where the kiosk never looks.
    if (std::error_code error; may(places.system_data, R_OK | X_OK) && !fs::exists(places.own_data, error))
        return places.system_data;
    return places.own_data;
}

SiteSettings find_settings(const SettingsAsked& asked, const SettingsPlaces& places) {
    return Search(asked, places).run();
}

}  // namespace app
