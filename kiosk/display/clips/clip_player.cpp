#include "display/clips/clip_player.h"

#include "display/picture_place.h"

namespace display {

namespace {

base::Problem cannot_play(const std::string& file, const SvgRefusal& refused) {
    auto problem = problem_of("illustrations/" + file, refused);
    problem.what = "this clip cannot play, and its first picture stands there: " + refused.why;
    return problem;
}

}  // namespace

/// What the thread has of one clip.
struct ClipPlayer::Playing {
    std::unique_ptr<ClipFrames> frames;
    flow::Time round{0};  ///< when this one began
    flow::Time ended{0};  ///< the last picture of it, as far as it got
    std::uint32_t number = 0;

    std::optional<SvgRefusal> open(const OpenClip& open_clip, const std::string& file);
    /// The next whose time is not over at this position.
    std::optional<Ahead> next(const Wish& wish, flow::Time position);
};

std::optional<SvgRefusal> ClipPlayer::Playing::open(const OpenClip& open_clip, const std::string& file) {
    auto opened = open_clip(file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return std::move(*refusal);
    frames = std::get<std::unique_ptr<ClipFrames>>(std::move(opened));
    return std::nullopt;
}

std::optional<ClipPlayer::Ahead> ClipPlayer::Playing::next(const Wish& wish, flow::Time position) {
    for (int left_out = 0;;) {
        if (frames->at_end()) {
            round += ended;
            frames->begin_anew();
        }
        const auto picture = frames->next();
        if (!picture) return std::nullopt;
        ++number;
        ended = picture->ends;
        if (round + ended <= position && left_out++ < most_left_out) continue;
        auto raster = frames->pixels(wish.whole, wish.part);
        if (!raster) return std::nullopt;
        return Ahead{std::move(raster), number, round + picture->begins};
    }
}

ClipPlayer::ClipPlayer(OpenClip open, ReportOnce& report, std::function<void()> ready)
    : open_(std::move(open)), report_(report), ready_(std::move(ready)) {}

ClipPlayer::~ClipPlayer() {
    {
        std::lock_guard lock(mutex_);
        stop_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void ClipPlayer::settle(screen::Image& image) {
    image.picture = 0;
    if (!ready_) return;
    std::string key = raster_key(image);
    if (key != key_) {
        settle_none();
        key_ = std::move(key);
    }
    plays_ = image.play == screen::Image::Clip::plays;
    if (plays_)
        want(image);
    else
        zero_.reset();
    image.picture = shown_number_;
}

void ClipPlayer::settle_none() {
    if (key_.empty()) return;
    key_.clear();
    plays_ = false;
    zero_.reset();
    shown_.reset();
    shown_number_ = 0;
    {
        std::lock_guard lock(mutex_);
        wish_.reset();
        ++wishes_;
        ahead_.reset();
        position_ = flow::Time{0};
        broken_ = false;
    }
    changed_.notify_all();
}

void ClipPlayer::want(const screen::Image& image) {
    const PixelRect whole = whole_placement(image), part = part_of(image);
    if (!is_drawable(part, whole)) return;
    {
        std::lock_guard lock(mutex_);
        if (wish_) return;
        wish_ = Wish{image.file, {whole.w, whole.h}, part};
        ++wishes_;
        if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    }
    changed_.notify_all();
}

std::optional<flow::Time> ClipPlayer::due() {
    if (!plays_) return std::nullopt;
    constexpr flow::Time at_once{0};
    std::lock_guard lock(mutex_);
    if (broken_) return shown_ ? std::optional(at_once) : std::nullopt;
    if (!ahead_) return std::nullopt;
    return zero_ ? *zero_ + ahead_->begins : at_once;
}

bool ClipPlayer::step(flow::Time now) {
    const auto when = due();
    if (!when || now < *when) return false;
    {
        std::lock_guard lock(mutex_);
        if (broken_) {
            shown_.reset();
            shown_number_ = 0;
            return true;
        }
        if (!zero_ || now - *when > most_late) zero_ = now - ahead_->begins;
        shown_ = std::move(ahead_->raster);
        shown_number_ = ahead_->number;
        ahead_.reset();
        position_ = now - *zero_;
    }
    changed_.notify_all();
    return true;
}

std::shared_ptr<const Raster> ClipPlayer::picture(const screen::Image& image) const {
    return image.picture != 0 && image.picture == shown_number_ ? shown_ : nullptr;
}

void ClipPlayer::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !wish_ || ahead_ || broken_; });
}

void ClipPlayer::wait_for_work(std::unique_lock<std::mutex>& lock, std::size_t known) {
    changed_.wait(lock, [&] { return stop_ || wishes_ != known || (wish_ && !ahead_ && !broken_); });
}

void ClipPlayer::run() {
    Playing playing;
    std::size_t known = 0;
    std::unique_lock lock(mutex_);
    while (true) {
        wait_for_work(lock, known);
        if (stop_) return;
        if (wishes_ != known) playing = {};
        known = wishes_;
        if (!wish_) continue;
        const Wish wish = *wish_;
        const flow::Time position = position_;
        lock.unlock();
        std::optional<SvgRefusal> refused;
        if (!playing.frames) refused = playing.open(open_, wish.file);
        auto ahead = refused ? std::nullopt : playing.next(wish, position);
        if (!ahead && !refused) refused = damaged_at(playing.number + 1);
        if (refused) playing = {}, report_(cannot_play(wish.file, *refused));
        lock.lock();
        if (wishes_ != known) continue;
        broken_ = refused.has_value();
        ahead_ = std::move(ahead);
        changed_.notify_all();
        lock.unlock();
        ready_();
        lock.lock();
    }
}

}  // namespace display
