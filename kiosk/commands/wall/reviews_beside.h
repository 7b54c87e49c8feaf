// Whether a pack's reviews hold is found out while the kiosk already runs: it takes reading every drawing.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <thread>
#include <utility>

#include "pack/review.h"

namespace commands {

/// The UI thread; it reads on a thread of its own.
class ReviewsBeside {
public:
    /// `ready` is called on that thread once, when there is something to take.
    ReviewsBeside(std::filesystem::path pack, std::function<void()> ready)
        : pack_(std::move(pack)), ready_(std::move(ready)) {}

    /// Not again while it is at it. Needs a pack whose catalogs have been read: see pack::held_reviews.
    void begin();
    /// What was found out; once.
    std::optional<pack::HeldReviews> take();

private:
    const std::filesystem::path pack_;
    const std::function<void()> ready_;
    std::future<pack::HeldReviews> found_;
    std::jthread thread_;  ///< asked to stop, and waited for, when this goes
};

}  // namespace commands
