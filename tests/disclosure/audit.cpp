#include "disclosure/audit.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>

#include "stats/period.h"

namespace disclosure {
namespace {

constexpr double more_than_any = 100'000;

std::string text_of(const stats::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return std::get<std::string>(value);
}

/// The key columns that a table has before its counts: period and what is counted. Titles are no keys, nor is
/// where a slide stands.
std::size_t keys_of(const stats::Table& table) {
    std::size_t keys = 0;
    while (table.columns[keys].kind != stats::Kind::count) ++keys;
    return keys;
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> found{""};
    for (char c : text) {
        if (c == ' ')
            found.emplace_back();
        else
            found.back() += c;
    }
    return found;
}

/// Calls take(name, value) with every number of visits.
template <class Take>
void for_each_cell(const stats::Table& table, Take take) {
    const std::size_t keys = keys_of(table);
    for (const auto& row : table.rows) {
        Name name = table.name;
        for (std::size_t k = 0; k < keys; ++k)
            if (table.columns[k].name != "title" && table.columns[k].name != "room_of") name += " " + text_of(row[k]);
        for (std::size_t c = keys; c < row.size(); ++c)
            if (table.columns[c].kind == stats::Kind::count) take(name + " " + table.columns[c].name, row[c]);
    }
}

template <class Take>
void for_each_cell(const Published& published, Take take) {
    for (const auto& table : published.months) for_each_cell(table, take);
    for (const auto* table : {&published.weeks, &published.days}) for_each_cell(*table, take);
}

}  // namespace

std::map<Name, std::int64_t> cells_of(const Published& published) {
    std::map<Name, std::int64_t> cells;
    for_each_cell(published, [&](const Name& name, const stats::Value& value) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) cells[name] = *number;
    });
    return cells;
}

Audit::Audit(const Published& published) : shown_(cells_of(published)), program_(glp_create_prob()) {
    for_each_cell(published, [&](const Name& name, const stats::Value& value) {
        if (std::holds_alternative<stats::Hidden>(value))
            suppressed_.emplace(name, static_cast<int>(suppressed_.size()) + 1);
    });
    know_time(published);
    for (const auto& row : published.months.front().rows) {
        know_month(text_of(row[0]));
        know_uses(text_of(row[0]));
    }
}

Audit::~Audit() {
    glp_delete_prob(program_);
}

void Audit::at_least_zero(const std::vector<Term>& terms, bool exactly) {
    rules_.push_back({terms, exactly});
}

std::vector<Name> Audit::cells(const std::string& table, const std::string& month, const std::string& count) const {
    std::vector<Name> found;
    const std::string start = table + " " + month + " ", end = " " + count;
    auto look = [&](const Name& name) {
        if (name.starts_with(start) && name.ends_with(end)) found.push_back(name);
    };
    for (const auto& [name, number] : shown_) look(name);
    for (const auto& [name, column] : suppressed_) look(name);
    return found;
}

void Audit::know_time(const Published& published) {
    std::map<std::string, std::vector<Term>> weeks, months;
    for (const auto& row : published.days.rows) {
        const auto day = *stats::parse_day(text_of(row[0]));
        const Term term{"visits " + text_of(row[0]) + " visits", 1};
        weeks[stats::name_of_week(day)].push_back(term);
        months[stats::name_of(stats::month_of(day))].push_back(term);
    }
    auto is_sum = [&](const stats::Table& table, std::map<std::string, std::vector<Term>>& days) {
        for (const auto& row : table.rows) {
            auto& terms = days[text_of(row[0])];
            terms.push_back({"visits " + text_of(row[0]) + " visits", -1});
            at_least_zero(terms, true);
        }
    };
    is_sum(published.weeks, weeks);
    is_sum(published.months.front(), months);
}

/// What month_suppression.h says of visits.
void Audit::know_month(const std::string& month) {
    const std::string row = "visits " + month + " ";
    auto sum_is_visits = [&](const std::vector<Name>& names) {
        std::vector<Term> terms{{row + "visits", -1}};
        for (const Name& name : names) terms.push_back({name, 1});
        at_least_zero(terms, true);
    };
    sum_is_visits({row + "finished", row + "left", row + "idle"});
    sum_is_visits({row + "glanced", row + "looked", row + "read"});
    sum_is_visits(cells("hours", month, "visits"));
    sum_is_visits(cells("languages", month, "visits"));
    at_least_zero({{row + "read", 1}, {row + "finished", -1}});
    at_least_zero({{row + "glanced", 1}, {row + "looked", 1}, {row + "left", -1}});
    std::vector<Term> all_completed{{row + "read", -1}};
    for (const Name& completed : cells("topics", month, "completed")) {
        at_least_zero({{row + "read", 1}, {completed, -1}});
        all_completed.push_back({completed, 1});
    }
    at_least_zero(all_completed);
}

