#include <algorithm>

#include "screen/text/filled_words.h"
#include "screen/text/initials.h"
#include "web/figures.h"
#include "web/markup.h"
#include "web/web_pages.h"

namespace web {
namespace {

using Tile = flow::Library::Tile;

Tile tile_of(const WebPage& page, const std::string& topic) {
    return page.tongue.sources.library.tile(topic, page.tongue.code);
}

bool is_there(const WebPage& page, const std::string& topic) {
    const auto& all = page.tongue.topics;
    return std::find(all.begin(), all.end(), topic) != all.end();
}

std::string clinic(WebPage& page) {
    const auto& home = page.tongue.home;
    const auto& name = home.look.name;
    const bool told = !home.about_flow.empty() && is_there(page, home.about_flow);
    if (name.empty() && !told) return {};
    std::string mark;
    if (!home.look.logo.empty()) mark = image_html(page, {home.look.logo, {}, {}, ""}, "logo");
    page.pictures_seen = false;
    mark += element("span", attribute("dir", "auto"), name.empty() ? page.word("About this clinic") : escaped(name));
    if (!told) return element("p", attribute("class", "clinic"), mark);
    auto attributes = attribute("class", "clinic") + attribute("href", page.to_page(home.about_flow));
    if (!name.empty())
        attributes += attribute("aria-label", screen::filled(page.said_word("About {clinic}"), "{clinic}", name));
    return element("a", attributes, mark + page.icon("next"));
}

/// The kiosk says it on the stage: something that is offered here has no review that holds.
std::string notice(const WebPage& page) {
    for (auto status : {flow::ReviewStatus::draft, flow::ReviewStatus::overdue})
        for (const auto& topic : page.tongue.topics)
            if (tile_of(page, topic).review == status) return review_notice(page, status);
    return {};
}

/// Whether any topic is about it.
bool leads_somewhere(const WebPage& page, const flow::Home::BodyPart& part) {
    const auto& topics = page.tongue.home.topics;
    return std::any_of(topics.begin(), topics.end(), [&](const auto& topic) {
        return is_there(page, topic) && tile_of(page, topic).body_part == part.id;
    });
}

/// Those that lead somewhere, as they stand in the figure.
std::vector<flow::Home::BodyPart> from_the_top(const WebPage& page) {
    const auto& home = page.tongue.home;
    std::vector<flow::Home::BodyPart> parts;
    for (const auto& part : home.body_parts)
        if (leads_somewhere(page, part)) parts.push_back(part);
    auto height = [&](const flow::Home::BodyPart& part) {
        const auto& [file, show, hide, alt, licence] = home.figure;
        const auto place = page.tongue.sources.geometry.anchor(file, part.id, show, hide);
        return place ? place->y : 0;
    };
    std::stable_sort(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return height(a) < height(b); });
    return parts;
}

/// The runner; each name leads to the topics of that part, which are then shown alone.
std::string figure(WebPage& page) {
    const auto& home = page.tongue.home;
    if (!home.figure) return {};
    std::vector<Mark> marks;
    std::string names;
    for (const auto& part : from_the_top(page)) {
        marks.push_back({std::to_string(marks.size() + 1), part.id, {}});
        names += element("li", element("a", attribute("href", "#_part-" + part.id),
                                       element("span", attribute("class", "number") + attribute("aria-hidden", "true"),
                                               marks.back().label) +
                                           element("span", line_of(part.label))));
    }
    auto picture = figure_html(page, {home.figure, "", marks});
    if (!names.empty()) picture += element("ul", attribute("class", "body-parts"), names);
    return element("div", attribute("class", home.road ? "runner road" : "runner"), picture);
}

std::string tile_html(WebPage& page, const std::string& topic) {
    const auto tile = tile_of(page, topic);
    std::string window;
    if (!tile.picture.empty()) window = image_html(page, {tile.picture, {}, {}, ""}, "window");
    if (window.empty())
        window = element("span", attribute("class", "window") + attribute("aria-hidden", "true"),
                         escaped(screen::first_letter(plain(tile.title), page.tongue.code)));
    auto words = element("strong", line_of(tile.title));
    if (!tile.subtitle.empty()) words += element("span", line_of(tile.subtitle));
    const auto link = element("a", attribute("href", page.to_page(topic)),
                              window + element("span", attribute("class", "tile-words"), words));
    return element("li", tile.body_part.empty() ? "" : attribute("class", "of-" + tile.body_part), link);
}

/// One list a group; those before the first group stand by themselves.
std::string tiles(WebPage& page) {
    const auto& home = page.tongue.home;
    std::string html;
    for (std::size_t group = 0; group <= home.groups.size(); ++group) {
        const auto first = group == 0 ? 0 : home.groups[group - 1].first;
        const auto last = group < home.groups.size() ? home.groups[group].first : home.topics.size();
        std::string items;
        for (auto i = first; i < last; ++i)
            if (is_there(page, home.topics[i])) items += tile_html(page, home.topics[i]);
        if (items.empty()) continue;
        if (group > 0) html += element("h3", line_of(home.groups[group - 1].label));
        html += element("ul", attribute("class", "tiles"), items);
    }
    return html;
}

/// What an address such as #_part-foot shows above the tiles that are left: see site.css.
std::string chosen_parts(const WebPage& page) {
    std::string html;
    for (const auto& part : page.tongue.home.body_parts)
        if (leads_somewhere(page, part))
            html += element("div", attribute("class", "only") + attribute("id", "_part-" + part.id),
                            element("strong", line_of(part.label)) +
                                element("a", attribute("class", "button") + attribute("href", "#_topics"),
                                        page.icon("topics") + element("span", page.word("All topics"))));
    return html;
}

std::string urgent(const WebPage& page) {
    const auto& home = page.tongue.home;
    if (home.urgent_flow.empty() || !is_there(page, home.urgent_flow)) return {};
    return element("a", attribute("class", "urgent-strip") + attribute("href", page.to_page(home.urgent_flow)),
                   page.icon("warn") + element("span", line_of(home.urgent_label)) + page.icon("next"));
}

}  // namespace

std::string index_page(WebPage page) {
    const auto& home = page.tongue.home;
    Frame frame;
    frame.title = plain(home.title) + (home.look.name.empty() ? "" : " – " + home.look.name);
    auto head = clinic(page) + element("h1", line_of(home.title));
    if (!home.subtitle.empty()) head += element("p", attribute("class", "subtitle"), line_of(home.subtitle));
    const auto runner = figure(page);
    const auto list = element("section", attribute("class", "topics") + attribute("aria-labelledby", "_topics"),
                              element("h2", attribute("id", "_topics"), page.word("Topics")) + chosen_parts(page) +
                                  tiles(page) + urgent(page));
    frame.main = element("div", attribute("class", "head"), head + notice(page)) +
                 element("div", attribute("class", runner.empty() ? "home alone" : "home"), runner + list);
    frame.foot = element("p", attribute("class", "private"),
                         page.icon("shield") + element("span", page.word("Private. Nothing about you is saved."))) +
                 version_line(page, page.tongue.sources.version);
    return framed(page, frame);
}

}  // namespace web
