// What is asked of the process that reads pictures, and what it answers: two values, and how they travel. Inside display only. Pure.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "display/canvas.h"
#include "screen/draw_list.h"

namespace display {

struct PictureQuestion {
    enum class Kind {
        size,         ///< `file`: numbers w, h
        element,      ///< `file`, `id`, `show`, `hide`: numbers x, y, w, h
        anchor,       ///< the same: numbers x, y
        reaches_top,  ///< `file`: there or not
        is_clip,      ///< `file`: there or not
        raster,       ///< `image`: raster
        open_way,     ///< `image`: place, and in `bytes` what is kept for it
        step,         ///< of the way that was opened last, at `share`: raster
        open_clip,    ///< `file`
        next,         ///< of the clip that was opened last: its times
        begin_anew,   ///< that clip
        pixels,       ///< of its picture at hand, `whole` in size, `part` of it: raster
    };
    Kind kind = Kind::size;
    std::string file = {}, id = {};
    std::vector<std::string> show = {}, hide = {};
    screen::Image image = {};
    float share = 0;
    PixelSize whole = {};
    PixelRect part = {};
};

struct PictureAnswer {
    bool there = false;                        ///< what was asked for is, and stands below
    bool at_end = false;                       ///< of a clip: no picture comes after this
    std::vector<base::Problem> problems = {};  ///< to be reported
    std::string refused = {}, cure = {};       ///< of a clip that does not open
    float numbers[4] = {0, 0, 0, 0};
    PixelRect place = {};
    std::int64_t bytes = 0;
    std::chrono::milliseconds begins{0}, ends{0};
    std::shared_ptr<const Raster> raster = {};  ///< null: none
};

std::string to_bytes(const PictureQuestion& question);
std::string to_bytes(const PictureAnswer& answer);
/// Nothing: it makes no sense. Whatever the bytes hold, nothing outside them is read, no raster has more or fewer pixels than its size, and
/// none takes more than 64 MiB, which is more than the largest screen's.
std::optional<PictureQuestion> read_question(std::string bytes);
std::optional<PictureAnswer> read_answer(std::string bytes);

}  // namespace display
