// Whether a clip, a photograph that moves, stands where it can play and beside words. Pure but for the questions it asks about
// the pictures.
#pragma once

#include <functional>
#include <string>

#include "check/report/findings.h"
#include "flow/flow.h"
#include "screen/picture_inspector.h"

namespace check {

/// `line_of` gives the line of `script` on which its author names a word.
void check_clip(const flow::Slide& slide, const std::string& script,
                const std::function<int(const std::string& word)>& line_of, screen::PictureInspector& pictures,
                Findings& findings);

}  // namespace check
