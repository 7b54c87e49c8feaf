#include "flow/stops.h"
#include "screen/text/filled_words.h"
#include "web/markup.h"
#include "web/slides/slide_html.h"
#include "web/web_pages.h"

namespace web {
namespace {

std::string position(const WebPage& page, const flow::StopPlace& place) {
    auto words = screen::filled(page.said_word("{position} of {total}"), "{position}", std::to_string(place.position));
    return screen::filled(words, "{total}", std::to_string(place.total));
}

/// Whether the slide begins a stop; several can be one.
bool begins_stop(const flow::Flow& flow, const flow::Slide& slide) {
    for (const auto& other : flow.slides) {
        if (&other == &slide) return true;
        if (other.stop.empty() && flow::stop_place(flow, other).position == flow::stop_place(flow, slide).position)
            return false;
    }
    return true;
}

std::string room_html(WebPage& page, const flow::Flow& flow, const flow::Room& room) {
    std::string slides;
    for (const auto& id : room.slides)
        if (const auto* slide = flow.find(id)) slides += slide_html({page, flow, *slide, 3});
    return element("details", attribute("class", "room"),
                   element("summary", page.icon("plus") + element("span", line_of(room.label))) + slides);
}

/// A slide that everybody passes, then its rooms.
std::string stop_html(WebPage& page, const flow::Flow& flow, const flow::Slide& slide) {
    const auto place = flow::stop_place(flow, slide);
    std::string html;
    if (begins_stop(flow, slide) && place.total > 1)
        html += element("p", attribute("class", "position"), escaped(position(page, place)));
    html += slide_html({page, flow, slide, 2});
    std::string rooms;
    for (const auto& room : slide.rooms) rooms += room_html(page, flow, room);
    if (!rooms.empty()) html += element("div", attribute("class", "rooms"), rooms);
    return element("div", attribute("class", "stop"), html);
}

/// The stops by their titles.
std::string contents(const flow::Flow& flow) {
    std::string items;
    int stops = 0;
    for (const auto& slide : flow.slides) {
        if (!slide.stop.empty()) continue;
        ++stops;
        const auto number = begins_stop(flow, slide) ? std::to_string(flow::stop_place(flow, slide).position) : "";
        items += element("li", element("a", attribute("href", "#" + slide.id),
                                       element("span", number) + element("span", line_of(slide.title))));
    }
    if (stops < 3) return {};
    return element("nav", attribute("class", "contents") + attribute("aria-labelledby", "_title"),
                   element("ol", items));
}

std::string reviewed(const WebPage& page, const flow::Review& review) {
    const bool holds = review.status == flow::ReviewStatus::reviewed || review.status == flow::ReviewStatus::overdue;
    if (!holds || review.reviewer.empty()) return {};
    auto words = screen::filled(page.said_word("Checked by {name} on {date}."), "{name}", review.reviewer);
    return element("p", escaped(screen::filled(words, "{date}", review.reviewed_on)));
}

std::string foot(const WebPage& page, const flow::Flow& flow) {
    std::string sources;
    for (const auto& source : flow.review.sources) sources += element("li", element("bdi", escaped(source)));
    auto html = review_notice(page, flow.review.status) + reviewed(page, flow.review);
    if (!sources.empty()) html += element("h2", page.word("Sources")) + element("ul", sources);
    return html + version_line(page, page.tongue.sources.hash(flow, page.tongue.code));
}

/// Where to go when this was read.
std::string other_topics(const WebPage& page, const flow::Flow& flow) {
    const auto& tongue = page.tongue;
    std::string items;
    for (const auto& id : tongue.home.topics) {
        if (id == flow.id || page.to_page(id) == page.to_page("")) continue;
        const auto title = tongue.sources.library.tile(id, tongue.code).title;
        items += element("li", element("a", attribute("href", page.to_page(id)), line_of(title)));
    }
    if (items.empty()) return {};
    return element("nav", attribute("class", "others") + attribute("aria-labelledby", "_others"),
                   element("h2", attribute("id", "_others"), page.word("More topics")) + element("ul", items));
}

/// As the kiosk's "Get help now": of this topic, else the clinic's own.
void add_help(const WebPage& page, const flow::Flow& flow, Frame& frame) {
    const auto& home = page.tongue.home;
    if (const auto* slide = flow::help_slide(flow)) {
        frame.help_href = "#" + slide->id;
        frame.help_label = slide->title;
    } else if (!home.urgent_flow.empty() && home.urgent_flow != flow.id) {
        frame.help_href = page.to_page(home.urgent_flow);
        frame.help_label = home.urgent_label;
    }
}

}  // namespace

std::string version_line(const WebPage& page, const std::string& version) {
    auto words = screen::filled(page.said_word("Version {version}, {date}"), "{version}", version);
    return element("p", attribute("class", "version"),
                   escaped(screen::filled(words, "{date}", page.tongue.sources.date)));
}

std::string topic_page(WebPage page, const flow::Flow& flow) {
    Frame frame;
    // The title of a sensitive topic is not told by tabs, histories and bookmarks either.
    const auto title = flow::outer_title(flow, [&](const char* english) { return page.said_word(english); });
    frame.title = plain(title) + " – " + plain(page.tongue.home.title);
    frame.topic = flow.id;
    add_help(page, flow, frame);
    auto head = element("h1", attribute("id", "_title"), line_of(title));
    if (!flow.subtitle.empty() && !flow.sensitive)
        head += element("p", attribute("class", "subtitle"), line_of(flow.subtitle));
    frame.main =
        element("div", attribute("class", "head"), head + review_notice(page, flow.review.status)) + contents(flow);
    for (const auto& slide : flow.slides)
        if (slide.stop.empty()) frame.main += stop_html(page, flow, slide);
    frame.main += other_topics(page, flow);
    frame.foot = foot(page, flow);
    return framed(page, frame);
}

}  // namespace web
