#include "commands/desk/torture/tortured_wall.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>

#include "base/program_beside.h"
#include "stats/statistics_file.h"

namespace commands {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

std::string command_file() {
    std::array<char, PATH_MAX> file{};
    return base::file_beside(base::command_program, file.data(), file.size()) ? file.data() : "";
}

/// Standard error goes to `log`. It ends with this program. A file that may grow no more is an error to it, not its end: as on a full disk.
pid_t begin_command(const std::vector<std::string>& arguments, int log, const char* notify) {
    std::vector<std::string> words{command_file()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGXFSZ, SIG_IGN);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(log < 0 ? nothing : log, STDERR_FILENO);
    if (notify) ::setenv("NOTIFY_SOCKET", notify, 1);
    ::execv(all.front(), all.data());
    ::_exit(127);
}

int socket_at(const fs::path& file) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto name = file.string();
    if (name.size() >= sizeof address.sun_path) return -1;
    std::memcpy(address.sun_path, name.data(), name.size());
    const int made = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (made >= 0 && ::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return made;
    if (made >= 0) ::close(made);
    return -1;
}

}  // namespace

int quietly(const std::vector<std::string>& words) {
    const pid_t child = begin_command(words, -1, nullptr);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
    return WEXITSTATUS(status);
}

TorturedWall::TorturedWall(fs::path folder, fs::path content)
    : folder_(std::move(folder)),
      content_(std::move(content)),
      data_(folder_ / "data"),
      settings_(folder_ / "kiosk.toml"),
      sticks_(folder_ / "sticks") {
    fs::create_directories(data_);
    fs::create_directories(sticks_);
    notified_ = socket_at(folder_ / "notify");
}

TorturedWall::~TorturedWall() {
    if (runs()) kill();
    close_log();
    if (notified_ >= 0) ::close(notified_);
}

bool TorturedWall::begin(milliseconds patience) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return false;
    close_log();
    log_ = pipe[0];
    std::vector<std::string> words{"run", "--data", data_, "--config", settings_};
    if (!content_.empty()) words.insert(words.end(), {"--content", content_});
    process_ = begin_command(words, pipe[1], (folder_ / "notify").c_str());
    ::close(pipe[1]);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (runs() && std::chrono::steady_clock::now() < until) {
        pollfd told{notified_, POLLIN, 0};
        if (::poll(&told, 1, 100) <= 0) continue;
        std::array<char, 256> word{};
        const auto size = ::recv(notified_, word.data(), word.size(), 0);
        if (size > 0 &&
            std::string_view(word.data(), static_cast<std::size_t>(size)).find("READY=1") != std::string::npos)
            return true;
    }
    return false;
}

bool TorturedWall::runs() {
    if (process_ > 0 && ::waitpid(process_, nullptr, WNOHANG) != 0) process_ = -1;
    return process_ > 0;
}

long long TorturedWall::processor_time() const {
    std::ifstream stat("/proc/" + std::to_string(process_) + "/stat");
    const std::string line{std::istreambuf_iterator<char>(stat), {}};
    std::istringstream after_name(line.substr(std::min(line.rfind(')') + 1, line.size())));
    std::string word;
    for (int field = 3; field <= 13; ++field) after_name >> word;  // proc(5): 14 is in programs, 15 in the kernel
    long long programs = 0, kernel = 0;
    return after_name >> programs >> kernel ? programs + kernel : -1;
}

void TorturedWall::kill() {
    send(SIGKILL);
    if (process_ > 0) ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

bool TorturedWall::stop() {
    send(SIGTERM);
    for (int tenths = 0; tenths < 50 && runs(); ++tenths) std::this_thread::sleep_for(milliseconds(100));
    const bool ended = !runs();
    if (!ended) kill();
    return ended;
}

void TorturedWall::send(int signal) const {
    if (process_ > 0) ::kill(process_, signal);
}

void TorturedWall::fill_disk(bool full) const {
    rlimit now{};
    if (process_ <= 0 || ::prlimit(process_, RLIMIT_FSIZE, nullptr, &now) != 0) return;
    now.rlim_cur = full ? 0 : now.rlim_max;
    ::prlimit(process_, RLIMIT_FSIZE, &now, nullptr);
}

void TorturedWall::close_log() {
    if (log_ >= 0) ::close(log_);
    log_ = -1;
}

long long TorturedWall::counted() const {
    if (!fs::exists(stats::statistics_file(data_))) return 0;
    try {
        auto file = stats::open_file_for_reading(stats::statistics_file(data_), milliseconds(5000));
        return file.number("SELECT coalesce(sum(visits), 0) FROM visits");
    } catch (const stats::DatabaseError&) {
        return -1;
    }
}

}  // namespace commands
