#include "stats/publication/rows.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stats::publication {

std::string text_of(const RowName& name) {
    constexpr std::array words{"visits", "ending",    "depth", "hour",   "language",  "opened", "completed",
                               "shown",  "left_from", "part",  "chosen", "first_try", "setting"};
    return words[static_cast<std::size_t>(name.number)] + text_of(name.of);
}

std::string text_of(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += "/" + std::to_string(name.size()) + ":" + name;
    return text;
}

std::vector<std::string> names_in(const std::string& row) {
    std::vector<std::string> names;
    std::size_t at = row.find('/');
    while (at != std::string::npos && at < row.size()) {
        std::size_t length = 0;
        const auto [end, error] = std::from_chars(row.data() + at + 1, row.data() + row.size(), length);
        const auto begin = static_cast<std::size_t>(end - row.data()) + 1;
        if (error != std::errc() || begin > row.size() || length > row.size() - begin) return {};
        names.push_back(row.substr(begin, length));
        at = begin + length;
    }
    return names;
}

std::string group_of(const RowName& name) {
    if (name.number == Number::setting) return "settings";
    return name.number >= Number::opened ? "topic " + name.of[0] : "";
}

void fill_up(std::vector<MonthCounts>& months, const std::set<std::string>& groups) {
    const auto is_in = [&](const std::string& flow) { return groups.contains("topic " + flow); };
    for (MonthCounts& month : months)
        for (const MonthCounts& other : std::vector(months)) {
            if (month.contents != other.contents || month.visits.value == 0) continue;
            for (const auto& [flow, counts] : other.flows)
                if (is_in(flow)) month.flows[flow];
            for (const auto& [key, counts] : other.slides)
                if (is_in(key.flow)) month.slides.try_emplace(key).first->second.room_of = counts.room_of;
            for (const auto& [key, count] : other.parts)
                if (is_in(key.flow)) month.parts[key];
            for (const auto& [key, counts] : other.answers)
                if (is_in(key.answer.flow)) month.answers[key];
            for (const auto& [key, count] : other.settings)
                if (groups.contains("settings")) month.settings[key];
        }
}

void take_out(MonthCounts& month, const std::set<std::string>& groups) {
    const auto is_out = [&](const std::string& flow) { return groups.contains("topic " + flow); };
    std::erase_if(month.flows, [&](const auto& one) { return is_out(one.first); });
    std::erase_if(month.slides, [&](const auto& one) { return is_out(one.first.flow); });
    std::erase_if(month.parts, [&](const auto& one) { return is_out(one.first.flow); });
    std::erase_if(month.answers, [&](const auto& one) { return is_out(one.first.answer.flow); });
    if (groups.contains("settings")) month.settings.clear();
}

void add(MonthCounts& period, const MonthCounts& month) {
    const auto add_up = [](auto& into, const auto& from) {
        for (const auto& [key, count] : from) into[key].value += count.value;
    };
    period.visits.value += month.visits.value;
    for (std::size_t n = 0; n < month.endings.size(); ++n) period.endings[n].value += month.endings[n].value;
    for (std::size_t n = 0; n < month.depths.size(); ++n) period.depths[n].value += month.depths[n].value;
    for (std::size_t n = 0; n < month.hours.size(); ++n) period.hours[n].value += month.hours[n].value;
    add_up(period.languages, month.languages);
    add_up(period.parts, month.parts);
    add_up(period.settings, month.settings);
    for (const auto& [flow, counts] : month.flows) {
        period.flows[flow].opened.value += counts.opened.value;
        period.flows[flow].completed.value += counts.completed.value;
    }
    for (const auto& [key, counts] : month.slides) {
        const auto [place, is_new] = period.slides.try_emplace(key);
        SlideCounts& slide = place->second;
        slide.room_of = is_new ? counts.room_of : std::min(slide.room_of, counts.room_of);
        slide.shown.value += counts.shown.value;
        slide.left_from.value += counts.left_from.value;
        for (std::size_t n = 0; n < counts.seconds.size(); ++n) slide.seconds[n] += counts.seconds[n];
    }
    for (const auto& [key, counts] : month.answers) {
        period.answers[key].chosen.value += counts.chosen.value;
        period.answers[key].first_try.value += counts.first_try.value;
    }
}

}  // namespace stats::publication
