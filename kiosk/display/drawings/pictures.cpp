#include "display/drawings/pictures.h"

#include <atomic>

#include "display/clips/clip_files.h"
#include "display/clips/clip_player.h"
#include "display/drawings/drawings.h"
#include "display/drawings/drawn_here.h"
#include "display/drawings/picture_looks.h"
#include "display/drawings/raster.h"
#include "display/drawings/raster_worker.h"
#include "display/ink.h"
#include "display/living/living_pictures.h"
#include "display/living/way_files.h"
#include "flow/picture_files.h"

namespace display {

namespace {

constexpr std::size_t bounds_kept = 4096;  ///< answers of `element`

}  // namespace

struct Pictures::Inside {
    Inside(const std::filesystem::path& media, base::Report to, Budget budget, Patience patience)
        : report(std::move(to)),
          ready(patience.ready ? [this, tell = patience.ready] { news = true, tell(); } : std::function<void()>()),
          trials(std::move(patience.helper), ready),
          texts(media, ready, std::move(patience.read)),
          drawings(texts, report, trials, budget.parsed_bytes),
          worker(drawer_here(texts, report, trials, budget.parsed_bytes / 2), budget.raster_bytes, ready),
          illustrations(media / "illustrations"),
          living(ways_of(illustrations),
                 patience.ready ? [this, tell = patience.ready] { steps = true, tell(); } : std::function<void()>()),
          clips(clips_of(illustrations), report, patience.ready),
          looks(drawings) {}

    ReportOnce report;
    std::atomic<bool> news{false}, steps{false};
    std::function<void()> ready;
    DrawingTrials trials;
    DrawingTexts texts;
    Drawings drawings;  ///< the UI thread's
    base::LruCache<std::optional<screen::Size>> sizes{bounds_kept};
    base::LruCache<std::optional<screen::Rect>> bounds{bounds_kept};
    base::LruCache<std::optional<screen::Point>> anchors{bounds_kept};
    base::LruCache<bool> hangs{bounds_kept}, moving{bounds_kept};
    std::string whole_key;  ///< of the drawing and state in `whole_ink`
    Ink whole_ink;          ///< the last one asked for: a slide asks for several parts of one drawing
    RasterWorker worker;
    std::filesystem::path illustrations;
    LivingPictures living;
    ClipPlayer clips;
    PictureLooks looks;

    Drawings::Found illustration(const std::string& file, const SvgState& state) {
        return drawings.get(screen::Image::Folder::illustrations, file, state);
    }

