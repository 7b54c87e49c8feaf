#include "stats/check.h"

#include "stats/statistics_file.h"

namespace stats {
namespace {

constexpr std::chrono::milliseconds longest_wait{5'000};
constexpr int told_of_a_kind = 3;

/// A query gives a kiosk and a day for each case in which what should hold does not.
struct Rule {
    const char* broken;  ///< what is wrong where the query gives a row
    const char* query;
};

// Every count is a number of visits, each at most once in a cell. So no cell counts more visits than there were on that
// day in that language with that content, and no slide was left for longer than it was shown.
constexpr Rule rules[]{
    {"visits and hours do not count the same visits",
     "SELECT kiosk, day FROM (SELECT kiosk, day, sum(visits) AS n FROM visits GROUP BY 1, 2) v "
     "FULL JOIN (SELECT kiosk, day, sum(visits) AS n FROM hours GROUP BY 1, 2) h USING (kiosk, day) WHERE v.n IS NOT "
     "h.n"},
    {"flows: a flow was opened in more visits than there were",
     "SELECT kiosk, day FROM flows LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE opened > coalesce(d.visits, 0)"},
    {"flows: a flow was completed in more visits than read one to its end",
     "SELECT kiosk, day FROM flows LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE completed > coalesce(d.read, 0)"},
    {"slides: a slide was shown in more visits than there were",
     "SELECT kiosk, day FROM slides LEFT JOIN day_visits d USING (kiosk, day, language, content) "
     "WHERE shown > coalesce(d.visits, 0)"},
    {"slide_seconds: more times on a slide than visits that were shown it",
     "SELECT t.kiosk, t.day FROM (SELECT kiosk, day, language, content, flow, slide, sum(visits) AS n FROM "
     "slide_seconds "
     "GROUP BY 1, 2, 3, 4, 5, 6) t LEFT JOIN slides s USING (kiosk, day, language, content, flow, slide) "
     "WHERE t.n > coalesce(s.shown, 0)"},
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

class Check {
public:
    explicit Check(std::filesystem::path file) : file_(std::move(file)) {}

    flow::Problems run() {
        try {
            look_at_pages();
            look_at_tables();
            if (!flow::has_error(problems_)) look_at_sums();
        } catch (const DatabaseError& error) {
            problems_.push_back(problem_of_file(error, file_));
        }
        return std::move(problems_);
    }

private:
    void tell(const std::string& what, const std::string& advice) {
        problems_.push_back({flow::Severity::error, file_.string(), 0, what, advice});
    }

    /// SQLite knows no CHECK constraints of a file that it has opened for reading only.
    Database open_with_constraints() {
        if (!std::filesystem::exists(file_)) throw DatabaseError(Fault::denied, "there is no such file");
        try {
            Database raw(file_, Access::write, longest_wait);
            raw.number("SELECT count(*) FROM sqlite_schema");
            return raw;
        } catch (const DatabaseError& error) {
            if (error.fault() != Fault::denied) throw;
        }
        problems_.push_back({flow::Severity::warning, file_.string(), 0,
                             "the file may not be written, so the rules of its tables were not looked at",
                             "run this as the kiosk's user, or on a copy"});
        return {file_, Access::read, longest_wait};
    }

    /// Of the disk, and every CHECK constraint.
    void look_at_pages() {
        Database raw = open_with_constraints();
        Statement found = raw.prepare("PRAGMA integrity_check(" + std::to_string(told_of_a_kind) + ")");
        while (found.step())
            if (found.text(0) != "ok") tell("the file is damaged: " + found.text(0), "use the last good copy");
    }

    /// Of the present version; those of an older file are made anew when it is opened.
    void look_at_tables() {
        Database database = open_file_for_reading(file_, longest_wait);
        Statement found = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?");
        for (const SchemaTable& table : schema_tables()) {
            const bool there = found.bind(1, table.name).step();
            if (!there)
                tell("the table " + table.name + " is missing", "use the last good copy");
            else if (found.text(0) != table.create)
                tell("the table " + table.name + " was changed", "use the last good copy");
            found.reset();
        }
        const auto more = database.number("SELECT count(*) FROM sqlite_schema") - std::int64_t(schema_tables().size());
        if (!flow::has_error(problems_) && more > 0)
            tell("there is something in it that is no table of the statistics", "find out who changed it");
    }

    void look_at_sums() {
        Database database = open_file_for_reading(file_, longest_wait);
        database.execute(
            "CREATE TEMP TABLE day_visits (kiosk, day, language, content, visits, read, "
            "PRIMARY KEY (kiosk, day, language, content)) WITHOUT ROWID");
        database.execute(
            "INSERT INTO day_visits SELECT kiosk, day, language, content, sum(visits), "
            "coalesce(sum(visits) FILTER (WHERE depth = 'read'), 0) FROM visits GROUP BY 1, 2, 3, 4");
        for (const Rule& rule : rules) apply(database, rule);
    }

    void apply(Database& database, const Rule& rule) {
        Statement rows = database.prepare(std::string(rule.query) + " LIMIT " + std::to_string(told_of_a_kind));
        while (rows.step())
            tell(std::string(rule.broken) + " (" + rows.text(1) + ", kiosk " + rows.text(0) + ")",
                 "do not trust the counts of that day; use the last good copy");
    }

    std::filesystem::path file_;
    flow::Problems problems_;
};

}  // namespace

flow::Problems check_file(const std::filesystem::path& file) {
    return Check(file).run();
}

}  // namespace stats
