// Layered SVG drawings and photographs: their geometry for the layout, their pixels for the painter.
//
// Drawings are hostile input: at most 2 MiB and 20 000 elements, nothing outside the media folder, no references to
// other files, no scripts, filters or embedded images, and no references that multiply (see svg_guard). What is not
// plainly light is first drawn in a process of its own, which is killed when it takes too much memory or time of the
// processor (see drawing_helper). Photographs are limited by what their header says, and by what decoding them takes (see
// photos/photo). A picture that is missing or refused is reported once and then stands for "no picture".
//
// Everything here is called on the UI thread. A worker thread of its own draws what `prepare` was given; both meet only
// in the cache of pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "base/problem.h"
#include "display/canvas.h"
#include "display/drawings/drawing_helper.h"
#include "display/drawings/drawing_texts.h"
#include "display/picture_place.h"
#include "display/shown_pictures.h"
#include "flow/seams.h"
#include "screen/draw_list.h"
#include "screen/picture_inspector.h"

namespace display {

/// How drawings are waited for. With `ready` nobody is kept waiting, neither for one that is not light and has to be tried
/// nor for a slow disk (see DrawingTexts): it is no picture yet, and once there is news `ready` is called on another
/// thread (see Pictures::take_news). Without it they are waited for.
struct Patience {
    DrawingHelper helper = {};
    std::function<void()> ready = {};
    DrawingTexts::Reader read = read_picture;
};

class Pictures final : public screen::PictureInspector, public ShownPictures {
public:
    struct Budget {
        std::size_t raster_bytes = std::size_t{16} << 20;  ///< at least; see `fit`
        std::size_t parsed_bytes = std::size_t{1} << 20;   ///< of SVG text; parsed it takes about four times as much
    };

    /// `media` holds illustrations/ and icons/. `report` is called on several threads.
    Pictures(std::filesystem::path media, base::Report report, Budget budget, Patience patience = {});
    Pictures(std::filesystem::path media, base::Report report, Patience patience = {});
    ~Pictures() override;
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    std::optional<screen::Size> size(const std::string& file) override;
    std::optional<screen::Rect> element(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;

    std::optional<screen::Point> anchor(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;
    bool reaches_top(const std::string& file) override;
    bool is_clip(const std::string& file) override;

    std::optional<base::Problem> fault(const std::string& file) override;
    std::optional<base::Problem> way_fault(const screen::PictureState& from, const screen::PictureState& to) override;
    Look look(const screen::PictureState& state) override;
    bool differ(const screen::PictureState& one, const screen::PictureState& other) override;
    std::optional<screen::Point> own_point(const screen::PictureState& state, const std::string& part) override;
    At part_at(const screen::PictureState& state, const std::string& part, screen::Point point) override;
    float ink_between(const screen::PictureState& state, screen::Point from, screen::Point to) override;
    std::vector<Words> words(const std::string& file) override;
    bool shows_words(const screen::PictureState& state) override;
    std::optional<base::Problem> icon(const std::string& file) override;

    // ShownPictures. Drawn now where it is not in the cache; when the worker is just drawing this very image, waits for what is left.
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
    /// The worker draws from the end what is not there yet, while the caller draws from the beginning.
    void share(std::vector<screen::Image> images) override;
    bool take_news() override;
    void fit(PixelSize screen) override;

    /// Blocks until everything asked for is drawn: for commands and tests.
    void finish_preparing();
    /// Blocks until the next picture of a clip that plays is there: for tests.
    void finish_clip();

    /// The files may have changed: read them again when next needed.
    void forget();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace display
