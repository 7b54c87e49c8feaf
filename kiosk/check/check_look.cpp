#include "check/check_look.h"

#include "screen/look/look_faults.h"

namespace check {

void check_look(const flow::Look& look, const pack::SourceText& kiosk_script, Findings& findings) {
    const int begin = kiosk_script.line_of("look", 1, 0, 1);
    for (auto& fault : screen::look_faults(look))
        findings.error("scripts/kiosk.lua", kiosk_script.line_of(fault.field, begin, 0, begin), std::move(fault.what),
                       std::move(fault.advice));
}

}  // namespace check
