#include "display/drawings/allowance.h"

#include <malloc.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "confine/confinement.h"
#include "display/drawings/wall_time.h"

namespace display {
namespace {

std::size_t address_space() {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

Allowance::Allowance(std::chrono::milliseconds processor, std::size_t memory_bytes) {
    const auto seconds = processor.count() / 1'000, micros = processor.count() % 1'000 * 1'000;
    const itimerval left{{0, 0}, {seconds, micros}};
    ::setitimer(ITIMER_PROF, &left, nullptr);
    rlimit memory{};
    ::getrlimit(RLIMIT_AS, &memory);
    memory.rlim_cur = std::min<rlim_t>(memory.rlim_max, address_space() + memory_bytes);
    ::setrlimit(RLIMIT_AS, &memory);
    // Should the timer ever be lost: whole seconds, since the process began.
    const auto used = std::chrono::duration_cast<std::chrono::milliseconds>(processor_used());
    rlimit time{};
    ::getrlimit(RLIMIT_CPU, &time);
    time.rlim_cur = std::min<rlim_t>(time.rlim_max, static_cast<rlim_t>((used + 2 * processor).count() / 1'000 + 2));
    ::setrlimit(RLIMIT_CPU, &time);
}

Allowance::~Allowance() {
    const itimerval none{};
    ::setitimer(ITIMER_PROF, &none, nullptr);
}

bool confine_who_draws(const std::vector<std::filesystem::path>& folders) {
    confine::Confinement confined;
    confined.read = {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig", "/proc/self"};
    if (const char* home = std::getenv("HOME"))
        for (const char* fonts : {".fonts", ".local/share/fonts", ".config/fontconfig"})
            confined.read.push_back(std::filesystem::path(home) / fonts);
    confined.read.insert(confined.read.end(), folders.begin(), folders.end());
    return std::holds_alternative<confine::Confined>(confine::confine(confined));
}

void keep_freed_memory() {
    constexpr int most_kept = 64 << 20, at_once = 1 << 20, largest_block = 32 << 20;
    ::mallopt(M_TRIM_THRESHOLD, most_kept);
    ::mallopt(M_TOP_PAD, at_once);
    ::mallopt(M_MMAP_THRESHOLD, largest_block);
}

}  // namespace display