    /// The document's, in its state. A check has looked at most of them.
    const Ink& whole(const std::string& file, const SvgDocument& document) {
        const SvgState& state = document.state();
        if (const Ink* looked_at = looks.known({file, state.show, state.hide})) return *looked_at;
        const std::string key = file + state_key(state);
        if (whole_key != key) whole_ink = display::whole_ink(document), whole_key = key;
        return whole_ink;
    }
};

Pictures::Pictures(std::filesystem::path media, base::Report report, Budget budget, Patience patience)
    : inside_(std::make_unique<Inside>(media, std::move(report), budget, std::move(patience))) {}
Pictures::Pictures(std::filesystem::path media, base::Report report, Patience patience)
    : Pictures(std::move(media), std::move(report), Budget(), std::move(patience)) {}
Pictures::~Pictures() = default;

std::optional<screen::Size> Pictures::size(const std::string& file) {
    if (auto* known = inside_->sizes.find(file)) return *known;
    const auto measured = inside_->drawings.size(screen::Image::Folder::illustrations, file);
    return measured.not_yet ? std::nullopt : inside_->sizes.put(file, measured.size, 1);
}

std::optional<screen::Rect> Pictures::element(const std::string& file, const std::string& id,
                                              const std::vector<std::string>& show,
                                              const std::vector<std::string>& hide) {
    const SvgState state{show, hide, {}};
    const std::string key = file + '\n' + id + state_key(state);
    if (auto* known = inside_->bounds.find(key)) return *known;
    const auto found = inside_->illustration(file, state);
    if (found.not_yet) return std::nullopt;
    std::optional<screen::Rect> bounds;
    if (found) bounds = found.document->bounds(id);
    return inside_->bounds.put(key, bounds, 1);
}

std::optional<screen::Point> Pictures::anchor(const std::string& file, const std::string& id,
                                              const std::vector<std::string>& show,
                                              const std::vector<std::string>& hide) {
    const SvgState state{show, hide, {}};
    const std::string key = file + '\n' + id + state_key(state);
    if (auto* known = inside_->anchors.find(key)) return *known;
    const auto found = inside_->illustration(file, state);
    if (found.not_yet) return std::nullopt;
    std::optional<screen::Point> point;
    auto whole = [&]() -> const Ink& { return inside_->whole(file, *found.document); };
    if (found) point = ink_anchor(*found.document, id, whole);
    return inside_->anchors.put(key, point, 1);
}

bool Pictures::reaches_top(const std::string& file) {
    if (auto* known = inside_->hangs.find(file)) return *known;
    const auto found = inside_->illustration(file, {});
    if (found.not_yet) return false;
    return inside_->hangs.put(file, found && ink_reaches_top(inside_->whole(file, *found.document)), 1);
}

bool Pictures::is_clip(const std::string& file) {
    if (auto* known = inside_->moving.find(file)) return *known;
    const auto found = inside_->drawings.is_clip(file);
    return found ? inside_->moving.put(file, *found, 1) : false;
}

void Pictures::settle_clip(screen::Image& image) {
    inside_->clips.settle(image);
}

void Pictures::settle_no_clip() {
    inside_->clips.settle_none();
}

std::optional<flow::Time> Pictures::next_picture_due() {
    return inside_->clips.due();
}

bool Pictures::next_picture(flow::Time now) {
    return inside_->clips.step(now);
}

std::shared_ptr<const Raster> Pictures::clip_picture(const screen::Image& image) {
    auto shown = inside_->clips.picture(image);
    return shown ? shown : raster(image);
}

std::shared_ptr<const Raster> Pictures::raster(const screen::Image& image) {
    const std::string key = raster_key(image);
    const bool beside =
        flow::is_photo(image.file) || !inside_->drawings.is_light(image.folder, image.file).value_or(false);
    if (inside_->ready && beside) return inside_->worker.soon(key, image);
    if (std::optional<RasterPointer> known = inside_->worker.take(key)) return *known;
    auto [raster, not_yet] = draw_here(inside_->drawings, image, inside_->report);
    if (not_yet) return inside_->worker.soon(key, image);
    inside_->worker.keep(key, raster);
    return raster;
}

WayStep Pictures::on_the_way(const screen::Image& image) {
    return inside_->living.nearest(image);
}

void Pictures::expect(const screen::Image& image) {
    inside_->living.expect(image);
}

void Pictures::expect_none() {
    inside_->living.forget();
}

bool Pictures::is_living(const screen::Image& image) const {
    return inside_->living.is_living(image);
}

std::shared_ptr<const Raster> Pictures::step(const screen::Image& image) {
    return inside_->living.step(image);
}

bool Pictures::take_new_steps() {
    return inside_->steps.exchange(false);
}

std::optional<base::Problem> Pictures::way_fault(const screen::PictureState& from, const screen::PictureState& to) {
    auto fault =
        display::way_fault(inside_->illustrations, from.file, {from.show, from.hide, {}}, {to.show, to.hide, {}});
    if (!fault) return std::nullopt;
    return base::Problem{base::Severity::warning, "media/illustrations/" + from.file, fault->line,
                         "this drawing is cross-faded: " + fault->why, fault->cure};
}

bool Pictures::take_news() {
    return inside_->news.exchange(false);
}

std::optional<base::Problem> Pictures::fault(const std::string& file) {
    constexpr auto folder = screen::Image::Folder::illustrations;
    auto refused = inside_->drawings.fault(folder, file);
    return refused ? std::optional(problem_of(drawing_name(folder, file), *refused)) : std::nullopt;
}

Pictures::Look Pictures::look(const screen::PictureState& state) {
    return inside_->looks.look(state);
}

bool Pictures::differ(const screen::PictureState& one, const screen::PictureState& other) {
    return inside_->looks.differ(one, other);
}

std::optional<screen::Point> Pictures::own_point(const screen::PictureState& state, const std::string& part) {
    const auto found = inside_->illustration(state.file, {state.show, state.hide, {}});
    return found ? display::own_point(*found.document, part) : std::nullopt;
}

Pictures::At Pictures::part_at(const screen::PictureState& state, const std::string& part, screen::Point point) {
    const auto found = inside_->illustration(state.file, {state.show, state.hide, {}});
    if (!found) return At::nothing;
    auto whole = [&]() -> const Ink& { return inside_->whole(state.file, *found.document); };
    return display::part_at(*found.document, part, point, whole);
}

float Pictures::ink_between(const screen::PictureState& state, screen::Point from, screen::Point to) {
    const auto found = inside_->illustration(state.file, {state.show, state.hide, {}});
    if (!found) return 0;
    return display::ink_between(inside_->whole(state.file, *found.document), found.document->size(), from, to);
}

std::vector<Pictures::Words> Pictures::words(const std::string& file) {
    return inside_->looks.words(file);
}

bool Pictures::shows_words(const screen::PictureState& state) {
    return inside_->looks.shows_words(state);
}

std::optional<base::Problem> Pictures::icon(const std::string& file) {
    return inside_->looks.icon(file);
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

void Pictures::finish_clip() {
    inside_->clips.finish();
}

void Pictures::fit(PixelSize screen) {
    inside_->worker.fit(screen);
}

void Pictures::forget() {
    inside_->trials.forget();
    inside_->texts.forget();
    inside_->looks.forget();
    inside_->drawings.forget();
    inside_->living.forget();
    inside_->clips.forget();
    inside_->moving.clear();
    inside_->sizes.clear();
    inside_->bounds.clear();
    inside_->anchors.clear();
    inside_->whole_key.clear();
    inside_->hangs.clear();
    inside_->worker.forget();
    inside_->report.forget();
}

}  // namespace display
