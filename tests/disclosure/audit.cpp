#include "disclosure/audit.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace disclosure {
namespace {

constexpr double more_than_any = 100'000, almost = 1e-6;

bool is_whole(double value) {
    return std::abs(value - std::round(value)) < almost;
}

/// Ends the search for whole numbers where one is found that is enough.
struct Enough {
    double value;
    int direction;
};
void stop_at_enough(glp_tree* tree, void* info) {
    const auto& enough = *static_cast<Enough*>(info);
    if (glp_ios_reason(tree) != GLP_IBINGO) return;
    const double found = glp_mip_obj_val(glp_ios_get_prob(tree));
    if (enough.direction == GLP_MAX ? found >= enough.value : found <= enough.value) glp_ios_terminate(tree);
}

/// Of which topics (and settings, and nothing) a table tells by month, and which months.
struct ByMonth {
    std::set<std::string> groups, months;
};
ByMonth by_month(const stats::Table& table) {
    ByMonth found;
    for (const Name& name : names_of(table))
        if (const auto place = month_place(name)) {
            found.groups.insert(group_of(name));
            found.months.insert(name.substr(place, 7));
        }
    return found;
}

/// In every month the cells that any has: zeros of which there is no row. A reader knows them where a table tells of that month, and of
/// the same topic in some month; a topic that is left out is in none, and he does not know what there is of it.
void fill_months(State& state) {
    std::map<std::string, std::string> rests;  // of the cells after the month, with their tables
    std::set<std::string> months;
    for (const auto& [name, value] : state.truth)
        if (const auto place = month_place(name)) {
            rests.emplace(name.substr(0, place) + name.substr(place + 7), name);
            months.insert(name.substr(place, 7));
        }
    std::multimap<std::string, ByMonth> told;  // by table
    for (const auto& table : state.published) told.emplace(table.name, by_month(table));
    for (const auto& [rest, example] : rests)
        for (const std::string& month : months) {
            Name name = example;
            const auto place = month_place(name);
            name.replace(place, 7, month);
            if (!state.truth.emplace(name, 0).second) continue;
            const auto [from, to] = told.equal_range(name.substr(0, place - 1));
            if (std::any_of(from, to, [&](const auto& table) {
                    return table.second.months.contains(month) && table.second.groups.contains(group_of(name));
                }))
                state.absent.insert(name);
        }
}

/// In every state the cells that any has: where others of the same are told, a 0 of which there is no row.
std::vector<State> with_the_same_cells(std::vector<State> states) {
    std::map<Name, std::int64_t> all;
    for (const State& state : states) all.insert(state.truth.begin(), state.truth.end());
    for (State& state : states) {
        std::set<std::string> told;
        for (const auto& table : state.published)
            for (const Name& name : names_of(table)) told.insert(block_of(name));
        for (const auto& [name, value] : all)
            if (state.truth.emplace(name, 0).second && told.contains(block_of(name))) state.zeros.insert(name);
    }
    return states;
}

}  // namespace

Audit::Audit(const Published& published, std::map<Name, std::int64_t> truth)
    : Audit({State{published, std::move(truth), {}}}) {}

Audit::Audit(std::vector<State> states, const std::vector<SumOfStates>& sums) {
    for (State& state : states) fill_months(state);
    if (states.size() > 1) states = with_the_same_cells(std::move(states));
    std::vector<std::map<Name, int>> places(states.size());
    for (std::size_t n = 0; n < states.size() && broken_.empty(); ++n)
        read(states[n], states.size() > 1 ? std::to_string(n) + ": " : "", places[n]);
    if (!broken_.empty()) return;
    for (const SumOfStates& sum : sums) add(sum, states, places);
    for (const Unknown& unknown : unknowns_) {
        least_.push_back(unknown.value);
        most_.push_back(unknown.value);
    }
    part();
}

Audit::~Audit() {
    for (const Program& program : programs_)
        if (program.solver) glp_delete_prob(program.solver);
}

