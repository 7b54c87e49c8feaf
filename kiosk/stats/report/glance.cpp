#include "stats/report/glance.h"

#include <array>

#include "base/utf8.h"
#include "stats/report/groups.h"
#include "stats/report/html.h"
#include "stats/report/section_parts.h"
#include "stats/report/standing_out.h"
#include "stats/report/what_to_do.h"

namespace stats::report {
namespace {

constexpr std::size_t longest_list = 5, weakest = 3, most_days = 4, longest_name = 44;

struct Line {
    std::string name;
    std::vector<Figure> figures;
    std::string last;  ///< a share or a change, as text; hidden where it says so
};

std::string number_cell(const std::string& text, bool is_hidden) {
    return element("td", is_hidden ? "class=\"number hidden\"" : "class=\"number\"", escaped(text));
}

/// A small table, and under it what it leaves out.
std::string table(const std::string& id, const std::string& caption, const std::vector<std::string>& headings,
                  const std::vector<Line>& lines, const std::string& note) {
    std::string head, rows;
    for (const auto& heading : headings)
        head += element("th", head.empty() ? "scope=\"col\"" : "scope=\"col\" class=\"number\"", escaped(heading));
    for (const Line& line : lines) {
        std::string cells = element("th", "scope=\"row\"", escaped(cut(line.name, longest_name)));
        for (const Figure& figure : line.figures) cells += number_cell(text_of(figure), is_hidden(figure));
        rows += element("tr", cells + number_cell(line.last, line.last == "hidden"));
    }
    const std::string inside =
        element("caption", escaped(caption)) + element("thead", element("tr", head)) + element("tbody", rows);
    return element("div", "class=\"short\"",
                   (lines.empty() ? element("h3", escaped(caption)) : element("table", "id=\"" + id + "\"", inside)) +
                       (note.empty() ? "" : element("p", "class=\"note\"", escaped(note))));
}

std::string left_out(const Findings& findings, std::size_t most, const std::string& one, const std::string& many,
                     const std::string& none) {
    std::string note;
    if (findings.shown.size() > most)
        note = std::to_string(findings.shown.size() - most) + " more are not listed here. ";
    if (findings.hidden > 0)
        note += "Of " + std::to_string(findings.hidden) + " " + (findings.hidden == 1 ? one : many) +
                " the numbers are hidden.";
    return note.empty() && findings.shown.empty() ? none : note;
}

std::string list(const std::string& id, const std::string& caption, const std::vector<std::string>& headings,
                 const Findings& findings, std::size_t most, const std::string& note, bool has_whole = true) {
    std::vector<Line> lines;
    for (std::size_t n = 0; n < std::min(most, findings.shown.size()); ++n) {
        const Finding& one = findings.shown[n];
        const Figure share = percentage(one.part, one.whole);
        lines.push_back(
            {one.name, has_whole ? std::vector{one.whole, one.part} : std::vector{one.part}, percent_text(share)});
    }
    return table(id, caption, headings, lines, note);
}

std::string visits_table(const UsageReport& whole) {
    if (whole.beside.earlier.empty()) return "";
    const Figure now = visits_of(whole);
    std::vector<Line> lines{{"This time", {now}, ""}};
    for (const auto& time : whole.beside.earlier) {
        const std::string when = time.months.first == time.months.last || calendar_length(time.months) > 0
                                     ? period_name(name_of(time.months))
                                     : name_of(time.months);
        lines.push_back({when + ", " + time.meaning,
                         {time.visits ? figure_of(*time.visits) : Figure{}},
                         change_in_words(now, time.visits)});
    }
    return table("glance-visits", "Visits, and their change", {"Time", "Visits", "This time has"}, lines, "");
}

/// Nothing where nobody knows.
std::string days_off_in_words(const DaysWithout& days) {
    std::string words;
    if (!days.off.empty())
        words = days_in_words(days.off, most_days) + ": the kiosk was off, though on the same weekday it mostly runs.";
    else if (days.knows_running)
        words = "None, on weekdays on which the kiosk mostly runs.";
    if (days.kiosk_days_off > 0)
        words += (words.empty() ? "" : " ") + std::string("While most ran, kiosks were off on ") +
                 std::to_string(days.kiosk_days_off) + (days.kiosk_days_off == 1 ? " day" : " days") + ", added up.";
    return words;
}

std::string days_block(const DaysWithout& days) {
    if (days.told + days.untold == 0) return "";
    const std::string off = days_off_in_words(days);
    std::string words;
    if (days.told == 0)
        words = "Not told: in this time so few visits were counted that the single days are hidden.";
    else if (days.none.empty())
        words = "None, on weekdays that mostly have visits.";
    else
        words = days_in_words(days.none, most_days) + ": no visit, though the same weekday mostly has some.";
    if (!off.empty())
        words = "Days without a visit, though it ran: " + (days.none.empty() && days.told > 0 ? "none." : words);
    if (days.told > 0 && days.untold > 0) words += " Of " + std::to_string(days.untold) + " further days it is hidden.";
    return element(
        "div", "class=\"short\"",
        element("h3", off.empty() ? "Days without a visit" : "Days off") +
            (off.empty() ? "" : element("p", escaped(off))) + element("p", escaped(words)) +
            element("p", "class=\"note\"",
                    days.knows_running
                        ? "Whether the clinic was closed, the counts cannot tell."
                        : "The counts cannot tell whether the clinic was closed, the kiosk was off, or nobody came."));
}

std::string questions_list(const UsageReport& whole) {
    const Findings questions = answered_wrongly(whole);
    const Table* answers = find_table(whole.tables, "answers");
    if (!answers || answers->rows.empty()) return "";
    const bool is_told = !whole.right.empty() || !rows_where_not(*answers, "right", "").rows.empty();
    const std::string none =
        is_told
            ? "No wrong first answer is shown."
            : "Not told: the counts do not say which answer is right, and the content that they are of is not at hand.";
    return list("glance-questions", "Questions answered wrongly most", {"Question", "First answers", "Wrong", "Share"},
                questions, weakest, left_out(questions, weakest, "further question", "further questions", none));
}

std::string to_do(const UsageReport& whole) {
    std::string items;
    for (const auto& sentence : what_to_do(whole)) items += element("li", escaped(sentence));
    return element("div", "class=\"short to-do\"", element("h3", "What to do about it") + element("ul", items));
}

}  // namespace

std::string cut(const std::string& text, std::size_t most) {
    std::size_t at = 0, before = 0, count = 0;
    while (at < text.size()) {
        if (++count == most) before = at;
        base::next_character(text, at);
    }
    return count > most ? text.substr(0, before) + "…" : text;
}

Section glance(const UsageReport& whole) {
    const Findings topics = topics_opened(whole), languages = languages_used(whole), slides = slides_left(whole);
    std::string body = visits_table(whole);
    body +=
        list("glance-topics", "Topics opened most", {"Topic", "Opened", "Read to the end", "Share"}, topics,
             longest_list, left_out(topics, longest_list, "further topic", "further topics", "No topic was opened."));
    body += list("glance-languages", "Languages", {"Language", "Visits", "Share"}, languages, longest_list,
                 left_out(languages, longest_list, "further language", "further languages", "No visit was counted."),
                 false);
    body += list("glance-slides", "Slides on which visits end most", {"Slide", "Seen", "Ended here", "Share"}, slides,
                 weakest,
                 left_out(slides, weakest, "further slide", "further slides",
                          "Of no slide before its topic's end is it shown that visits ended there."));
    body += questions_list(whole) + days_block(whole.beside.days) + to_do(whole);
    return {"glance", "At a glance", "", element("div", "class=\"glance\"", body)};
}

}  // namespace stats::report
