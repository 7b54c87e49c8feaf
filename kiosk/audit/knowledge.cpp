#include "audit/knowledge.h"

#include <algorithm>

#include "audit/span.h"

namespace audit {
namespace {

/// Of one group of kiosks and one time.
struct Page {
    Kiosks kiosks;
    Span span;
    std::map<std::string, std::vector<const CellName*>> cells;  ///< table → its cells
};

using Pages = std::map<std::pair<Kiosks, Span>, Page>;

Pages pages_of(const Published& published) {
    Pages pages;
    for (const auto& [name, seen] : published.cells) {
        auto& page = pages[{name.kiosks, name.span}];
        page.kiosks = name.kiosks;
        page.span = name.span;
        page.cells[name.table].push_back(&name);
    }
    return pages;
}

/// "flow=a slide=b part=c", "slide" → "b"
std::string value_in(const std::string& of, const std::string& key) {
    const auto padded = " " + of;
    const auto at = padded.find(" " + key + "=");
    if (at == std::string::npos) return "";
    const auto from = at + key.size() + 2, to = padded.find(' ', from);
    return padded.substr(from, to == std::string::npos ? to : to - from);
}

/// 1 a day, 2 a week, 3 a month, 4 a quarter, 5 a year, 6 any other time.
int level_of(const Span& span) {
    const auto name = name_of(span);
    if (span.days() == 1) return 1;
    if (name.find('W') != std::string::npos) return 2;
    if (name.size() == 7 && name.find('Q') == std::string::npos) return 3;
    if (name.size() == 7) return 4;
    return name.size() == 4 ? 5 : 6;
}

/// Of one table and group of kiosks, or of one table and time: which were published at all, so that a number that is not there is 0. A topic
/// of which nothing stands there at all was left out.
class There {
public:
    explicit There(const Published& published) : published_(published) {
        for (const auto& [cell, seen] : published.cells) {
            subjects_.insert({{cell.kiosks, level_of(cell.span)}, subject_of(cell)});
            if (cell.table == "topics") topics_.insert(value_in(cell.of, "flow"));
        }
    }
    /// All that were ever published.
    const std::set<std::string>& topics() const { return topics_; }
    bool is(const Kiosks& kiosks, const Span& span, const CellName& cell) const {
        if (!subjects_.count({{kiosks, level_of(span)}, subject_of(cell)})) return false;
        return published_.columns.count({{kiosks, span}, cell.table + " " + cell.count}) ||
               published_.columns.count({{kiosks, span}, "visits visits"});
    }

private:
    /// "topics opened heel-pain"
    static std::string subject_of(const CellName& cell) {
        return cell.table + " " + cell.count + " " + value_in(cell.of, "flow");
    }
    const Published& published_;
    std::set<std::pair<std::pair<Kiosks, int>, std::string>> subjects_;  ///< by month, by week, …
    std::set<std::string> topics_;
};

/// What holds among the numbers of one time.
class WithinOneTime {
public:
    WithinOneTime(const Page& page, const Published& published, const There& there, const ShownPack& pack, Rules& rules)
        : page_(page), published_(published), there_(there), pack_(pack), rules_(rules) {}

    void know() {
        visits();
        topics();
        slides();
        parts_and_answers();
        settings();
        questions();
        days_off();
    }

private:
    CellName cell(const std::string& table, const std::string& of, const std::string& count) const {
        return {page_.kiosks, page_.span, table, of, count};
    }
    const std::vector<const CellName*>& all(const std::string& table) const {
        static const std::vector<const CellName*> none;
        const auto found = page_.cells.find(table);
        return found == page_.cells.end() ? none : found->second;
    }
    void add(std::vector<std::pair<CellName, int>> terms, bool exactly = false) {
        rules_.push_back({std::move(terms), exactly});
    }
    void not_more(const CellName& small, const CellName& large) { add({{large, 1}, {small, -1}}); }
    void same(const CellName& one, const CellName& other) { add({{one, 1}, {other, -1}}, true); }

    void is_sum(const CellName& whole, const std::vector<CellName>& parts) {
        std::vector<std::pair<CellName, int>> terms{{whole, -1}};
        for (const auto& each : parts) terms.emplace_back(each, 1);
        add(std::move(terms), true);
    }
    void is_sum_of_table(const std::string& table) {
        std::vector<CellName> parts;
        for (const auto* each : all(table)) parts.push_back(*each);
        if (!parts.empty()) is_sum(visits_, parts);
    }

