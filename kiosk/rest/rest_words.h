// What stands on the screen while the kiosk cannot be started: the clinic's words, in each language that is known of. Pure.
#pragma once

#include <string>
#include <vector>

#include "app/config.h"

namespace rest {

/// In one language.
struct Words {
    std::string language, title, advice;
};

struct Page {
    std::vector<Words> words;  ///< the clinic's language first; at least English
    std::string for_staff;     ///< one line, in small letters
};

/// `tried_again_in`: minutes.
Page page_of(const app::Config& config, int tried_again_in);

/// The page as plain text, for a console that knows little more than Latin letters.
std::string console_text(const Page& page);

}  // namespace rest
