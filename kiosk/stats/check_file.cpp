#include "stats/check_file.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <future>
#include <optional>
#include <set>
#include <vector>

#include "stats/snapshot.h"
#include "stats/statistics_file.h"
#include "stats/sums.h"
#include "stats/trust.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};
constexpr int reported_of_a_kind = 3;

/// A query gives a kiosk and a day for each case in which what should hold does not.
struct Rule {
    const char* broken;  ///< what is wrong where the query gives a row
    const char* query;
};

// Every count is a number of visits, each at most once in a cell. So no cell counts more visits than there were on that
// day in that language with that content, and no slide was left for longer than it was shown.
constexpr Rule rules[]{
    {"visits and hours do not count the same visits",
     "SELECT kiosk, day FROM (SELECT kiosk, day, sum(visits) AS n FROM visits GROUP BY 1, 2 "
     "UNION ALL SELECT kiosk, day, -sum(visits) FROM hours GROUP BY 1, 2) GROUP BY 1, 2 HAVING sum(n) <> 0"},
    {"flows: a flow was opened in more visits than there were",
     "SELECT kiosk, day FROM flows LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE language <> 'und' AND opened > coalesce(d.visits, 0)"},
    {"flows: a flow was completed in more visits than read one to its end",
     "SELECT kiosk, day FROM flows LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE language <> 'und' AND completed > coalesce(d.read, 0)"},
    // A sensitive one is counted by the month, in no language.
    {"flows: a sensitive flow was opened in more visits than there were in the month",
     "SELECT f.kiosk, f.day FROM flows f LEFT JOIN (SELECT kiosk, substr(day, 1, 7) || '-01' AS day, content, "
     "sum(visits) AS visits FROM day_visits GROUP BY 1, 2, 3) d USING (kiosk, day, content) "
     "WHERE f.language = 'und' AND opened > coalesce(d.visits, 0)"},
    {"slides: a slide was shown in more visits than there were",
     "SELECT kiosk, day FROM slides LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE shown > coalesce(d.visits, 0)"},
    {"slide_seconds: more times on a slide than visits that were shown it",
     "SELECT kiosk, day FROM slide_seconds t GROUP BY kiosk, day, language, content, flow, slide "
     "HAVING sum(visits) > coalesce((SELECT shown FROM slides s "
     "WHERE (s.kiosk, s.day, s.language, s.content, s.flow, s.slide) = "
     "(t.kiosk, t.day, t.language, t.content, t.flow, t.slide)), 0)"},
    {"slides: a slide was left from in more visits than have a time on it",
     "SELECT kiosk, day FROM slides s WHERE left_from > 0 AND left_from > coalesce((SELECT sum(visits) FROM "
     "slide_seconds t "
     "WHERE (t.kiosk, t.day, t.language, t.content, t.flow, t.slide) = "
     "(s.kiosk, s.day, s.language, s.content, s.flow, s.slide)), 0)"},
    {"parts: a part was touched in more visits than there were",
     "SELECT kiosk, day FROM parts p LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE p.visits > coalesce(d.visits, 0)"},
    {"answers: an answer was chosen in more visits than there were",
     "SELECT kiosk, day FROM answers LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE chosen > coalesce(d.visits, 0)"},
    {"answers: a question has more first tries than there were visits",
     "SELECT a.kiosk, a.day FROM (SELECT kiosk, day, language, content, flow, slide, sum(first_try) AS n FROM answers "
     "GROUP BY 1, 2, 3, 4, 5, 6) a LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE a.n > coalesce(d.visits, 0)"},
    {"settings: a setting was used in more visits than there were",
     "SELECT s.kiosk, s.day FROM (SELECT kiosk, day, language, content, setting, sum(visits) AS n FROM settings "
     "GROUP BY 1, 2, 3, 4, 5) s LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE s.n > coalesce(d.visits, 0)"},
    {"kiosks: a kiosk with counts is not in the list",
     "SELECT kiosk, min(day) FROM visits WHERE kiosk NOT IN (SELECT kiosk FROM kiosks) GROUP BY kiosk"},
};

/// Columns whose values are looked at in another table: a row without its like there breaks a rule above.
bool looked_at_elsewhere(const std::string& table, const std::string& column) {
    static const std::set<std::string> whole{"visits",    "hours",   "titles",      "kiosks",
                                             "questions", "days_on", "kiosk_groups"};
    if (whole.contains(table)) return false;
    if (column == "kiosk" || column == "day" || column == "language" || column == "content") return true;
    return table == "slide_seconds" && (column == "flow" || column == "slide");
}

/// Finds rows with a value that the schema does not allow. Gives kiosk and day, which is empty in a table without days.
/// SQLite itself does not do that in a file opened for reading only.
std::string not_allowed(const SchemaTable& table) {
    std::string holds;
    for (const ColumnRule& rule : column_rules(table))
        if (!looked_at_elsewhere(table.name, rule.column)) holds += (holds.empty() ? "" : ") AND (") + rule.holds;
    return "SELECT kiosk, " + std::string(has_column(table, "day") ? "day" : "''") + " FROM " + table.name +
           " WHERE NOT ((" + holds + "))";
}

/// In the order of the disk, so that SQLite, which reads in the order of the tables, finds it in memory.
class ReadAhead {
public:
    explicit ReadAhead(const std::filesystem::path& file) : in_(file, std::ios::binary) {
        std::error_code unknown;
        size_ = std::filesystem::file_size(file, unknown);
    }
    /// False: it is done.
    bool go_on() {
        in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
        done_ += static_cast<std::uintmax_t>(in_.gcount());
        return bool(in_);
    }
    std::uintmax_t percent() const { return size_ > 0 ? done_ * 100 / size_ : 100; }

private:
    std::ifstream in_;
    std::uintmax_t size_ = 0, done_ = 0;
    std::vector<char> block_ = std::vector<char>(4 << 20);
};

