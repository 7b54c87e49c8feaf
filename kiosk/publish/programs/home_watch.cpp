#include "publish/programs/home_watch.h"

#include <sstream>

namespace publish {

KioskSeen read_kiosk_seen(const std::string& text) {
    KioskSeen seen;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (const std::string start = "ExecMainStartTimestampMonotonic="; line.starts_with(start))
            seen.begun = line.size() > start.size() && line.substr(start.size()) != "0";
        if (line.starts_with("MainPID=")) seen.process = line.substr(8);
        if (line.starts_with("StatusText=")) seen.status = line.substr(11);
    }
    if (seen.process == "0") seen.process.clear();
    return seen;
}

HomeWatch::Verdict HomeWatch::give_up(std::string why) {
    why_ = std::move(why);
    return Verdict::goes_back;
}

HomeWatch::Verdict HomeWatch::look(Seconds now, const KioskSeen& seen) {
    if (!begun_ && seen.begun) begun_ = now;
    if (!begun_)
        return now < limits_.begins_within
                   ? Verdict::open
                   : give_up("the kiosk was not begun within " + std::to_string(limits_.begins_within.count()) + " s");
    const bool home = !seen.process.empty() && seen.status.starts_with(home_status + programs_ + "/");
    if (!home) home_since_.reset();
    if (home && (!home_since_ || seen.process != process_)) {
        home_since_ = now;
        process_ = seen.process;
        ++homes_;
    }
    if (home && now - *home_since_ >= limits_.stays) return Verdict::stands;
    const auto passed = now - *begun_;
    if (!home && passed >= limits_.home_within)
        return give_up(homes_ ? "it showed a home screen and did not stay"
                              : "no home screen appeared within " + std::to_string(limits_.home_within.count()) + " s");
    if (passed >= limits_.home_within + 2 * limits_.stays) return give_up("it showed a home screen and did not stay");
    return Verdict::open;
}

}  // namespace publish
