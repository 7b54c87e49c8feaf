// The kiosk that is tortured: the command `run` as a child, with a data folder, settings and a log of its own. The main thread.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace commands {

/// Exit status of the command with these words, to its end; nothing it prints is seen. Negative: it ended otherwise.
int quietly(const std::vector<std::string>& words);

class TorturedWall {
public:
    /// In a folder that is there.
    TorturedWall(std::filesystem::path folder, std::filesystem::path content);
    ~TorturedWall();  ///< kills it
    TorturedWall(const TorturedWall&) = delete;
    TorturedWall& operator=(const TorturedWall&) = delete;

    const std::filesystem::path& data() const { return data_; }
    const std::filesystem::path& settings() const { return settings_; }
    const std::filesystem::path& sticks() const { return sticks_; }

    /// Until it says that its first picture is shown, as it says to systemd. False: it did not, or ended.
    bool begin(std::chrono::milliseconds patience);
    bool runs();
    /// Hundredths of a second of the processor that it took until now, its threads together; negative: nobody knows.
    long long processor_time() const;
    void kill();
    /// SIGTERM. False: it did not end by itself.
    bool stop();
    void send(int signal) const;
    /// What it writes into files fails from now on, or no more.
    void fill_disk(bool full) const;
    /// Nobody will read what it reports.
    void close_log();
    /// Visits in its statistics; negative: they cannot be read.
    long long counted() const;

private:
    std::filesystem::path folder_, content_, data_, settings_, sticks_;
    pid_t process_ = -1;
    int log_ = -1, notified_ = -1;
};

}  // namespace commands
