#include "commands/desk/check_beside.h"

#include <sys/resource.h>

#include <utility>

#include "app/problem_json.h"
#include "commands/child.h"

namespace commands {

CheckBeside::CheckBeside(std::vector<std::string> arguments, Run run, std::function<void()> ready)
    : arguments_(std::move(arguments)),
      run_(std::move(run)),
      ready_(std::move(ready)),
      wishes_([this](const Wish& wish) { look(wish); }) {}

CheckBeside::~CheckBeside() {
    ++newest_;
    given_up_ = true;
}

void CheckBeside::ask(const std::string& flow) {
    Wish wish{++newest_, flow};
    given_up_ = true;
    {
        std::lock_guard lock(mutex_);
        judged_.reset();
    }
    wishes_.put(std::move(wish));
}

std::optional<app::Workshop::Judged> CheckBeside::take() {
    std::lock_guard lock(mutex_);
    return std::exchange(judged_, std::nullopt);
}

void CheckBeside::look(const Wish& wish) {
    ::setpriority(PRIO_PROCESS, 0, 10);  // of this thread and its children: the window comes first
    given_up_ = false;
    if (wish.number != newest_) return;  // asked after: a later one waits
    auto arguments = arguments_;
    if (!wish.flow.empty()) arguments.push_back(wish.flow);
    auto found = app::problems_of(run_(arguments, given_up_));
    {
        std::lock_guard lock(mutex_);
        if (wish.number != newest_) return;
        bool complete = found.has_value();
        judged_ = app::Workshop::Judged{std::move(found).value_or(base::MarkedProblems{}), complete};
    }
    ready_();
}

std::string run_command(const std::vector<std::string>& arguments, const std::atomic<bool>& given_up) {
    std::string said;
    run_self(arguments, {std::chrono::seconds(30), given_up, [&](const std::string& line) { said += line + '\n'; }});
    return said;
}

}  // namespace commands
