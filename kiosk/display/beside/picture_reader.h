// Asks a process of its own about pictures, and reports what that finds wrong. Inside display only; one thread an object, but for `give_up`.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "display/beside/picture_process.h"
#include "display/clips/clip_frames.h"
#include "display/living/way_pixels.h"
#include "display/report_once.h"

namespace display {

class PictureReader {
public:
    /// `report` outlives it.
    PictureReader(std::vector<std::string> program, ReportOnce& report)
        : process_(std::move(program)), report_(report) {}

    /// Without an answer there is none of what was asked for, which is reported.
    PictureAnswer ask(const PictureQuestion& question);
    void rest() { process_.end(); }
    void give_up() { process_.give_up(); }
    std::size_t begun() const { return process_.begun(); }

private:
    PictureProcess process_;
    ReportOnce& report_;
};

/// Each with a reader of its own, which outlives what is made with it.
OpenWay ways_beside(PictureReader& reader);
OpenClip clips_beside(PictureReader& reader);

}  // namespace display
