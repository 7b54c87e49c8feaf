// clinic-kiosk-answer: the account that has a kiosk's packs does what the kiosk asks of it, see publish/pack_request.h. The pack's signature, a
// check and a rehearsal decide as ever, each time in a process of its own. Begun by clinic-kiosk-content.service.
//
//   clinic-kiosk-answer REQUESTS HOME PLACE…   REQUESTS: where is asked and told; HOME: that holds the packs; packs are taken from PLACEs alone
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <iostream>

#include "app/publish_news.h"
#include "app/site_settings.h"
#include "base/durable.h"
#include "base/plain_file.h"
#include "commands/child.h"
#include "publish/custody.h"
#include "publish/pack_request.h"

namespace fs = std::filesystem;

namespace {

struct Answering {
    fs::path requests, home;
    std::vector<fs::path> places;
};

using Kind = app::PublishOutcome::Kind;

/// What the kiosk reads; a line is there at once.
class News {
public:
    News(const fs::path& requests, const std::string& number)
        : descriptor_(::open(publish::news_file(requests).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {
        tell(publish::news_begin(number));
    }
    ~News() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    News(const News&) = delete;
    News& operator=(const News&) = delete;

    bool good() const { return good_; }
    void tell(const std::string& line) { good_ = good_ && descriptor_ >= 0 && base::write_all(descriptor_, line); }
    void tell(const app::PublishOutcome& outcome) { tell(app::to_json_line(outcome)); }

private:
    int descriptor_;
    bool good_ = true;
};

void refuse(const base::Problem& problem, News& news) {
    std::cerr << base::to_line(problem) << '\n';
    news.tell(app::PublishOutcome{Kind::refused, {problem}});
}

void publish_asked(const publish::PackRequest& request, const Answering& options, News& news) {
    constexpr std::chrono::minutes longest_idle{4};
    const std::atomic<bool> never = false;
    std::vector<std::string> words{"publish", request.file.string(), "--data", options.home.string(), "--for-program"};
    if (request.drafts) words.push_back("--unreviewed");
    bool told = false;
    const auto ended =
        commands::run_self(words, {longest_idle, never, [&](const std::string& line) {
                                       const auto each = app::read_publish_news(line);
                                       told = told || (each && std::holds_alternative<app::PublishOutcome>(*each));
                                       news.tell(line + "\n");
                                   }});
    if (!told)
        refuse(base::failure(ended.was_killed ? "checking the new content stood still and was stopped"
                                              : "checking the new content ended before it told anything",
                             "put the stick in again, or try another stick"),
               news);
}

void pin_asked(const publish::PackRequest& request, const Answering& options, News& news) {
    const auto settings = app::find_settings({{}, options.home});  // root's, where this account has none of its own
    for (const auto& problem : settings.problems)
        if (problem.severity == base::Severity::error) return refuse(problem, news);
    if (const auto problem =
            publish::pin_keys(options.home, publish::keys_of_root(), request.keys, settings.config.publish_keys))
        return refuse(*problem, news);
    news.tell(app::PublishOutcome{Kind::published});
}

void answer(const std::string& text, const Answering& options, News& news) {
    const auto asked = publish::read_pack_request(text, options.places);
    if (const auto* problem = std::get_if<base::Problem>(&asked)) return refuse(*problem, news);
    const auto& request = std::get<publish::PackRequest>(asked);
    const bool publishes = request.verb == publish::PackRequest::Verb::publish;
    return publishes ? publish_asked(request, options, news) : pin_asked(request, options, news);
}

/// What is asked now; nothing: nobody asks.
std::optional<std::string> asked_in(const fs::path& requests) {
    const auto kept = base::read_kept(publish::request_file(requests), publish::most_request_bytes);
    const auto* text = std::get_if<std::optional<std::string>>(&kept);
    return text ? *text : std::string();
}

bool was_answered(const fs::path& requests, const std::string& number) {
    const auto news = base::read_start(publish::news_file(requests), publish::most_request_bytes);
    return !number.empty() && news.starts_with(publish::news_begin(number));
}

/// Also what was asked while it answered; the same thing once. False: the answer cannot be written.
bool answer_all(const Answering& options) {
    std::string last;
    for (auto text = asked_in(options.requests); text && *text != last; text = asked_in(options.requests)) {
        last = *text;
        const auto number = publish::number_asked(last);
        if (was_answered(options.requests, number)) continue;
        News news(options.requests, number.empty() ? "0" : number);
        answer(last, options, news);
        if (!news.good()) return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "clinic-kiosk-answer: usage: clinic-kiosk-answer REQUESTS HOME PLACE...\n";
        return 2;
    }
    const Answering options{argv[1], argv[2], std::vector<fs::path>(argv + 3, argv + argc)};
    if (answer_all(options)) return 0;
    std::cerr << "clinic-kiosk-answer: error: the answer cannot be written; check the rights of " << argv[1]
              << "/told\n";
    return 1;
}
