// What a process that draws may spend, and what it may do. Inside display only, in such a process; one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <vector>

namespace display {

/// While it lives, this process is killed when it takes more of the processor, and gets no more memory than so much above what it has.
class Allowance {
public:
    Allowance(std::chrono::milliseconds processor, std::size_t memory_bytes);
    ~Allowance();
    Allowance(const Allowance&) = delete;
    Allowance& operator=(const Allowance&) = delete;
};

/// For good: it reads these folders, the letters that a drawing may say and what finds them, and its own size. Whatever takes it over
/// reads no more, writes nothing and reaches nobody but who asked. False: the kernel would not have it.
bool confine_who_draws(const std::vector<std::filesystem::path>& folders = {});

/// For good: pixels come and go by the megabyte, and what was given back to the system each time would be asked for again, page by page,
/// which takes as long as drawing them. It all goes back when this process ends.
void keep_freed_memory();

}  // namespace display
