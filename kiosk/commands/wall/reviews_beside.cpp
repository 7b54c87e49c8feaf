#include "commands/wall/reviews_beside.h"

#include <chrono>

#include "pack/held_reviews.h"
#include "script/scripts.h"

namespace commands {

void ReviewsBeside::begin() {
    if (thread_.joinable()) return;
    std::promise<pack::HeldReviews> promise;
    found_ = promise.get_future();
    // With scripts of its own: those that are shown report what fails in them.
    thread_ = std::jthread([this, promise = std::move(promise)](const std::stop_token& stop) mutable {
        script::Scripts scripts(pack_, [](const base::Problem&) {});
        promise.set_value(pack::held_reviews(scripts, scripts, pack_, stop));
        ready_();
    });
}

std::optional<pack::HeldReviews> ReviewsBeside::take() {
    const bool there = found_.valid() && found_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    return there ? std::optional(found_.get()) : std::nullopt;
}

}  // namespace commands
