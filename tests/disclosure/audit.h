// The audit of what is published: a reader who has all tables that ever were works out the feasibility interval of each number,
// with integer programs (GLPK). Its model of what readers know is written down here once more, apart from the engine's.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "stats/export/table.h"

struct glp_prob;

namespace disclosure {

/// Everything published of one database, whenever and however.
using Published = std::vector<stats::Table>;

/// A cell's place: "visits 2027-03 finished", "answers 2027-03 v1 heel check 2 chosen".
using Name = std::string;

/// Every number of the tables; suppressed ones are left out.
std::map<Name, std::int64_t> cells_of(const Published& published);

class Audit {
public:
    /// `truth`: every cell by day, week and month, and those of longer times that were published.
    Audit(const Published& published, std::map<Name, std::int64_t> truth);
    ~Audit();
    Audit(const Audit&) = delete;
    Audit& operator=(const Audit&) = delete;

    /// The numbers from 1 to `hide_up_to`, published or not, of which a reader knows that they are not larger, and, if `exact_too`,
    /// those that read hidden and are known exactly: "name: 3 to 7". (A number that was hidden for another's sake may be told by
    /// what is shown later, when it is not needed any more.) When what is published does not fit to the truth, or the reader's
    /// assumptions do not, that is what is returned.
    std::vector<std::string> disclosed(std::int64_t hide_up_to, bool exact_too = true);
    std::size_t suppressed_cells() const { return suppressed_.size(); }

private:
    struct Term {
        Name name;
        int factor;
    };
    struct Rule {
        std::vector<Term> terms;
        bool exactly;
    };

    void know_time();
    void know_month(const std::string& month);
    void know_uses(const std::string& month);
    void know_scripts(const std::string& month);
    /// The terms' sum is at least, or exactly, 0.
    void at_least_zero(const std::vector<Term>& terms, bool exactly = false);
    void never_more(const Name& small, const Name& large) { at_least_zero({{large, 1}, {small, -1}}); }
    /// The names of a table's cells of one month and one count: "slides 2027-03 " … " shown".
    std::vector<Name> cells(const std::string& table, const std::string& month, const std::string& count) const;
    std::int64_t value(const Name& name) const;
    std::string broken_rule() const;
    std::string set_up();
    void extreme(int column, int direction);

    std::map<Name, std::int64_t> truth_, shown_;
    std::vector<std::string> months_;
    std::map<Name, char> suppressed_;
    std::map<Name, int> columns_;  ///< of the program: every cell that is not shown
    std::vector<Rule> rules_;
    std::vector<std::int64_t> least_, most_;  ///< the intervals as far as found, by column
    glp_prob* program_;
};

}  // namespace disclosure
