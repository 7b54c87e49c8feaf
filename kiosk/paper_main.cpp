// clinic-kiosk-paper: prints one leaflet for the kiosk on the wall, which starts it for that, and ends. The order comes on standard input,
// news go to standard output, a line each (app/paper/paper_lines). A process of its own, so that setting pages, drawings and printers,
// and what goes wrong with them, are no part of the kiosk; and so that a page is taken back or seen through when the kiosk has ended.
//
//   clinic-kiosk-paper --look ADDRESS        how it stands with the printer, in one line of news; prints nothing
//   clinic-kiosk-paper ADDRESS MEDIA SECONDS   the printer, as kiosk.toml has it; the pack's folder of pictures; how long paper is waited for
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include "app/command_line.h"
#include "app/paper/paper_lines.h"
#include "display/paper/leaflet_press.h"
#include "display/paper/set_apart.h"
#include "printer/ipp_spool.h"
#include "printer/print_job.h"

namespace {

std::atomic<bool> stopped = false;

void stop(int) {
    stopped = true;
}

/// Nothing of the kiosk is held open here, and nothing hangs for ever.
void stand_alone() {
    constexpr unsigned first_of_others = 3, longest = 200;
    close_range(first_of_others, ~0U, 0);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGTERM, stop);
    std::signal(SIGINT, stop);
    std::signal(SIGHUP, stop);
    alarm(longest);
}

void tell(const app::PaperNews& news) {
    std::cout << app::to_json_line(news) << std::flush;
}

void report(const base::Problem& problem) {
    std::cerr << "clinic-kiosk: " << base::to_line(problem) << std::endl;
}

printer::Watch watch() {
    return {[] { return printer::Seconds(std::chrono::steady_clock::now().time_since_epoch()); },
            [](printer::Seconds time) { std::this_thread::sleep_for(time); }, [] { return stopped.load(); }};
}

int print(const std::string& address, const std::string& media, double wait) {
    std::string line;
    std::getline(std::cin, line);
    const auto printout = app::read_printout(line);
    if (!printout) return 1;
    tell({app::PaperState::sending, false, {}});
    display::PdfLeafletPress press(media, report, {{"/proc/self/exe", app::draw_beside_command}});
    const auto set = display::set_apart([&] { return press.set(printout->leaflet, printout->sheet); });
    if (const auto* problem = std::get_if<base::Problem>(&set)) {
        tell({app::PaperState::failed, true, problem->what});
        return 1;
    }
    const auto& [pdf, pages] = std::get<screen::SetLeaflet>(set);
    printer::IppSpool spool(address, printout->sheet.paper);
    printer::print(spool, pdf, pages, watch(), tell, {.trouble = printer::Seconds(wait)});
    return 0;
}

int look(const std::string& address) {
    printer::IppSpool spool(address, screen::Paper::a4);
    const auto seen = spool.look();
    tell({seen.answers ? seen.trouble : app::PaperState::not_there, true, seen.why});
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == std::string(app::draw_beside_command)) return display::serve_drawings();
    if (argc != 3 && argc != 4) return 2;
    stand_alone();
    if (argc == 3) return argv[1] == std::string("--look") ? look(argv[2]) : 2;
    return print(argv[1], argv[2], std::atof(argv[3]));
}
