// The style sheet and the script of a site. Pure.
#pragma once

#include <string>
#include <string_view>

#include "flow/flow.h"

namespace web {

/// The build embeds them: page/site.css, page/site.js.
extern const std::string_view sheet_of_site, script_of_site;

/// site.css in the colours of a clinic's look: light, dark where the reader's system asks for it, high contrast where it asks for
/// that. A touched body part of the first screen leaves its own topics alone.
std::string style_of(const flow::Home& home);

}  // namespace web
