// The volume that staff choose at the desk: kept, known to the kiosk at once, and heard. Any thread, each for one task at a time.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/config.h"
#include "app/reading/voice_seam.h"
#include "staff/staff_tasks.h"

namespace commands {

/// How loud visits begin: as staff chose it, else as kiosk.toml says.
class FirstVolume {
public:
    /// Waits for the disk.
    FirstVolume(const std::filesystem::path& data, const app::SpeechConfig& speech);

    /// Any thread.
    int step() const { return step_; }
    void set(int step) { step_ = step; }

private:
    std::atomic<int> step_;
};

struct StaffSoundSite {
    app::SpeechConfig::Output output = app::SpeechConfig::Output::off;
    std::string language = "en";    ///< of the sentence that is heard
    FirstVolume* volume = nullptr;  ///< of the kiosk; null: it shows no slides
    /// A voice for one sentence, which says on any thread that there is news.
    std::function<std::unique_ptr<app::Voice>(std::function<void()> news_came)> voice;
};

class StaffSound {
public:
    StaffSound(std::filesystem::path data, StaffSoundSite site) : data_(std::move(data)), site_(std::move(site)) {}

    staff::StaffResult now() const;
    /// On the disk before it counts.
    staff::StaffResult keep(const std::string& step);
    /// Until it was heard, another one is to be, or `given_up`; a sound device that hangs is not waited for.
    staff::StaffResult hear(const std::string& step, const std::string& sentence, const std::atomic<bool>& given_up);

private:
    std::filesystem::path data_;
    StaffSoundSite site_;
    std::atomic<int> heard_ = 0;  ///< sentences so far
};

}  // namespace commands
