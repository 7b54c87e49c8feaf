// kiosk.toml: what one clinic sets. Options of the command line win over it, it wins over the defaults here. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/session.h"
#include "screen/frame/reach.h"
#include "screen/paper/leaflet.h"
#include "screen/slides.h"

namespace app {

/// The table [speech]: how a screen is read aloud to who wants that.
struct SpeechConfig {
    enum class Output {
        headphones,   ///< only who is read to hears it
        loudspeaker,  ///< the room hears it: it begins one step softer
        off,          ///< nothing is read aloud on this kiosk
    };
    Output output = Output::headphones;
    std::string device;      ///< a sound device by the system's name for it; empty: the system's
    int volume = 3;          ///< that each visit begins with, 1 to 5
    int invite_minutes = 0;  ///< so often a quiet first screen says how to be read to; 0: never
    bool operator==(const SpeechConfig&) const = default;

    int first_volume() const;
};

/// The table [printer]: what visitors may take home on paper.
struct PrinterConfig {
    std::string
        address;  ///< "ipp://printer.local/ipp/print", or the name of a queue of CUPS; empty: there is no printer
    screen::Paper paper = screen::Paper::a4;
    int most = 2;           ///< leaflets a visit, 1 to 10
    int wait_seconds = 30;  ///< 5 to 120, for paper that is missing or stuck; then the page is taken back
    bool operator==(const PrinterConfig&) const = default;
};

struct Config {
    /// Diagonal of the panel; 0: ask the screen, and take 21.5 inches if it does not know.
    double screen_inches = 0;
    int rotate = 0;  ///< 0, 90, 180 or 270: degrees clockwise by which picture and touches are turned on the panel
    std::string emergency_number;  ///< there is no default: a wrong one would be worse than none
    /// By language, "" for every other: what a warning slide tells to do first. Empty: the translated default.
    std::map<std::string, std::string> staff_instruction, staff_instruction_today;
    int quiet_seconds = 90;    ///< 60 to 600; nobody touches so long, then the kiosk asks
    int attract_seconds = 60;  ///< 0 to 3600; nobody is there so long, then the attract loop begins; 0: it never does
    int tap_guard_ms = 400;  ///< 0 to 1500: so long after the screen changed a press where the last tap was is its echo
    SpeechConfig speech;
    std::string
        take_home_url;  ///< where the web site lies that `web` wrote; without a slash at its end; empty: nowhere
    PrinterConfig printer;
    int hold_to_press_ms = 500;             ///< 300 to 1500; with easier touch a press counts when it was held so long
    int easier_guard_ms = 1000;             ///< 0 to 1500; with easier touch, in the place of tap_guard_ms
    int mounting_mm = -1;                   ///< 0 to 2500, of the screen's lower edge above the floor; -1: nobody said
    std::string switch_key = "space";       ///< of who has one switch, as SDL names keys
    flow::Scan scan = flow::Scan::off;      ///< how fast the frame moves once that switch is pressed; off: it does not
    std::string language;                   ///< that visits start in; empty: the first that the pack lists
    bool hide_overdue = false;              ///< flows whose review is past its date are not offered, instead of marked
    std::vector<std::string> publish_keys;  ///< at most two public keys, "RW…": whose packs `publish` takes
    std::string group;                      ///< the kiosk's in joined statistics, 1 to 60 characters; empty: none
    std::string kiosk_name;                 ///< in joined statistics, 1 to 60 characters; empty: host_name()
    int keep_months = 0;                    ///< statistics of older months are deleted; 0: never
    int hide_up_to = 10;  ///< numbers from 1 to this are hidden in all that is published of the statistics; at least 10
    std::vector<std::string> stick_folders;  ///< count as USB sticks besides those that are mounted, at most 4
    /// Empty: see default_content, and default_data in app/settings.h. Where the file names a relative folder, it is meant
    /// from the file's own folder, so that it is the same for every command wherever that is started.
    std::filesystem::path content, data;
    bool operator==(const Config&) const = default;

    screen::SiteWords site_words(const std::string& for_language) const;
    flow::IdleRules idle_rules() const;
    screen::Mounting mounting() const;
};

struct LoadedConfig {
    Config config;
    base::Problems problems;
    bool sets_more_than_data = false;     ///< anything besides `data`
    bool sets_more_than_folders = false;  ///< anything besides `data`, `content` and `stick_folders`
};

/// Reads the file. Unknown keys and wrong types are errors with line and advice. A missing file is an error too.
LoadedConfig load_config(const std::filesystem::path& file);
/// The same of a text that was read from it.
LoadedConfig read_config(const std::string& text, const std::filesystem::path& file);

std::string host_name();

/// The folder with scripts/kiosk.lua: here if there is one, else what ships with the program: the checkout it was built in,
/// or the installed pack.
std::filesystem::path default_content();

}  // namespace app
