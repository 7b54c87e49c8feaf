#include "audit/attack.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include "audit/span.h"

namespace audit {
namespace {

constexpr double more_than_any = 1e7, rounding = 1e-5;

/// The guide: a 0 is shown, but for hours and days of months with few visits, which are hidden whole.
int least_of_hidden(const CellName& cell) {
    return cell.table == "hours" || cell.span.days() == 1 ? 0 : 1;
}

/// What is unknown: hidden numbers, most of them at least 1, and numbers that a rule speaks of and nobody published, at least 0.
struct Unknown {
    CellName cell;
    bool hidden = true;
    double least = std::numeric_limits<double>::infinity(), most = -1;  ///< that some solution had
};

/// Rules with the shown numbers put in.
struct Row {
    std::vector<std::pair<int, double>> terms;  ///< which unknown, times what
    double rest = 0;                            ///< the sum is this, or no less
    bool exactly = false;
};

class Components {
public:
    explicit Components(std::size_t many) : root_(many) { std::iota(root_.begin(), root_.end(), 0); }
    int root(int each) {
        while (root_[static_cast<std::size_t>(each)] != each) {
            auto& parent = root_[static_cast<std::size_t>(each)];
            parent = root_[static_cast<std::size_t>(parent)];
            each = parent;
        }
        return each;
    }
    void join(int one, int other) { root_[static_cast<std::size_t>(root(one))] = root(other); }

private:
    std::vector<int> root_;
};

/// Unknowns that no rule joins with others are solved apart.
class Program {
public:
    Program(std::vector<Unknown*> unknowns, const std::vector<const Row*>& rows, const std::map<int, int>& columns)
        : unknowns_(std::move(unknowns)), program_(glp_create_prob(), glp_delete_prob) {
        glp_term_out(GLP_OFF);
        glp_add_cols(program_.get(), static_cast<int>(unknowns_.size()));
        for (std::size_t n = 0; n < unknowns_.size(); ++n)
            glp_set_col_bnds(program_.get(), static_cast<int>(n) + 1, GLP_DB,
                             unknowns_[n]->hidden ? least_of_hidden(unknowns_[n]->cell) : 0, more_than_any);
        for (const auto* row : rows) add(*row, columns);
        glp_init_smcp(&options_);
        options_.msg_lev = GLP_MSG_OFF;
    }

    /// False: nothing keeps all the rules.
    bool solve_all(std::int64_t hide_up_to) {
        glp_adv_basis(program_.get(), 0);
        for (int column = 1; column <= static_cast<int>(unknowns_.size()); ++column)
            glp_set_obj_coef(program_.get(), column, 1);
        if (!solve(GLP_MAX)) return false;
        solve(GLP_MIN);
        for (int column = 1; column <= static_cast<int>(unknowns_.size()); ++column)
            glp_set_obj_coef(program_.get(), column, 0);
        for (int column = 1; column <= static_cast<int>(unknowns_.size()); ++column) {
            const auto& unknown = *unknowns_[static_cast<std::size_t>(column) - 1];
            if (!unknown.hidden) continue;
            const auto limit = static_cast<double>(hide_up_to);
            if (unknown.most < limit + 1 || whole_most(unknown) == whole_least(unknown)) extreme(column, GLP_MAX);
            if (whole_most(unknown) == whole_least(unknown)) extreme(column, GLP_MIN);
        }
        return true;
    }
    static std::int64_t whole_most(const Unknown& unknown) {
        return static_cast<std::int64_t>(std::floor(unknown.most + rounding));
    }
    static std::int64_t whole_least(const Unknown& unknown) {
        return static_cast<std::int64_t>(std::ceil(unknown.least - rounding));
    }

private:
    void add(const Row& row, const std::map<int, int>& columns) {
        std::vector<int> places{0};
        std::vector<double> factors{0};
        for (const auto& [unknown, factor] : row.terms) {
            places.push_back(columns.at(unknown));
            factors.push_back(factor);
        }
        const int number = glp_add_rows(program_.get(), 1);
        glp_set_mat_row(program_.get(), number, static_cast<int>(row.terms.size()), places.data(), factors.data());
        glp_set_row_bnds(program_.get(), number, row.exactly ? GLP_FX : GLP_LO, row.rest, row.rest);
    }
    void extreme(int column, int direction) {
        glp_set_obj_coef(program_.get(), column, 1);
        solve(direction);
        glp_set_obj_coef(program_.get(), column, 0);
    }
    /// Whatever it is solved for, each solution tells of every unknown what it can be.
    bool solve(int direction) {
        glp_set_obj_dir(program_.get(), direction);
        if (glp_simplex(program_.get(), &options_) != 0 || glp_get_status(program_.get()) != GLP_OPT) return false;
        for (std::size_t n = 0; n < unknowns_.size(); ++n) {
            const double value = glp_get_col_prim(program_.get(), static_cast<int>(n) + 1);
            unknowns_[n]->least = std::min(unknowns_[n]->least, value);
            unknowns_[n]->most = std::max(unknowns_[n]->most, value);
        }
        return true;
    }

