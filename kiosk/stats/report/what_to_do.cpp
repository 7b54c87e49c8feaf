#include "stats/report/what_to_do.h"

#include <array>
#include <cstdlib>

#include "stats/report/glance.h"
#include "stats/report/groups.h"
#include "stats/report/section_parts.h"

namespace stats::report {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t much_fewer = 20, many_end = 25, few_read_on = 40, many_wrong = 40,
                       often_in_language = 10;  // per cent
constexpr std::size_t longest_name = 44, most_sentences = 5;

std::string quoted(const std::string& name) {
    return "“" + cut(name, longest_name) + "”";
}

std::string percent(std::int64_t number) {
    return std::to_string(number) + "\u00A0%";
}

std::string name_of_day(Day day) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    return days[std::chrono::weekday(sys_days(day)).c_encoding()] +
           ("\u00A0" + std::to_string(static_cast<unsigned>(day.day()))) + "\u00A0" +
           period_name(name_of(month_of(day))).substr(0, 3);
}

void on_fewer_visits(const UsageReport& whole, const Figure& visits, std::vector<std::string>& all) {
    if (whole.beside.earlier.empty() || !is_shown(visits)) return;
    const auto& time = whole.beside.earlier.front();
    const auto* before = time.visits ? std::get_if<std::int64_t>(&*time.visits) : nullptr;
    const auto now = std::get<std::int64_t>(visits);
    if (!before || *before <= 0 || (*before - now) * 100 < *before * much_fewer) return;
    all.push_back("Visits went down from " + text_of(Figure(*before)) + " to " + text_of(visits) + " against " +
                  time.meaning +
                  ": look whether the kiosk was on all the time, can be seen from the seats, and is clean.");
}

void on_days_off(const UsageReport& whole, std::vector<std::string>& all) {
    const auto days = whole.beside.days.off.size();
    if (days == 0) return;
    all.push_back("The kiosk was off on " + (days == 1 ? std::string("1 day") : std::to_string(days) + " days") +
                  " on which it mostly runs: if the clinic was open then, find out who switches it off, and run "
                  "“clinic-kiosk doctor” on it.");
}

void on_days(const UsageReport& whole, std::vector<std::string>& all) {
    const auto days = whole.beside.days.none.size();
    if (days == 0) return;
    all.push_back(
        (days == 1 ? std::string("On 1 day") : "On " + std::to_string(days) + " days") + " nothing was counted" +
        (whole.beside.days.knows_running
             ? std::string(", though the kiosk ran: if the clinic was open then, look whether the kiosk can be "
                           "seen from the seats, and try whether it can be touched.")
             : std::string(": if the clinic was open then, find out who switches the kiosk off, and run "
                           "“clinic-kiosk doctor” on it.")));
}

void on_slides(const UsageReport& whole, std::vector<std::string>& all) {
    const auto slides = slides_left(whole);
    if (slides.shown.empty() || percent_of(slides.shown[0]) < many_end) return;
    const auto& worst = slides.shown[0];
    all.push_back("Of " + text_of(worst.whole) + " visits that saw " + quoted(worst.name) + ", " + text_of(worst.part) +
                  " ended there (" + percent(percent_of(worst)) +
                  "): read it aloud, and make it shorter or two slides of it.");
}

void on_answers(const UsageReport& whole, std::vector<std::string>& all) {
    const auto questions = answered_wrongly(whole);
    if (questions.shown.empty() || percent_of(questions.shown[0]) < many_wrong) return;
    const auto& worst = questions.shown[0];
    all.push_back("At " + quoted(worst.name) + " " + text_of(worst.part) + " of " + text_of(worst.whole) +
                  " first answers were wrong (" + percent(percent_of(worst)) +
                  "): say it more plainly on the slides before, or ask it in other words.");
}

void on_topics(const UsageReport& whole, std::vector<std::string>& all) {
    const Finding* worst = nullptr;
    const auto topics = topics_opened(whole);
    for (const Finding& topic : topics.shown)
        if (percent_of(topic) >= 0 && percent_of(topic) < few_read_on &&
            (!worst || percent_of(topic) < percent_of(*worst)))
            worst = &topic;
    if (!worst) return;
    all.push_back("Of " + text_of(worst->whole) + " visits that opened " + quoted(worst->name) + ", " +
                  text_of(worst->part) + " read it to the end (" + percent(percent_of(*worst)) +
                  "): put what matters most on its first slides, and leave slides out.");
}

void on_languages(const UsageReport& whole, std::vector<std::string>& all) {
    const auto languages = languages_used(whole);
    if (languages.shown.size() < 2 || percent_of(languages.shown[1]) < often_in_language) return;
    const auto& second = languages.shown[1];
    all.push_back(text_of(second.part) + " of " + text_of(second.whole) + " visits ended in the language " +
                  quoted(second.name) + " (" + percent(percent_of(second)) +
                  "): have a native speaker read its words, and lay out leaflets in it.");
}

}  // namespace

std::vector<std::string> what_to_do(const UsageReport& whole) {
    std::vector<std::string> all;
    const Figure visits = visits_of(whole);
    if (is_hidden(visits))
        all.push_back(
            "The number of visits is hidden, since it is small or would tell a small one: ask for a quarter or a year, "
            "or for several kiosks together.");
    on_fewer_visits(whole, visits, all);
    on_days_off(whole, all);
    on_days(whole, all);
    on_slides(whole, all);
    on_answers(whole, all);
    on_topics(whole, all);
    on_languages(whole, all);
    if (all.size() > most_sentences) all.resize(most_sentences);
    if (all.empty()) all.push_back("Nothing in the numbers that are shown asks for a change.");
    return all;
}

std::string change_in_words(const Figure& now, const std::optional<Value>& before) {
    if (!before) return "no counts";
    const Figure then = figure_of(*before);
    if (is_hidden(now) || is_hidden(then)) return "hidden";
    if (!is_shown(now) || !is_shown(then)) return "–";
    const auto change = std::get<std::int64_t>(now) - std::get<std::int64_t>(then);
    if (change == 0) return "the same";
    const Figure share = percentage(Figure(std::abs(change)), then);
    return text_of(Figure(std::abs(change))) + (change > 0 ? " more" : " fewer") +
           (is_shown(share) ? " (" + percent_text(share) + ")" : "");
}

std::string days_in_words(const std::vector<Day>& days, std::size_t most) {
    std::string words;
    std::size_t runs = 0, named = 0;
    for (std::size_t from = 0, to = 0; from < days.size() && runs < most; from = to + 1, ++runs) {
        to = from;
        while (to + 1 < days.size() && sys_days(days[to + 1]) - sys_days(days[to]) == std::chrono::days(1)) ++to;
        words +=
            (words.empty() ? "" : ", ") + name_of_day(days[from]) + (to > from ? " to " + name_of_day(days[to]) : "");
        named = to + 1;
    }
    return words + (named < days.size() ? " and " + std::to_string(days.size() - named) + " more" : "");
}

}  // namespace stats::report
