// The audit of what is published: a reader who has all tables works out the feasibility interval of each suppressed
// number, with integer programs (GLPK).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "stats/export/table.h"

struct glp_prob;

namespace disclosure {

/// Everything published of one database.
struct Published {
    std::vector<stats::Table> months;  ///< every table by month
    stats::Table weeks, days;          ///< of visits
};

/// A cell's place: "visits 2027-03 finished", "answers 2027-03 v1 heel check 2 chosen".
using Name = std::string;

/// Every number of the tables; suppressed ones are left out.
std::map<Name, std::int64_t> cells_of(const Published& published);

class Audit {
public:
    explicit Audit(const Published& published);
    ~Audit();
    Audit(const Audit&) = delete;
    Audit& operator=(const Audit&) = delete;

    /// The suppressed cells whose interval misses the protection level, being one value or values up to `hide_up_to` only:
    /// "name: 3 to 7". `truth` is
    /// the value of every cell; it must fit to what is published, or the reader's assumptions are wrong: then that is
    /// what is returned.
    std::vector<std::string> disclosed(const std::map<Name, std::int64_t>& truth, std::int64_t hide_up_to);
    std::size_t suppressed_cells() const { return suppressed_.size(); }

private:
    struct Term {
        Name name;
        int factor;
    };

    void know_time(const Published& published);
    void know_month(const std::string& month);
    void know_uses(const std::string& month);
    /// The terms' sum is at least, or exactly, 0. Cells that are not in any table are 0.
    void at_least_zero(const std::vector<Term>& terms, bool exactly = false);
    /// The names of a table's cells of one month and one count: "slides 2027-03 " … " shown".
    std::vector<Name> cells(const std::string& table, const std::string& month, const std::string& count) const;
    std::string broken_rule(const std::map<Name, std::int64_t>& truth) const;
    void set_up(const std::map<Name, std::int64_t>& truth);
    void extreme(int column, int direction);

    struct Rule {
        std::vector<Term> terms;
        bool exactly;
    };
    std::map<Name, std::int64_t> shown_;
    std::map<Name, int> suppressed_;  ///< to the program's column
    std::vector<Rule> rules_;
    std::vector<std::int64_t> least_, most_;  ///< the intervals as far as found, by column
    glp_prob* program_;
};

}  // namespace disclosure
