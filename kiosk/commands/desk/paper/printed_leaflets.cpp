#include "commands/desk/paper/printed_leaflets.h"

#include <condition_variable>
#include <mutex>

#include "commands/paper_child.h"

namespace commands {

base::Result<screen::SetLeaflet> PrintedLeaflets::set(const screen::Leaflet& leaflet,
                                                      const screen::LeafletSheet& sheet) {
    std::mutex mutex;
    std::condition_variable came;
    bool any = false;
    base::Problem why;
    PaperChild paper({.program = {},
                      .address = printer_.address,
                      .media = media_,
                      .wait_seconds = printer_.wait_seconds,
                      .news_came =
                          [&] {
                              std::lock_guard hold(mutex);
                              any = true;
                              came.notify_one();
                          },
                      .report = [&](const base::Problem& problem) { why = problem; }});
    paper.print({leaflet, sheet});
    for (;;) {
        {
            std::unique_lock hold(mutex);
            came.wait(hold, [&] { return any; });
            any = false;
        }
        for (const auto& news : paper.take()) {
            if (!news.over) continue;
            if (news.state == app::PaperState::done) return press_.set(leaflet, sheet);
            why.severity = base::Severity::error;
            return why;
        }
    }
}

}  // namespace commands
