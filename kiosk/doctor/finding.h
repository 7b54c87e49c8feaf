// What a look at one part of a kiosk found, and how that is told: to people on a terminal, to programs, on the staff desk. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace doctor {

enum class State {
    works,
    look,    ///< the kiosk goes on, but somebody should look at it
    broken,  ///< patients, or the counts, miss something until somebody mends it
    absent,  ///< not there, and nobody asked for it
};

/// "works", "look", "broken", "absent": what programs read.
const char* name_of(State state);

struct Finding {
    std::string part;  ///< "display": one word that never changes its meaning, as programs read it
    State state = State::works;
    std::string what;    ///< one sentence, no final stop
    std::string advice;  ///< what to do, one sentence, no final stop; empty: nothing
    bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

/// A line, and its advice in one below it.
std::string to_text(const Finding& finding);
/// One sentence for people: "2 parts are broken, 1 more to look at."
std::string summary(const Findings& findings);

/// A line of JSON: one finding, with a line's end.
std::string to_json_line(const Finding& finding);
/// Nothing: it is none.
std::optional<Finding> read_finding(const std::string& line);

/// Of the process: 1 where something is broken.
int exit_status(const Findings& findings);

}  // namespace doctor
