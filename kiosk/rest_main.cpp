// clinic-kiosk-rest: what is left when the kiosk has ended against its will. A program of its own, with as little as can be, so that what
// ends the kiosk does not end it.
//
//   clinic-kiosk-rest [MINUTES]   stands on the screen with the clinic's words; exit status 0: the time is over, the kiosk may be tried again
//   clinic-kiosk-rest --console   the same words as text, where there is not even a screen
//   clinic-kiosk-rest --ended     writes into the data folder how it ended, as systemd tells it (ExecStopPost=)
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string_view>

#include "app/site_settings.h"
#include "app/version.h"
#include "rest/ended_note.h"
#include "rest/rest_window.h"

namespace {

constexpr int usual_minutes = 5, most_minutes = 24 * 60;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// How often since the computer was switched on, as the folder in memory knows that the service has; 1 where nobody knows.
int count_again() {
    const auto folder = variable("RUNTIME_DIRECTORY");
    if (folder.empty()) return 1;
    int before = 0;
    std::ifstream(folder + "/ended") >> before;
    std::ofstream(folder + "/ended") << before + 1;
    return before + 1;
}

std::string this_hour() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    char words[32] = "";
    if (localtime_r(&now, &local)) std::strftime(words, sizeof words, "%Y-%m-%d %Hh", &local);
    return words;
}

int tell_how_it_ended(const app::SiteSettings& settings) {
    const rest::HowItEnded how{variable("SERVICE_RESULT"), variable("EXIT_CODE"), variable("EXIT_STATUS")};
    if (how.result == "success" || how.result.empty()) return 0;
    const auto& named = settings.config.kiosk_name;
    const std::string_view version(app::version_line);
    const auto problem = rest::note(settings.data / "crashes.txt",
                                    {how, this_hour(), std::string(version.substr(version.rfind(' ') + 1)),
                                     named.empty() ? app::host_name() : named, count_again()});
    if (!problem) return 0;
    std::cerr << "clinic-kiosk-rest: " << base::to_line(*problem) << '\n';
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view asked(argc > 1 ? argv[1] : "");
    const auto settings = app::find_settings({});  // also of a file with a mistake what could be read
    if (argc == 2 && asked == "--ended") return tell_how_it_ended(settings);
    if (argc == 2 && asked == "--console") {
        std::cout << rest::console_text(rest::page_of(settings.config, usual_minutes)) << std::flush;
        return 0;
    }
    const int minutes = argc > 1 ? std::atoi(argv[1]) : usual_minutes;
    if (argc > 2 || minutes < 1 || minutes > most_minutes) {
        std::cerr << "usage: clinic-kiosk-rest [MINUTES | --console | --ended]\n";
        return 2;
    }
    return rest::show(rest::page_of(settings.config, minutes), std::chrono::minutes(minutes)) ? 0 : 1;
}