/// What month_suppression.h says of topics and slides.
void Audit::know_uses(const std::string& month) {
    const Name visits = "visits " + month + " visits";
    auto not_more = [&](const Name& small, const Name& large) { at_least_zero({{large, 1}, {small, -1}}); };
    for (const Name& opened : cells("topics", month, "opened")) {
        const std::string flow = words(opened)[2];
        not_more(opened, visits);
        not_more("topics " + month + " " + flow + " completed", opened);
    }
    for (const Name& shown : cells("slides", month, "shown")) {
        const auto name = words(shown);
        const std::string slide = "slides " + month + " " + name[2] + " " + name[3];
        not_more(shown, "topics " + month + " " + name[2] + " opened");
        not_more(slide + " left_from", shown);
    }
    for (const Name& part : cells("parts", month, "visits"))
        not_more(part, "slides " + month + " " + words(part)[2] + " " + words(part)[3] + " shown");
    std::map<Name, std::vector<Term>> first_tries;
    for (const Name& chosen : cells("answers", month, "chosen")) {
        const auto name = words(chosen);
        const Name shown = "slides " + month + " " + name[3] + " " + name[4] + " shown";
        const Name first = chosen.substr(0, chosen.size() - 6) + "first_try";
        not_more(chosen, shown);
        not_more(first, chosen);
        first_tries[shown].push_back({first, -1});
    }
    for (auto& [shown, terms] : first_tries) {
        terms.push_back({shown, 1});
        at_least_zero(terms);
    }
    for (const Name& setting : cells("settings", month, "visits")) not_more(setting, visits);
}

std::string Audit::broken_rule(const std::map<Name, std::int64_t>& truth) const {
    auto value = [&](const Name& name) {
        const auto found = truth.find(name);
        return found == truth.end() ? 0 : found->second;
    };
    for (const auto& [name, number] : shown_)
        if (number != value(name)) return name + " is shown as " + std::to_string(number);
    for (const Rule& rule : rules_) {
        std::int64_t sum = 0;
        for (const Term& term : rule.terms) sum += term.factor * value(term.name);
        if (sum < 0 || (rule.exactly && sum != 0)) return "a rule does not hold: " + rule.terms.front().name;
    }
    return "";
}

std::vector<std::string> Audit::disclosed(const std::map<Name, std::int64_t>& truth, std::int64_t hide_up_to) {
    if (auto broken = broken_rule(truth); !broken.empty()) return {broken};
    if (suppressed_.empty()) return {};
    set_up(truth);
    std::vector<std::string> found;
    auto one_value = [&](int column) { return most_[column] == least_[column]; };
    for (const auto& [name, column] : suppressed_) {
        if (most_[column] <= hide_up_to || one_value(column)) extreme(column, GLP_MAX);
        if (one_value(column)) extreme(column, GLP_MIN);
        if (most_[column] <= hide_up_to || one_value(column))
            found.push_back(name + ": " + std::to_string(least_[column]) + " to " + std::to_string(most_[column]));
    }
    return found;
}

void Audit::set_up(const std::map<Name, std::int64_t>& truth) {
    const int columns = static_cast<int>(suppressed_.size());
    glp_add_cols(program_, columns);
    least_.resize(columns + 1);
    most_.resize(columns + 1);
    for (const auto& [name, column] : suppressed_) {
        glp_set_col_kind(program_, column, GLP_IV);
        glp_set_col_bnds(program_, column, GLP_DB, 1, more_than_any);
        least_[column] = most_[column] = truth.at(name);
    }
    for (const Rule& rule : rules_) {
        std::map<int, double> factors;
        std::int64_t known = 0;
        for (const Term& term : rule.terms) {
            if (auto suppressed = suppressed_.find(term.name); suppressed != suppressed_.end())
                factors[suppressed->second] += term.factor;
            else if (auto shown = shown_.find(term.name); shown != shown_.end())
                known += term.factor * shown->second;
        }
        if (factors.empty()) continue;
        std::vector<int> places{0};
        std::vector<double> values{0};
        for (auto [column, factor] : factors) places.push_back(column), values.push_back(factor);
        const int row = glp_add_rows(program_, 1);
        glp_set_mat_row(program_, row, static_cast<int>(factors.size()), places.data(), values.data());
        const auto rest = static_cast<double>(-known);
        glp_set_row_bnds(program_, row, rule.exactly ? GLP_FX : GLP_LO, rest, rest);
    }
}

/// Solves for the largest or the least value of a column, and notes what is possible for every other on the way.
void Audit::extreme(int column, int direction) {
    glp_set_obj_dir(program_, direction);
    glp_set_obj_coef(program_, column, 1);
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    glp_intopt(program_, &options);
    glp_set_obj_coef(program_, column, 0);
    const int status = glp_mip_status(program_);
    if (status != GLP_OPT && status != GLP_FEAS) return;
    for (std::size_t each = 1; each < least_.size(); ++each) {
        const auto value = static_cast<std::int64_t>(std::llround(glp_mip_col_val(program_, static_cast<int>(each))));
        least_[each] = std::min(least_[each], value);
        most_[each] = std::max(most_[each], value);
    }
}

}  // namespace disclosure
