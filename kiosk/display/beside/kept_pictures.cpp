#include "display/beside/kept_pictures.h"

#include <atomic>
#include <utility>

#include "display/beside/picture_facts.h"
#include "display/beside/picture_reader.h"
#include "display/beside/remembered.h"
#include "display/clips/clip_player.h"
#include "display/drawings/raster_worker.h"
#include "display/living/living_pictures.h"
#include "display/picture_place.h"

namespace display {
namespace {

using Kind = PictureQuestion::Kind;

/// A process that is there has answered by then; a person takes longer to notice (about 100 ms).
constexpr std::chrono::milliseconds longest_wait{40};
/// At the very beginning nothing is on the screen yet that would stand still, and the processes have to be begun.
constexpr std::chrono::milliseconds longest_first_wait{600};

}  // namespace

/// Four readers, since their threads ask at the same time; each begins its process when it first needs one. The first picture is
/// laid out and then painted, and so is what may come after it, a while later: until somebody touches the screen one of them does.
struct KeptPictures::Inside {
    explicit Inside(Options options)
        : report(std::move(options.report)),
          ready([this, tell = options.ready] { news = true, tell(); }),
          of_facts(options.begun ? options.begun : std::make_shared<PictureProcess>(options.program), report),
          of_pixels(options.program, report),
          of_ways(options.program, report),
          of_clips(options.program, report),
          remembered(of_facts, options.kept),
          facts({[this](const PictureQuestion& question) { return remembered.ask(question); },
                 [this] { remembered.rest(); }},
                ready),
          worker(
              remembering_drawer([this]() -> PictureReader& { return touched ? of_pixels : of_facts; }, options.kept),
              options.raster_bytes, ready),
          living(ways_beside(of_ways), [this, tell = options.ready] { steps = true, tell(); }),
          clips(clips_beside(of_clips), report, options.ready) {
        of_facts.stay(true);
    }
    /// Threads that wait for a process are let go.
    ~Inside() {
        for (PictureReader* reader : {&of_facts, &of_pixels, &of_ways, &of_clips}) reader->give_up();
    }

    PictureAnswer fact(const PictureQuestion& question) {
        return facts.get(question, patience()).value_or(PictureAnswer());
    }
    std::chrono::milliseconds patience() const { return shown ? longest_wait : longest_first_wait; }

    ReportOnce report;
    std::atomic<bool> news{false}, steps{false};
    bool shown = false;                ///< something has been painted
    std::atomic<bool> touched{false};  ///< and then something else
    std::function<void()> ready;
    PictureReader of_facts, of_pixels, of_ways, of_clips;
    RememberedFacts remembered;  ///< the facts' thread's
    PictureFacts facts;
    RasterWorker worker;
    LivingPictures living;
    ClipPlayer clips;
};

std::shared_ptr<PictureProcess> begin_pictures(std::vector<std::string> program) {
    auto process = std::make_shared<PictureProcess>(std::move(program));
    process->begin_ahead();
    return process;
}

KeptPictures::KeptPictures(Options options) : inside_(std::make_unique<Inside>(std::move(options))) {}
KeptPictures::~KeptPictures() = default;

std::optional<screen::Size> KeptPictures::size(const std::string& file) {
    const auto answer = inside_->fact({.kind = Kind::size, .file = file});
    return answer.there ? std::optional(screen::Size{answer.numbers[0], answer.numbers[1]}) : std::nullopt;
}

void KeptPictures::expect_size(const std::string& file) {
    inside_->facts.expect({.kind = Kind::size, .file = file});
}

std::optional<screen::Rect> KeptPictures::element(const std::string& file, const std::string& id,
                                                  const std::vector<std::string>& show,
                                                  const std::vector<std::string>& hide) {
    const auto answer = inside_->fact({.kind = Kind::element, .file = file, .id = id, .show = show, .hide = hide});
    const auto& n = answer.numbers;
    return answer.there ? std::optional(screen::Rect{n[0], n[1], n[2], n[3]}) : std::nullopt;
}

std::optional<screen::Point> KeptPictures::anchor(const std::string& file, const std::string& id,
                                                  const std::vector<std::string>& show,
                                                  const std::vector<std::string>& hide) {
    const auto answer = inside_->fact({.kind = Kind::anchor, .file = file, .id = id, .show = show, .hide = hide});
    return answer.there ? std::optional(screen::Point{answer.numbers[0], answer.numbers[1]}) : std::nullopt;
}

bool KeptPictures::reaches_top(const std::string& file) {
    return inside_->fact({.kind = Kind::reaches_top, .file = file}).there;
}

bool KeptPictures::is_clip(const std::string& file) {
    return inside_->fact({.kind = Kind::is_clip, .file = file}).there;
}

std::shared_ptr<const Raster> KeptPictures::raster(const screen::Image& image) {
    return inside_->worker.within(raster_key(image), image, inside_->patience());
}

WayStep KeptPictures::on_the_way(const screen::Image& image) {
    return inside_->living.nearest(image);
}

void KeptPictures::expect(const screen::Image& image) {
    inside_->living.expect(image);
}

void KeptPictures::expect_none() {
    inside_->living.forget();
}

bool KeptPictures::is_living(const screen::Image& image) const {
    return inside_->living.is_living(image);
}

std::shared_ptr<const Raster> KeptPictures::step(const screen::Image& image) {
    return inside_->living.step(image);
}

bool KeptPictures::take_new_steps() {
    return inside_->steps.exchange(false);
}

void KeptPictures::settle_clip(screen::Image& image) {
    inside_->clips.settle(image);
}

void KeptPictures::settle_no_clip() {
    inside_->clips.settle_none();
}

std::optional<flow::Time> KeptPictures::next_picture_due() {
    return inside_->clips.due();
}

bool KeptPictures::next_picture(flow::Time now) {
    return inside_->clips.step(now);
}

std::shared_ptr<const Raster> KeptPictures::clip_picture(const screen::Image& image) {
    auto shown = inside_->clips.picture(image);
    return shown ? shown : raster(image);
}

void KeptPictures::prepare(std::vector<screen::Image> images) {
    // Only what is shown has something after it.
    if (std::exchange(inside_->shown, true)) inside_->touched = true;
    inside_->of_facts.stay(false);
    inside_->worker.prepare(std::move(images));
}

/// Whoever paints waits for the first, then for the second.
void KeptPictures::share(std::vector<screen::Image> images) {
    inside_->worker.share({images.rbegin(), images.rend()});
}

bool KeptPictures::take_news() {
    return inside_->news.exchange(false);
}

void KeptPictures::fit(PixelSize screen) {
    inside_->worker.fit(screen);
}

void KeptPictures::finish() {
    inside_->facts.finish();
    inside_->worker.finish();
}

}  // namespace display
