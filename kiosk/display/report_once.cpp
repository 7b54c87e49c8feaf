#include "display/report_once.h"

namespace display {

void ReportOnce::operator()(base::Problem problem) {
    {
        std::lock_guard lock(mutex_);
        if (!reported_.insert(problem.file + '\n' + problem.what).second) return;
    }
    if (report_) report_(problem);
}

void ReportOnce::forget() {
    std::lock_guard lock(mutex_);
    reported_.clear();
}

}  // namespace display
