// Signs of web pages, Word and Markdown in the texts of scripts: warnings with the very place.
#pragma once

#include <filesystem>

#include "check/report/findings.h"
#include "check/report/written.h"
#include "flow/flow.h"

namespace check {

/// Of a flow; `places` gets where what was found stands.
void check_marks(const flow::Flow& flow, const std::filesystem::path& pack, Findings& findings, Places& places);

/// Of the home screen, whose script has these bytes.
void check_marks(const flow::Home& home, const std::string& file, std::string_view script, Findings& findings,
                 Places& places);

}  // namespace check
