// The texts of drawings and the headers of photographs, read by a thread of its own, so that whoever shows them never waits for a slow disk. Inside
// display only; any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/lru_cache.h"
#include "display/photos/photo.h"
#include "display/picture_place.h"
#include "screen/draw_list.h"

namespace display {

class DrawingTexts {
public:
    using Reader = std::function<SvgText(const std::filesystem::path& folder, const std::string& file)>;

    /// A disk that is awake has answered by then; a person takes longer to notice (about 100 ms).
    static constexpr std::chrono::milliseconds longest_wait{40};

    /// With `ready` nobody waits for longer than `patience`: a text that was not there in time is read all the same, and
    /// once all that was asked for is there `ready` is called on the thread that reads. Without it, who asks reads.
    DrawingTexts(std::filesystem::path media, std::function<void()> ready, Reader read = read_picture,
                 std::chrono::milliseconds patience = longest_wait)
        : media_(std::move(media)), ready_(std::move(ready)), read_(std::move(read)), patience_(patience) {}
    /// Waits for the drawing at hand.
    ~DrawingTexts();
    DrawingTexts(const DrawingTexts&) = delete;
    DrawingTexts& operator=(const DrawingTexts&) = delete;

    /// Null: not yet. Once somebody has waited in vain nobody waits any more, until all that was asked for is there.
    std::shared_ptr<const SvgText> get(screen::Image::Folder folder, const std::string& file);
    const std::filesystem::path& media() const { return media_; }
    /// What was read before is stale.
    void forget();

private:
    struct Wanted {
        std::string name;
        screen::Image::Folder folder;
        std::string file;
    };
    std::shared_ptr<const SvgText> read(const Wanted& wanted) const;
    void want(Wanted wanted);
    void run();

    const std::filesystem::path media_;
    const std::function<void()> ready_;
    const Reader read_;
    const std::chrono::milliseconds patience_;

    std::mutex mutex_;  ///< guards all below; never held while reading
    std::condition_variable changed_;
    std::deque<Wanted> queue_;
    std::string reading_;                                             ///< name; empty: nothing
    base::LruCache<std::shared_ptr<const SvgText>> there_{1U << 20};  ///< until somebody takes them
    bool slow_ = false;                                               ///< somebody waited in vain, and wants to be told
    bool stop_ = false;
    std::size_t forgotten_ = 0;
    std::thread thread_;  ///< started by the first want()
};

}  // namespace display
