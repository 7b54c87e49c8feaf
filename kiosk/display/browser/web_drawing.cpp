#include "display/browser/web_drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "display/browser/drawn_state.h"
#include "display/browser/way_numbers.h"
#include "display/drawings/svg_guard.h"
#include "display/drawings/svg_reader.h"
#include "display/living/in_betweens.h"

namespace display {
namespace {

constexpr double longest_side = 1'280;  ///< px: as large as a page shows it

/// What a browser takes a drawing for that is told no size: its viewBox, enlarged.
void give_pixels(SvgNode& root) {
    double w = 0, h = 0;
    if (std::sscanf(root.value("viewBox").c_str(), "%*f%*[ ,]%*f%*[ ,]%lf%*[ ,]%lf", &w, &h) != 2) return;
    if (!(w > 0 && h > 0)) return;
    const double scale = longest_side / std::max(w, h);
    root.set("width", std::to_string(std::lround(w * scale)));
    root.set("height", std::to_string(std::lround(h * scale)));
}

constexpr const char* illustrations = "illustrations";

/// Throws SvgRefused.
std::optional<WebWay> way_of(const std::string& text, const SvgState& from, const SvgState& to) {
    auto found = InBetweens::find(std::make_shared<const std::string>(text), from, to);
    const auto* way = std::get_if<InBetweens>(&found);
    if (!way) return std::nullopt;
    std::vector<SvgNode> frames;
    const auto shares = way->poses();
    for (float share : shares) {
        frames.push_back(drawn_state(read_tree(way->whole(share)), way->state(share)));
        give_pixels(frames.back());
    }
    return way_numbers(std::move(frames), shares);
}

}  // namespace

std::variant<std::string, base::Problem> web_drawing(const std::filesystem::path& media, const std::string& file,
                                                     const std::vector<std::string>& show,
                                                     const std::vector<std::string>& hide) {
    const auto name = std::string(illustrations) + "/" + file;
    const SvgText svg = read_svg(media / illustrations, file);
    if (svg.refused) return problem_of(name, *svg.refused);
    try {
        auto root = drawn_state(read_tree(svg.text), {show, hide, {}});
        give_pixels(root);
        return written_close(root);
    } catch (const SvgRefused& refused) {
        return problem_of(name, {refused.why, refused.cure, line_at(svg.text, refused.at)});
    }
}

std::optional<WebWay> web_way(const std::filesystem::path& media, const std::string& file,
                              const std::vector<std::string>& from_show, const std::vector<std::string>& from_hide,
                              const std::vector<std::string>& to_show, const std::vector<std::string>& to_hide) {
    const SvgText svg = read_svg(media / illustrations, file);
    if (svg.refused || svg.photo || !svg.facts.light) return std::nullopt;  // as on the kiosk: too much to move
    try {
        return way_of(svg.text, {from_show, from_hide, {}}, {to_show, to_hide, {}});
    } catch (const SvgRefused&) {
        return std::nullopt;
    }
}

std::string web_icon(const std::filesystem::path& media, const std::string& name) {
    const SvgText svg = read_svg(media / "icons", name + ".svg");
    if (svg.refused) return {};
    try {
        auto root = drawn_state(read_tree(svg.text), {});
        for_each_element(root, [](SvgNode& node) {
            for (auto unwanted : {"id", "class", "style"}) node.drop(unwanted);
        });
        drop_children(root, [](const SvgNode& node) { return node.name == "style"; });
        for (auto size : {"width", "height"}) root.drop(size);
        root.set("class", "icon");
        root.set("aria-hidden", "true");
        root.set("focusable", "false");
        auto text = written_close(root);
        while (text.ends_with('\n')) text.pop_back();
        return text;
    } catch (const SvgRefused&) {
        return {};
    }
}

}  // namespace display
