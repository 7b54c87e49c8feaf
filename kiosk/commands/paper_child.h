// The printer: a process beside the kiosk (clinic-kiosk-paper), begun for each leaflet. It sees its page through, or takes it back, also
// when the visitor or the kiosk has gone; whatever becomes of it, the kiosk only hears that nothing is printed.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "app/paper/paper_seam.h"
#include "base/problem.h"

namespace commands {

class PaperChild final : public app::Paper {
public:
    struct Options {
        std::string program;              ///< empty: clinic-kiosk-paper, which lies beside this one
        std::string address;              ///< as kiosk.toml has it
        std::string media;                ///< the pack's folder
        int wait_seconds = 30;            ///< as kiosk.toml has it
        std::function<void()> news_came;  ///< any thread
        base::Report report;              ///< why nothing was printed; once for each state
    };
    explicit PaperChild(Options options) : options_(std::move(options)) {}
    ~PaperChild() override { leave(); }
    PaperChild(const PaperChild&) = delete;
    PaperChild& operator=(const PaperChild&) = delete;

    // UI thread, as app::Paper has it.
    void print(const app::Printout& printout) override;
    void leave() override;
    std::vector<app::PaperNews> take() override;

private:
    /// What listeners put news into. Each process has one of its own, so that nobody hears of a page that was left.
    struct News {
        std::mutex mutex;
        std::vector<app::PaperNews> all;
        std::function<void()> came;
        bool over = false;  ///< that was told
        void put(app::PaperNews news);
    };
    static void listen(int from, int child, const std::shared_ptr<News>& news);
    void tell(const app::PaperNews& news);

    Options options_;
    std::set<app::PaperState> told_;
    std::shared_ptr<News> news_ = std::make_shared<News>();
};

}  // namespace commands
