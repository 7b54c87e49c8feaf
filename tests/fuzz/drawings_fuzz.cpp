#include <algorithm>
#include <memory>

#include "display/drawings/raster.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/import/picture_import.h"
#include "display/living/in_betweens.h"
#include "display/living/svg_places.h"
#include "fuzz/fuzz.h"

namespace fuzz {
namespace {

/// In this process the kiosk draws only what is plainly light; the rest goes to a process that can be ended.
void draw(const display::SvgText& inspected) {
    std::optional<display::SvgDocument> document;
    try {
        document.emplace(inspected.text, inspected.facts.off);
    } catch (const std::runtime_error&) {
        return;  // not sound, and it said so
    }
    screen::Image image;
    image.dest = {0, 0, 96, 64};
    for (bool shown : {false, true}) {
        image.show = shown ? std::vector<std::string>{"a"} : std::vector<std::string>();
        document->set_state(display::state_of(image));
        const auto raster = display::rasterise(*document, image);
        promise(!raster || raster->pixels.size() ==
                               static_cast<std::size_t>(raster->size.w) * static_cast<std::size_t>(raster->size.h),
                "a raster has its pixels");
        document->bounds("a");
    }
}

void mix(const display::SvgText& inspected) {
    auto text = std::make_shared<const std::string>(inspected.text);
    const display::SvgState from{{"calm"}, {"sore"}, {}}, to{{"sore"}, {"calm"}, {}};
    auto found = display::InBetweens::find(text, from, to);
    const auto* between = std::get_if<display::InBetweens>(&found);
    if (!between) return;
    for (float share : {0.0f, 0.3f, 1.0f}) {
        const auto moving = between->moving(share);
        promise(moving.size() <= std::size_t{64} << 20, "what lies between two states stays small");
    }
    between->below();
    between->above();
    between->poses();
}

}  // namespace

void drawings(std::string_view input) {
    const auto inspected = display::inspect_svg(std::string(input));
    const auto lines = static_cast<int>(std::count(input.begin(), input.end(), '\n')) + 1;
    if (inspected.refused) {
        promise(!inspected.refused->why.empty(), "a refusal says why");
        promise(inspected.refused->line >= 0 && inspected.refused->line <= lines,
                "a refusal's line is one of the file's");
    } else {
        for (const auto& words : inspected.facts.words)
            promise(words.begin < words.end && words.end <= inspected.text.size(), "words stand in the text");
        mix(inspected);
        if (inspected.facts.light) draw(inspected);
    }
    const auto imported = display::import_picture(std::string(input), "media/a.svg", [](const std::string& name) {
        std::string plain;
        for (char c : name)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
        return plain.substr(0, 40);
    });
    if (const auto* picture = std::get_if<display::ImportedPicture>(&imported)) {
        const auto again = display::inspect_svg(picture->svg);
        promise(!again.refused, "what was imported can be shown");
    }
}

}  // namespace fuzz
