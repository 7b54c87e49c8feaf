// What set-up on the glass has done for it, each task on a thread of its own. UI thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "commands/child.h"
#include "commands/common.h"
#include "staff/set_up/set_up_tasks.h"

namespace commands {

struct SetUpPlace {
    fs::path data, file;                     ///< file: where the settings go
    std::vector<std::string> stick_folders;  ///< count as sticks, besides those that are mounted
    std::function<void()> wake;              ///< ends the screen's wait; called on another thread
    std::function<Ended(const std::vector<std::string>& arguments, const Patience& patience)> run_self =
        commands::run_self;
};

class DiskSetUpTasks final : public staff::SetUpTasks {
public:
    explicit DiskSetUpTasks(SetUpPlace place);
    /// Waits for nothing: a stick that hangs keeps nobody.
    ~DiskSetUpTasks() override;

    void begin(const staff::SetUpTask& task, int number) override;
    std::optional<Done> finished() override;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

/// What can be used of what lies in these folders. Of several files of settings the one with the highest number.
staff::OnSticks look_at_sticks(const std::vector<std::string>& folders);

}  // namespace commands
