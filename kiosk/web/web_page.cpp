#include "web/web_page.h"

#include <algorithm>

#include "screen/take_home/clinic_page.h"
#include "screen/text/typesetter.h"
#include "web/markup.h"

namespace web {
namespace {

/// Nothing from elsewhere, nothing that was not written into the site's own files; `file:` for who opens it from a disk, where
/// some browsers take no file for the page's own.
constexpr const char* policy =
    "default-src 'none'; img-src 'self' file: data:; style-src 'self' file:; script-src 'self' file:; "
    "base-uri 'none'; form-action 'none'";

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_offered(const Tongue& tongue, const std::string& topic, const std::string& language) {
    if (language == tongue.code) return has(tongue.topics, topic);
    return !topic.empty() && tongue.sources.library.offered(topic, language) &&
           tongue.sources.library.flow(topic, language) != nullptr;
}

std::string head(const WebPage& page, const std::string& title) {
    std::string html = "<meta charset=\"utf-8\">";
    html += "<meta http-equiv=\"Content-Security-Policy\"" + attribute("content", policy) + ">";
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">";
    html += "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">";
    html += element("title", escaped(title));
    html += "<link rel=\"icon\" href=\"data:,\">";
    html += "<link rel=\"stylesheet\"" + attribute("href", page.to_file("site.css")) + ">";
    return html + "<script defer" + attribute("src", page.to_file("site.js")) + "></script>";
}

std::string bar(const WebPage& page, const Frame& frame) {
    std::string links;
    if (!frame.topic.empty())
        links += element("a", attribute("class", "tool topics-tool") + attribute("href", page.to_page("")),
                         page.icon("topics") + element("span", page.word("All topics")));
    if (!frame.help_href.empty())
        links += element("a", attribute("class", "tool help") + attribute("href", frame.help_href),
                         page.icon("warn") + element("span", line_of(frame.help_label)));
    return links.empty() ? ""
                         : element("div", attribute("class", "bar"), element("div", attribute("class", "wide"), links));
}

/// One alone needs no choice.
std::string languages(const WebPage& page, const std::string& topic) {
    const auto& all = page.tongue.home.languages;
    if (page.tongue.codes.size() < 2) return {};
    std::string items;
    for (const auto& [code, name] : all) {
        if (!has(page.tongue.codes, code)) continue;
        auto attributes = attribute("href", page.to_page(topic, code)) + attribute("lang", code) +
                          attribute("hreflang", code) + attribute("dir", "auto");
        if (code == page.tongue.code) attributes += attribute("aria-current", "true");
        items += element("li", element("a", attributes, escaped(name)));
    }
    return element("nav", attribute("class", "languages") + attribute("aria-label", page.said_word("Languages")),
                   element("ul", items));
}

}  // namespace

std::string WebPage::said_word(const char* english) const {
    return tongue.sources.library.word(english, tongue.code);
}

std::string WebPage::word(const char* english) const {
    return line_of(said_word(english));
}

std::string WebPage::to_file(const std::string& file) const {
    return (at_top ? "" : "../") + file;
}

std::string WebPage::to_page(const std::string& topic, const std::string& language) const {
    const auto name = is_offered(tongue, topic, language) ? screen::file_of_page(topic) : "index.html";
    if (language == tongue.code && !at_top) return name;
    return to_file(language + "/" + name);
}

std::string review_notice(const WebPage& page, flow::ReviewStatus status) {
    const char* words = status == flow::ReviewStatus::draft     ? "Draft. Not yet checked by a clinician."
                        : status == flow::ReviewStatus::overdue ? "Due for a new check by a clinician."
                                                                : nullptr;
    return words ? element("p", attribute("class", "notice"), page.icon("pencil") + element("span", page.word(words)))
                 : "";
}

std::string framed(const WebPage& page, const Frame& frame) {
    const bool mirrored = screen::is_right_to_left(page.tongue.code);
    std::string body =
        element("a", attribute("class", "skip") + attribute("href", "#_main"), page.word("Skip to the content"));
    body +=
        element("header", bar(page, frame) + element("div", attribute("class", "wide"), languages(page, frame.topic)));
    body += element("main", attribute("id", "_main") + attribute("class", "wide") + attribute("tabindex", "-1"),
                    frame.main);
    body += element("footer", element("div", attribute("class", "wide"), frame.foot));
    if (mirrored) body = with_held_numbers(body);
    return "<!doctype html>\n" +
           element("html", attribute("lang", page.tongue.code) + attribute("dir", mirrored ? "rtl" : "ltr"),
                   element("head", head(page, frame.title)) + element("body", body)) +
           "\n";
}

}  // namespace web
