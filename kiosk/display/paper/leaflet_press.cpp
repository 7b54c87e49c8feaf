// How a leaflet gets onto its page: it is set as large as it may be, then a little smaller, then without what only explains
// more, until one page has room; else on two. Nothing that tells what to do is ever left out: what has no room then takes
// further pages.
#include "display/paper/leaflet_press.h"

#include <span>

#include "display/drawings/drawings.h"
#include "display/paper/leaflet_setter.h"
#include "display/paper/pdf_bytes.h"
#include "screen/text/filled_words.h"
#include "screen/text/typesetter.h"

namespace display {
namespace {

using screen::LeafletPart;
using Kind = LeafletPart::Kind;

constexpr std::size_t drawings_in_memory = std::size_t{4} << 20;  ///< bytes of SVG text
constexpr double from_edge = 26;  ///< of the foot's lower end; printers reach no further than 18

PaperSize size_of(screen::Paper paper) {
    constexpr double margin = 42, top = 32, bottom = 50;
    if (paper == screen::Paper::letter) return {612, 792, margin, top, bottom};
    return {595.28, 841.89, margin, top, bottom};
}

/// How it is tried.
struct Trial {
    LeafletLetters letters;
    bool whole;  ///< with all that may go
};
constexpr Trial of_normal[] = {{{12, 1}, true},    {{11.5, 1}, true},    {{11, 1}, true},
                               {{12, 1}, false},   {{11.5, 1}, false},   {{11, 1}, false},
                               {{11, 0.8}, false}, {{10.5, 0.8}, false}, {{10, 0.7}, false}};
/// Where one page has no room for that, both sides of a sheet have for all of it; in large print they come first.
constexpr Trial on_both_sides[] = {{{12, 1}, true}, {{11, 1}, true}, {{11, 0.8}, false}};
constexpr Trial of_large[] = {{{16, 1}, true}, {{16, 0.8}, true}, {{16, 1}, false}, {{16, 0.7}, false}};

bool may_pair(const LeafletPart& first, const LeafletPart& second) {
    const auto warns = [](const LeafletPart& part) { return part.kind == Kind::now || part.kind == Kind::today; };
    const auto chosen = [](const LeafletPart& part) { return part.kind == Kind::to_do || part.kind == Kind::to_ask; };
    return (warns(first) && warns(second)) || (chosen(first) && chosen(second));
}

PaperPages set_pages(const screen::Leaflet& leaflet, const Trial& trial, const PaperSize& size,
                     const LeafletSetter& setter) {
    PaperPages pages(size);
    pages.add(setter.head(leaflet));
    std::vector<const LeafletPart*> parts;
    for (const auto& part : leaflet.parts)
        if (trial.whole || !part.may_go) parts.push_back(&part);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool two =
            trial.letters.body < of_large->letters.body && i + 1 < parts.size() && may_pair(*parts[i], *parts[i + 1]);
        if (two) {
            pages.add(setter.pair(*parts[i], *parts[i + 1]));
            ++i;
        } else {
            pages.add_together(setter.part(*parts[i]));
        }
    }
    pages.add_together(setter.end(leaflet));
    return pages;
}

/// A leaflet as it was set at last.
struct Set {
    Trial trial;
    PaperPages pages;
};

class Setting {
public:
    Setting(const screen::Leaflet& leaflet, const Typecase& typecase, Drawings& drawings, const PaperSize& size)
        : leaflet_(leaflet), typecase_(typecase), drawings_(drawings), size_(size) {}

    LeafletSetter setter(const Trial& trial) const {
        return {typecase_, drawings_, leaflet_.language, trial.letters, size_.text_width()};
    }

    /// As the first of these that needs no more pages; else as the last.
    Set set(std::span<const Trial> trials, std::size_t most) const {
        Set last{trials.front(), pages(trials.front())};
        for (std::size_t i = 1; i < trials.size() && last.pages.pages().size() > most; ++i)
            last = {trials[i], pages(trials[i])};
        return last;
    }

    Set set(screen::Print print) const {
        if (print == screen::Print::large) return set(of_large, 2);
        auto one = set(of_normal, 1);
        return one.pages.pages().size() == 1 ? std::move(one) : set(on_both_sides, 2);
    }

private:
    PaperPages pages(const Trial& trial) const { return set_pages(leaflet_, trial, size_, setter(trial)); }

    const screen::Leaflet& leaflet_;
    const Typecase& typecase_;
    Drawings& drawings_;
    const PaperSize& size_;
};

}  // namespace

base::Result<screen::SetLeaflet> PdfLeafletPress::set(const screen::Leaflet& leaflet,
                                                      const screen::LeafletSheet& sheet) {
    ReportOnce report(report_);
    DrawingTrials trials(helper_, nullptr);
    DrawingTexts texts(media_, {});
    Drawings drawings(texts, report, trials, drawings_in_memory);
    Typecase typecase;
    const auto size = size_of(sheet.paper);
    const Setting setting(leaflet, typecase, drawings, size);
    const auto [trial, pages] = setting.set(sheet.print);
    const auto setter = setting.setter(trial);
    auto foot = [&](cairo_t* context, std::size_t number, std::size_t count) {
        auto words = screen::filled(leaflet.page_of, "{position}", std::to_string(number));
        words = count > 1 ? screen::filled(words, "{total}", std::to_string(count)) : "";
        const auto line = setter.foot(leaflet, words);
        line.draw(context, size.margin, size.height - from_edge - line.height);
    };
    std::string pdf;
    const auto status = print_pdf({pages, size.width, size.height, leaflet.title, foot}, pdf);
    if (status == CAIRO_STATUS_SUCCESS) return screen::SetLeaflet{std::move(pdf), pages.pages().size()};
    return base::failure(std::string("the leaflet cannot be set: ") + cairo_status_to_string(status),
                         "see whether memory is short");
}

}  // namespace display
