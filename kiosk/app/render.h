// `render`: a picture and a description of every slide, without a display. One thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/command_line.h"
#include "flow/session.h"
#include "screen/layout.h"

namespace app {

/// Paints a draw list into a PNG file; says what went wrong, if anything.
class Easel {
public:
    virtual ~Easel() = default;
    virtual std::optional<base::Problem> paint(const screen::DrawList& list, const std::filesystem::path& png) = 0;
};

/// Size of a pixel on a panel of this diagonal.
float mm_per_px(screen::Size px, double inches);

/// What a voice is handed for words of a language.
using Speakable = std::function<std::string(const std::string& words, const std::string& language)>;

/// OUT/home.png and .json, OUT/FLOW/SLIDE.png and .json, further pages SLIDE-2.png and so on. Problems: what was asked for
/// and is not there, flows that failed, files that cannot be written.
base::Problems render(const RenderOptions& options, double inches, screen::Layout& layout, flow::World world,
                      Easel& easel, const Speakable& speakable);

}  // namespace app
