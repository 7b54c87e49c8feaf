// The pictures of a site, each kept once however many pages show it. One thread at a time.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "web/site.h"

namespace web {

class Album {
public:
    Album(const Sources& sources, Site& site) : sources_(sources), site_(site) {}

    struct Shown {
        std::string file;   ///< below the site's folder; empty: it cannot be shown, which has been reported
        screen::Size size;  ///< as a browser is to lay it out, in its pixels
        std::string clip;   ///< the file that moves; empty: it stands still
    };
    const Shown& show(const flow::Picture& picture);
    /// Name and file of what lies between two states; empty: nothing that could be mixed.
    const std::string& way(const flow::Picture& from, const flow::Picture& to);
    const std::string& icon(const std::string& name);

private:
    Shown made(const flow::Picture& picture);
    std::string kept(const std::string& folder, const std::string& file, const std::string& ending, std::string bytes);

    const Sources& sources_;
    Site& site_;
    std::map<std::string, Shown> shown_;       ///< by file and state
    std::map<std::string, std::string> ways_;  ///< by file and both states
    std::map<std::string, std::string> icons_;
};

}  // namespace web
