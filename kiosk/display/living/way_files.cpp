#include "display/living/way_files.h"

#include <stdexcept>
#include <utility>

#include "display/drawings/raster.h"
#include "display/drawings/svg_reader.h"

namespace display {

namespace {

std::optional<SvgRefusal> fault_in(SvgText svg, const SvgState& from, const SvgState& to) {
    if (!svg.facts.light) {
        const SvgPlaces places = svg_places(svg.text);
        const PoseWays ways = pose_ways(svg.text, places, from, to);
        if (ways.ways.empty() && !ways.wrong) return std::nullopt;
        return SvgRefusal{"its in-betweens are not shown, because it is too much to draw it many times a second",
                          "simplify it: at most 4,000 elements, 300 kB of lines, no letters, masks or patterns", 0};
    }
    auto found = InBetweens::find(std::make_shared<const std::string>(std::move(svg.text)), from, to);
    if (auto* refusal = std::get_if<SvgRefusal>(&found)) return std::move(*refusal);
    const auto* way = std::get_if<InBetweens>(&found);
    try {
        if (way) SvgDocument(way->whole(0.5F));
    } catch (const std::runtime_error& error) {
        return SvgRefusal{"what lies between two poses cannot be drawn by itself: " + std::string(error.what()),
                          "draw layers and poses as plain shapes and groups, right under the root", 0};
    }
    return std::nullopt;
}

std::shared_ptr<const WayPixels> open(const std::filesystem::path& illustrations, const screen::Image& image,
                                      const StillWanted& still_wanted) {
    SvgText svg = read_svg(illustrations, image.file);
    if (svg.refused || !svg.facts.light) return nullptr;
    auto found = InBetweens::find(std::make_shared<const std::string>(std::move(svg.text)), state_of(image),
                                  state_of(screen::second_state(image)));
    auto* way = std::get_if<InBetweens>(&found);
    return way ? std::make_shared<const WayRaster>(std::move(*way), image, still_wanted) : nullptr;
}

}  // namespace

OpenWay ways_of(std::filesystem::path illustrations) {
    return [folder = std::move(illustrations)](const screen::Image& image, const StillWanted& still_wanted) {
        return open(folder, image, still_wanted);
    };
}

std::optional<SvgRefusal> way_fault(const std::filesystem::path& illustrations, const std::string& file,
                                    const SvgState& from, const SvgState& to) {
    SvgText svg = read_svg(illustrations, file);
    if (svg.refused) return std::nullopt;  // which is told of the drawing itself
    try {
        return fault_in(std::move(svg), from, to);
    } catch (const SvgRefused& refused) {
        return SvgRefusal{refused.why, refused.cure, 0};
    }
}

}  // namespace display
