#include "commands/paper_child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <thread>
#include <utility>

#include "app/paper/paper_lines.h"
#include "base/program_beside.h"
#include "commands/line_program.h"
#include "commands/printer_words.h"

namespace commands {

using app::PaperState;

void PaperChild::print(const app::Printout& printout) {
    leave();
    news_->came = options_.news_came;
    const auto program = options_.program.empty() ? program_beside(base::paper_program) : options_.program;
    const auto begun =
        begin_line_program({program, options_.address, options_.media, std::to_string(options_.wait_seconds)});
    if (!begun)
        return news_->put(
            {PaperState::failed, true, "clinic-kiosk-paper is not beside the other programs of this build"});
    const bool sent = send_line(begun->orders, app::to_json_line(printout));
    ::close(begun->orders);
    if (!sent) news_->put({PaperState::failed, true, "it takes no order"});
    std::thread(listen, begun->news, begun->child, news_).detach();
}

void PaperChild::leave() {
    {
        std::lock_guard hold(news_->mutex);
        news_->came = {};
    }
    news_ = std::make_shared<News>();
}

std::vector<app::PaperNews> PaperChild::take() {
    std::vector<app::PaperNews> all;
    {
        std::lock_guard hold(news_->mutex);
        all = std::exchange(news_->all, {});
    }
    for (const auto& news : all) {
        if (news.over && news.state == PaperState::done) told_.clear();
        if (news.over && news.state != PaperState::done) tell(news);
    }
    return all;
}

/// A printer without paper is told once; when it has printed again, once more.
void PaperChild::tell(const app::PaperNews& news) {
    if (!options_.report || !told_.insert(news.state).second) return;
    const auto [what, advice] = words_of(news.state);
    options_.report({base::Severity::warning, options_.address, 0,
                     std::string("nothing is printed: ") + what + (news.why.empty() ? "" : " (" + news.why + ")"),
                     advice});
}

void PaperChild::listen(int from, int child, const std::shared_ptr<News>& news) {
    read_lines(from, [&](const std::string& line) {
        if (auto told = app::read_paper_news(line)) news->put(std::move(*told));
    });
    ::waitpid(child, nullptr, 0);
    news->put({PaperState::failed, true, "clinic-kiosk-paper ended before it was printed"});
}

/// Nothing comes after the last news.
void PaperChild::News::put(app::PaperNews told) {
    std::lock_guard hold(mutex);
    if (std::exchange(over, over || told.over)) return;
    all.push_back(std::move(told));
    if (came) came();
}

}  // namespace commands
