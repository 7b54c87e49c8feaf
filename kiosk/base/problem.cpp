#include "base/problem.h"

#include <algorithm>
#include <utility>

namespace base {
namespace {

bool has(const Problems& problems, Severity severity) {
    return std::any_of(problems.begin(), problems.end(),
                       [severity](const Problem& each) { return each.severity == severity; });
}

}  // namespace

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
    line += name_of(problem.severity) + (": " + problem.what);
    if (!problem.advice.empty()) line += "; " + problem.advice;
    return line;
}

const char* name_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::unchecked:
            break;
    }
    return "unchecked";
}

bool has_error(const Problems& problems) {
    return has(problems, Severity::error);
}
bool has_unchecked(const Problems& problems) {
    return has(problems, Severity::unchecked);
}

}  // namespace base
