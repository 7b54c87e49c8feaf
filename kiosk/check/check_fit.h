// Whether the words of a flow can be drawn and fit on the screen: the letters exist, and every slide that is not
// plainly roomy is laid out as a patient would see it, standing and lying, at the smallest and the largest text, in
// every state.
#pragma once

#include <array>
#include <functional>
#include <string>

#include "check/flow_lines.h"
#include "check/known/known_pictures.h"
#include "check/report/findings.h"
#include "flow/flow.h"
#include "screen/layout.h"

namespace check {

/// A screen the check lays slides out for; 21.5 inches, which an unknown one is taken for.
struct Look {
    screen::Panel panel;
    flow::TextSize size;
    const char* name;  ///< "a lying screen"
};
inline constexpr std::array looks{
    Look{{{1080, 1920}, 0.248F}, flow::TextSize::normal, "a standing screen"},
    Look{{{1920, 1080}, 0.248F}, flow::TextSize::normal, "a lying screen"},
    Look{{{1080, 1920}, 0.248F}, flow::TextSize::biggest, "a standing screen with text at 200 %"},
    Look{{{1920, 1080}, 0.248F}, flow::TextSize::biggest, "a lying screen with text at 200 %"},
};

/// Whether the slide has so few and short words that it fits on every screen a check looks at, without looking: a
/// look at all of them takes 7 ms, and a pack may have 60,000 slides.
bool is_roomy(const flow::Slide& slide);

/// A language as the check sees it.
struct LanguageOfWords {
    std::string code;
    bool is_translation = false;  ///< the words stand in its PO file, not in the flow's
    std::function<std::string(const std::string& english)> interface_word;
    std::string words = {};  ///< all words that are no flow's, as digits; empty: nothing is remembered of this language
    flow::Letters letters = flow::Letters::sans;  ///< that they are set in; part of those digits
    /// What one that nobody speaks stands for: "a language of longer words". Null: it is a real one.
    const char* stands_for = nullptr;
};

/// What a flow looks like in a language, as digits of the question; empty: it is not remembered.
std::string looks_of(const char* kind, const flow::Flow& flow, const LanguageOfWords& language, KnownPictures* known);

class FitCheck {
public:
    /// With `known` what was laid out once is not laid out again.
    FitCheck(screen::TextMeasure& letters, screen::Layout& layout, Findings& findings, KnownPictures* known = nullptr)
        : letters_(letters), layout_(layout), findings_(findings), known_(known) {}

    /// The flow with its words in this language.
    void flow(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines);
    /// Whether there would be room for it in languages that nobody speaks; else a warning. `language` is what it is written in.
    void in_pseudo_languages(const flow::Flow& flow, const LanguageOfWords& language);

private:
    /// A slide on the first look that something is wrong on.
    struct Verdict {
        std::size_t look = looks.size();  ///< all: nothing is
        enum class Fault { no_room, smaller_letters, small_picture } fault = Fault::no_room;
    };

    void glyphs(const flow::Flow& flow, const LanguageOfWords& language, FlowLines& lines);
    void slides(const flow::Flow& flow, const LanguageOfWords& language);
    Verdict slide(const flow::Flow& flow, const flow::Slide& slide, const LanguageOfWords& language,
                  flow::World& world);
    void tell(Verdict verdict, const flow::Flow& flow, const flow::Slide& slide, const LanguageOfWords& language);
    bool tell_known(const std::string& question, const flow::Flow& flow, const LanguageOfWords& language);

    screen::TextMeasure& letters_;
    screen::Layout& layout_;
    Findings& findings_;
    KnownPictures* known_;
};

}  // namespace check
