// The doctor's look at this kiosk, in a process of its own: a sound device or a printer that hangs keeps nobody. Any thread.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "commands/child.h"
#include "commands/common.h"
#include "doctor/finding.h"

namespace commands {

struct DoctorsPatient {
    fs::path data;
    fs::path config_file;  ///< empty: the one of the data folder, or of the PC
    fs::path content;      ///< empty: what is published or installed
};

/// Empty: nobody could look, or it was given up.
doctor::Findings ask_doctor(
    const DoctorsPatient& patient,
    const std::function<Ended(const std::vector<std::string>& arguments, const Patience& patience)>& run_self,
    const std::atomic<bool>& given_up);

}  // namespace commands
