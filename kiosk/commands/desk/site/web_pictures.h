// A pack's pictures as files for a browser: what a site asks for, done by display. One thread at a time.
#pragma once

#include <filesystem>

#include "web/site.h"

namespace commands {

class WebPictures final : public web::PictureMaker {
public:
    explicit WebPictures(std::filesystem::path media) : media_(std::move(media)) {}

    base::Result<File> picture(const flow::Picture& picture) override;
    std::string clip(const std::string& file) override;
    std::optional<web::Way> way(const flow::Picture& from, const flow::Picture& to) override;
    std::string icon(const std::string& name) override;

private:
    std::filesystem::path media_;
};

}  // namespace commands
