// Adds ended visits to the day's counts in DIR/stats.sqlite3, on a thread of its own.
//
// What holds:
// - A visit is added in one transaction. Once that has committed (synchronous FULL) it survives SIGKILL and power loss,
// as
//   far as the disk honours a flush; a visit is never there twice. Afterwards the write-ahead log is empty, unless
//   another program is reading just then; it is emptied as soon as that has finished.
// - The folder may be missing, read-only, full or locked: visits stay in memory, folded together into counts, and are
//   written when it works again: at the next visit, and after ever longer pauses. At most `kept_cells` are held; visits
//   beyond that are lost, and the report says how many.
// - A damaged file, or one that cannot be read for `longest_retry`, is set aside under another name beside the old one,
//   never deleted, and a new one begun. A file of another program or of a newer version is left alone, and visits stay
//   in memory.
// - Every kind of trouble is reported once, until storing works again.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/visit.h"
#include "stats/migration.h"
#include "stats/wall_clock.h"

namespace stats {

/// What a flow or slide was called when it was counted, so that counts of deleted content can still be read.
struct Title {
    std::string flow;
    std::string slide;      ///< empty: the flow's own title
    std::string title;      ///< in the language the scripts are written in; cut after 200 characters
    std::string stop = {};  ///< beside whose room the slide stands; empty: it is a stop itself
    bool operator==(const Title&) const = default;
};

/// What a question asked when it was answered, so that counts of deleted content can still be understood.
struct AskedQuestion {
    struct Answer {
        std::string text;
        bool is_right = false;
        bool operator==(const Answer&) const = default;
    };
    std::string flow, slide;
    std::string text;  ///< in the language the scripts are written in; cut after 1,000 characters, as its answers are
    std::vector<Answer> answers;  ///< in the scripts' order
    bool operator==(const AskedQuestion&) const = default;
};

struct RecorderOptions {
    std::filesystem::path folder;  ///< --data DIR; made when it does not exist
    std::string name;              ///< of the kiosk, 1 to 60 characters; empty: stays as it is
    std::string group = {};        ///< it belongs to, 1 to 60 characters; empty: none
    std::string content;  ///< version of what is shown from the start, 1 to 100 characters; else see switch_content
    int keep_months = 0;  ///< older whole months are deleted once a day; 0: never
    std::chrono::milliseconds busy{2'000};         ///< how long to wait for another program's lock
    std::chrono::milliseconds first_retry{1'000};  ///< after a failure; doubles every time
    std::chrono::milliseconds longest_retry{60'000};
    std::function<std::int64_t()> draw_number = random_kiosk_number;  ///< which kiosk a new file is of: at random
    std::size_t kept_cells = 20'000;  ///< counts held in memory while they cannot be written, about 300 bytes each
};

/// All methods may be called on any one thread at a time (the UI thread); none but `settle` and the destructor waits
/// for a disk. `report` is called on the writer thread. `clock` must outlive the recorder.
class Recorder : public flow::VisitCounter {
public:
    Recorder(RecorderOptions options, const WallClock& clock, base::Report report);
    /// Writes what is still to be written, trying once; reports what is lost if that fails.
    ~Recorder() override;
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Under 5 µs as a rule. The visit belongs to the clock's present day and hour and to the present content.
    void count(const flow::Visit& visit) override;

    /// Remembers titles of that content, also piece by piece as flows are loaded; those of flows and slides that are
    /// counted are stored with them.
    void titles(const std::string& content, std::vector<Title> titles);
    /// Remembers the questions of that content likewise; those that are answered are stored with the answers.
    void questions(const std::string& content, std::vector<AskedQuestion> questions);
    /// The kiosk shows its screen on the clock's present day, whether somebody comes or not: once a day, further calls cost nothing.
    void runs();
    /// Visits counted from now on belong to that version: it was found out, or another pack is shown.
    void switch_content(std::string content);

    /// Waits until everything counted so far has been tried to be written. True: nothing waits in
    /// memory any more.
    bool settle(std::chrono::milliseconds limit);

private:
    class Writer;
    const WallClock& clock_;
    std::string content_;
    std::string ran_on_;  ///< the last day told
    std::unique_ptr<Writer> writer_;
};

}  // namespace stats
