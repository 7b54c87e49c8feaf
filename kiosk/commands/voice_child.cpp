#include "commands/voice_child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <utility>

#include "base/program_beside.h"
#include "commands/line_program.h"

namespace commands {
namespace {

std::vector<std::string> words_of(const VoiceChild::Options& options) {
    std::vector<std::string> words{options.program.empty() ? program_beside(base::voice_program) : options.program,
                                   options.device};
    words.insert(words.end(), options.numbers.begin(), options.numbers.end());
    return words;
}

}  // namespace

VoiceChild::~VoiceChild() {
    rest();
}

void VoiceChild::wake(const std::vector<std::string>& languages) {
    if (child_ == 0 && !begin()) return;
    order(app::Languages{languages});
}

void VoiceChild::say(const app::Utterance& utterance) {
    if (child_ == 0 && !begin()) return;
    order(utterance);
}

void VoiceChild::stop() {
    order(app::Stop{});
}

void VoiceChild::pause(bool still) {
    order(app::Pause{still});
}

void VoiceChild::volume(int step) {
    volume_ = step;
    order(app::Volume{step});
}

/// It keeps nothing, so it is simply ended; its listener sees it off, however long that takes.
void VoiceChild::rest() {
    {
        std::lock_guard hold(news_->mutex);
        news_->came = {};
        if (child_ != 0 && !news_->ended) ::kill(child_, SIGKILL);
    }
    child_ = 0;
    news_ = std::make_shared<News>();
    if (orders_ >= 0) ::close(std::exchange(orders_, -1));
}

void VoiceChild::give_up() {
    tell(told_silent_, "nothing can be read aloud: no sound came for some seconds, as when the sound device hangs",
         "look whether the computer's sound works (speaker-test), or name another one as speech.device");
    rest();
}

std::vector<app::VoiceNews> VoiceChild::take() {
    std::lock_guard hold(news_->mutex);
    return std::exchange(news_->all, {});
}

bool VoiceChild::begin() {
    auto begun = begin_line_program(words_of(options_));
    news_->came = options_.news_came;
    if (!begun) {
        tell(told_missing_, "nothing can be read aloud: it cannot be started",
             "put clinic-kiosk-voice beside the other programs of this build");
        news_->put({app::VoiceNews::Kind::no_sound, 0, {}});
        return false;
    }
    child_ = begun->child;
    orders_ = begun->orders;
    std::thread(listen, begun->news, child_, news_).detach();
    if (volume_ != 0) order(app::Volume{volume_});
    return true;
}

void VoiceChild::tell(bool& told, const char* what, const char* advice) const {
    if (std::exchange(told, true) || !options_.report) return;
    options_.report({base::Severity::warning, base::voice_program, 0, what, advice});
}

bool VoiceChild::send(const app::VoiceOrder& order) {
    return send_line(orders_, app::line_of(order) + '\n');
}

/// A voice that takes no orders any more is ended; what is to be said is said by another.
void VoiceChild::order(const app::VoiceOrder& order) {
    if (orders_ < 0 || send(order)) return;
    rest();
    const bool to_say = std::holds_alternative<app::Utterance>(order) || std::holds_alternative<app::Languages>(order);
    if (to_say && begin() && !send(order)) news_->put({app::VoiceNews::Kind::no_sound, 0, {}});
}

void VoiceChild::listen(int from, pid_t child, const std::shared_ptr<News>& news) {
    read_lines(from, [&](const std::string& line) {
        if (auto told = app::news_of(line)) news->put(std::move(*told));
    });
    {
        std::lock_guard hold(news->mutex);
        news->ended = true;
    }
    ::waitpid(child, nullptr, 0);
    news->put({app::VoiceNews::Kind::no_sound, 0, {}});
}

void VoiceChild::News::put(app::VoiceNews told) {
    std::lock_guard hold(mutex);
    all.push_back(std::move(told));
    if (came) came();
}

}  // namespace commands
