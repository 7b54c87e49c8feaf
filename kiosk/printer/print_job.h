// One leaflet's way through a printer, whatever happens there. One thread.
#pragma once

#include <chrono>
#include <functional>

#include "printer/spool.h"

namespace printer {

using Seconds = std::chrono::duration<double>;

/// How long it is waited for what. A page that would come later, when somebody else stands there, is taken back.
struct Patience {
    Seconds busy{40};  ///< with a printer that prints for others
    Seconds trouble{
        30};  ///< with paper that is missing, stuck, …; and with a page that does not come, before a warning explains it
    Seconds all{120};    ///< from the first try to the last page
    Seconds pending{3};  ///< in the spool, before that is called busy
    Seconds between{0.7};
};

/// Time as the job sees it.
struct Watch {
    std::function<Seconds()> now;
    std::function<void(Seconds)> wait;
    std::function<bool()> stopped;  ///< the kiosk goes down: take it back at once
};

/// Tells every change, the last one as over; by then nothing of the job is left in the spool.
void print(Spool& spool, const std::string& pdf, std::size_t pages, const Watch& watch,
           const std::function<void(const app::PaperNews&)>& tell, const Patience& patience = {});

}  // namespace printer
