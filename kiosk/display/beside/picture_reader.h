// Asks a process of its own about pictures, and reports what that finds wrong. Inside display only; any thread: one waits for the other.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
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
        : PictureReader(std::make_shared<PictureProcess>(std::move(program)), report) {}
    /// Of a process that may have been begun already; nobody else asks it.
    PictureReader(std::shared_ptr<PictureProcess> process, ReportOnce& report)
        : process_(std::move(process)), report_(report) {}

    /// Without an answer there is none of what was asked for, which is reported.
    PictureAnswer ask(const PictureQuestion& question);
    /// Its process ends, unless it stays.
    void rest();
    void stay(bool stays) { stays_ = stays; }  ///< more is asked soon, though nothing is for a while
    void give_up() { process_->give_up(); }    ///< who waits is let go
    std::size_t begun() const;

private:
    mutable std::mutex mutex_;  ///< guards the process, but for give_up
    const std::shared_ptr<PictureProcess> process_;
    ReportOnce& report_;
    std::atomic<bool> stays_{false};
};

/// Each with a reader of its own, which outlives what is made with it.
OpenWay ways_beside(PictureReader& reader);
OpenClip clips_beside(PictureReader& reader);

}  // namespace display
