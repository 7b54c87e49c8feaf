// A layout with fake fonts and drawings, and slides of every kind whose every word is there once, so that a test can
// look for each of them on the screen.
#pragma once

#include <string>
#include <vector>

#include "fakes/library.h"
#include "fakes/next_slide.h"
#include "fakes/pictures.h"
#include "fakes/text_measure.h"
#include "screen/layout.h"

namespace desk {

/// A way to look at a slide.
struct View {
    screen::Size px{1080, 1920};
    double inches = 21.5;
    flow::Settings settings;

    screen::Panel panel() const;
    std::string name() const;  ///< "1080x1920 21.5in 100% en light"
};

/// The smallest, the usual and a large panel, upright and lying, in every text size and three languages: English,
/// German with long words, Arabic. The promised pixel sizes are all among them.
std::vector<View> all_views();
/// In every theme, on two screens.
std::vector<View> all_themes();

/// Makes words of everyday lengths, each one only once.
class Words {
public:
    explicit Words(std::string language) : language_(std::move(language)) {}
    std::string operator()(int count);

private:
    std::string word(std::size_t length);
    std::string language_;
    unsigned made_ = 0;
};

/// One flow with every kind of slide, with few and with many items, as long as a real one. Reviewed: no notice.
flow::Flow every_kind(const std::string& language);

class Desk {
public:
    explicit Desk(const std::string& language = "en");

    fakes::TextMeasure measure;
    fakes::Pictures pictures;
    fakes::Library library;
    fakes::NextSlide next_slide;
    flow::World world{library, next_slide, {}, {}};
    screen::SiteWords site{"", "", "911"};
    screen::Layout layout{measure, pictures, [this](const std::string&) { return site; }};
    screen::Speech speech = screen::Speech::available;
    flow::Flow flow;  ///< every_kind

    /// Standing on a slide of `flow`.
    flow::State at(const std::string& slide, const View& view) const;
    static flow::State home(const View& view);
    screen::DrawList page(flow::State state, const View& view, int page = 0, const screen::Interaction& doing = {});
    std::vector<screen::DrawList> pages(const flow::State& state, const View& view);
};

}  // namespace desk
