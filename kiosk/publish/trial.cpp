#include "publish/trial.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace publish {

PackTrial begun(PackTrial trial, const std::string& version, const std::string& boot) {
    if (trial.version != version) trial = {version, false, 0, ""};
    if (trial.proved) return trial;  // nothing to watch any more, and nothing to write at a start
    if (!trial.running_since_boot.empty() && trial.running_since_boot == boot) ++trial.failures;
    trial.running_since_boot = boot;
    return trial;
}

PackTrial failed(PackTrial trial) {
    if (!trial.proved) ++trial.failures;
    return trial;
}

PackTrial finished_visit(PackTrial trial) {
    trial.proved = true;
    trial.running_since_boot.clear();
    return trial;
}

PackTrial stopped(PackTrial trial) {
    trial.running_since_boot.clear();
    return trial;
}

bool must_go_back(const PackTrial& trial) {
    return !trial.proved && trial.failures >= most_failures;
}

std::string to_text(const PackTrial& trial) {
    return "version " + trial.version + "\nproved " + (trial.proved ? "yes" : "no") + "\nfailures " +
           std::to_string(trial.failures) + "\nrunning " + trial.running_since_boot + "\n";
}

PackTrial read_trial(const std::string& text) {
    std::map<std::string, std::string> fields;
    for (std::size_t from = 0; from < text.size();) {
        auto to = std::min(text.find('\n', from), text.size());
        auto line = text.substr(from, to - from);
        auto blank = std::min(line.find(' '), line.size());
        fields[line.substr(0, blank)] = line.substr(std::min(blank + 1, line.size()));
        from = to + 1;
    }
    PackTrial trial{fields["version"], fields["proved"] == "yes", 0, fields["running"]};
    const auto& count = fields["failures"];
    std::from_chars(count.data(), count.data() + count.size(), trial.failures);
    trial.failures = std::clamp(trial.failures, 0, most_failures);
    return trial;
}

}  // namespace publish
