// The kiosk's view of the printer. The real one is reached by a process of its own; tests keep what was to be printed. UI thread.
#pragma once

#include <string>
#include <vector>

#include "screen/paper/leaflet.h"

namespace app {

/// How it stands with a leaflet and the printer.
enum class PaperState {
    ready,       ///< nothing was asked, and nothing is known to be wrong
    sending,     ///< it is set, and on its way
    busy,        ///< the printer prints something else first
    printing,    ///< paper is coming
    done,        ///< the printer says that all of it is out
    no_paper,    ///< also where it wants paper of another kind
    jam,         ///< paper is stuck
    open,        ///< a door or cover
    no_ink,      ///< or toner
    needs_help,  ///< it stopped, and says nothing that a visitor would understand
    not_there,   ///< it does not answer: switched off, or the network is down
    failed,      ///< it refused the leaflet, or something broke on the way
};

struct PaperNews {
    PaperState state = PaperState::ready;
    bool over = false;  ///< nothing more comes of it: it is printed, or will not be, and nothing is left of it anywhere
    std::string why;    ///< in English, for the log; may be empty
    bool operator==(const PaperNews&) const = default;
};

struct Printout {
    screen::Leaflet leaflet;
    screen::LeafletSheet sheet;
    bool operator==(const Printout&) const = default;
};

class Paper {
public:
    virtual ~Paper() = default;
    /// Returns at once. The one before it must be over, or left.
    virtual void print(const Printout& printout) = 0;
    /// Who asked for it has gone. It still comes, or is taken back, but nobody hears of it.
    virtual void leave() = 0;
    /// What happened since this was asked last, in order. The kiosk's loop is woken for it.
    virtual std::vector<PaperNews> take() = 0;
};

}  // namespace app
