// Whether the lines from the names of a picture's parts run across the drawing. One thread at a time.
#pragma once

#include "check/check_fit.h"
#include "screen/picture_inspector.h"

namespace check {

/// A line may lie over the drawing for at most this share of the drawing's width: more, and nobody sees whom it names.
inline constexpr float most_across = 0.5F;

class LeaderCheck {
public:
    /// With `known` what was laid out once is not laid out again.
    LeaderCheck(screen::Layout& layout, screen::PictureInspector& pictures, Findings& findings,
                KnownPictures* known = nullptr)
        : layout_(layout), pictures_(pictures), findings_(findings), known_(known) {}

    /// The flow in its first language, whose words are the interface's too; one finding a slide.
    void flow(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines);

private:
    /// The part whose line runs across the drawing, on the first look where one does; empty: none.
    struct Verdict {
        std::string part;
        int look = 0;
    };

    Verdict slide(const flow::Flow& flow, const flow::Slide& slide, flow::World& world,
                  const LanguageOfWords& language);
    void tell(const Verdict& verdict, const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines);
    bool tell_known(const std::string& question, const flow::Flow& flow, FlowLines& lines);

    screen::Layout& layout_;
    screen::PictureInspector& pictures_;
    Findings& findings_;
    KnownPictures* known_;
};

}  // namespace check
