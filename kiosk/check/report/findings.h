// What a check has found so far, and how much longer it may go on with what it looks at.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "base/problem.h"

namespace check {

/// Of the thread that asks, since some moment: a busy computer, or a stopped one, does not make it go faster.
std::chrono::nanoseconds processor_time();

/// A pack may be hostile; each limit that is reached is itself reported.
struct CheckLimits {
    /// Of the processor, for one slide in one language, one drawing or one flow's ways; the rest of it is then left
    /// unchecked. There is none for the pack as a whole. The slowest that ships takes 0.05 s.
    std::chrono::milliseconds work{3'000};
    std::function<std::chrono::nanoseconds()> clock = processor_time;
    std::size_t flows = 2'000;
    std::size_t files = 10'000;  ///< in one folder of media
    std::size_t languages = 20;
    std::size_t translations = 500'000;         ///< entries of all PO files together
    std::size_t translation_bytes = 32U << 20;  ///< of all PO files together
    std::size_t problems = 1'000;
};

class Work;

class Findings {
public:
    explicit Findings(const CheckLimits& limits) : limits_(limits) {}

    const CheckLimits& limits() const { return limits_; }

    void error(const std::string& file, int line, std::string what, std::string advice) {
        add({base::Severity::error, file, line, std::move(what), std::move(advice)});
    }
    void warning(const std::string& file, int line, std::string what, std::string advice) {
        add({base::Severity::warning, file, line, std::move(what), std::move(advice)});
    }
    void unchecked(const std::string& file, int line, std::string what, std::string advice) {
        add({base::Severity::unchecked, file, line, std::move(what), std::move(advice)});
    }
    void add(base::Problem problem);

    /// True: stop. Too much has been found, or the innermost piece of work has no budget left.
    bool enough() const;
    /// True: too much has been found.
    bool full() const { return problems_.size() >= limits_.problems; }

    /// Sorted by file and line, nothing twice.
    base::Problems take();
    /// What was found since the last time, in that order; for adding it to other findings.
    base::Problems hand_over() { return std::exchange(problems_, {}); }

    /// What is found from now on goes through `told` first, which may say it of another place; none: as it is.
    void tell_through(std::function<void(base::Problem&)> told) { told_ = std::move(told); }

private:
    friend class Work;

    const CheckLimits& limits_;
    std::function<void(base::Problem&)> told_;
    base::Problems problems_;
    std::set<std::string> lines_;  ///< as printed, against telling something twice
    Work* work_ = nullptr;         ///< the innermost one
};

/// A piece of a check with a budget of its own: while it lives, `enough` is true also once that is spent. What was left
/// unchecked has been reported when it ends.
class Work {
public:
    /// `what` and where: "slide “band”" in the flow's file.
    Work(Findings& findings, std::string file, int line, std::string what);
    ~Work();
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    bool spent();

private:
    Findings& findings_;
    Work* outer_;
    std::string file_;
    int line_;
    std::string what_;
    std::chrono::nanoseconds until_;
    bool spent_ = false;
};

}  // namespace check
