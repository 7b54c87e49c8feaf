// One export after the other, as an administrator asks for them, and all that a reader can set against each other then.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/audit.h"
#include "stats/export/export.h"

namespace disclosure {

/// Of which kiosks: "a", by its name of one letter, the group "ab" of these two, or all of them, where there is nothing.
using Place = std::string;

/// One thread at a time.
class Publisher {
public:
    Publisher(stats::Database database, std::int64_t hide_up_to);

    /// False: it was refused.
    bool publish(const stats::Request& request, bool is_report = false) {
        return publish_of(request.kiosks.kiosk, request, is_report);
    }
    bool publish_of(const Place& place, stats::Request request, bool is_report = false);

    /// What is known of the questions changes: a file is merged that knows more, or a content is gone.
    void learn(const std::string& content);
    void forget(const std::string& content);

    /// From now on these are the counts; returns what they were.
    stats::Database replace(stats::Database database) { return std::exchange(database_, std::move(database)); }
    const Published& published() { return published_[""]; }
    /// By place; nothing of it is published any more then.
    std::map<Place, Published> take_published() { return std::exchange(published_, {}); }

    /// Every number that there is by month, week and day, and the longer times that were ever published.
    std::map<Name, std::int64_t> truth(stats::Day today, const Place& place = "") {
        return truth(database_, today, place);
    }
    std::map<Name, std::int64_t> truth(stats::Database& database, stats::Day today, const Place& place);

private:
    std::vector<stats::Months> spans(std::chrono::year_month month) const;

    stats::Database database_;
    std::int64_t hide_up_to_;
    stats::Ledger ledger_;
    std::map<Place, Published> published_;
    std::set<stats::Months> times_;
};

}  // namespace disclosure
