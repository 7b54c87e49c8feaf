#include "display/pictures.h"

#include "display/drawings.h"
#include "display/ink.h"
#include "display/raster.h"
#include "display/raster_worker.h"

namespace display {

namespace {

constexpr std::size_t bounds_kept = 4096;  ///< answers of `element`

}  // namespace

struct Pictures::Inside {
    Inside(const std::filesystem::path& media, flow::Report to, Budget budget)
        : report(std::move(to)), drawings(media, report, budget.parsed_bytes), worker(media, report, budget) {}

    ReportOnce report;
    Drawings drawings;  ///< the UI thread's
    LruCache<std::optional<screen::Size>> sizes{bounds_kept};
    LruCache<std::optional<screen::Rect>> bounds{bounds_kept};
    LruCache<std::optional<screen::Point>> anchors{bounds_kept};
    LruCache<bool> hangs{bounds_kept};
    std::string whole_key;  ///< of the drawing and state in `whole`
    Ink whole;              ///< the last one asked for: a slide asks for several parts of one drawing
    RasterWorker worker;
};

Pictures::Pictures(std::filesystem::path media, flow::Report report, Budget budget)
    : inside_(std::make_unique<Inside>(media, std::move(report), budget)) {}
Pictures::Pictures(std::filesystem::path media, flow::Report report)
    : Pictures(std::move(media), std::move(report), Budget()) {}
Pictures::~Pictures() = default;

std::optional<screen::Size> Pictures::size(const std::string& file) {
    if (auto* known = inside_->sizes.find(file)) return *known;
    std::shared_ptr<SvgDocument> document = inside_->drawings.get(screen::Image::Folder::illustrations, file, {});
    std::optional<screen::Size> size;
    if (document) size = document->size();
    return inside_->sizes.put(file, size, 1);
}

std::optional<screen::Rect> Pictures::element(const std::string& file, const std::string& id,
                                              const std::vector<std::string>& show,
                                              const std::vector<std::string>& hide) {
    const SvgState state{show, hide, {}};
    const std::string key = file + '\n' + id + state_key(state);
    if (auto* known = inside_->bounds.find(key)) return *known;
    std::shared_ptr<SvgDocument> document = inside_->drawings.get(screen::Image::Folder::illustrations, file, state);
    std::optional<screen::Rect> bounds;
    if (document) bounds = document->bounds(id);
    return inside_->bounds.put(key, bounds, 1);
}

std::optional<screen::Point> Pictures::anchor(const std::string& file, const std::string& id,
                                              const std::vector<std::string>& show,
                                              const std::vector<std::string>& hide) {
    const SvgState state{show, hide, {}};
    const std::string key = file + '\n' + id + state_key(state);
    if (auto* known = inside_->anchors.find(key)) return *known;
    std::shared_ptr<SvgDocument> document = inside_->drawings.get(screen::Image::Folder::illustrations, file, state);
    std::optional<screen::Point> point;
    auto whole = [&]() -> const Ink& {
        const std::string of = file + state_key(state);
        if (inside_->whole_key != of) inside_->whole = whole_ink(*document), inside_->whole_key = of;
        return inside_->whole;
    };
    if (document) point = ink_anchor(*document, id, whole);
    return inside_->anchors.put(key, point, 1);
}

bool Pictures::reaches_top(const std::string& file) {
    if (auto* known = inside_->hangs.find(file)) return *known;
    std::shared_ptr<SvgDocument> document = inside_->drawings.get(screen::Image::Folder::illustrations, file, {});
    return inside_->hangs.put(file, document && ink_reaches_top(*document), 1);
}

std::shared_ptr<const Raster> Pictures::raster(const screen::Image& image) {
    const std::string key = raster_key(image);
    if (std::optional<RasterPointer> known = inside_->worker.take(key)) return *known;
    RasterPointer raster = RasterWorker::draw(inside_->drawings, image, inside_->report);
    inside_->worker.keep(key, raster);
    return raster;
}

void Pictures::prepare(std::vector<screen::Image> images) {
    inside_->worker.prepare(std::move(images));
}

void Pictures::share(std::vector<screen::Image> images) {
    inside_->worker.share(std::move(images));
}

void Pictures::finish_preparing() {
    inside_->worker.finish();
}

void Pictures::fit(PixelSize screen) {
    inside_->worker.fit(screen);
}

void Pictures::forget() {
    inside_->drawings.forget();
    inside_->sizes.clear();
    inside_->bounds.clear();
    inside_->anchors.clear();
    inside_->whole_key.clear();
    inside_->hangs.clear();
    inside_->worker.forget();
    inside_->report.forget();
}

}  // namespace display
