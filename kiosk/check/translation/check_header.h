// Whether the header of a PO file says what other programs have to know. Pure.
#pragma once

#include <string>

#include "check/report/findings.h"

namespace check {

/// `header` as a Catalog has it, `text` the whole file, `language` the one that its name says: "es".
void check_header(const std::string& header, const std::string& text, const std::string& file,
                  const std::string& language, Findings& findings);

/// What a header's Language says ("es_MX") when it is another language than the file's ("es"); empty: it is not.
std::string other_language(const std::string& header_language, const std::string& language);

}  // namespace check
