// What a reader knows of the counts behind everything published of them: written down here once more, apart from the engine's.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "stats/export/table.h"

namespace disclosure {

/// Everything published of one database, whenever and however.
using Published = std::vector<stats::Table>;

/// A cell's place: "visits 2027-03 finished", "answers 2027-03 v1 heel check 2 chosen".
using Name = std::string;

/// Every number of the tables; suppressed ones are left out.
std::map<Name, std::int64_t> cells_of(const Published& published);

/// All that was published of the same counts, and these: every cell by day, week and month, and those of longer times that were published.
struct State {
    Published published;
    std::map<Name, std::int64_t> truth;
    std::set<Name> zeros = {};   ///< cells without a row where others of the same have one
    std::set<Name> absent = {};  ///< cells that a reader knows to be zeros, for they have no row
    bool is_change = false;      ///< what came between two others, or went
    bool in_line = true;         ///< topics go from s1 to their last slide, as those of random_clinic
};

/// Of all that the table has, shown or hidden.
std::vector<Name> names_of(const stats::Table& table);

/// Where the month is written in the name of a cell by month; else 0.
std::size_t month_place(const Name& name);

/// The topic, or the settings, whose zeros are hidden together; nothing: of what shows them always.
std::string group_of(const Name& name);

/// The table and the time of a cell, and its topic: of what has a row there, all has that is not 0.
std::string block_of(const Name& name);

/// One thread at a time.
class Reader {
public:
    struct Term {
        Name name;
        int factor;
    };
    /// The terms' sum is at least, or exactly, 0.
    struct Rule {
        std::vector<Term> terms;
        bool exactly;
    };

    explicit Reader(const State& state);

    const std::map<Name, std::int64_t>& truth() const { return truth_; }
    const std::map<Name, std::int64_t>& shown() const { return shown_; }
    const std::vector<Rule>& rules() const { return rules_; }
    /// How many read hidden, and are shown nowhere else.
    std::size_t suppressed_cells() const { return suppressed_.size(); }
    bool is_suppressed(const Name& name) const { return suppressed_.contains(name); }
    /// What reads hidden is at least 1, but where a 0 may be hidden too: in hours, days and weeks, and by month of a topic or of settings
    /// of which none is shown.
    bool may_be_zero(const Name& name) const;
    /// What does not fit to the truth, of what was published or of the rules; nothing: all fits. Also a 0 that is hidden where none may be:
    /// then nothing would solve the programs, and everything would seem known.
    std::string broken() const;

private:
    void know_time();
    void know_month(const std::string& month);
    void know_uses(const std::string& month);
    void know_scripts(const std::string& month);
    void at_least_zero(const std::vector<Term>& terms, bool exactly = false);
    void never_more(const Name& small, const Name& large) { at_least_zero({{large, 1}, {small, -1}}); }
    /// The names of a table's cells of one month and one count: "slides 2027-03 " … " shown".
    std::vector<Name> cells(const std::string& table, const std::string& month, const std::string& count) const;
    std::int64_t value(const Name& name) const;

    const std::map<Name, std::int64_t>& truth_;
    std::map<Name, std::int64_t> shown_;
    std::vector<std::string> months_;
    std::set<Name> suppressed_;
    std::set<std::string> open_;  ///< groups that show a 0 of some month, and so all of them
    std::vector<Rule> rules_;
};

}  // namespace disclosure
