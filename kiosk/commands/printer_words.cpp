#include "commands/printer_words.h"

namespace commands {

PrinterWords words_of(app::PaperState state) {
    using app::PaperState;
    switch (state) {
        case PaperState::no_paper:
            return {"it has no paper", "put paper of the size that kiosk.toml names into it"};
        case PaperState::jam:
            return {"paper is stuck in it", "take it out as the printer shows"};
        case PaperState::open:
            return {"a door or cover of it is open", "close it"};
        case PaperState::no_ink:
            return {"it has no ink or toner", "put a new cartridge in"};
        case PaperState::not_there:
            return {"it does not answer", "look whether it is on, and whether printer.address in kiosk.toml is right"};
        case PaperState::busy:
            return {"it was busy with other pages for too long", "look at its queue"};
        case PaperState::needs_help:
            return {"it has stopped", "look at its display"};
        default:
            return {"the leaflet was not printed", "look whether another computer can print there"};
    }
}

}  // namespace commands
