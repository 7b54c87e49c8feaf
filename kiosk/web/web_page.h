// A page of the site that is being written: its language, its place, and what every page has. One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"
#include "web/album.h"

namespace web {

/// What all pages of one language share.
struct Tongue {
    const Sources& sources;
    Album& album;
    const flow::Home& home;
    std::string code;  ///< BCP 47
    std::vector<std::string>
        topics;  ///< that this language offers: those of the first screen, the warning signs, the clinic
    std::vector<std::string> codes;  ///< of all languages, in the author's order
    screen::SiteWords site;
};

/// Where a page stands and where others are from there.
struct WebPage {
    const Tongue& tongue;
    bool at_top = false;         ///< index.html beside the folders of the languages
    bool pictures_seen = false;  ///< the first picture was shown: what comes after it may come later

    std::string word(const char* english) const;       ///< HTML
    std::string said_word(const char* english) const;  ///< as it is
    /// Of a file of the site: "../site.css".
    std::string to_file(const std::string& file) const;
    /// Of a topic in a language, or of the first screen where the topic is empty or not offered there.
    std::string to_page(const std::string& topic, const std::string& language) const;
    std::string to_page(const std::string& topic) const { return to_page(topic, tongue.code); }
    std::string icon(const std::string& name) const { return tongue.album.icon(name); }
};

/// How far the review of a topic has come, in the words of the kiosk's own header; empty: it holds, or none is needed.
std::string review_notice(const WebPage& page, flow::ReviewStatus status);

struct Frame {
    std::string title;      ///< of the browser's window; as it is
    std::string topic;      ///< its id; empty: the first screen
    std::string help_href;  ///< where "Get help now" leads; empty: nowhere
    std::string help_label;
    std::string main;  ///< HTML
    std::string foot;  ///< HTML: sources, review, version
};

/// The whole page.
std::string framed(const WebPage& page, const Frame& frame);

}  // namespace web
