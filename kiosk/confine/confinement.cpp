#include "confine/confinement.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "confine/call_filter.h"
#include "confine/landlock.h"

namespace confine {
namespace {

bool limit(__rlimit_resource_t what, rlim_t most) {
    rlimit now{};
    if (::getrlimit(what, &now) != 0) return false;
    now.rlim_max = std::min(now.rlim_max, most);
    now.rlim_cur = std::min(now.rlim_cur, now.rlim_max);
    return ::setrlimit(what, &now) == 0;
}

bool hold_limits(const Confinement& wanted) {
    if (!limit(RLIMIT_CORE, 0)) return false;  // memory of a visit belongs on no disk
    if (wanted.calls == Calls::worker && !limit(RLIMIT_FSIZE, 0)) return false;
    if (wanted.memory_bytes != 0 && !limit(RLIMIT_AS, wanted.memory_bytes)) return false;
    return wanted.processor.count() == 0 || limit(RLIMIT_CPU, static_cast<rlim_t>(wanted.processor.count()));
}

}  // namespace

base::Result<Confined> confine(const Confinement& wanted) {
    auto no_limit = [] {
        return base::failure(std::string("it could not limit itself: ") + std::strerror(errno),
                             "look at the limits that it was started with");
    };
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return no_limit();
    auto files = hold_files(wanted);
    if (auto* problem = std::get_if<base::Problem>(&files)) return std::move(*problem);
    // Only now: who writes where it may not is refused by the rules above, and not killed for the size of the file.
    if (!hold_limits(wanted)) return no_limit();
    if (auto problem = filter_calls(wanted)) return std::move(*problem);
    return Confined{std::get<int>(files)};
}

}  // namespace confine