/// Reads a file that lies where SQLite will read it; a copy has just been written.
void read_ahead(const std::filesystem::path& file, const Snapshot::Progress& progress) {
    ReadAhead reading(file);
    while (reading.go_on()) progress(static_cast<int>(reading.percent()));
}

class Check {
public:
    Check(const std::filesystem::path& file, const CheckProgress& progress) : file_(file), progress_(progress) {}

    base::Problems run() {
        base::Problems found = problems_of([this](base::Problems& problems) { look_at_tables(problems); });
        if (!found.empty()) return found;  // then the rules ask for what may not be there
        base::Problems sums;
        auto pages = std::async(std::launch::async, [this, &sums] {
            auto damage = problems_of([this](base::Problems& problems) { look_at_pages(problems); });
            if (damage.empty()) sums = problems_of([this](base::Problems& problems) { look_at_sums(problems); });
            return damage;
        });
        base::Problems contents = problems_of([this](base::Problems& problems) { look_at_contents(problems); });
        show("pages");
        found = pages.get();
        if (!found.empty()) return found;
        if (values_are_sound_) contents.insert(contents.end(), sums.begin(), sums.end());
        return contents;
    }

private:
    template <class Look>
    base::Problems problems_of(Look look) const {
        base::Problems problems;
        try {
            look(problems);
        } catch (const DatabaseError& error) {
            problems.push_back(problem_of_file(error, file_));
        }
        return problems;
    }

    base::Problem problem(const std::string& what, const std::string& advice) const {
        return {base::Severity::error, file_.string(), 0, what, advice};
    }

    void show(const std::string& doing) const {
        if (progress_) progress_(doing);
    }

    /// Opens the file, too: twice, as the pages are looked at on another thread.
    void look_at_tables(base::Problems& problems) {
        auto progress = [this](int percent) { show("reading: " + std::to_string(percent) + " %"); };
        const Snapshot snapshot(file_, longest_wait, progress);
        if (!snapshot.is_copy()) read_ahead(file_, progress);
        pages_ = snapshot.open();
        contents_ = snapshot.open();
        expect_ours(*contents_);
        for (const std::string& difference : schema_differences(*contents_))
            problems.push_back(problem(difference, "use the last good copy, and find out who changed it"));
        if (problems.empty()) contents_ = in_present_version(std::move(*contents_));
    }

    void look_at_pages(base::Problems& problems) {
        Statement found = pages_->prepare("PRAGMA integrity_check(" + std::to_string(reported_of_a_kind) + ")");
        while (found.step())
            if (found.text(0) != "ok")
                problems.push_back(problem("the file is damaged: " + found.text(0), "use the last good copy"));
    }

    /// Beside the contents: through the connection that looked at the pages.
    void look_at_sums(base::Problems& problems) {
        for (const auto& [table, day] : wrong_sums(*pages_, reported_of_a_kind))
            problems.push_back(
                problem(table + ": a sum is not that of the days" + (day.empty() ? "" : " (" + day + ")"),
                        "do not trust what was exported of it; where its days are sound, add up anew: "
                        "clinic-kiosk stats merge --out NEW " +
                            file_.filename().string()));
    }

    void look_at_contents(base::Problems& problems) {
        Database& database = *contents_;
        for (const SchemaTable& table : schema_tables()) look_at_values(database, table, problems);
        values_are_sound_ = problems.empty();
        if (!values_are_sound_) return;  // what cannot be a count cannot be added up
        // The types are those of the tables, or none of the rules could look a row up by its key.
        database.execute(
            "CREATE TEMP TABLE day_visits (kiosk INTEGER, day TEXT, language TEXT, content TEXT, visits INTEGER, "
            "read INTEGER, PRIMARY KEY (kiosk, day, language, content)) WITHOUT ROWID");
        database.execute(
            "INSERT INTO day_visits SELECT kiosk, day, language, content, sum(visits), "
            "coalesce(sum(visits) FILTER (WHERE depth = 'read'), 0) FROM visits GROUP BY 1, 2, 3, 4");
        for (const Rule& rule : rules) apply(database, rule.broken, rule.query, problems);
    }

    void look_at_values(Database& database, const SchemaTable& table, base::Problems& problems) const {
        const std::string broken = table.name + ": a value that no kiosk writes";
        apply(database, broken, not_allowed(table), problems);
        if (holds_counts(table) && problems.empty())
            apply(database, broken, impossible_counts(table, most_in_a_cell), problems);
    }

    void apply(Database& database, const std::string& broken, const std::string& query,
               base::Problems& problems) const {
        show(broken.substr(0, broken.find(':')));
        Statement rows = database.prepare(query + " LIMIT " + std::to_string(reported_of_a_kind));
        while (rows.step()) {
            const std::string day = rows.text(1).empty() ? "" : rows.text(1) + ", ";
            problems.push_back(problem(broken + " (" + day + "kiosk " + rows.text(0) + ")",
                                       "do not trust the counts of that day; use the last good copy"));
        }
    }

    const std::filesystem::path& file_;
    const CheckProgress& progress_;
    std::optional<Database> pages_, contents_;
    bool values_are_sound_ = false;
};

}  // namespace

base::Problems check_file(const std::filesystem::path& file, const CheckProgress& progress) {
    return Check(file, progress).run();
}

}  // namespace stats
