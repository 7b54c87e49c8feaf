// The word that an author sets for an answer that is not right.
#pragma once

#include <string>

#include "check/findings.h"
#include "flow/flow.h"

namespace check {

/// In one language: nothing that praises, for the answer may be a dangerous one, and nothing long. Which words praise is
/// known in English and Spanish; in other languages a translator answers for it.
void check_questions(const flow::Flow& flow, const std::string& language, Findings& findings);

}  // namespace check
