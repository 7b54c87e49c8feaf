// Adds cells to the statistics file. One thread at a time; every method may throw DatabaseError and may then be tried
// again.
#pragma once

#include <chrono>
#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stats/cells.h"
#include "stats/statistics_file.h"

namespace stats {

struct TitleKey {
    std::string content, flow;
    std::string slide;  ///< empty: the flow's own title
    auto operator<=>(const TitleKey&) const = default;
};
struct TitleWords {
    std::string title;
    std::string stop;  ///< beside whose room the slide stands; empty: it is a stop itself, or the key is a flow's
};
using Titles = std::map<TitleKey, TitleWords>;

struct AnswerWords {
    std::string text;
    bool is_right = false;
};
/// What a question says, and its answers in order.
struct QuestionWords {
    std::string text;
    std::vector<AnswerWords> answers;
};
using Questions = std::map<TitleKey, QuestionWords>;

/// What is known besides numbers, of what may be among them.
struct Words {
    Titles titles;
    Questions questions;
};

/// Within a transaction of the caller; the database must outlive it.
class CellAdder {
public:
    explicit CellAdder(Database& database);
    /// Returns why the schema refused a cell, which is then left out, or an empty text.
    std::string add(std::int64_t kiosk, const Cells& cells);
    void add_title(std::int64_t kiosk, const TitleKey& key, const TitleWords& words);
    void add_question(std::int64_t kiosk, const TitleKey& key, const QuestionWords& words);
    /// Once or again.
    void add_day_on(std::int64_t kiosk, const std::string& day);
    void add_kiosk(std::int64_t kiosk, const std::string& name);

private:
    void add_words(std::int64_t kiosk, const TitleKey& key, int answer, const AnswerWords& words);

    Database& database_;
    std::vector<std::optional<Statement>> statements_;  ///< in the order of CountTableId
    std::optional<Statement> title_, question_, day_on_;
};

class Store {
public:
    /// `kiosk`: whose the file is; `making` as for open_for_recording, but for the day.
    Store(std::filesystem::path folder, std::chrono::milliseconds busy, KioskNames kiosk, Making making)
        : folder_(std::move(folder)), busy_(busy), names_(std::move(kiosk)), making_(std::move(making)) {}

    /// Does nothing when it is open and still the file of that name. True: the old one was moved away meanwhile.
    bool open(const std::string& day);
    bool is_open() const { return database_.has_value(); }
    void close() { database_.reset(); }

    /// All or nothing, in one transaction, with the titles of the flows and slides among the cells, what the questions among them
    /// say, and the days on which the kiosk ran, those with visits too. Returns why the
    /// schema refused a cell, which is then left out, or an empty text. The file must be open. Where the disk has no room for
    /// the file once more, they are added where they find room in it, and its bytes tell their order until `tidy`.
    std::string add(const Cells& cells, const Words& words, const std::set<std::string>& days_on);

    /// False: a reader is in the way.
    bool empty_log() { return stats::empty_log(*database_); }

    /// Deletes what is older than that many whole months before the present one, unless the day given cannot be
    /// believed.
    void forget(int months, const std::string& today);

    /// The bytes tell nothing but the counts.
    bool is_tidy() const { return tidy_; }
    /// Builds the file anew in the order of its keys.
    void tidy();

private:
    std::string add_to(Database& counts, const Cells& cells, const Words& words,
                       const std::set<std::string>& days_on) const;

    std::filesystem::path folder_;
    std::chrono::milliseconds busy_;
    KioskNames names_;
    Making making_;
    std::optional<Database> database_;
    std::int64_t kiosk_ = 0;
    bool tidy_ = true;
};

}  // namespace stats
