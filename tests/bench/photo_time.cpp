// How long a photograph takes from its file to the pixels of a slide, and how much memory, for tests/bench/run.
//
//   photo_time FILE    prints as JSON: milliseconds, the least of five, and the MiB that the process came to take
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "display/photos/photo.h"

namespace {

constexpr int rounds = 5;
constexpr display::PixelSize on_a_slide{1000, 667};

/// The most so far. What getrusage says begins with what the program that started this one had.
double mebibytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// Negative: it is refused.
double milliseconds(const std::filesystem::path& photo) {
    const auto begun = std::chrono::steady_clock::now();
    const auto drawn = display::draw_photo(photo.parent_path(), photo.filename().string(), on_a_slide,
                                           {0, 0, on_a_slide.w, on_a_slide.h});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    return std::holds_alternative<display::Raster>(drawn) ? took.count() : -1;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const double before = mebibytes();
    double least = milliseconds(words[1]);
    for (int round = 1; round < rounds; ++round) least = std::min(least, milliseconds(words[1]));
    std::printf("{\"ms\": %.1f, \"mebibytes\": %.1f}\n", least, mebibytes() - before);
    return least < 0;
}
