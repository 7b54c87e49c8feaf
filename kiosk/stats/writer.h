// The recorder's other thread: takes visits over, folds them into cells and keeps trying until the cells are stored.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "stats/recorder.h"
#include "stats/store.h"

namespace stats {

class Recorder::Writer {
public:
    /// `today` names a damaged file found before the first visit.
    Writer(const RecorderOptions& options, base::Report report, std::string today);
    ~Writer();

    void count(const flow::Visit& visit, LocalHour when, const std::string& content);
    void titles(const std::string& content, std::vector<Title> titles);
    void questions(const std::string& content, std::vector<AskedQuestion> questions);
    void runs(std::string day);
    bool settle(std::chrono::milliseconds limit);

private:
    struct Ended {
        flow::Visit visit;
        LocalHour when;
        std::string content;
    };
    /// Cells that wait, and how many visits are in them.
    struct Kept {
        Cells cells;
        std::size_t visits = 0;
        std::set<std::string> days_on;  ///< on which the kiosk ran
    };
    /// What the UI thread hands over.
    struct Handed {
        std::vector<Ended> ended;  ///< at most `longest_queue`, in memory reserved before
        Kept overflow;             ///< visits that came when `ended` was full
        std::vector<std::pair<TitleKey, TitleWords>> titles;
        std::vector<std::pair<TitleKey, QuestionWords>> questions;
        std::set<std::string> days_on;
        std::size_t lost = 0;
    };
    using Moment = std::chrono::steady_clock::time_point;

    void run();
    void take_over(Handed& handed);
    bool try_to_store();
    void store();
    void forget_once_a_day();
    void tidy();
    void succeeded();
    void failed(const DatabaseError& error);
    void retry_later();
    bool unreadable_for_long(const DatabaseError& error);
    void set_damaged_aside(const DatabaseError& error);
    void finish();
    void report(base::Problem problem);
    void warn(const std::string& what, const std::string& advice);

    const RecorderOptions options_;
    const base::Report report_;

    std::mutex mutex_;
    std::condition_variable changed_;
    Handed handed_;                       // by mutex_, and so are the next four
    std::size_t wanted_ = 1, tried_ = 0;  // tries asked for and made; the first one opens the file
    bool all_stored_ = false;
    bool stopping_ = false;

    // The writer thread's own.
    Store store_;
    Kept kept_;
    Words words_;
    std::string day_;        // of the last visit
    std::string forgot_on_;  // the day that old counts were last deleted
    bool log_empty_ = true;
    std::size_t lost_ = 0, lost_reported_ = 0;
    std::set<std::string> reported_;  // since storing worked
    std::string refusal_reported_;
    std::chrono::milliseconds pause_{0};
    std::optional<Moment> retry_at_, unreadable_since_;

    std::thread thread_;  // last: it uses all of the above
};

}  // namespace stats
