// Begins programs beside this one: by itself, or through a starter that was forked before this process gave that up.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "confine/confinement.h"

namespace confine {

struct ProgramToStart {
    /// Whose rights it has: those that this process acts with, or those of whoever started it (see commands/as_owner).
    enum class User { acting, original };

    std::vector<std::string> words;  ///< its file, then its arguments
    // What it has there; -1: what this process has. It inherits nothing else.
    int in = -1, out = -1, says = -1;
    User user = User::acting;
};

/// Its number, to be waited for by this process alone; 0: it could not be begun. Whatever this process does with signals, the
/// program hears them as usual. Any thread.
pid_t start_program(const ProgramToStart& wanted);

/// What the starter begins, and nothing else, whoever takes over this process.
struct Starter {
    using Words = std::vector<std::string>;
    struct Program {
        Words words;                          ///< what is begun starts with these: its file at least
        std::optional<Confinement> confined;  ///< nothing: it may do what whoever started this process may
    };
    std::vector<Program> programs;  ///< the first that fits counts
    Words again = {};               ///< this process once more, not confined; see `start_again`
};

/// From now on `start_program` is carried out by a process that is forked here and ends with this one. Its children are this
/// process's, as if this one had begun them. Call before there is another thread, and before `confine`.
std::optional<base::Problem> keep_starter(const Starter& starter);

/// Where this process could not be confined: it begins its programs itself again.
void drop_starter();

/// Begins Starter::again, with the rights of whoever started this process. 0: it could not be begun, or there is no starter.
pid_t start_again();

}  // namespace confine
