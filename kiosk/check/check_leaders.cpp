#include "check/check_leaders.h"

#include <algorithm>

#include "base/wording.h"
#include "check/known/answer_text.h"
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
    auto question = looks_of("leaders", flow, language, known_);
    if (tell_known(question, flow, lines)) return;
    OneFlow library(flow, language);
    NoWayOn none;
    flow::World world{library, none, {}, {}};
    AnswerWriter all;
    bool complete = true;
    for (const auto& each : flow.slides) {
        if (findings_.full()) return;
        Verdict verdict;
        if (!each.parts.empty() && each.picture) {
            Work work(findings_, flow.file, each.line, "the lines to the parts of " + base::in_quotes(each.id));
            verdict = slide(flow, each, world, language);
            tell(verdict, flow, each, lines);
            complete &= !work.spent();
        }
        all.text(verdict.part), all.number(verdict.look);
    }
    if (complete && !question.empty()) known_->answers().put(question, all.take());
}

/// False: it is not known.
bool LeaderCheck::tell_known(const std::string& question, const flow::Flow& flow, FlowLines& lines) {
    auto all = question.empty() ? std::nullopt : known_->answers().find(question);
    if (!all) return false;
    AnswerReader reader(*all);
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < flow.slides.size(); ++i) {
        auto& verdict = verdicts.emplace_back();
        verdict.part = reader.text(), verdict.look = reader.whole();
        if (verdict.look < 0 || verdict.look >= static_cast<int>(looks.size())) return false;
    }
    if (!reader.sound()) return false;
    for (std::size_t i = 0; i < verdicts.size() && !findings_.full(); ++i)
        tell(verdicts[i], flow, flow.slides[i], lines);
    return true;
}

LeaderCheck::Verdict LeaderCheck::slide(const flow::Flow& flow, const flow::Slide& slide, flow::World& world,
                                        const LanguageOfWords& language) {
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const auto& look = looks[i];
        if (look.size != flow::TextSize::normal || findings_.enough()) continue;
        flow::State state;
        state.settings.language = language.code;
        state.history = {flow::Place{}, {flow.id, slide.id, 0, ""}};
        auto list = layout_.lay_out(state, flow::Time(0), world, look.panel, {});
        const auto* image = drawing_of(list, slide);
        if (!image) continue;
        auto leader = longest(list, *image, pictures_, slide);
        if (leader.across > most_across) return {leader.part, static_cast<int>(i)};
    }
    return {};
}

void LeaderCheck::tell(const Verdict& verdict, const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines) {
    if (verdict.part.empty()) return;
    findings_.warning(flow.file, lines.of(slide, verdict.part),
                      "the line from the name of " + base::in_quotes(verdict.part) + " runs across " +
                          base::in_quotes(slide.picture.file) + " on " +
                          looks[static_cast<std::size_t>(verdict.look)].name,
                      "put the element " + base::in_quotes(verdict.part + "-point") +
                          " into the drawing, on the part and nearer to an edge, or name fewer parts");
}

}  // namespace check
