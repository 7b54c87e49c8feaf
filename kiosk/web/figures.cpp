#include "web/figures.h"

#include <cstdio>

#include "web/markup.h"

namespace web {
namespace {

std::string number(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", static_cast<double>(value));
    return text;
}

/// In units of the drawing; nothing where the part is not seen.
std::optional<screen::Point> place_of(const WebPage& page, const flow::Picture& picture, const Mark& mark,
                                      screen::Size size) {
    if (mark.at) return screen::Point{mark.at->across / 100 * size.w, mark.at->down / 100 * size.h};
    if (mark.part.empty()) return std::nullopt;
    return page.tongue.sources.geometry.anchor(picture.file, mark.part, picture.show, picture.hide);
}

/// Discs over the picture, in its own units. What they say stands beside the picture too.
std::string marks_html(const WebPage& page, const Figure& figure) {
    const auto size = page.tongue.sources.geometry.size(figure.picture.file);
    if (!size || figure.marks.empty()) return {};
    const float radius = (size->w + size->h) * (figure.marks.front().label.empty() ? 0.013f : 0.021f);
    std::string discs;
    for (const auto& mark : figure.marks) {
        const auto place = place_of(page, figure.picture, mark, *size);
        if (!place) continue;
        auto disc = "<circle" + attribute("cx", number(place->x)) + attribute("cy", number(place->y)) +
                    attribute("r", number(radius)) + attribute("stroke-width", number(radius / 6)) + "/>";
        if (!mark.label.empty())
            disc += element("text",
                            attribute("x", number(place->x)) + attribute("y", number(place->y + radius * 0.38f)) +
                                attribute("font-size", number(radius * 1.1f)),
                            escaped(mark.label));
        discs += element("g", attribute("class", mark.label.empty() ? "dot" : "disc") + attribute("data-n", mark.label),
                         disc);
    }
    if (discs.empty()) return {};
    return element("svg",
                   attribute("class", "marks") +
                       attribute("viewBox", "0 0 " + number(size->w) + " " + number(size->h)) +
                       attribute("aria-hidden", "true") + attribute("focusable", "false"),
                   discs);
}

std::string image(WebPage& page, const Album::Shown& shown, const std::string& alt, const std::string& name_of_class) {
    auto attributes = attribute("src", page.to_file(shown.file)) + attribute("alt", alt);
    if (!name_of_class.empty()) attributes += attribute("class", name_of_class);
    if (shown.size.w > 0)
        attributes += attribute("width", std::to_string(static_cast<int>(shown.size.w))) +
                      attribute("height", std::to_string(static_cast<int>(shown.size.h)));
    if (page.pictures_seen) attributes += attribute("loading", "lazy");
    page.pictures_seen = true;
    return "<img" + attributes + " decoding=\"async\">";
}

/// Its button needs the script, which shows it.
std::string clip_button(const WebPage& page, const std::string& clip) {
    if (clip.empty()) return {};
    return element("button",
                   attribute("type", "button") + attribute("class", "button clip") +
                       attribute("data-clip", page.to_file(clip)) +
                       attribute("data-play", page.said_word("Play the picture")) +
                       attribute("data-stop", page.said_word("Stop the picture")) + " hidden",
                   page.icon("play") + element("span", page.word("Play the picture")));
}

}  // namespace

std::string figure_html(WebPage& page, const Figure& figure) {
    if (!figure.picture) return {};
    const auto& shown = page.tongue.album.show(figure.picture);
    if (shown.file.empty()) return {};
    const bool hangs = page.tongue.sources.geometry.reaches_top(figure.picture.file);
    auto html = element("div", attribute("class", "frame"),
                        image(page, shown, plain(figure.picture.alt), "") + marks_html(page, figure));
    html += clip_button(page, shown.clip);
    if (!figure.caption.empty()) html += element("figcaption", figure.caption);
    return element("figure", attribute("class", hangs ? "stage hangs" : "stage"), html);
}

std::string image_html(WebPage& page, const flow::Picture& picture, const std::string& name_of_class) {
    const auto& shown = page.tongue.album.show(picture);
    return shown.file.empty() ? "" : image(page, shown, plain(picture.alt), name_of_class);
}

}  // namespace web
