#include "check/check_leaders.h"

#include <algorithm>

#include "base/wording.h"
#include "check/one_flow.h"
#include "screen/label_places.h"

namespace check {
namespace {

/// The slide's drawing as it stands on the screen; null: it cannot be shown.
const screen::Image* drawing_of(const screen::DrawList& list, const flow::Slide& slide) {
    for (const auto& paint : list.paints)
        if (const auto* image = std::get_if<screen::Image>(&paint))
            if (image->folder == screen::Image::Folder::illustrations && image->file == slide.picture.file)
                return image;
    return nullptr;
}

/// A part, by the place of its name among the elements, and how much of its line lies over the drawing: a share of the
/// drawing's width.
struct Leader {
    std::string part;
    float across = 0;
};

Leader longest(const screen::DrawList& list, const screen::Image& image, screen::PictureInspector& pictures,
               const flow::Slide& slide) {
    auto size = pictures.size(image.file);
    Leader most;
    if (!size || image.dest.empty()) return most;
    float unit = size->w / image.dest.w;
    auto in_drawing = [&](screen::Point seen) {
        return screen::Point{(seen.x - image.dest.x) * unit, (seen.y - image.dest.y) * unit};
    };
    screen::PictureState state{image.file, slide.picture.show, slide.picture.hide};
    for (const auto& area : list.nearest)
        for (const auto& [anchor, element] : area.anchors) {
            auto start = screen::leader_start(list.elements[element].rect, anchor);
            float ink = pictures.ink_between(state, in_drawing(start), in_drawing(anchor));
            if (ink / size->w > most.across) most = {list.elements[element].action.of, ink / size->w};
        }
    return most;
}

}  // namespace

void LeaderCheck::flow(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines) {
    OneFlow library(flow, language);
    NoWayOn none;
    flow::World world{library, none, {}, {}};
    for (const auto& each : flow.slides) {
        if (findings_.full()) return;
        if (each.parts.empty() || !each.picture) continue;
        Work work(findings_, flow.file, each.line, "the lines to the parts of " + base::in_quotes(each.id));
        slide(flow, each, world, language, lines);
    }
}

void LeaderCheck::slide(const flow::Flow& flow, const flow::Slide& slide, flow::World& world,
                        const LanguageOfWords& language, FlowLines& lines) {
    for (const auto& look : looks) {
        if (look.size != flow::TextSize::normal || findings_.enough()) continue;
        flow::State state;
        state.settings.language = language.code;
        state.history = {flow::Place{}, {flow.id, slide.id, 0, ""}};
        auto list = layout_.lay_out(state, flow::Time(0), world, look.panel, {});
        const auto* image = drawing_of(list, slide);
        if (!image) continue;
        auto leader = longest(list, *image, pictures_, slide);
        if (leader.across <= most_across) continue;
        findings_.warning(flow.file, lines.of(slide, leader.part),
                          "the line from the name of " + base::in_quotes(leader.part) + " runs across " +
                              base::in_quotes(image->file) + " on " + look.name,
                          "put the element " + base::in_quotes(leader.part + "-point") +
                              " into the drawing, on the part and nearer to an edge, or name fewer parts");
        return;
    }
}

}  // namespace check
