#include "display/beside/picture_service.h"

#include <unistd.h>

#include <chrono>
#include <memory>

#include "display/beside/picture_questions.h"
#include "display/clips/clip_files.h"
#include "display/drawings/allowance.h"
#include "display/drawings/drawing_wire.h"
#include "display/drawings/pictures.h"
#include "display/living/way_files.h"

namespace display {
namespace {

using Kind = PictureQuestion::Kind;

constexpr std::chrono::seconds longest{3};                   ///< of the processor, for one answer
constexpr std::size_t most_memory = std::size_t{256} << 20;  ///< more than it has when it is asked, and its answer

/// Few pictures are asked for twice, since whoever asks keeps them; drawings are, in one state after another.
Pictures::Budget kept() {
    return {.raster_bytes = 0, .parsed_bytes = std::size_t{2} << 20};
}

class PictureService {
public:
    explicit PictureService(const std::filesystem::path& media)
        : pictures_(
              media, [this](const base::Problem& problem) { problems_.push_back(problem); }, kept(),
              Patience{.helper = {.draws_here = true}}),
          open_way_(ways_of(media / "illustrations")),
          open_clip_(clips_of(media / "illustrations")) {}

    PictureAnswer answer(const PictureQuestion& question) {
        problems_.clear();
        PictureAnswer answer = found(question);
        answer.problems = std::move(problems_);
        return answer;
    }

private:
    PictureAnswer found(const PictureQuestion& asked) {
        switch (asked.kind) {
            case Kind::size:
                return of_size(pictures_.size(asked.file));
            case Kind::element:
                return of_rect(pictures_.element(asked.file, asked.id, asked.show, asked.hide));
            case Kind::anchor:
                return of_point(pictures_.anchor(asked.file, asked.id, asked.show, asked.hide));
            case Kind::reaches_top:
                return {.there = pictures_.reaches_top(asked.file)};
            case Kind::is_clip:
                return {.there = pictures_.is_clip(asked.file)};
            case Kind::raster:
                return of_raster(pictures_.raster(asked.image));
            case Kind::open_way:
                return opened_way(asked.image);
            case Kind::step:
                return of_raster(way_ ? way_->draw(asked.share) : nullptr);
            case Kind::open_clip:
                return opened_clip(asked.file);
            case Kind::next:
                return next_of_clip();
            case Kind::begin_anew:
                if (clip_) clip_->begin_anew();
                return with_end({.there = clip_ != nullptr});
            case Kind::pixels:
                return of_raster(clip_ ? clip_->pixels(asked.whole, asked.part) : nullptr);
        }
        return {};
    }

    static PictureAnswer of_size(std::optional<screen::Size> size) {
        if (!size) return {};
        return {.there = true, .numbers = {size->w, size->h, 0, 0}};
    }
    static PictureAnswer of_rect(std::optional<screen::Rect> rect) {
        if (!rect) return {};
        return {.there = true, .numbers = {rect->x, rect->y, rect->w, rect->h}};
    }
    static PictureAnswer of_point(std::optional<screen::Point> point) {
        if (!point) return {};
        return {.there = true, .numbers = {point->x, point->y, 0, 0}};
    }
    static PictureAnswer of_raster(std::shared_ptr<const Raster> raster) {
        if (!raster) return {};
        return {.there = true, .raster = std::move(raster)};
    }

    PictureAnswer opened_way(const screen::Image& image) {
        way_ = open_way_(image, [] { return true; });
        if (!way_) return {};
        return {.there = true, .place = way_->place(), .bytes = static_cast<std::int64_t>(way_->bytes())};
    }

    PictureAnswer opened_clip(const std::string& file) {
        clip_.reset();
        auto opened = open_clip_(file);
        if (const auto* refusal = std::get_if<SvgRefusal>(&opened))
            return {.refused = refusal->why, .cure = refusal->cure};
        clip_ = std::get<std::unique_ptr<ClipFrames>>(std::move(opened));
        return with_end({.there = true});
    }
    PictureAnswer next_of_clip() {
        const auto shown = clip_ ? clip_->next() : std::nullopt;
        if (!shown) return with_end({});
        return with_end({.there = true, .begins = shown->begins, .ends = shown->ends});
    }
    PictureAnswer with_end(PictureAnswer answer) const {
        answer.at_end = !clip_ || clip_->at_end();
        return answer;
    }

    base::Problems problems_;
    Pictures pictures_;
    OpenWay open_way_;
    OpenClip open_clip_;
    std::shared_ptr<const WayPixels> way_;
    std::unique_ptr<ClipFrames> clip_;
};

PictureAnswer answered(PictureService& service, const PictureQuestion& question) {
    const Allowance allowance(longest, most_memory);
    try {
        return service.answer(question);
    } catch (const std::exception&) {  // no memory, or the library gave up: there is no such picture
        return {};
    }
}

/// Looked at several times a second: a process that nobody asks any more gives its memory back.
class Idle {
public:
    bool operator()() const { return std::chrono::steady_clock::now() - begun_ < longest_idle; }

private:
    static constexpr std::chrono::seconds longest_idle{20};
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace

int serve_pictures(const std::filesystem::path& media) {
    constexpr int wire = STDIN_FILENO, never_ran = 127;
    ::close_range(3, ~0U, 0);
    if (!confine_who_draws({media})) return never_ran;
    keep_freed_memory();
    PictureService service(media);
    while (auto bytes = receive_message(wire, Idle())) {
        const auto question = read_question(std::move(*bytes));
        if (!question || !send_message(wire, to_bytes(answered(service, *question)))) return 1;
    }
    return 0;
}

}  // namespace display
