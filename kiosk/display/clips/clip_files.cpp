#include "display/clips/clip_files.h"

#include <utility>

#include "display/clips/clip_reader.h"
#include "display/photos/photo.h"
#include "display/photos/photo_header.h"

namespace display {
namespace {

class DecodedClip final : public ClipFrames {
public:
    DecodedClip(std::unique_ptr<ClipReader> reader, int turn) : reader_(std::move(reader)), turn_(turn) {}

    std::optional<Shown> next() override {
        picture_ = reader_->next();
        return picture_ ? std::optional(Shown{picture_->begins, picture_->ends}) : std::nullopt;
    }
    bool at_end() const override { return reader_->at_end(); }
    void begin_anew() override { reader_->begin_anew(), picture_.reset(); }
    std::shared_ptr<const Raster> pixels(PixelSize whole, const PixelRect& part) override {
        if (!picture_) return nullptr;
        return std::make_shared<const Raster>(upright(picture_->pixels, turn_, whole, part));
    }

private:
    std::unique_ptr<ClipReader> reader_;
    int turn_;
    std::optional<ClipReader::Picture> picture_;
};

std::variant<std::unique_ptr<ClipFrames>, SvgRefusal> open(const std::filesystem::path& folder,
                                                           const std::string& file) {
    auto opened = open_photo(folder, file);
    if (auto* refusal = std::get_if<SvgRefusal>(&opened)) return std::move(*refusal);
    const auto& [bytes, facts] = std::get<OpenedPhoto>(opened);
    if (!facts.clip) return damaged();  // it is another file by now
    auto read = ClipReader::of(bytes, facts);
    if (auto* refusal = std::get_if<SvgRefusal>(&read)) return std::move(*refusal);
    auto reader = std::get<std::unique_ptr<ClipReader>>(std::move(read));
    return std::make_unique<DecodedClip>(std::move(reader), facts.turn);
}

}  // namespace

OpenClip clips_of(std::filesystem::path illustrations) {
    return [folder = std::move(illustrations)](const std::string& file) { return open(folder, file); };
}

}  // namespace display
