// Addresses of the clinic's copy of the web site that `web` writes. Pure.
#pragma once

#include <string>

namespace screen {

/// The file of a topic's page in the folder of a language.
std::string file_of_page(const std::string& topic);

/// `site` is where the clinic put the site, without a slash at its end.
std::string clinic_page(const std::string& site, const std::string& language, const std::string& topic);

}  // namespace screen
