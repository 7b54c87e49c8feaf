// What a process gives up for good, so that whoever takes it over, through a picture that breaks a library for instance, can do
// little with it: files by Landlock, calls of the kernel by seccomp, and limits of memory and time.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.h"

namespace confine {

/// Which calls of the kernel are left.
enum class Calls {
    /// Of a worker that has its input and output open already: to read, think and answer. It makes no socket, begins no program
    /// and opens nothing for writing; what it need not do fails.
    worker,
    /// Of a whole program: all but those that a kiosk never needs. Sockets only to programs on this computer.
    program,
};

struct Confinement {
    using Paths = std::vector<std::filesystem::path>;

    Calls calls = Calls::worker;
    // Files, and folders with all that is below them, also what is mounted or made there later. What is not there is left out.
    Paths read = {};              ///< what may be opened for reading; what may be written or begun can be read as well
    bool reads_anything = false;  ///< whatever `read` says
    /// What may be made, written, renamed and removed. In place of a folder that is not there yet the nearest one above it counts,
    /// unless that is the root of all.
    Paths write = {};
    Paths execute = {};  ///< programs that may be begun, and what loads them; empty: none

    std::uint64_t memory_bytes = 0;     ///< of its address space; 0: as much as before
    std::chrono::seconds processor{0};  ///< in all; 0: as much as before
};

/// What of it this kernel holds.
struct Confined {
    int landlock =
        0;  ///< its version: 0: none, files are not held; 1 holds all but names moved between folders; from 3 on also
            ///< truncated files
};

/// This process, and all that it begins, from now on. Call before there is another thread: files are held for the one that calls.
/// A problem tells what could not be done; then nobody should go on as if it had been.
base::Result<Confined> confine(const Confinement& wanted);

}  // namespace confine
