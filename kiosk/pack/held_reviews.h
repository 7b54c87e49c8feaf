// Which of a pack's reviews hold, all of them at once: for a kiosk that begins to show the pack before it knows.
#pragma once

#include <filesystem>
#include <stop_token>

#include "flow/seams.h"
#include "pack/review.h"

namespace pack {

/// Of every topic and the urgent flow, in every language of kiosk.lua. Reads every script, translation and drawing of flows that
/// claim a review, and reports nothing of what it comes across. Any thread, while nobody else uses `scripts` and
/// `next_slide` or reads a catalog. Stops early, with what it has, when it is asked to.
HeldReviews held_reviews(flow::ScriptReader& scripts, flow::NextSlide& next_slide, const std::filesystem::path& pack,
                         const std::stop_token& stop = {});

}  // namespace pack
