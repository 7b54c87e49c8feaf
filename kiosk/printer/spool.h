// What a print job needs of the printer, as a seam: the real one speaks IPP (printer/ipp_spool), tests play one. One thread.
#pragma once

#include <string>

#include "app/paper/paper_seam.h"

namespace printer {

/// The printer, as it said last.
struct Look {
    bool answers = false;
    app::PaperState trouble = app::PaperState::ready;  ///< ready: none that keeps it from printing
    std::string why;                                   ///< for the log
    app::PaperState warned = app::PaperState::ready;   ///< what it only warns of; it may be why a page does not come
};

struct Sent {
    enum class Kind { taken, busy, refused, not_there };
    Kind kind = Kind::refused;
    std::string why;
};

/// The job that was sent.
struct Seen {
    enum class Kind {
        waiting,  ///< behind others
        printing,
        stopped,  ///< in the middle of it
        done,
        failed,
        gone,  ///< the printer does not know it any more, or does not answer
    };
    Kind kind = Kind::gone;
    std::string why;
};

class Spool {
public:
    virtual ~Spool() = default;
    virtual Look look() = 0;
    virtual Sent send(const std::string& pdf, std::size_t pages) = 0;
    virtual Seen follow() = 0;
    /// Takes the job back if it is not printed yet, and what was kept of it in any case: its file, its name.
    virtual void remove() = 0;
};

}  // namespace printer
