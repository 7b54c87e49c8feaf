// What both programs need: the pack with its readers, the settings, and how failures are reported. The main thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/reading/voice_seam.h"
#include "app/site_settings.h"
#include "commands/adapters.h"
#include "commands/sound_look.h"
#include "display/drawings/pictures.h"
#include "display/fonts/fonts.h"
#include "display/window/window.h"
#include "flow/session.h"
#include "pack/pack_library.h"
#include "screen/layout.h"
#include "script/scripts.h"

namespace commands {

namespace fs = std::filesystem;

/// Prints on standard error.
void print_problem(const base::Problem& problem);

/// Each of these does so and returns the exit status: 1, for problems 0 when they are only warnings.
int fail(const base::Problem& problem);
int fail(const base::Problems& problems);

/// The settings of this command's options, or nothing when the file is wrong, which has then been reported. On a
/// terminal it is also told which file it is.
std::optional<app::SiteSettings> read_settings(const app::SettingsAsked& asked,
                                               const base::Report& tell = print_problem);

/// On a terminal: which file was read, or that there is none.
void tell_file(const app::SiteSettings& settings);

/// Warning slides name the front desk alone: what the log says of that.
base::Problem no_emergency_number(const app::SiteSettings& settings);

fs::path first_given(const fs::path& option, const fs::path& configured);

/// The pack, or nothing when there is none, which has then been reported.
std::optional<fs::path> find_pack(const fs::path& option, const fs::path& configured);

/// The kiosk's local day, ISO 8601.
std::string today();

/// The letters, or null when there are none, which has then been reported.
std::unique_ptr<display::Fonts> open_fonts(std::size_t kept_open = display::Fonts::sizes_of_screens,
                                           display::Fonts::Files files = display::Fonts::Files::read);

enum class OnDisplay { alone, with_others };
/// Null when there is no display, or when somebody else is `alone` on it, which has then been reported. No size: the
/// whole screen.
std::unique_ptr<display::Window> open_window(const char* title, std::optional<screen::Size> size, OnDisplay others);

/// How the words of a pack are read. The desk's commands look into everything at once.
struct Reading {
    bool hide_overdue = false;
    pack::CatalogReader catalogs = {};  ///< none: read when they are asked for
    bool reviews_told_later = false;    ///< see pack::PackLibrary::tell_reviews
    pack::LettersThere letters = {};    ///< none: every language is listed
};

/// Of this computer. The fonts must outlive whoever asks.
pack::LettersThere letters_of(display::Fonts& fonts);

/// The words of a pack and the ways through it.
struct PackWords {
    PackWords(const fs::path& folder, const base::Report& report, Reading how = {});

    script::Scripts scripts;
    SoundLook sound;  ///< `scripts` as they are shown
    pack::PackLibrary library;
};

/// This program once more, drawing what may cost too much (see display/drawing_helper).
display::DrawingHelper drawing_helper();

/// What every command of the desk that shows slides needs of a pack. With `ready` nobody waits for a drawing that may cost too much:
/// it is called on another thread when there is one.
struct Pack : PackWords {
    Pack(const fs::path& folder, const base::Report& report, Reading how = {}, std::function<void()> ready = {});

    display::Pictures pictures;
};

/// The `wanted` language where the library offers it, else the first one listed that it does. Reads translations of those it asks.
std::string first_language(flow::Library& library, const std::string& wanted);

flow::World world_of(PackWords& pack, const app::Config& config);

/// That are said digit by digit.
std::vector<std::string> numbers_of(const app::Config& config);

/// What reads aloud; null: nothing is read aloud here. `news_came` is called on another thread.
std::unique_ptr<app::Voice> voice_of(const app::Config& config, std::function<void()> news_came, base::Report report);

/// Refers to `config`, which must outlive it.
screen::Layout::Site site_of(const app::Config& config);

}  // namespace commands
