// clinic-kiosk-rest: what is left when the kiosk has ended against its will. A program of its own, with as little as can be, so that what
// ends the kiosk does not end it.
//
//   clinic-kiosk-rest [MINUTES]   stands on the screen with the clinic's words; exit status 0: the time is over, the kiosk may be tried again
//   clinic-kiosk-rest --console   the same words as text, where there is not even a screen
//   clinic-kiosk-rest --may-start exit status 1: the kiosk has ended too often to be begun again, which gives it up for the calm page
//   clinic-kiosk-rest --ended     writes into the data folder how it ended, as systemd tells it (ExecStopPost=)
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string_view>

#include "app/site_settings.h"
#include "app/version.h"
#include "base/plain_file.h"
#include "rest/ended_note.h"
#include "rest/ends_counted.h"
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

/// The ends that count, and that this start is one that was refused; in memory, gone when the computer is switched off. Empty: nobody counts.
std::string folder_in_memory(const char* file) {
    const auto folder = variable("RUNTIME_DIRECTORY");
    return folder.empty() ? "" : folder + "/" + file;
}
std::string ends_file() {
    return folder_in_memory("ends");
}
std::string refused_file() {
    return folder_in_memory("refused");
}

constexpr std::size_t most_bytes = 4096;

long seconds_since_switched_on() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return now.tv_sec;
}

int may_start() {
    if (!rest::ends_too_often(base::read_start(ends_file(), most_bytes), seconds_since_switched_on())) return 0;
    std::ofstream(refused_file()) << '\n';
    std::cerr << "clinic-kiosk-rest: the kiosk ended " << rest::too_many_ends << " times within "
              << rest::seconds_counted / 60 << " minutes: the calm page takes its place for a while\n";
    return 1;
}

void count_end() {
    if (ends_file().empty()) return;
    const auto ends = rest::with_end(base::read_start(ends_file(), most_bytes), seconds_since_switched_on());
    std::ofstream(ends_file()) << ends;
}

int tell_how_it_ended(const app::SiteSettings& settings) {
    const rest::HowItEnded how{variable("SERVICE_RESULT"), variable("EXIT_CODE"), variable("EXIT_STATUS")};
    if (std::remove(refused_file().c_str()) == 0) return 0;  // it was not begun at all
    if (how.result == "success" || how.result.empty()) return 0;
    count_end();
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
    if (argc == 2 && asked == "--may-start") return may_start();
    if (argc == 2 && asked == "--console") {
        std::cout << rest::console_text(rest::page_of(settings.config, usual_minutes)) << std::flush;
        return 0;
    }
    const int minutes = argc > 1 ? std::atoi(argv[1]) : usual_minutes;
    if (argc > 2 || minutes < 1 || minutes > most_minutes) {
        std::cerr << "usage: clinic-kiosk-rest [MINUTES | --console | --may-start | --ended]\n";
        return 2;
    }
    std::remove(ends_file().c_str());  // after it the kiosk is tried as often as before
    const auto page = rest::page_of(settings.config, minutes);
    return rest::show(page, std::chrono::minutes(minutes), settings.config.rotate) ? 0 : 1;
}
