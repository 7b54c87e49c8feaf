#include "display/drawings/picture_looks.h"

#include <algorithm>
#include <cstdlib>

namespace display {
namespace {

using screen::Image;
using screen::PictureState;

constexpr std::uint32_t stage = 0xE3EDE8;           ///< what pictures stand on
constexpr int least_seen = 10, least_changed = 24;  ///< of 255, in red, green or blue
constexpr std::ptrdiff_t fewest_pixels = 6;         ///< of a picture of 240: a dot of 2 or 3 mm on the wall

SvgState state_of(const PictureState& state) {
    return {state.show, state.hide, {}};
}

std::string key_of(const PictureState& state) {
    return state.file + state_key(state_of(state));
}

/// How far two pixels are apart once they lie on the stage.
int distance(std::uint32_t one, std::uint32_t other) {
    auto seen = [](std::uint32_t pixel, int shift) {
        const auto alpha = static_cast<int>(pixel >> 24);
        return static_cast<int>(pixel >> shift & 0xff) + static_cast<int>(stage >> shift & 0xff) * (255 - alpha) / 255;
    };
    int most = 0;
    for (int shift : {0, 8, 16}) most = std::max(most, std::abs(seen(one, shift) - seen(other, shift)));
    return most;
}

bool is_seen(const std::vector<std::uint32_t>& pixels) {
    return std::count_if(pixels.begin(), pixels.end(),
                         [](std::uint32_t pixel) { return distance(pixel, 0) >= least_seen; }) >= fewest_pixels;
}

bool are_different(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    if (one.size() != other.size()) return true;
    std::ptrdiff_t changed = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] != other[i] && distance(one[i], other[i]) >= least_changed) ++changed;
    return changed >= fewest_pixels;
}

}  // namespace

DrawingTrial PictureLooks::draw(const PictureState& state) {
    return drawings_.look(Image::Folder::illustrations, state.file, state_of(state));
}

screen::PictureInspector::Look PictureLooks::look(const PictureState& state) {
    const std::string key = key_of(state);
    if (auto known = looks_.find(key); known != looks_.end()) return known->second;
    DrawingTrial trial = draw(state);
    screen::PictureInspector::Look look;
    if (trial.refused)
        look.problem = problem_of(drawing_name(Image::Folder::illustrations, state.file), *trial.refused);
    look.seen = is_seen(trial.answer.small.pixels);
    look.on_a_wall = trial.answer.on_a_wall;
    keep(state, std::move(trial.answer.small));
    return looks_[key] = std::move(look);
}

Ink PictureLooks::keep(const PictureState& state, Ink ink) {
    const std::size_t bytes = ink.pixels.size() * 4;
    return small_.put(key_of(state), std::move(ink), bytes);
}

const Ink* PictureLooks::known(const PictureState& state) {
    const Ink* ink = small_.find(key_of(state));
    return ink && !ink->pixels.empty() ? ink : nullptr;
}

Ink PictureLooks::small(const PictureState& state) {
    if (const Ink* lately = small_.find(key_of(state))) return *lately;
    return keep(state, draw(state).answer.small);
}

bool PictureLooks::differ(const PictureState& one, const PictureState& other) {
    return are_different(small(one).pixels, small(other).pixels);
}

std::vector<screen::PictureInspector::Words> PictureLooks::words(const std::string& file) {
    if (auto known = words_.find(file); known != words_.end()) return known->second;
    auto& all = words_[file];
    for (auto& each : drawings_.words(Image::Folder::illustrations, file))
        all.push_back({std::move(each.words), each.line});
    return all;
}

bool PictureLooks::shows_words(const PictureState& state) {
    const std::string key = key_of(state);
    if (auto known = says_.find(key); known != says_.end()) return known->second;
    auto silent =
        drawings_.look(Image::Folder::illustrations, state.file, state_of(state), Drawings::Letters::without_words);
    return says_[key] = silent.refused || are_different(small(state).pixels, silent.answer.small.pixels);
}

std::optional<base::Problem> PictureLooks::icon(const std::string& file) {
    if (auto known = icons_.find(file); known != icons_.end()) return known->second;
    auto trial = drawings_.look(Image::Folder::icons, file, {});
    const std::string name = drawing_name(Image::Folder::icons, file);
    std::optional<base::Problem> problem;
    if (trial.refused)
        problem = problem_of(name, *trial.refused);
    else if (!is_seen(trial.answer.small.pixels))
        problem =
            problem_of(name, {"nothing is to be seen in it", "give its lines a colour: stroke=\"currentColor\"", 0});
    return icons_[file] = std::move(problem);
}

void PictureLooks::forget() {
    looks_.clear();
    words_.clear();
    says_.clear();
    icons_.clear();
    small_.clear();
}

}  // namespace display
