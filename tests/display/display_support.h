// Small things the tests of display share.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "display/canvas.h"
#include "display/drawings/drawing_helper.h"
#include "display/fonts/fonts.h"
#include "fakes/temporary_folder.h"
#include "screen/draw_list.h"

/// Collects what would be reported, on whichever thread.
struct Reported {
    std::vector<base::Problem> problems;  ///< to be read when no other thread draws any more
    base::Report report() {
        return [this](const base::Problem& problem) {
            std::lock_guard lock(mutex);
            problems.push_back(problem);
        };
    }
    std::size_t count() {
        std::lock_guard lock(mutex);
        return problems.size();
    }
    std::mutex mutex;
};

/// The process of helper/, with these limits.
inline display::DrawingHelper drawing_helper(std::chrono::milliseconds processor = std::chrono::seconds(10),
                                             std::size_t memory_bytes = std::size_t{256} << 20) {
    const auto here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    return {{(here / "drawing_helper").string()}, processor, memory_bytes};
}

inline std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

inline std::unique_ptr<display::Fonts> open_fonts() {
    auto opened = display::Fonts::open(nullptr);
    return std::move(std::get<std::unique_ptr<display::Fonts>>(opened));
}

inline screen::RunStyle run_style(float px, const char (&script)[5] = "Latn", const std::string& language = "en") {
    screen::RunStyle style;
    style.px = px;
    style.script = screen::script_tag(script);
    style.language = language;
    return style;
}

inline screen::RunStyle arabic(float px) {
    screen::RunStyle style = run_style(px, "Arab", "ar");
    style.right_to_left = true;
    return style;
}

inline std::string svg(const std::string& inside, const std::string& box = "0 0 100 100") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"" + box +
           "\">" + inside + "</svg>";
}

inline screen::Image picture(const std::string& file, screen::Rect dest) {
    screen::Image image;
    image.file = file;
    image.dest = dest;
    return image;
}

inline screen::Box box(screen::Rect rect, screen::Color fill, float radius = 0) {
    screen::Box result;
    result.rect = rect;
    result.fill = fill;
    result.radius = radius;
    return result;
}

inline screen::Text text(const std::string& words, float x, float baseline, float px) {
    screen::Text result;
    result.text = words;
    result.style = run_style(px);
    result.x = x;
    result.baseline = baseline;
    result.width = px * static_cast<float>(words.size());
    result.color = screen::rgb(0x000000);
    return result;
}