    void visits() {
        if (all("visits").size() > 1) {
            auto of = [&](const char* count) { return cell("visits", "", count); };
            is_sum(visits_, {of("finished"), of("left"), of("idle")});
            is_sum(visits_, {of("glanced"), of("looked"), of("read")});
            not_more(of("finished"), of("read"));
            add({{of("glanced"), 1}, {of("looked"), 1}, {of("left"), -1}});
        }
        is_sum_of_table("languages");
        is_sum_of_table("hours");
    }

    void topics() {
        const auto read = cell("visits", "", "read");
        std::vector<std::pair<CellName, int>> completed{{read, -1}};
        for (const auto* each : all("topics")) {
            if (each->count == "opened") not_more(*each, visits_);
            if (each->count != "completed") continue;
            not_more(*each, cell("topics", each->of, "opened"));
            not_more(*each, read);
            completed.emplace_back(*each, 1);
        }
        if (completed.size() > 1 && has_all_topics()) add(std::move(completed));
    }

    /// No topic was left out that somebody may have completed.
    bool has_all_topics() const {
        std::set<std::string> topics = there_.topics();
        for (const auto& [flow, shown] : pack_.topics) topics.insert(flow);
        return std::all_of(topics.begin(), topics.end(), [&](const std::string& flow) {
            return there_.is(page_.kiosks, page_.span, cell("topics", "flow=" + flow, "completed"));
        });
    }

    /// A slide is seen by those who opened its topic, and a visit ends on one slide at most.
    void slides() {
        std::vector<std::pair<CellName, int>> left{{visits_, 1}};
        std::map<std::string, std::vector<std::pair<CellName, int>>> left_of_topic;
        for (const auto* each : all("slides")) {
            const auto flow = value_in(each->of, "flow"), slide = value_in(each->of, "slide");
            const auto opened = cell("topics", "flow=" + flow, "opened");
            if (each->count == "left_from") {
                not_more(*each, cell("slides", each->of, "shown"));
                left.emplace_back(*each, -1);
                left_of_topic[flow].emplace_back(*each, -1);
                continue;
            }
            not_more(*each, opened);
            const auto topic = pack_.topics.find(flow);
            if (topic == pack_.topics.end()) continue;
            if (slide == topic->second.first_slide) same(*each, opened);
            if (slide == topic->second.last_slide) same(*each, cell("topics", "flow=" + flow, "completed"));
        }
        if (left.size() > 1) add(std::move(left));
        for (auto& [flow, terms] : left_of_topic) {
            terms.emplace_back(cell("topics", "flow=" + flow, "opened"), 1);
            add(terms);
        }
    }

    void parts_and_answers() {
        const auto shown = [&](const CellName& of) {
            return cell("slides", "flow=" + value_in(of.of, "flow") + " slide=" + value_in(of.of, "slide"), "shown");
        };
        for (const auto* each : all("parts")) not_more(*each, shown(*each));
        std::map<CellName, std::vector<CellName>> first_tries;
        for (const auto* each : all("answers")) {
            if (each->count == "chosen") {
                not_more(*each, shown(*each));
                not_more(cell("answers", each->of, "first_try"), *each);
            } else {
                first_tries[shown(*each)].push_back(*each);
            }
        }
        for (const auto& [slide, tries] : first_tries) {
            std::vector<std::pair<CellName, int>> terms{{slide, 1}};
            for (const auto& each : tries) terms.emplace_back(each, -1);
            add(terms);
        }
    }

    /// A visit ends in another language than it began in where that was set.
    void settings() {
        std::map<std::string, std::vector<std::pair<CellName, int>>> values;
        for (const auto* each : all("settings")) {
            const auto setting = value_in(each->of, "setting"), value = value_in(each->of, "value");
            not_more(*each, visits_);
            values[setting].emplace_back(*each, -1);
            if (setting == "language" && value != pack_.start_language)
                same(*each, cell("languages", "language=" + value, "visits"));
        }
        for (auto& [setting, terms] : values) {
            terms.emplace_back(visits_, 1);
            add(terms);
        }
    }

