// The voice: a process beside the kiosk (clinic-kiosk-voice), begun when somebody wants to be read to and ended after them. Whatever becomes
// of it, or of the sound device, the kiosk goes on.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/reading/voice_lines.h"
#include "app/reading/voice_seam.h"
#include "base/problem.h"

namespace commands {

class VoiceChild final : public app::Voice {
public:
    struct Options {
        std::string program;               ///< empty: clinic-kiosk-voice, which lies beside this one
        std::string device;                ///< empty: the system's
        std::vector<std::string> numbers;  ///< said digit by digit
        std::function<void()> news_came;   ///< any thread
        base::Report report;               ///< that it cannot be started, or gives no sound; once each
    };
    explicit VoiceChild(Options options) : options_(std::move(options)) {}
    ~VoiceChild() override;
    VoiceChild(const VoiceChild&) = delete;
    VoiceChild& operator=(const VoiceChild&) = delete;

    // UI thread, as app::Voice has it. What is asked of a voice that does not run, for it was never woken or came to grief, wakes
    // it, but for stop, pause and volume.
    void wake(const std::vector<std::string>& languages) override;
    void say(const app::Utterance& utterance) override;
    void stop() override;
    void pause(bool still) override;
    void volume(int step) override;
    void rest() override;
    void give_up() override;
    std::vector<app::VoiceNews> take() override;

private:
    /// What listeners put news into. Each child has one of its own, so that nobody hears the last words of one that was ended.
    struct News {
        std::mutex mutex;
        std::vector<app::VoiceNews> all;
        std::function<void()> came;
        bool ended = false;  ///< the child has, or is about to be waited for: its number may be another's soon
        void put(app::VoiceNews news);
    };
    bool begin();
    bool send(const app::VoiceOrder& order);
    void order(const app::VoiceOrder& order);
    static void listen(int from, pid_t child, const std::shared_ptr<News>& news);
    void tell(bool& told, const char* what, const char* advice) const;

    Options options_;
    pid_t child_ = 0;  ///< 0: none
    int orders_ = -1;  ///< a pipe to its standard input
    bool told_missing_ = false, told_silent_ = false;
    int volume_ = 0;  ///< that was asked last; 0: none was
    std::shared_ptr<News> news_ = std::make_shared<News>();
};

}  // namespace commands
