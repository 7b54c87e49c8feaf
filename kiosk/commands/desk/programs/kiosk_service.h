// The kiosk as the service manager has it: begun anew, and looked at. The main thread; each waits for a program.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "publish/programs/home_watch.h"

namespace commands {

class KioskService {
public:
    /// `manager`: systemctl, by its file.
    explicit KioskService(std::filesystem::path manager) : manager_(std::move(manager)) {}

    /// With the program that is to run now, whatever became of the one before: also from the calm page.
    std::optional<base::Problem> begin_anew() const;
    /// A unit of its own looks whether it shows its home screen.
    std::optional<base::Problem> have_it_watched() const;
    publish::KioskSeen look() const;

private:
    int manage(const std::vector<std::string>& words, const std::function<void(const std::string&)>& told = {}) const;

    std::filesystem::path manager_;
};

}  // namespace commands
