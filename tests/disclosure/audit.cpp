#include "disclosure/audit.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "stats/publication/ledger.h"

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
    if (table.name == "questions") return;  // made of what answers shows
    const std::size_t keys = keys_of(table);
    for (const auto& row : table.rows) {
        Name name = table.name;
        for (std::size_t k = 0; k < keys; ++k)
            if (table.columns[k].name != "title" && table.columns[k].name != "room_of") name += " " + text_of(row[k]);
        for (std::size_t c = keys; c < row.size(); ++c)
            if (table.columns[c].kind == stats::Kind::count) take(name + " " + table.columns[c].name, row[c]);
    }
}

/// The topic, or the settings, whose zeros are hidden together; nothing: of what shows them always.
std::string group_of(const Name& name) {
    const auto word = words(name);
    if (word[0] == "settings") return "settings";
    if (word[0] == "answers") return word[3];
    return word[0] == "topics" || word[0] == "slides" || word[0] == "parts" ? word[2] : "";
}

}  // namespace

std::map<Name, std::int64_t> cells_of(const Published& published) {
    std::map<Name, std::int64_t> cells;
    for (const auto& table : published)
        for_each_cell(table, [&](const Name& name, const stats::Value& value) {
            if (const auto* number = std::get_if<std::int64_t>(&value)) cells[name] = *number;
        });
    return cells;
}

Audit::Audit(const Published& published, std::map<Name, std::int64_t> truth)
    : truth_(std::move(truth)), shown_(cells_of(published)), program_(glp_create_prob()) {
    for (const auto& table : published)
        for_each_cell(table, [&](const Name& name, const stats::Value& value) {
            if (std::holds_alternative<stats::Hidden>(value) && !shown_.contains(name)) suppressed_[name] = 1;
        });
    for (const auto& [name, number] : truth_)
        if (!shown_.contains(name)) columns_.emplace(name, static_cast<int>(columns_.size()) + 1);
    std::set<std::string> months;
    for (const auto& [name, number] : truth_)
        if (name.starts_with("visits ") && name.ends_with(" finished") && words(name)[1].size() == 7 &&
            words(name)[1][5] != 'Q')
            months.insert(words(name)[1]);
    months_.assign(months.begin(), months.end());
    know_time();
    for (const auto& month : months_) {
        know_month(month);
        know_uses(month);
        know_scripts(month);
    }
}

Audit::~Audit() {
    glp_delete_prob(program_);
}

std::int64_t Audit::value(const Name& name) const {
    const auto found = truth_.find(name);
    return found == truth_.end() ? 0 : found->second;
}

void Audit::at_least_zero(const std::vector<Term>& terms, bool exactly) {
    rules_.push_back({terms, exactly});
}

std::vector<Name> Audit::cells(const std::string& table, const std::string& month, const std::string& count) const {
    std::vector<Name> found;
    const std::string start = table + " " + month + " ", end = " " + count;
    for (auto at = truth_.lower_bound(start); at != truth_.end() && at->first.starts_with(start); ++at)
        if (at->first.ends_with(end)) found.push_back(at->first);
    return found;
}

/// A week and a month is the sum of its days, and anything longer of its months.
void Audit::know_time() {
    std::map<Name, std::vector<Term>> parts;
    for (const auto& [name, number] : truth_) {
        const auto word = words(name);
        if (word[0] != "visits" || word.size() != 3 || word[1].size() != 10) continue;
        const auto day = stats::parse_day(word[1]);
        if (!day) continue;
        for (const auto& period : {stats::name_of_week(*day), stats::name_of(stats::month_of(*day))})
            parts["visits " + period + " visits"].push_back({name, 1});
    }
    for (const auto& [name, number] : truth_) {
        const auto word = words(name);
        const auto span = stats::parse_months(word[1]);
        if (!span || span->first == span->last) continue;
        const std::string rest = name.substr(word[0].size() + word[1].size() + 2);
        for (const auto& month : months_)
            if (const auto one = stats::parse_months(month); one->first >= span->first && one->first <= span->last)
                parts[name].push_back({word[0] + " " + month + " " + rest, 1});
    }
    for (auto& [whole, terms] : parts) {
        if (!truth_.contains(whole)) continue;
        terms.push_back({whole, -1});
        at_least_zero(terms, true);
    }
}

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
    never_more(row + "finished", row + "read");
    at_least_zero({{row + "glanced", 1}, {row + "looked", 1}, {row + "left", -1}});
    std::vector<Term> all_completed{{row + "read", -1}};
    for (const Name& completed : cells("topics", month, "completed")) {
        never_more(completed, row + "read");
        all_completed.push_back({completed, 1});
    }
    at_least_zero(all_completed);
}

