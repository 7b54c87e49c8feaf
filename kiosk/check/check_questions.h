// What an author writes around questions: the word after an answer that is not right, and what a patient may ask.
#pragma once

#include <string>

#include "check/report/findings.h"
#include "flow/flow.h"

namespace check {

/// In one language: no word that praises, for the answer may be a dangerous one, and nothing long. Which words praise is
/// known in English and Spanish; in other languages a translator answers for it.
void check_questions(const flow::Flow& flow, const std::string& language, Findings& findings);

}  // namespace check
