// The audit of what is published: a reader who has all tables that ever were works out the feasibility interval of each number,
// with integer programs (GLPK). Its model of what readers know is written down here once more, apart from the engine's.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "disclosure/reader.h"

struct glp_prob;

namespace disclosure {

/// Counts that are the sum of others, such as of two kiosks, or of what there was and what came late: by their places.
struct SumOfStates {
    std::size_t whole;
    std::vector<std::size_t> parts;
};

/// A cell that no table shows: a column of the program.
struct Unknown {
    Name name;  ///< "2: visits 2027-03 finished" where there are several states
    std::int64_t value;
    bool is_suppressed, may_be_zero, is_change;
};

/// What a reader knows without seeing it: sums of unknown numbers, by their places, that are at least so much, or exactly.
struct Known {
    std::map<int, int> factors;
    std::int64_t least;
    bool exactly;
};

class Audit {
public:
    Audit(const Published& published, std::map<Name, std::int64_t> truth);
    explicit Audit(std::vector<State> states, const std::vector<SumOfStates>& sums = {});
    ~Audit();
    Audit(const Audit&) = delete;
    Audit& operator=(const Audit&) = delete;

    /// The numbers from 1 to `hide_up_to`, published or not, of which a reader knows that they are not larger (of what came or went
    /// only those of which he knows, too, that it was any) and, if `exact_too`, those that read hidden and are known exactly:
    /// "name: 3 to 7". (A number that was hidden for another's sake may be told by what is shown later, when it is not needed
    /// any more.) When what is published does not fit to the truth, or the reader's assumptions do not, that is what is returned.
    std::vector<std::string> disclosed(std::int64_t hide_up_to, bool exact_too = true);
    std::size_t suppressed_cells() const { return suppressed_; }

private:
    /// Unknown numbers that have to do with each other.
    struct Program {
        glp_prob* solver = nullptr;
        std::vector<std::size_t> columns;  ///< of the solver, as places among all; in order
        std::vector<std::size_t> rules;
    };

    void read(const State& state, const std::string& label, std::map<Name, int>& places);
    void add(const SumOfStates& sum, const std::vector<State>& states, const std::vector<std::map<Name, int>>& places);
    void part();
    Program& program_of(std::size_t unknown);
    void extreme(std::size_t unknown, int direction, std::int64_t enough);
    void note(const Program& program, double (*value_of)(glp_prob*, int));

    std::string broken_;  ///< why nothing can be worked out
    std::size_t suppressed_ = 0;
    std::vector<Unknown> unknowns_;
    std::vector<Known> known_;
    std::vector<std::size_t> part_;  ///< by unknown, its program
    std::vector<Program> programs_;
    std::vector<std::int64_t> least_, most_;  ///< the intervals as far as found
};

}  // namespace disclosure