    std::vector<Unknown*> unknowns_;
    std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> program_;
    glp_smcp options_{};
};

/// Gathers unknowns and rows.
class Puzzle {
public:
    Puzzle(const Published& published, const Rules& rules) : published_(published) {
        for (const auto& [name, seen] : published.cells)
            if (!seen.number) number_of(name, true);
        for (const auto& rule : rules) add(rule);
    }
    std::string broken() const { return broken_; }
    std::vector<Unknown>& unknowns() { return unknowns_; }

    void solve(std::int64_t hide_up_to) {
        Components components(unknowns_.size());
        for (const auto& row : rows_)
            for (const auto& term : row.terms) components.join(term.first, row.terms.front().first);
        std::map<int, std::vector<int>> members;
        for (int n = 0; n < static_cast<int>(unknowns_.size()); ++n) members[components.root(n)].push_back(n);
        std::map<int, std::vector<const Row*>> rows;
        for (const auto& row : rows_) rows[components.root(row.terms.front().first)].push_back(&row);
        for (const auto& [root, unknowns] : members) {
            std::vector<Unknown*> of_this;
            std::map<int, int> columns;
            for (const int each : unknowns) {
                of_this.push_back(&unknowns_[static_cast<std::size_t>(each)]);
                columns[each] = static_cast<int>(of_this.size());
            }
            Program program(std::move(of_this), rows[root], columns);
            if (!program.solve_all(hide_up_to) && broken_.empty())
                broken_ = in_words(unknowns_[static_cast<std::size_t>(root)].cell);
        }
    }

private:
    int number_of(const CellName& name, bool hidden) {
        const auto [found, is_new] = numbers_.try_emplace(name, static_cast<int>(unknowns_.size()));
        if (is_new) unknowns_.push_back({name, hidden});
        return found->second;
    }
    void add(const Rule& rule) {
        std::map<int, double> terms;
        double known = 0;
        for (const auto& [name, factor] : rule.terms) {
            const auto seen = published_.cells.find(name);
            if (seen != published_.cells.end() && seen->second.number)
                known += factor * static_cast<double>(*seen->second.number);
            else
                terms[number_of(name, seen != published_.cells.end())] += factor;
        }
        Row row{{terms.begin(), terms.end()}, -known, rule.exactly};
        std::erase_if(row.terms, [](const auto& term) { return term.second == 0; });
        if (!row.terms.empty())
            rows_.push_back(std::move(row));
        else if ((known < 0 || (rule.exactly && known != 0)) && broken_.empty())
            broken_ = in_words(rule.terms.front().first);
    }

    const Published& published_;
    std::vector<Unknown> unknowns_;
    std::map<CellName, int> numbers_;
    std::vector<Row> rows_;
    std::string broken_;
};

}  // namespace

Outcome attack(const Published& published, const ShownPack& pack, std::int64_t hide_up_to) {
    Outcome outcome;
    const auto rules = rules_about(published, pack);
    outcome.rules = rules.size();
    for (const auto& [name, seen] : published.cells) ++(seen.number ? outcome.shown : outcome.hidden);
    for (const auto& each : published.shown_and_hidden)
        outcome.found.push_back({each.cell, each.number, each.number, each.hidden_in, each.shown_in});
    Puzzle puzzle(published, rules);
    puzzle.solve(hide_up_to);
    outcome.broken = published.differs ? in_words(*published.differs) : puzzle.broken();
    for (const auto& unknown : puzzle.unknowns()) {
        if (!unknown.hidden || unknown.most < 0) continue;
        const auto least = Program::whole_least(unknown), most = Program::whole_most(unknown);
        if (most > hide_up_to && most != least) continue;
        outcome.found.push_back({unknown.cell, least, most, published.cells.at(unknown.cell).file, ""});
    }
    return outcome;
}

std::string in_words(const CellName& cell) {
    std::string kiosks;
    for (const auto& each : cell.kiosks) kiosks += (kiosks.empty() ? "" : "+") + each;
    return cell.table + (cell.of.empty() ? "" : " " + cell.of) + " " + cell.count + ", " + name_of(cell.span) +
           (kiosks.empty() ? "" : ", " + kiosks);
}

}  // namespace audit
