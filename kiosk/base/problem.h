// What went wrong, as a value: where, what, and what to do about it.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace base {

enum class Severity {
    error,
    warning,
    unchecked,  ///< nothing is known to be wrong, but a part of the pack was not looked at
};

/// One finding for the people who write or run the kiosk; a visitor never sees it.
struct Problem {
    Severity severity = Severity::error;
    std::string file;    ///< as the author knows it, relative to the pack ("scripts/flows/heel-pain.lua"); may be empty
    int line = 0;        ///< counted from 1; 0: the file as a whole
    std::string what;    ///< one sentence, no final stop
    std::string advice;  ///< what to do, one sentence, no final stop; may be empty

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// An error that has no line: of a file, or of none.
Problem failure(std::string what, std::string advice, std::string file = "");

/// Where problems of a running kiosk go. Called on any thread; must not block. What belongs to one thread is posted to it, see
/// problem_queue.h.
using Report = std::function<void(const Problem&)>;

/// "scripts/flows/heel-pain.lua:12: error: what; advice": the form every command prints.
std::string to_line(const Problem& problem);

bool has_error(const Problems& problems);
bool has_unchecked(const Problems& problems);

/// "error", "warning", "unchecked": in what every command prints.
const char* name_of(Severity severity);

}  // namespace base
