// Plays the clip that is on the screen, round and round: a thread decodes one picture ahead, and rests while that is not
// taken. When nothing plays it costs nothing. Inside display only; UI thread.
//
// Every picture has its time, counted from when the clip began or went on. One that comes late is shown at once; those whose
// time is over by then are decoded, which those after them need, and not shown. Where even decoding is too slow the clip
// goes on from where it is, slower, rather than run after the time.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "display/clips/clip_frames.h"
#include "display/report_once.h"
#include "flow/seams.h"
#include "screen/draw_list.h"

namespace display {

class ClipPlayer {
public:
    /// `ready` is called on the thread when a picture is there; empty: nothing plays. `report` outlives this.
    ClipPlayer(OpenClip open, ReportOnce& report, std::function<void()> ready);
    ~ClipPlayer();
    ClipPlayer(const ClipPlayer&) = delete;
    ClipPlayer& operator=(const ClipPlayer&) = delete;

    /// A clip that is about to be painted: sets which picture of it is seen. Another than before begins at its beginning.
    void settle(screen::Image& image);
    /// None is on the screen: what was kept of one is given up.
    void settle_none();

    /// When `step` has something to show; nothing: nothing plays, or the next picture is not there yet.
    std::optional<flow::Time> due();
    /// Whether another picture is to be seen from now on.
    bool step(flow::Time now);
    /// The pixels that `settle` chose; null: the first picture, as of any photograph.
    std::shared_ptr<const Raster> picture(const screen::Image& image) const;

    void forget() { settle_none(); }
    /// Blocks until the thread rests: for tests.
    void finish();

    static constexpr flow::Time most_late{500};
    static constexpr int most_left_out = 12;  ///< pictures, one after another

private:
    struct Wish {
        std::string file;
        PixelSize whole;
        PixelRect part;
    };
    struct Ahead {
        std::shared_ptr<const Raster> raster;
        std::uint32_t number = 0;
        flow::Time begins{0};  ///< since the clip began, all its rounds counted
    };
    struct Playing;  ///< the thread's

    void want(const screen::Image& image);
    void run();
    void wait_for_work(std::unique_lock<std::mutex>& lock, std::size_t known);

    const OpenClip open_;
    ReportOnce& report_;
    const std::function<void()> ready_;

    // The UI thread's.
    std::string key_;  ///< of the clip on the screen; empty: none
    bool plays_ = false;
    std::optional<flow::Time> zero_;  ///< when the clip would have begun, had it never stopped; nothing: it stands
    std::shared_ptr<const Raster> shown_;
    std::uint32_t shown_number_ = 0;

    std::mutex mutex_;  ///< guards all below; never held while decoding
    std::condition_variable changed_;
    std::optional<Wish> wish_;
    std::size_t wishes_ = 0;  ///< how many there were: what was begun for another is stale
    std::optional<Ahead> ahead_;
    flow::Time position_{0};  ///< of what was taken last
    bool broken_ = false;
    bool stop_ = false;
    std::thread thread_;  ///< started by the first clip that plays
};

}  // namespace display
