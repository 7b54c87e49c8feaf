// Which drawings may be drawn in this process: those that a helper process has drawn within its limits before.
// Inside display only. Any thread.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "display/drawings/drawing_helper.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"

namespace display {

/// What became of one drawing in one state.
struct DrawingTrial {
    std::optional<SvgRefusal> refused;  ///< nothing: it may be drawn here
    DrawingAnswer answer;               ///< its small picture
};

class DrawingTrials {
public:
    /// With `ready` nobody who asks is kept waiting: the helper works beside, and each time it has an answer `ready` is
    /// called on another thread. Without it, who asks waits.
    DrawingTrials(DrawingHelper helper, std::function<void()> ready)
        : process_(std::move(helper)), ready_(std::move(ready)) {}
    ~DrawingTrials();
    DrawingTrials(const DrawingTrials&) = delete;
    DrawingTrials& operator=(const DrawingTrials&) = delete;

    bool keeps_waiting() const { return !ready_; }
    std::chrono::milliseconds limit() const { return process_.helper().processor; }

    enum class Verdict { may, must_not, not_yet };
    struct Judgement {
        Verdict verdict = Verdict::may;
        std::optional<SvgRefusal> refused;
    };
    /// `name` is the drawing's in caches. A light drawing is tried only when somebody looked at it, and it took long.
    Judgement judge(const std::string& name, const SvgText& svg, const SvgState& state);

    /// Why it must not be drawn, where that is known.
    std::optional<SvgRefusal> refusal(const std::string& name, const SvgState& state);

    /// Draws it in the helper, waits, and remembers whether it may be drawn.
    DrawingTrial look(const std::string& name, const SvgText& svg, const SvgState& state);

    void forget();

private:
    struct Waiting {
        std::string key;
        DrawingTask task;
    };
    DrawingTrial run(const std::string& key, const DrawingTask& task);
    void work();

    std::mutex running_;  ///< held while the helper draws
    DrawingProcess process_;
    std::function<void()> ready_;

    std::mutex mutex_;                                        ///< guards all below; never held while drawing
    std::map<std::string, std::optional<SvgRefusal>> known_;  ///< by drawing and state
    std::deque<Waiting> queue_;
    std::string trying_;  ///< key of what the thread tries now; empty: nothing
    std::size_t forgotten_ = 0;
    bool stop_ = false;
    bool working_ = false;  ///< the thread has not said that it ends
    std::thread thread_;
};

}  // namespace display
