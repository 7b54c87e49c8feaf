// What the kiosk and the process that prints for it write to each other: lines of JSON. Pure.
#pragma once

#include <optional>
#include <string>

#include "app/paper/paper_seam.h"

namespace app {

/// Each ends its line.
std::string to_json_line(const Printout& printout);
std::string to_json_line(const PaperNews& news);

/// Nothing: the line means nothing.
std::optional<Printout> read_printout(const std::string& line);
std::optional<PaperNews> read_paper_news(const std::string& line);

}  // namespace app
