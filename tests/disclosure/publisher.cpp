#include "disclosure/publisher.h"

#include "stats/chosen_kiosks.h"
#include "stats/publication/publication.h"
#include "stats/schema.h"

namespace disclosure {
namespace {

using stats::By;

/// Every number of these counts, which are of some days, by month, week and day, and of the times that each month lies in.
template <class Spans>
Published all_of(stats::Counts& counts, stats::Day today, Spans spans) {
    stats::Publication all;
    all.under_way = stats::month_of(today);
    const std::chrono::sys_days first(stats::first_day(stats::month_of(counts.visits.begin()->first))), end(today);
    for (auto day = first; day < end; day += std::chrono::days(1)) {
        const auto found = counts.visits.find(stats::Day(day));
        const std::int64_t visits = found == counts.visits.end() ? 0 : found->second;
        all.days[stats::Day(day)].value = visits;
        all.weeks[stats::week_of(stats::Day(day))].value += visits;
    }
    std::erase_if(all.weeks,
                  [&](const auto& week) { return std::chrono::sys_days(week.first) + std::chrono::days(7) > end; });
    for (const auto& [month, one] : counts.months)
        for (const auto& span : spans(month)) stats::publication::add(all.periods[span], one);
    std::erase_if(all.periods, [&](const auto& period) { return period.first.last >= all.under_way; });
    Published tables{stats::visits_by(By::day, all, {stats::Day(first), today}),
                     stats::visits_by(By::week, all, {stats::week_of(stats::Day(first)), today})};
    for (const auto& [period, one] : all.periods)
        for (std::size_t n = 0; n < stats::what_names.size(); ++n)
            tables.push_back(stats::table_by(By::whole, static_cast<stats::What>(n), all,
                                             {stats::first_day(period.first), stats::last_day(period.last)}));
    return tables;
}

/// From now on the kiosks of a place that is a group say so in their settings, and no others.
stats::KioskChoice choice_of(stats::Database& database, const Place& place) {
    if (place.size() < 2) return {"", place};
    database.execute("DELETE FROM kiosk_groups");
    for (const char kiosk : place)
        database.execute("INSERT INTO kiosk_groups SELECT kiosk, '" + place + "' FROM kiosks WHERE name = '" + kiosk +
                         "'");
    return {place, ""};
}

/// As long as it lives the database looks as if it held one place's kiosks alone.
class OnePlace {
public:
    OnePlace(stats::Database& database, const Place& place) : database_(database), is_all_(place.empty()) {
        if (is_all_) return;
        const auto chosen = stats::choose(stats::kiosks_in(database), choice_of(database, place));
        stats::keep_only(database, std::get<std::vector<stats::KnownKiosk>>(chosen));
    }
    OnePlace(const OnePlace&) = delete;
    OnePlace& operator=(const OnePlace&) = delete;
    ~OnePlace() { show_all(database_); }

    static void show_all(stats::Database& database) {
        for (const auto& table : stats::schema_tables()) database.execute("DROP VIEW IF EXISTS temp." + table.name);
    }

private:
    stats::Database& database_;
    bool is_all_;
};

}  // namespace

Publisher::Publisher(stats::Database database, std::int64_t hide_up_to)
    : database_(std::move(database)), hide_up_to_(hide_up_to) {}

bool Publisher::publish_of(const Place& place, stats::Request request, bool is_report) {
    request.kiosks = choice_of(database_, place);
    request.hide_up_to = hide_up_to_;
    request.published = ledger_;
    auto exported = is_report ? stats::export_report(database_, request) : stats::export_tables(database_, request);
    OnePlace::show_all(database_);
    if (base::has_error(exported.problems)) return false;
    ledger_ = std::get<stats::Ledger>(stats::Ledger::read(exported.published.text()));  // as from the file
    auto& published = published_[place];
    for (auto* tables : {&exported.tables, &exported.totals})
        for (const auto& table : *tables) {
            published.push_back(table);
            for (const auto& row : table.rows)
                if (const auto span = stats::parse_months(std::get<std::string>(row.front()))) times_.insert(*span);
        }
    return true;
}

void Publisher::learn(const std::string& content) {
    for (const auto& flow : {"f1", "f2", "f3"})
        database_.execute("INSERT OR IGNORE INTO questions VALUES (1, '" + content + "', '" + flow +
                          "', 's2', 0, 'as ever', 0)");
}
void Publisher::forget(const std::string& content) {
    database_.execute("DELETE FROM questions WHERE content = '" + content + "'");
}

std::map<Name, std::int64_t> Publisher::truth(stats::Database& database, stats::Day today, const Place& place) {
    const OnePlace one(database, place);
    stats::Counts counts = stats::read_counts(database, today, place.empty());
    stats::join_versions(counts, ledger_);
    if (counts.visits.empty()) return {};
    return cells_of(all_of(counts, today, [&](std::chrono::year_month month) { return spans(month); }));
}

/// Those published that the month lies in, and itself.
std::vector<stats::Months> Publisher::spans(std::chrono::year_month month) const {
    std::vector<stats::Months> found{{month, month}};
    for (const auto& span : times_)
        if (span != found.front() && span.first <= month && month <= span.last) found.push_back(span);
    return found;
}

}  // namespace disclosure
