#include "commands/voice_child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <string_view>
#include <thread>
#include <utility>

#include "base/program_beside.h"

namespace commands {
namespace {

constexpr std::size_t longest_line = 4096;

struct Pipe {
    int read = -1, write = -1;
};

/// Ends that no other child inherits.
bool open_pipe(Pipe& pipe) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    pipe = {ends[0], ends[1]};
    return true;
}

void close_pipe(Pipe& pipe) {
    for (int* end : {&pipe.read, &pipe.write})
        if (*end >= 0) ::close(std::exchange(*end, -1));
}

/// Empty: it is not known where that is.
std::string program_beside() {
    std::array<char, PATH_MAX> file{};
    return base::file_beside(base::voice_program, file.data(), file.size()) ? file.data() : "";
}

std::vector<std::string> words_of(const VoiceChild::Options& options) {
    std::vector<std::string> words{options.program.empty() ? program_beside() : options.program, options.device};
    words.insert(words.end(), options.numbers.begin(), options.numbers.end());
    return words;
}

/// 0: it could not be begun.
pid_t spawn(std::vector<std::string> words, const Pipe& orders, const Pipe& news) {
    if (words.front().empty()) return 0;
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, orders.read, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, news.write, STDOUT_FILENO);
    pid_t child = 0;
    if (posix_spawn(&child, pointers.front(), &actions, nullptr, pointers.data(), environ) != 0) child = 0;
    posix_spawn_file_actions_destroy(&actions);
    return child;
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
    Pipe orders, news;
    if (open_pipe(orders) && open_pipe(news)) child_ = spawn(words_of(options_), orders, news);
    news_->came = options_.news_came;
    if (child_ == 0) {
        close_pipe(orders), close_pipe(news);
        tell(told_missing_, "nothing can be read aloud: it cannot be started",
             "put clinic-kiosk-voice beside the other programs of this build");
        news_->put({app::VoiceNews::Kind::no_sound, 0, {}});
        return false;
    }
    ::close(orders.read), ::close(news.write);
    orders_ = orders.write;
    ::fcntl(orders_, F_SETFL, O_NONBLOCK);  // the kiosk waits for nobody
    std::thread(listen, news.read, child_, news_).detach();
    if (volume_ != 0) order(app::Volume{volume_});
    return true;
}

void VoiceChild::tell(bool& told, const char* what, const char* advice) const {
    if (std::exchange(told, true) || !options_.report) return;
    options_.report({base::Severity::warning, base::voice_program, 0, what, advice});
}

bool VoiceChild::send(const app::VoiceOrder& order) {
    const auto line = app::line_of(order) + '\n';
    ssize_t sent = -1;
    do sent = ::write(orders_, line.data(), line.size());
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(line.size());
}

/// A voice that takes no orders any more is ended; what is to be said is said by another.
void VoiceChild::order(const app::VoiceOrder& order) {
    if (orders_ < 0 || send(order)) return;
    rest();
    const bool to_say = std::holds_alternative<app::Utterance>(order) || std::holds_alternative<app::Languages>(order);
    if (to_say && begin() && !send(order)) news_->put({app::VoiceNews::Kind::no_sound, 0, {}});
}

void VoiceChild::listen(int from, pid_t child, const std::shared_ptr<News>& news) {
    std::string line;
    std::array<char, 512> part{};
    for (;;) {
        const auto got = ::read(from, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        for (char sign : std::string_view(part.data(), static_cast<std::size_t>(got))) {
            if (sign != '\n') {
                if (line.size() < longest_line) line += sign;
                continue;
            }
            if (auto told = app::news_of(std::exchange(line, {}))) news->put(std::move(*told));
        }
    }
    ::close(from);
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