void Audit::know_uses(const std::string& month) {
    const Name visits = "visits " + month + " visits";
    for (const Name& opened : cells("topics", month, "opened")) {
        never_more(opened, visits);
        never_more("topics " + month + " " + words(opened)[2] + " completed", opened);
    }
    std::vector<Term> leaving{{visits, 1}};
    for (const Name& shown : cells("slides", month, "shown")) {
        const auto name = words(shown);
        const std::string slide = "slides " + month + " " + name[2] + " " + name[3];
        never_more(shown, "topics " + month + " " + name[2] + " opened");
        never_more(slide + " left_from", shown);
        leaving.push_back({slide + " left_from", -1});
    }
    at_least_zero(leaving);
    for (const Name& opened : cells("topics", month, "opened")) {
        std::vector<Term> terms{{opened, 1}};
        for (const Name& left : cells("slides", month, "left_from"))
            if (words(left)[2] == words(opened)[2]) terms.push_back({left, -1});
        at_least_zero(terms);
    }
    for (const Name& part : cells("parts", month, "visits"))
        never_more(part, "slides " + month + " " + words(part)[2] + " " + words(part)[3] + " shown");
    std::map<Name, std::vector<Term>> first_tries;
    for (const Name& chosen : cells("answers", month, "chosen")) {
        const auto name = words(chosen);
        const Name shown = "slides " + month + " " + name[3] + " " + name[4] + " shown";
        const Name first = chosen.substr(0, chosen.size() - 6) + "first_try";
        never_more(chosen, shown);
        never_more(first, chosen);
        first_tries[shown].push_back({first, 1});
    }
    for (const auto& [shown, firsts] : first_tries) {
        auto terms = firsts;
        for (Term& term : terms) term.factor = -1;
        terms.push_back({shown, 1});
        at_least_zero(terms);
    }
    for (const Name& chosen : cells("answers", month, "chosen")) {
        const auto name = words(chosen);
        auto terms = first_tries["slides " + month + " " + name[3] + " " + name[4] + " shown"];
        terms.push_back({chosen, -1});
        at_least_zero(terms);
    }
    std::map<std::string, std::vector<Term>> settings;
    for (const Name& setting : cells("settings", month, "visits")) {
        settings[words(setting)[2]].push_back({setting, -1});
        if (words(setting)[2] == "language")
            never_more(setting, "languages " + month + " " + words(setting)[3] + " visits");
    }
    for (auto& [name, terms] : settings) {
        terms.push_back({visits, 1});
        at_least_zero(terms);
    }
}

