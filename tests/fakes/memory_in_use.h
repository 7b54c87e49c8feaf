// How much memory this process uses, for tests that run for long.
#pragma once

#include <malloc.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <fstream>

#include "base/sanitizers.h"
#ifdef KIOSK_ADDRESS_SANITIZER
extern "C" std::size_t
__sanitizer_get_current_allocated_bytes();  // g++ 12 comes without sanitizer/allocator_interface.h
#endif

namespace fakes {

/// Bytes that were asked for and not given back.
inline std::int64_t bytes_in_use() {
#ifdef KIOSK_ADDRESS_SANITIZER
    return static_cast<std::int64_t>(__sanitizer_get_current_allocated_bytes());
#else
    const auto info = mallinfo2();
    return static_cast<std::int64_t>(info.uordblks + info.hblkhd);
#endif
}

/// Bytes that the system gave.
inline std::int64_t bytes_resident() {
    std::int64_t all = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> all >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

}  // namespace fakes
