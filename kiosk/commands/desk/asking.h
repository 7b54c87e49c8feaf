// What somebody at the desk is asked, and what they are told. The main thread.
#pragma once

#include <string>

#include "app/site_settings.h"

namespace commands {

/// The line that is answered, without blanks around it; empty at the end of the input.
std::string ask(const std::string& question);

/// On a terminal without showing it; else the next line of the input.
std::string ask_password(const std::string& question);

/// Whether the next line of the input begins with y. No input: no.
bool agrees(const std::string& question);

/// For whoever reads warning slides before patients do: which emergency number is on them, and of which file it is.
std::string number_in_words(const app::SiteSettings& settings);

}  // namespace commands
