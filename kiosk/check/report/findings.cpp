#include "check/report/findings.h"

#include <algorithm>
#include <ctime>
#include <tuple>
#include <utility>

namespace check {

std::chrono::nanoseconds processor_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

void Findings::add(base::Problem problem) {
    if (full()) return;
    if (told_) told_(problem);
    if (lines_.insert(to_line(problem)).second) problems_.push_back(std::move(problem));
}

bool Findings::enough() const {
    return full() || (work_ && work_->spent());
}

base::Problems Findings::take() {
    std::stable_sort(problems_.begin(), problems_.end(), [](const base::Problem& a, const base::Problem& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    if (full())
        problems_.push_back({base::Severity::error, "", 0, "there are more problems than these", "mend these first"});
    return std::move(problems_);
}

Work::Work(Findings& findings, std::string file, int line, std::string what)
    : findings_(findings),
      outer_(std::exchange(findings.work_, this)),
      file_(std::move(file)),
      line_(line),
      what_(std::move(what)),
      until_(findings.limits().clock() + findings.limits().work) {}

Work::~Work() {
    findings_.work_ = outer_;
    if (!spent_) return;
    auto seconds = std::to_string(std::chrono::duration_cast<std::chrono::seconds>(findings_.limits().work).count());
    findings_.unchecked(
        file_, line_,
        what_ + " takes more than " + seconds + " s of the processor's time, the rest of it was not checked",
        "make it simpler: a kiosk would stand still there");
}

bool Work::spent() {
    spent_ = spent_ || findings_.limits().clock() >= until_;
    return spent_;
}

}  // namespace check
