// Whether everything can be read in the colours that kiosk.lua names. Inside check only; one thread.
#pragma once

#include "check/report/findings.h"
#include "flow/flow.h"
#include "pack/pack_files.h"

namespace check {

void check_look(const flow::Look& look, const pack::SourceText& kiosk_script, Findings& findings);

}  // namespace check
