// What is known of pictures, but for their pixels: asked on one thread, found out by another. Inside display only.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/lru_cache.h"
#include "display/beside/picture_questions.h"

namespace display {

class PictureFacts {
public:
    /// Of whoever finds them out, on the thread of this.
    struct Source {
        std::function<PictureAnswer(const PictureQuestion&)> ask;
        std::function<void()> rest;  ///< nothing is asked for a while
    };
    /// `ready` is called on that thread once all is there that somebody waited for in vain.
    PictureFacts(Source source, std::function<void()> ready) : source_(std::move(source)), ready_(std::move(ready)) {}
    ~PictureFacts();
    PictureFacts(const PictureFacts&) = delete;
    PictureFacts& operator=(const PictureFacts&) = delete;

    /// Waits a little. Nothing: not yet; then nobody waits any more, until all that was asked for is there.
    std::optional<PictureAnswer> get(const PictureQuestion& question, std::chrono::milliseconds patience);
    /// Somebody will ask soon: found out meanwhile.
    void expect(const PictureQuestion& question);
    void finish();

private:
    void want(std::string key, const PictureQuestion& question);
    void run();

    const Source source_;
    const std::function<void()> ready_;

    std::mutex mutex_;  ///< guards all below; never held while something is found out
    std::condition_variable changed_;
    base::LruCache<PictureAnswer> known_{8192};
    struct Wanted {
        std::string key;
        PictureQuestion question;
    };
    std::deque<Wanted> queue_;
    std::string asking_;  ///< its key; empty: nothing
    bool slow_ = false;   ///< somebody waited in vain, and wants to be told
    bool stop_ = false;
    std::thread thread_;  ///< started by the first want()
};

}  // namespace display
