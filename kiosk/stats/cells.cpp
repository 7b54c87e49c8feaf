#include "stats/cells.h"

#include <algorithm>

namespace stats {
namespace {

const char* word(flow::Ending ending) {
    switch (ending) {
        case flow::Ending::finished:
            return "finished";
        case flow::Ending::left:
            return "left";
        case flow::Ending::idle:
            break;
    }
    return "idle";
}

const char* word(flow::Depth depth) {
    switch (depth) {
        case flow::Depth::glanced:
            return "glanced";
        case flow::Depth::looked:
            return "looked";
        case flow::Depth::read:
            break;
    }
    return "read";
}

std::string bucket_of(std::chrono::milliseconds time) {
    auto above = std::upper_bound(seconds_buckets.begin() + 1, seconds_buckets.end(), time,
                                  [](std::chrono::milliseconds t, int s) { return t < std::chrono::seconds(s); });
    return std::to_string(*(above - 1));
}

}  // namespace

const std::vector<CountTable>& count_tables() {
    static const std::vector<CountTable> tables{
        {"visits", {"day", "language", "content", "ending", "depth"}, {"visits"}},
        {"hours", {"day", "hour"}, {"visits"}},
        {"flows", {"day", "language", "content", "flow"}, {"opened", "completed"}},
        {"slides", {"day", "language", "content", "flow", "slide"}, {"shown", "left_from"}},
        {"slide_seconds", {"day", "language", "content", "flow", "slide", "bucket"}, {"visits"}},
        {"parts", {"day", "language", "content", "flow", "slide", "part"}, {"visits"}},
        {"answers", {"day", "language", "content", "flow", "slide", "answer"}, {"chosen", "first_try"}},
        {"settings", {"day", "language", "content", "setting", "value"}, {"visits"}},
    };
    return tables;
}

namespace {

/// Of a sensitive topic it is told neither on which day of the month nor in which language somebody opened it.
constexpr const char* no_language = "und";  // BCP 47: undetermined

std::string first_of_month(const std::string& day) {
    return day.substr(0, 8) + "01";
}

bool is_sensitive(const flow::Visit& visit, const std::string& flow) {
    const auto found = visit.flows.find(flow);
    return found != visit.flows.end() && found->second.sensitive;
}

}  // namespace

void Cells::add(const flow::Visit& visit, const LocalHour& when, const std::string& content) {
    auto increase = [&](CountTableId table, std::vector<std::string> rest, bool second = false) {
        std::vector<std::string> key{when.day};
        if (table != CountTableId::hours) key.insert(key.end(), {visit.language, content});
        key.insert(key.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
        add({table, std::move(key)}, second);
    };
    increase(CountTableId::visits, {word(visit.ending), word(visit.depth())});
    increase(CountTableId::hours, {std::to_string(when.hour)});
    for (const auto& [flow, use] : visit.flows)
        if (use.sensitive)
            add({CountTableId::flows, {first_of_month(when.day), no_language, content, flow}}, use.completed);
        else
            increase(CountTableId::flows, {flow}, use.completed);
    for (const auto& [at, use] : visit.slides) {
        if (is_sensitive(visit, at.flow)) continue;
        increase(CountTableId::slides, {at.flow, at.slide}, use.timed && use.left_from);
        if (use.timed) increase(CountTableId::slide_seconds, {at.flow, at.slide, bucket_of(use.time)});
    }
    for (const auto& [at, first_try] : visit.answers)
        if (!is_sensitive(visit, at.flow))
            increase(CountTableId::answers, {at.flow, at.slide, std::to_string(at.answer)}, first_try);
    for (const auto& at : visit.parts)
        if (!is_sensitive(visit, at.flow)) increase(CountTableId::parts, {at.flow, at.slide, at.part});
    for (const auto& [setting, value] : visit.settings) increase(CountTableId::settings, {setting, value});
}

void Cells::add(Cell cell, bool second) {
    Increase& increase = increases_[std::move(cell)];
    increase.first += 1;
    increase.second += second;
}

void Cells::add(const Cells& other) {
    for (const auto& [cell, increase] : other) {
        Increase& mine = increases_[cell];
        mine.first += increase.first;
        mine.second += increase.second;
    }
}

std::size_t Cells::new_cells(const Cells& other) const {
    return std::count_if(other.begin(), other.end(),
                         [&](const auto& entry) { return !increases_.contains(entry.first); });
}

}  // namespace stats
