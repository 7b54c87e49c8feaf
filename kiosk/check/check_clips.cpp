#include "check/check_clips.h"

#include "base/wording.h"

namespace check {

void check_clip(const flow::Slide& slide, const std::string& script,
                const std::function<int(const std::string& word)>& line_of, screen::PictureInspector& pictures,
                Findings& findings) {
    auto error = [&](const flow::Picture& picture, const std::string& what, const char* cure) {
        findings.error(script, line_of(picture.file), what, cure);
    };
    auto cannot_play = [&](const flow::Picture& picture) {
        if (picture && pictures.is_clip(picture.file))
            error(picture, "the clip " + base::in_quotes(picture.file) + " cannot play here",
                  "give it a slide { } of its own, with a text that says what it shows; here a photograph may stand");
    };
    for (const auto& step : slide.steps) cannot_play(step.picture);
    for (const auto& moment : slide.moments) cannot_play(moment.photo);
    if (slide.kind != flow::SlideKind::text) return cannot_play(slide.picture);
    if (!slide.picture || !pictures.is_clip(slide.picture.file)) return;
    const auto clip = base::in_quotes(slide.picture.file);
    if (slide.text.empty())
        error(slide.picture, "no words stand beside the clip " + clip,
              "say in `text` what it shows, for who cannot see it and for who has it stand still");
    if (!slide.parts.empty())
        error(slide.picture, "the clip " + clip + " moves, and its parts do not stay where they are named",
              "take the parts out, or name them in a photograph");
}

}  // namespace check