    /// A question was answered as often as its answers were tried first.
    void questions() {
        for (const auto* each : all("questions")) {
            std::vector<CellName> tries;
            for (const auto* answer : all("answers"))
                if (answer->count == "first_try" && answer->of.starts_with(each->of + " ")) tries.push_back(*answer);
            if (!tries.empty()) is_sum(*each, tries);
        }
    }

    /// When every kiosk was off all the time nobody came.
    void days_off() {
        const auto number = [&](const char* days) {
            const auto found = published_.cells.find(cell("running", "", days));
            return found == published_.cells.end() || !found->second.number ? -1 : *found->second.number;
        };
        const auto all_days = static_cast<std::int64_t>(page_.kiosks.size()) * page_.span.days();
        if (number("days_on") == 0 && number("days_off") >= all_days) add({{visits_, 1}}, true);
    }

    const Page& page_;
    const Published& published_;
    const There& there_;
    const ShownPack& pack_;
    Rules& rules_;
    const CellName visits_{page_.kiosks, page_.span, "visits", "", "visits"};
};

/// Adds that the whole is the sum of these cells, or no less where some are missing.
void whole_and_parts(const Published& published, const CellName& whole, const std::vector<CellName>& parts, bool tiles,
                     Rules& rules) {
    std::vector<std::pair<CellName, int>> terms{{whole, 1}};
    for (const auto& each : parts)
        if (published.cells.count(each)) terms.emplace_back(each, -1);
    if (terms.size() > 1 || tiles) rules.push_back({std::move(terms), tiles});
}

void know_time(const Published& published, const There& there, Rules& rules) {
    std::map<Kiosks, std::set<Span>> spans;
    for (const auto& [name, seen] : published.cells) spans[name.kiosks].insert(name.span);
    for (const auto& [whole, seen] : published.cells) {
        if (whole.table == "running") continue;  // told of some days only
        std::map<int, std::vector<CellName>> by_level;
        std::map<int, int> days;
        for (const auto& span : spans[whole.kiosks]) {
            if (span == whole.span || !whole.span.holds(span) || level_of(span) >= 6) continue;
            if (!there.is(whole.kiosks, span, whole)) continue;
            const int level = level_of(span);
            days[level] += span.days();
            auto part = whole;
            part.span = span;
            by_level[level].push_back(std::move(part));
        }
        for (const auto& [level, parts] : by_level)
            whole_and_parts(published, whole, parts, days[level] == whole.span.days(), rules);
    }
}

Kiosks without(Kiosks all, const Kiosks& some) {
    for (const auto& each : some) all.erase(each);
    return all;
}

void know_places(const Published& published, const There& there, Rules& rules) {
    std::set<Kiosks> groups;
    for (const auto& [name, seen] : published.cells) groups.insert(name.kiosks);
    for (const auto& [whole, seen] : published.cells) {
        if (whole.table == "running") continue;
        std::vector<CellName> singles;
        bool all_there = true;
        for (const auto& kiosk : whole.kiosks) {
            auto part = whole;
            part.kiosks = {kiosk};
            all_there &= there.is(part.kiosks, whole.span, whole);
            singles.push_back(std::move(part));
        }
        if (whole.kiosks.size() > 1) whole_and_parts(published, whole, singles, all_there, rules);
        for (const auto& group : groups) {
            const bool inside = group.size() > 1 && group.size() < whole.kiosks.size() &&
                                std::includes(whole.kiosks.begin(), whole.kiosks.end(), group.begin(), group.end());
            if (!inside) continue;
            auto one = whole, other = whole;
            one.kiosks = group;
            other.kiosks = without(whole.kiosks, group);
            const bool tiles = there.is(one.kiosks, whole.span, whole) && there.is(other.kiosks, whole.span, whole);
            whole_and_parts(published, whole, {one, other}, tiles, rules);
        }
    }
}

}  // namespace

Rules rules_about(const Published& published, const ShownPack& pack) {
    Rules rules;
    const There there(published);
    for (const auto& [where, page] : pages_of(published)) WithinOneTime(page, published, there, pack, rules).know();
    know_time(published, there, rules);
    know_places(published, there, rules);
    return rules;
}

}  // namespace audit