void Audit::read(const State& state, const std::string& label, std::map<Name, int>& places) {
    const Reader reader(state);
    broken_ = reader.broken();
    if (!broken_.empty()) return;
    suppressed_ += reader.suppressed_cells();
    for (const auto& [name, value] : reader.truth()) {
        if (reader.shown().contains(name)) continue;
        places[name] = static_cast<int>(unknowns_.size());
        unknowns_.push_back(
            {label + name, value, reader.is_suppressed(name), reader.may_be_zero(name), state.is_change});
    }
    for (const auto& rule : reader.rules()) {
        Known known{{}, 0, rule.exactly};
        for (const auto& term : rule.terms) {
            if (const auto place = places.find(term.name); place != places.end())
                known.factors[place->second] += term.factor;
            else if (const auto shown = reader.shown().find(term.name); shown != reader.shown().end())
                known.least -= term.factor * shown->second;
        }
        if (!known.factors.empty()) known_.push_back(std::move(known));
    }
}

void Audit::add(const SumOfStates& sum, const std::vector<State>& states,
                const std::vector<std::map<Name, int>>& places) {
    for (const auto& [name, value] : states[sum.whole].truth) {
        Known known{{}, 0, true};
        std::int64_t difference = 0;
        const auto take = [&, &name = name](std::size_t state, int factor) {
            const std::int64_t one = states[state].truth.at(name);
            difference += factor * one;
            if (const auto place = places[state].find(name); place != places[state].end())
                known.factors[place->second] += factor;
            else
                known.least -= factor * one;
        };
        take(sum.whole, 1);
        for (const std::size_t part : sum.parts) take(part, -1);
        if (difference != 0) broken_ = name + " is not the sum of its states";
        if (!known.factors.empty()) known_.push_back(std::move(known));
    }
}

/// What no rule joins, however many there are between, has nothing to do with each other.
void Audit::part() {
    std::vector<std::size_t> above(unknowns_.size());
    std::iota(above.begin(), above.end(), std::size_t{0});
    const auto top = [&](std::size_t one) {
        while (above[one] != one) one = above[one] = above[above[one]];
        return one;
    };
    for (const Known& known : known_)
        for (const auto& [place, factor] : known.factors)
            above[top(static_cast<std::size_t>(place))] = top(static_cast<std::size_t>(known.factors.begin()->first));
    std::map<std::size_t, std::size_t> numbers;
    for (std::size_t one = 0; one < unknowns_.size(); ++one) {
        part_.push_back(numbers.try_emplace(top(one), numbers.size()).first->second);
        programs_.resize(numbers.size());
        programs_[part_.back()].columns.push_back(one);
    }
    for (std::size_t rule = 0; rule < known_.size(); ++rule)
        programs_[part_[static_cast<std::size_t>(known_[rule].factors.begin()->first)]].rules.push_back(rule);
}

Audit::Program& Audit::program_of(std::size_t unknown) {
    Program& program = programs_[part_[unknown]];
    if (program.solver) return program;
    program.solver = glp_create_prob();
    glp_add_cols(program.solver, static_cast<int>(program.columns.size()));
    std::map<int, int> columns;
    for (const std::size_t one : program.columns) {
        const int column = static_cast<int>(columns.size()) + 1;
        columns[static_cast<int>(one)] = column;
        glp_set_col_kind(program.solver, column, GLP_IV);
        glp_set_col_bnds(program.solver, column, GLP_DB, unknowns_[one].may_be_zero ? 0 : 1, more_than_any);
    }
    for (const std::size_t rule : program.rules) {
        const Known& known = known_[rule];
        std::vector<int> places{0};
        std::vector<double> factors{0};
        for (const auto& [place, factor] : known.factors)
            places.push_back(columns.at(place)), factors.push_back(factor);
        const int row = glp_add_rows(program.solver, 1);
        glp_set_mat_row(program.solver, row, static_cast<int>(known.factors.size()), places.data(), factors.data());
        const auto least = static_cast<double>(known.least);
        glp_set_row_bnds(program.solver, row, known.exactly ? GLP_FX : GLP_LO, least, least);
    }
    return program;
}

