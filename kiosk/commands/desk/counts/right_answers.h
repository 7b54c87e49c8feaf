// Which answers are right, for counts that do not say so.
#pragma once

#include <map>

#include "commands/common.h"
#include "stats/report/report_html.h"

namespace commands {

/// Of the questions of the pack's topics, where the pack is the content that was counted; nothing where it is another one or none
/// is there. `option` before `configured`; one that is given and is no pack is reported. Any thread.
std::map<stats::Question, std::int64_t> right_answers(const fs::path& option, const fs::path& configured,
                                                      const std::vector<std::string>& counted);

}  // namespace commands
