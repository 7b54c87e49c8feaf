// The check of a pack beside its preview, as a process of its own: what it takes of memory and time keeps nobody waiting, and
// what was saved meanwhile ends it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/author/preview.h"
#include "base/latest_writer.h"

namespace commands {

/// The UI thread asks and takes; `run` and `ready` are called on the check's own.
class CheckBeside {
public:
    /// Runs a command until it ends or is given up; what it said on standard output.
    using Run =
        std::function<std::string(const std::vector<std::string>& arguments, const std::atomic<bool>& given_up)>;

    /// `arguments`: of `check`, but for the flow.
    CheckBeside(std::vector<std::string> arguments, Run run, std::function<void()> ready);
    ~CheckBeside();

    /// Empty: the whole pack. What is under way is given up.
    void ask(const std::string& flow);
    /// What was asked for last, once.
    std::optional<app::Workshop::Judged> take();

private:
    struct Wish {
        std::uint64_t number = 0;
        std::string flow;
    };
    void look(const Wish& wish);

    const std::vector<std::string> arguments_;
    const Run run_;
    const std::function<void()> ready_;
    std::atomic<std::uint64_t> newest_{0};
    std::atomic<bool> given_up_{false};
    std::mutex mutex_;  ///< guards judged_
    std::optional<app::Workshop::Judged> judged_;
    base::LatestWriter<Wish> wishes_;  ///< last: its thread uses all of the above
};

/// The command `clinic-kiosk` with these arguments.
std::string run_command(const std::vector<std::string>& arguments, const std::atomic<bool>& given_up);

}  // namespace commands
