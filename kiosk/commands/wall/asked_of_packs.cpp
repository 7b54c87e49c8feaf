#include "commands/wall/asked_of_packs.h"

#include <random>
#include <thread>

#include "app/publish_news.h"
#include "base/plain_file.h"
#include "base/replace_file.h"

namespace commands {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::size_t most_news_bytes = std::size_t{1} << 20;

std::string some_number() {
    std::random_device chance;
    return std::to_string((std::uint64_t{chance()} << 31) + chance());
}

/// The news of one request, as far as it came: whole lines, each once.
class News {
public:
    News(const fs::path& folder, const std::string& number)
        : file_(publish::news_file(folder)), begin_(publish::news_begin(number)) {}

    bool begun() const { return at_ > 0; }
    /// The lines that are new.
    std::vector<std::string> take() {
        const auto text = base::read_start(file_, most_news_bytes);
        if (!text.starts_with(begin_)) return {};
        if (at_ == 0) at_ = begin_.size();
        std::vector<std::string> lines;
        for (auto end = text.find('\n', at_); end != text.npos; end = text.find('\n', at_)) {
            lines.push_back(text.substr(at_, end - at_));
            at_ = end + 1;
        }
        return lines;
    }

private:
    const fs::path file_;
    const std::string begin_;
    std::size_t at_ = 0;
};

bool is_outcome(const std::string& line) {
    const auto news = app::read_publish_news(line);
    return news && std::holds_alternative<app::PublishOutcome>(*news);
}

void tell_refusal(const base::Problem& problem, const Patience& patience) {
    auto line = app::to_json_line(app::PublishOutcome{app::PublishOutcome::Kind::refused, {problem}});
    line.pop_back();
    if (patience.told) patience.told(line);
}

}  // namespace

Ended ask_of_packs(publish::PackRequest request, const fs::path& folder, const Patience& patience,
                   AskedPatience asked) {
    request.number = some_number();
    const auto file = publish::request_file(folder);
    if (auto problem = base::replace_file(file, publish::to_text(request))) {
        tell_refusal(*problem, patience);
        return {};
    }
    News news(folder, request.number);
    Ended ended;
    bool over = false;
    for (milliseconds silent{0}; !over && !ended.was_killed; silent += asked.look_again) {
        for (const auto& line : news.take()) {
            silent = milliseconds(0);
            over = is_outcome(line);
            if (patience.told) patience.told(line);
        }
        if (over) break;
        if (!news.begun() && silent >= asked.begins) {
            tell_refusal(
                base::failure("nobody took up what the kiosk asked",
                              "see journalctl -u clinic-kiosk-content; clinic-kiosk-admin has to be installed"),
                patience);
            over = true;
        }
        ended.was_killed = !over && (patience.given_up || silent >= patience.idle);
        if (!over && !ended.was_killed) std::this_thread::sleep_for(asked.look_again);
    }
    std::error_code failed;
    fs::remove(file, failed);
    ended.status = over ? 0 : 1;
    return ended;
}

}  // namespace commands
