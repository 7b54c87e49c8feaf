// Whether the recordings in media/sounds are heard, can be played, and say what stands on their slides today. One thread.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "check/report/findings.h"
#include "flow/flow.h"
#include "pack/sounds.h"

namespace check {

/// What is wrong with a recording's own bytes; nothing: it can be played.
using SoundFault = std::function<std::optional<base::Problem>(const std::filesystem::path& file)>;

class SoundCheck {
public:
    /// Without `fault` nobody looks into the recordings.
    SoundCheck(const std::filesystem::path& pack, SoundFault fault, Findings& findings);

    /// Those of a flow's slides in the language that it is in.
    void flow(const flow::Flow& flow, const std::string& language);

    /// When all flows were looked at in all their languages: recordings that nobody hears, and what else lies there.
    void rest(const flow::Home& home, const std::vector<std::string>& flow_ids);

private:
    void slide(const pack::Sound& sound, const flow::Slide& slide);
    void unheard(const pack::Sound& sound, const flow::Home& home, const std::vector<std::string>& flow_ids);
    void other_file(const std::string& file);

    const std::filesystem::path& pack_;
    SoundFault fault_;
    Findings& findings_;
    std::set<std::string> looked_at_;  ///< files of recordings
    std::set<std::string> heard_;      ///< slides with their language: a second recording of one is not heard
};

}  // namespace check
