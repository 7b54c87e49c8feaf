#include "display/beside/picture_reader.h"

#include "display/picture_place.h"

namespace display {
namespace {

using Kind = PictureQuestion::Kind;

std::string name_of_asked(const PictureQuestion& question) {
    const auto& file = question.file.empty() ? question.image.file : question.file;
    return file.empty() ? "" : "media/" + drawing_name(question.image.folder, file);
}

base::Problem no_answer(const PictureQuestion& question, PictureProcess::Failure failure) {
    if (failure == PictureProcess::Failure::not_begun)
        return base::failure("no picture can be shown: the program that draws them cannot be started",
                             "put clinic-kiosk-pictures beside the other programs of this build");
    return base::failure("this picture cannot be shown: it takes too much work or memory, or breaks what draws it",
                         "simplify it, and look what clinic-kiosk check says of it", name_of_asked(question));
}

/// Null where there are no pixels, or others than were asked for.
std::shared_ptr<const Raster> sized(PictureAnswer answer, PixelSize size) {
    return answer.there && answer.raster && answer.raster->size == size ? std::move(answer.raster) : nullptr;
}

/// Of the process that opened it; another one opens it again.
class WayBeside final : public WayPixels {
public:
    WayBeside(PictureReader& reader, screen::Image image, const PictureAnswer& opened,
              std::shared_ptr<std::size_t> latest)
        : reader_(reader),
          image_(std::move(image)),
          place_(opened.place),
          bytes_(opened.bytes > 0 ? static_cast<std::size_t>(opened.bytes) : 0),
          latest_(std::move(latest)),
          number_(*latest_),
          begun_(reader.begun()) {}

    PixelRect place() const override { return place_; }
    std::size_t bytes() const override { return bytes_; }
    std::shared_ptr<const Raster> draw(float share) const override {
        if (number_ != *latest_ || begun_ != reader_.begun()) {
            if (!reader_.ask({.kind = Kind::open_way, .image = image_}).there) return nullptr;
            number_ = ++*latest_, begun_ = reader_.begun();
        }
        auto answer = reader_.ask({.kind = Kind::step, .share = share});
        return sized(std::move(answer), {place_.w, place_.h});
    }

private:
    PictureReader& reader_;
    const screen::Image image_;
    const PixelRect place_;
    const std::size_t bytes_;
    const std::shared_ptr<std::size_t> latest_;  ///< number of the way that the process has open
    mutable std::size_t number_, begun_;
};

class ClipBeside final : public ClipFrames {
public:
    ClipBeside(PictureReader& reader, std::string file, const PictureAnswer& opened)
        : reader_(reader), file_(std::move(file)), begun_(reader.begun()), at_end_(opened.at_end) {}

    std::optional<Shown> next() override {
        const auto answer = ask({.kind = Kind::next});
        return answer.there ? std::optional(Shown{answer.begins, answer.ends}) : std::nullopt;
    }
    bool at_end() const override { return at_end_; }
    void begin_anew() override { ask({.kind = Kind::begin_anew}); }
    std::shared_ptr<const Raster> pixels(PixelSize whole, const PixelRect& part) override {
        auto answer = ask({.kind = Kind::pixels, .whole = whole, .part = part});
        return sized(std::move(answer), {part.w, part.h});
    }

private:
    /// Another process than the one that had it open opens it again, and begins at its beginning.
    PictureAnswer ask(const PictureQuestion& question) {
        if (begun_ != reader_.begun() || !open_) {
            open_ = reader_.ask({.kind = Kind::open_clip, .file = file_}).there;
            begun_ = reader_.begun();
        }
        if (!open_) return {};
        auto answer = reader_.ask(question);
        open_ = begun_ == reader_.begun();
        if (question.kind != Kind::pixels) at_end_ = answer.at_end;
        return answer;
    }

    PictureReader& reader_;
    const std::string file_;
    std::size_t begun_;
    bool open_ = true, at_end_;
};

}  // namespace

void PictureReader::rest() {
    if (stays_) return;
    std::lock_guard lock(mutex_);
    process_->end();
}

std::size_t PictureReader::begun() const {
    std::lock_guard lock(mutex_);
    return process_->begun();
}

PictureAnswer PictureReader::ask(const PictureQuestion& question) {
    std::lock_guard lock(mutex_);
    auto answer = process_->ask(question);
    if (!answer) {
        const auto problem = no_answer(question, process_->failure());
        report_(problem);
        return {.problems = {problem}};
    }
    for (const auto& problem : answer->problems) report_(problem);
    return std::move(*answer);
}

OpenWay ways_beside(PictureReader& reader) {
    auto latest = std::make_shared<std::size_t>(0);
    return [&reader, latest](const screen::Image& image, const StillWanted&) -> std::shared_ptr<const WayPixels> {
        const auto opened = reader.ask({.kind = Kind::open_way, .image = image});
        if (!opened.there) return nullptr;
        ++*latest;
        return std::make_shared<const WayBeside>(reader, image, opened, latest);
    };
}

OpenClip clips_beside(PictureReader& reader) {
    return [&reader](const std::string& file) -> std::variant<std::unique_ptr<ClipFrames>, SvgRefusal> {
        const auto opened = reader.ask({.kind = Kind::open_clip, .file = file});
        if (opened.there) return std::make_unique<ClipBeside>(reader, file, opened);
        if (opened.refused.empty())
            return SvgRefusal{"it cannot be decoded", "look what clinic-kiosk check says of it", 0};
        return SvgRefusal{opened.refused, opened.cure, 0};
    };
}

}  // namespace display
