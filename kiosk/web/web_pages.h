// The two kinds of page that the site has. One thread at a time.
#pragma once

#include <string>

#include "web/web_page.h"

namespace web {

/// The first screen.
std::string index_page(WebPage page);

/// A topic, whole: its stops one below the other, their rooms folded beside them.
std::string topic_page(WebPage page, const flow::Flow& flow);

/// Stands at the foot of each: which version this is, of which day.
std::string version_line(const WebPage& page, const std::string& version);

}  // namespace web
