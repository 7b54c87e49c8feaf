// What the kiosk shows, with which settings and letters, and how new content gets in. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "doctor/finding.h"

namespace doctor {

struct SettingsFacts {
    std::string file;         ///< that was read; empty: there is none
    base::Problems problems;  ///< that were found in it
    bool has_emergency_number = false;
    bool has_pin = false;
    std::string why_no_pin;  ///< whether there is one cannot be read: why
};

struct PackFacts {
    std::string folder;       ///< empty: there is no pack
    std::string published;    ///< version of the published pack; empty: it is a folder, as installed or given
    base::Problems problems;  ///< of its home screen and the topics there
    int topics = 0;           ///< that it offers in the language it is written in
    std::vector<std::string> languages;  ///< that it lists, by their own names
    bool on_trial = false;
    int trial_failures = 0;
    int drafts = 0;   ///< topics without a clinician's review that holds
    int overdue = 0;  ///< whose review is past its date
};

struct FontFacts {
    std::string why_none;  ///< there are no letters at all: why
    /// Languages, by their own names, some of whose letters no font has, and the Debian package to install ("" unknown).
    std::vector<std::pair<std::string, std::string>> missing;
    int languages = 0;  ///< that were looked at
};

struct UpdateFacts {
    int keys = 0;                 ///< that packs are taken with
    bool fetches = false;         ///< packs come by themselves (clinic-kiosk-fetch.timer)
    bool shows_a_folder = false;  ///< content is set in kiosk.toml, so nothing published is shown
    std::string program{};  ///< that came as a signed update and runs, "20270901101500"; empty: the installed one runs
    bool program_on_trial = false;   ///< it has not shown its home screen for long enough yet
    std::string program_given_up{};  ///< of the last one that went back: version, day, why; empty: none did
    bool in_custody = false;         ///< packs and keys belong to another account than the kiosk's
};

Finding judge_settings(const SettingsFacts& facts);
Finding judge_pin(const SettingsFacts& facts);
Finding judge_pack(const PackFacts& facts);
Finding judge_fonts(const FontFacts& facts);
Finding judge_updates(const UpdateFacts& facts);

}  // namespace doctor
