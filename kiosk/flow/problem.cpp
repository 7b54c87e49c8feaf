#include "flow/problem.h"

#include <algorithm>
#include <utility>

namespace flow {

Problem failure(std::string what, std::string advice, std::string file) {
    return {Severity::error, std::move(file), 0, std::move(what), std::move(advice)};
}

std::string to_line(const Problem& problem) {
    std::string line;
    if (!problem.file.empty()) {
        line += problem.file;
        if (problem.line > 0) line += ":" + std::to_string(problem.line);
        line += ": ";
    }
    line += problem.severity == Severity::error ? "error: " : "warning: ";
    line += problem.what;
    if (!problem.advice.empty()) line += "; " + problem.advice;
    return line;
}

bool has_error(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

}  // namespace flow
