// A pack that may be taken into use: checked, and every slide painted once as a patient would see it. The main thread.
#pragma once

#include <optional>

#include "app/config.h"
#include "base/problem_queue.h"
#include "check/check_pack.h"
#include "commands/common.h"
#include "commands/desk/progress.h"

namespace commands {

/// A pack that lies in a folder, checked.
struct Checked {
    Checked(const fs::path& folder, const app::Config& config, Progress::To tell);

    base::ProblemQueue drawn;  ///< what failed while it was rehearsed, on the threads that draw
    Pack pack;
    std::optional<check::CheckReport> report;  ///< nothing: the letters are missing, which has been reported
};

/// Every slide in every language; what failed.
base::Problems rehearse(Checked& checked, const app::Config& config, Progress::To tell);

}  // namespace commands