/// The scripts of random_clinic: every flow goes from its first slide, s1, to its last in one line, and visits start in l1.
void Audit::know_scripts(const std::string& month) {
    const auto opened_names = cells("topics", month, "opened");
    for (const Name& opened : opened_names) {
        const std::string flow = words(opened)[2], slides = "slides " + month + " " + flow + " s";
        at_least_zero({{opened, 1}, {slides + "1 shown", -1}}, true);
        int last = 1;
        for (const auto& [name, number] : truth_)
            if (const auto word = words(name); word[0] == "slides" && word[2] == flow)
                last = std::max(last, std::stoi(word[3].substr(1)));
        for (int slide = 1; slide < last; ++slide)
            never_more(slides + std::to_string(slide + 1) + " shown", slides + std::to_string(slide) + " shown");
        const Name completed = "topics " + month + " " + flow + " completed",
                   shown = slides + std::to_string(last) + " shown";
        bool is_last = true;  // somebody came to the end at all
        for (const auto& one : months_)
            is_last &= value("topics " + one + " " + flow + " completed") ==
                       value("slides " + one + " " + flow + " s" + std::to_string(last) + " shown");
        if (is_last)
            at_least_zero({{completed, 1}, {shown, -1}}, true);
        else
            never_more(completed, shown);
    }
    for (const Name& setting : cells("settings", month, "visits"))
        if (words(setting)[2] == "language" && words(setting)[3] != "l1")
            at_least_zero({{setting, 1}, {"languages " + month + " " + words(setting)[3] + " visits", -1}}, true);
}

std::string Audit::broken_rule() const {
    for (const auto& [name, number] : shown_)
        if (number != value(name)) return name + " is shown as " + std::to_string(number);
    for (const Rule& rule : rules_) {
        std::int64_t sum = 0;
        for (const Term& term : rule.terms) sum += term.factor * value(term.name);
        if (sum < 0 || (rule.exactly && sum != 0)) return "a rule does not hold: " + rule.terms.front().name;
    }
    return "";
}

std::vector<std::string> Audit::disclosed(std::int64_t hide_up_to, bool exact_too) {
    if (auto broken = broken_rule(); !broken.empty()) return {broken};
    if (columns_.empty()) return {};
    if (auto broken = set_up(); !broken.empty()) return {broken};
    std::vector<std::string> found;
    auto one_value = [&](int column) { return most_[column] == least_[column]; };
    for (const auto& [name, column] : columns_) {
        const bool is_small = value(name) >= 1 && value(name) <= hide_up_to;
        const bool must_vary = value(name) > 0 && suppressed_.contains(name) && (is_small || exact_too);
        if (is_small && most_[column] <= hide_up_to) extreme(column, GLP_MAX);
        if (must_vary && one_value(column)) extreme(column, GLP_MAX);
        if (must_vary && one_value(column)) extreme(column, GLP_MIN);
        if ((is_small && most_[column] <= hide_up_to) || (must_vary && one_value(column)))
            found.push_back(name + ": " + std::to_string(least_[column]) + " to " + std::to_string(most_[column]));
    }
    return found;
}

/// What reads hidden is at least 1, but where a 0 may be hidden too: in hours, days and weeks, and by month of a topic or of settings of
/// which none is shown. Returns a 0 that is hidden nevertheless: then nothing would solve the program, and everything would seem known.
std::string Audit::set_up() {
    const int columns = static_cast<int>(columns_.size());
    std::set<std::string> open;  // that show a 0 of some month, and so all of them
    for (const auto& [name, number] : shown_)
        if (const auto months = stats::parse_months(words(name)[1]);
            number == 0 && months && months->first == months->last)
            open.insert(group_of(name));
    glp_add_cols(program_, columns);
    least_.resize(columns + 1);
    most_.resize(columns + 1);
    for (const auto& [name, column] : columns_) {
        const std::string group = group_of(name);
        const auto months = stats::parse_months(words(name)[1]);
        const bool may_be_zero = !suppressed_.contains(name) || name.starts_with("hours ") || !months ||
                                 (months->first == months->last && !group.empty() && !open.contains(group));
        if (!may_be_zero && value(name) == 0) return name + " is hidden, and a 0 among zeros that are shown";
        glp_set_col_kind(program_, column, GLP_IV);
        glp_set_col_bnds(program_, column, GLP_DB, may_be_zero ? 0 : 1, more_than_any);
        least_[column] = most_[column] = value(name);
    }
    for (const Rule& rule : rules_) {
        std::map<int, double> factors;
        std::int64_t known = 0;
        for (const Term& term : rule.terms) {
            if (auto column = columns_.find(term.name); column != columns_.end())
                factors[column->second] += term.factor;
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
    return "";
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
