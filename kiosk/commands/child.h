// The command clinic-kiosk once more: as a child with other words, or in this program's own place.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace commands {

struct Ended {
    int status = 1;
    bool was_killed = false;  ///< it did nothing any more, or was given up
};

/// How long somebody waits for a child, and who hears what it tells.
struct Patience {
    /// As long as it uses the processor or says something it may go on; after so much time of doing neither it is killed.
    /// Time in which this program itself stood still does not count.
    std::chrono::milliseconds idle;
    const std::atomic<bool>& given_up;
    /// Each line of its standard output, which is for programs; none is empty, and one that is too long is left out. Its
    /// standard error is for people: it goes on to ours, and nothing is decided by it.
    std::function<void(const std::string&)> told = {};
};

/// Any thread.
Ended run_self(const std::vector<std::string>& arguments, const Patience& patience);

/// The same for any program; `words` begins with its file.
Ended run_program(std::vector<std::string> words, const Patience& patience);

/// The command with the arguments that this process was started with.
std::vector<std::string> own_words();

/// Begins anew with them: in this process's place or, where it may not begin programs any more, as another one, whose exit status
/// is returned once it has ended. Negative: that failed. The main thread, the last.
int begin_anew();

}  // namespace commands
