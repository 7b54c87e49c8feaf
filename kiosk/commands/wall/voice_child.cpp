#include "commands/wall/voice_child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
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

std::vector<std::string> words_of(const std::string& device, const std::vector<std::string>& numbers) {
    std::array<char, PATH_MAX> file{};
    if (!base::file_beside(base::voice_program, file.data(), file.size())) return {};
    std::vector<std::string> words{file.data(), device};
    words.insert(words.end(), numbers.begin(), numbers.end());
    return words;
}

/// 0: it could not be begun.
pid_t spawn(std::vector<std::string> words, const Pipe& orders, const Pipe& news) {
    if (words.empty()) return 0;
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

/// It keeps nothing, so it is simply ended.
void VoiceChild::rest() {
    if (orders_ >= 0) ::close(std::exchange(orders_, -1));
    if (child_ != 0) ::kill(child_, SIGKILL);
    if (listener_.joinable()) listener_.join();
    if (child_ != 0) ::waitpid(std::exchange(child_, 0), nullptr, 0);
    take();  // nobody asks for what it said at last
}

std::vector<app::VoiceNews> VoiceChild::take() {
    std::lock_guard hold(mutex_);
    return std::exchange(news_, {});
}

bool VoiceChild::begin() {
    Pipe orders, news;
    if (open_pipe(orders) && open_pipe(news)) child_ = spawn(words_of(options_.device, options_.numbers), orders, news);
    if (child_ == 0) {
        close_pipe(orders), close_pipe(news);
        tell_missing();
        put({app::VoiceNews::Kind::no_sound, 0, {}});
        return false;
    }
    ::close(orders.read), ::close(news.write);
    orders_ = orders.write;
    ::fcntl(orders_, F_SETFL, O_NONBLOCK);  // the kiosk waits for nobody
    listener_ = std::thread([this, from = news.read] { hear(from); });
    if (volume_ != 0) order(app::Volume{volume_});
    return true;
}

void VoiceChild::tell_missing() {
    if (std::exchange(told_, true) || !options_.report) return;
    options_.report({base::Severity::warning, base::voice_program, 0, "nothing can be read aloud: it cannot be started",
                     "put clinic-kiosk-voice beside the other programs of this build"});
}

/// A voice that takes no orders any more is ended.
void VoiceChild::order(const app::VoiceOrder& order) {
    if (orders_ < 0) return;
    const auto line = app::line_of(order) + '\n';
    ssize_t sent = -1;
    do sent = ::write(orders_, line.data(), line.size());
    while (sent < 0 && errno == EINTR);
    if (sent == static_cast<ssize_t>(line.size())) return;
    rest();
    put({app::VoiceNews::Kind::no_sound, 0, {}});
}

void VoiceChild::hear(int from) {
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
            if (auto news = app::news_of(std::exchange(line, {}))) put(std::move(*news));
        }
    }
    ::close(from);
    put({app::VoiceNews::Kind::no_sound, 0, {}});  // it has ended; whoever ended it does not ask any more
}

void VoiceChild::put(app::VoiceNews news) {
    {
        std::lock_guard hold(mutex_);
        news_.push_back(std::move(news));
    }
    if (options_.news_came) options_.news_came();
}

}  // namespace commands
