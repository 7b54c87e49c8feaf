// The pictures of a pack on the wall: this process reads none of the pack's drawings and photographs. Confined processes read and draw them
// (picture_process), and what they made is kept (pixel_store). UI thread; several threads of its own.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "display/beside/pixel_store.h"
#include "display/shown_pictures.h"
#include "screen/picture_geometry.h"

namespace display {

class PictureProcess;

/// Begins a process that reads and draws pictures: what is asked first has to wait for less then. Waits for nothing.
std::shared_ptr<PictureProcess> begin_pictures(std::vector<std::string> program);

/// Nobody waits long for a picture: what is not there in time is none yet, and `ready` is called, on another thread, once there is news.
class KeptPictures final : public screen::PictureGeometry, public ShownPictures {
public:
    struct Options {
        std::filesystem::path media;       ///< holds illustrations/ and icons/
        std::vector<std::string> program;  ///< that calls serve_pictures(), with its arguments
        std::function<void()> ready;
        base::Report report;            ///< called on several threads
        PixelStore::Options kept = {};  ///< of this media folder; no folder: nothing is kept beyond this process
        std::shared_ptr<PictureProcess> begun =
            {};  ///< of `program`, for these alone; none: begun when there is a question
        std::size_t raster_bytes = std::size_t{16} << 20;  ///< of pixels in memory, at least; see `fit`
    };
    explicit KeptPictures(Options options);
    ~KeptPictures() override;
    KeptPictures(const KeptPictures&) = delete;
    KeptPictures& operator=(const KeptPictures&) = delete;

    std::optional<screen::Size> size(const std::string& file) override;
    void expect_size(const std::string& file) override;
    std::optional<screen::Rect> element(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;
    std::optional<screen::Point> anchor(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;
    bool reaches_top(const std::string& file) override;
    bool is_clip(const std::string& file) override;

    std::shared_ptr<const Raster> raster(const screen::Image& image) override;
    WayStep on_the_way(const screen::Image& image) override;
    void expect(const screen::Image& image) override;
    void expect_none() override;
    bool is_living(const screen::Image& image) const override;
    std::shared_ptr<const Raster> step(const screen::Image& image) override;
    bool take_new_steps() override;
    void settle_clip(screen::Image& image) override;
    void settle_no_clip() override;
    std::optional<flow::Time> next_picture_due() override;
    bool next_picture(flow::Time now) override;
    std::shared_ptr<const Raster> clip_picture(const screen::Image& image) override;
    void prepare(std::vector<screen::Image> images) override;
    void share(std::vector<screen::Image> images) override;
    bool take_news() override;
    void fit(PixelSize screen) override;

    /// Blocks until everything asked for is there: for tests.
    void finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace display
