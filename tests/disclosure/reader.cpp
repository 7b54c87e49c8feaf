#include "disclosure/reader.h"

#include <algorithm>

#include "stats/publication/ledger.h"

namespace disclosure {
namespace {

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

}  // namespace

std::string group_of(const Name& name) {
    const auto word = words(name);
    if (word[0] == "settings") return "settings";
    if (word[0] == "answers") return word[3];
    return word[0] == "topics" || word[0] == "slides" || word[0] == "parts" ? word[2] : "";
}

std::size_t month_place(const Name& name) {
    const std::size_t place = name.find(' ') + 1, end = name.find(' ', place);
    return end - place == 7 && name[place + 5] != 'Q' && name[place + 5] != 'W' ? place : 0;
}

std::map<Name, std::int64_t> cells_of(const Published& published) {
    std::map<Name, std::int64_t> cells;
    for (const auto& table : published)
        for_each_cell(table, [&](const Name& name, const stats::Value& value) {
            if (const auto* number = std::get_if<std::int64_t>(&value)) cells[name] = *number;
        });
    return cells;
}

std::vector<Name> names_of(const stats::Table& table) {
    std::vector<Name> names;
    for_each_cell(table, [&](const Name& name, const stats::Value&) { names.push_back(name); });
    return names;
}

std::string block_of(const Name& name) {
    const auto word = words(name);
    return word[0] + " " + word[1] + " " + group_of(name);
}

Reader::Reader(const State& state) : truth_(state.truth), shown_(cells_of(state.published)) {
    for (const auto& table : state.published)
        for_each_cell(table, [&](const Name& name, const stats::Value& value) {
            if (std::holds_alternative<stats::Hidden>(value) && !shown_.contains(name)) suppressed_.insert(name);
        });
    for (const auto& [name, number] : shown_)
        if (const auto months = stats::parse_months(words(name)[1]);
            number == 0 && months && months->first == months->last)
            open_.insert(group_of(name));
    for (const Name& name : state.zeros)
        if (const std::string group = group_of(name); group.empty() || open_.contains(group)) shown_.emplace(name, 0);
    for (const Name& name : state.absent) shown_.emplace(name, 0);
    std::set<std::string> months;
    for (const auto& [name, number] : truth_)
        if (name.starts_with("visits ") && name.ends_with(" finished") && month_place(name) != 0)
            months.insert(words(name)[1]);
    months_.assign(months.begin(), months.end());
    know_time();
    for (const auto& month : months_) {
        know_month(month);
        know_uses(month);
        if (state.in_line) know_scripts(month);
    }
}

bool Reader::may_be_zero(const Name& name) const {
    const std::string group = group_of(name);
    const auto months = stats::parse_months(words(name)[1]);
    return !is_suppressed(name) || name.starts_with("hours ") || !months ||
           (months->first == months->last && !group.empty() && !open_.contains(group));
}

std::int64_t Reader::value(const Name& name) const {
    const auto found = truth_.find(name);
    return found == truth_.end() ? 0 : found->second;
}

void Reader::at_least_zero(const std::vector<Term>& terms, bool exactly) {
    rules_.push_back({terms, exactly});
}

std::vector<Name> Reader::cells(const std::string& table, const std::string& month, const std::string& count) const {
    std::vector<Name> found;
    const std::string start = table + " " + month + " ", end = " " + count;
    for (auto at = truth_.lower_bound(start); at != truth_.end() && at->first.starts_with(start); ++at)
        if (at->first.ends_with(end)) found.push_back(at->first);
    return found;
}

/// A week and a month is the sum of its days, and anything longer of its months.
void Reader::know_time() {
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

void Reader::know_month(const std::string& month) {
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

void Reader::know_uses(const std::string& month) {
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
void Reader::know_scripts(const std::string& month) {
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
        bool is_last = true, has_any = false;  // somebody came to the end at all
        for (const auto& one : months_) {
            const std::int64_t at_end = value("topics " + one + " " + flow + " completed");
            is_last &= at_end == value("slides " + one + " " + flow + " s" + std::to_string(last) + " shown");
            has_any |= at_end > 0;
        }
        if (is_last && has_any)
            at_least_zero({{completed, 1}, {shown, -1}}, true);
        else
            never_more(completed, shown);
    }
    for (const Name& setting : cells("settings", month, "visits"))
        if (words(setting)[2] == "language" && words(setting)[3] != "l1")
            at_least_zero({{setting, 1}, {"languages " + month + " " + words(setting)[3] + " visits", -1}}, true);
}

std::string Reader::broken() const {
    for (const auto& [name, number] : shown_)
        if (number != value(name)) return name + " is shown as " + std::to_string(number);
    for (const Rule& rule : rules_) {
        std::int64_t sum = 0;
        for (const Term& term : rule.terms) sum += term.factor * value(term.name);
        if (sum < 0 || (rule.exactly && sum != 0)) return "a rule does not hold: " + rule.terms.front().name;
    }
    for (const auto& [name, number] : truth_)
        if (number == 0 && !shown_.contains(name) && !may_be_zero(name))
            return name + " is hidden, and a 0 among zeros that are shown";
    return "";
}

}  // namespace disclosure
