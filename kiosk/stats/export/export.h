// What an administrator may see of a file's counts, as tables.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.h"
#include "stats/chosen_kiosks.h"
#include "stats/database.h"
#include "stats/export/beside.h"
#include "stats/export/tables.h"

namespace stats {

struct Request {
    std::vector<What> what;  ///< empty: all there are by that length of period
    By by = By::month;
    std::string from,
        to;     ///< "2027-03", "2027-W11", "2027-03-14", inclusive; empty: from the first, to the last counted
    Day today;  ///< not over yet
    std::int64_t hide_up_to = least_hide_up_to;
    Ledger published = {};  ///< what has been before
    KioskChoice kiosks = {};
    bool brief =
        false;  ///< of a report: one time alone, the last month that is over where none is asked for; as time_of_brief
};

struct Exported {
    std::vector<Table> tables;  ///< none when there is an error among the problems
    std::vector<Table> totals;  ///< of export_report: all tables for the time as a whole
    base::Problems problems;
    Ledger published;                      ///< with what is in the tables: to be kept before anybody sees them
    Beside beside = {};                    ///< of export_report
    std::vector<std::string> kiosks = {};  ///< names of those that were counted, in their order
    std::vector<std::string> groups = {};  ///< of these kiosks, in their order
};

/// Nothing, and why.
inline Exported not_exported(base::Problem why) {
    Exported none;
    none.problems.push_back(std::move(why));
    return none;
}

/// guest: another program than the file's kiosk, perhaps of another user; leaves nothing beside the file. kiosk: the kiosk
/// itself, which has the file open.
enum class Looker { guest, kiosk };

/// Numbers are suppressed as publication.h says, and refused where they cannot be made safe. Whole periods that are over, from the first to the last day counted;
/// one in which `from` or `to` lies is taken whole. By week and by day there is only the number of visits. What this program did
/// not write, such as a view in a table's place or a count that cannot be, is an error. Reads the file only, also while a kiosk is writing it; takes seconds on a file of many kiosks and years. Any thread.
Exported export_tables(const std::filesystem::path& file, const Request& request, Looker looker = Looker::guest);

/// The same of what is open.
Exported export_tables(Database& database, const Request& request);

/// The tables that were asked for, and of all the numbers for the time as a whole: those are decided as numbers of their own.
Exported export_report(const std::filesystem::path& file, const Request& request, Looker looker = Looker::guest);
Exported export_report(Database& database, const Request& request);

/// The same of a central PostgreSQL. `address`: see Server; it is in no problem.
Exported export_tables_of_server(const std::string& address, const Request& request, bool is_report = false);

}  // namespace stats