std::vector<std::string> Audit::disclosed(std::int64_t hide_up_to, bool exact_too) {
    if (!broken_.empty()) return {broken_};
    std::vector<std::string> found;
    for (std::size_t one = 0; one < unknowns_.size(); ++one) {
        const auto& [name, value, is_suppressed, may_be_zero, is_change] = unknowns_[one];
        const bool is_small = value >= 1 && value <= hide_up_to;
        const bool must_vary = value > 0 && is_suppressed && (is_small || exact_too);
        const auto is_bounded = [&, is_change = is_change] {
            return is_small && most_[one] <= hide_up_to && (!is_change || least_[one] > 0);
        };
        const auto is_exact = [&] { return must_vary && most_[one] == least_[one]; };
        if (is_bounded()) extreme(one, GLP_MAX, hide_up_to + 1);
        if (is_bounded() && is_change) extreme(one, GLP_MIN, 0);
        if (is_exact()) extreme(one, GLP_MAX, value + 1);
        if (is_exact()) extreme(one, GLP_MIN, value - 1);
        if (is_bounded() || is_exact())
            found.push_back(name + ": " + std::to_string(least_[one]) + " to " + std::to_string(most_[one]));
    }
    return found;
}

/// Solves for the largest or the least value that a number can have, up to one that is enough, and notes what is possible for every
/// other on the way. First in broken numbers: where these do not reach so far, whole ones do not, and often they are whole.
void Audit::extreme(std::size_t unknown, int direction, std::int64_t enough) {
    Program& program = program_of(unknown);
    const int column = static_cast<int>(std::lower_bound(program.columns.begin(), program.columns.end(), unknown) -
                                        program.columns.begin()) +
                       1;
    const auto wanted = static_cast<double>(enough);
    const auto reaches = [&](double value) {
        return direction == GLP_MAX ? value > wanted - 1 + almost : value < wanted + 1 - almost;
    };
    glp_set_obj_dir(program.solver, direction);
    glp_set_obj_coef(program.solver, column, 1);
    glp_smcp simplex;
    glp_init_smcp(&simplex);
    simplex.msg_lev = GLP_MSG_OFF;
    const bool is_solved = glp_simplex(program.solver, &simplex) == 0 && glp_get_status(program.solver) == GLP_OPT;
    bool all_whole = is_solved;
    for (int each = 1; each <= glp_get_num_cols(program.solver) && all_whole; ++each)
        all_whole = is_whole(glp_get_col_prim(program.solver, each));
    if (all_whole) {
        note(program, glp_get_col_prim);
    } else if (!is_solved || reaches(glp_get_obj_val(program.solver))) {
        glp_iocp options;
        glp_init_iocp(&options);
        Enough stop{wanted, direction};
        options.msg_lev = GLP_MSG_OFF;
        options.fp_heur = options.gmi_cuts = options.mir_cuts = options.presolve = GLP_ON;
        options.cb_func = stop_at_enough;
        options.cb_info = &stop;
        glp_intopt(program.solver, &options);
        if (const int status = glp_mip_status(program.solver); status == GLP_OPT || status == GLP_FEAS)
            note(program, glp_mip_col_val);
    }
    glp_set_obj_coef(program.solver, column, 0);
}

void Audit::note(const Program& program, double (*value_of)(glp_prob*, int)) {
    for (std::size_t each = 0; each < program.columns.size(); ++each) {
        const auto value =
            static_cast<std::int64_t>(std::llround(value_of(program.solver, static_cast<int>(each) + 1)));
        least_[program.columns[each]] = std::min(least_[program.columns[each]], value);
        most_[program.columns[each]] = std::max(most_[program.columns[each]], value);
    }
}

}  // namespace disclosure
