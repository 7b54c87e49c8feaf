#include "display/window/input_queue.h"

namespace display {

using screen::Input;

namespace {

constexpr flow::Time stale{1000};

bool is_move(const Input& input) {
    return input.kind == Input::Kind::move;
}
bool ends_press(const Input& input) {
    return input.kind == Input::Kind::release || input.kind == Input::Kind::cancel;
}

/// Somebody's deed, which goes stale; the window's own messages do not.
bool is_deed(const Input& input) {
    return input.kind == Input::Kind::press || is_move(input) || ends_press(input) || input.kind == Input::Kind::key;
}

}  // namespace

void InputQueue::put(const Input& input, flow::Time came) {
    if (is_move(input) && !waiting_.empty() && is_move(waiting_.back().input)) waiting_.pop_back();
    waiting_.push_back({input, came});
}

std::optional<Input> InputQueue::take(flow::Time now) {
    while (!waiting_.empty()) {
        auto [input, came] = waiting_.front();
        waiting_.pop_front();
        input.age = std::max(flow::Time(0), now - came);
        if (is_deed(input) && input.age > stale) {
            if (!ends_press(input)) continue;
            input.kind = Input::Kind::cancel;
        }
        if (auto next = passed_on(input)) return next;
    }
    return std::nullopt;
}

/// The moves and the end of a press that was not passed on are not passed on either.
std::optional<Input> InputQueue::passed_on(Input input) {
    bool of_press = is_move(input) || ends_press(input);
    if (of_press && !down_) return std::nullopt;
    if (input.kind == Input::Kind::press) down_ = true;
    if (ends_press(input)) down_ = false;
    return input;
}

}  // namespace display
