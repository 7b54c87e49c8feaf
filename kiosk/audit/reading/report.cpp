#include <algorithm>
#include <array>

#include "audit/reading/published_tables.h"
#include "audit/reading/xml.h"

namespace audit {
namespace {

/// With plain spaces.
std::string words_in(xmlNode* node) {
    auto text = text_in(node);
    for (const std::string blank : {"\u00A0", "\u202F"})
        for (std::size_t at; (at = text.find(blank)) != std::string::npos;) text.replace(at, blank.size(), " ");
    return text;
}

/// "Nov 2025" → "2025-11"; anything else as it is.
std::string month_of(const std::string& text) {
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find(months.begin(), months.end(), text.substr(0, 3));
    if (found == months.end() || text.size() != 8) return text;
    const auto number = found - months.begin() + 1;
    return text.substr(4) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

/// "Nov 2025 to Oct 2026" → "2025-11 to 2026-10"
std::string time_of(const std::string& text) {
    const auto between = text.find(" to ");
    if (between == std::string::npos) return month_of(text);
    return month_of(text.substr(0, between)) + " to " + month_of(text.substr(between + 4));
}

/// In an id every other character than a letter, digit or hyphen is _ and its number.
std::string without_numbers(const std::string& id) {
    std::string text;
    for (std::size_t at = 0; at < id.size(); ++at) {
        if (id[at] != '_') {
            text += id[at];
            continue;
        }
        std::size_t end = at + 1;
        while (end < id.size() && id[end] >= '0' && id[end] <= '9' && end - at <= 2) ++end;
        text += static_cast<char>(std::atoi(id.substr(at + 1, end - at - 1).c_str()));
        at = end - 1;
    }
    return text;
}

using Rows = std::vector<std::vector<std::string>>;

Rows body_of(xmlNode* table) {
    Rows rows;
    for_each(table, "tbody", [&](xmlNode* body) {
        for_each(body, "tr", [&](xmlNode* row) {
            std::vector<std::string> texts;
            for (auto* cell = row->children; cell; cell = cell->next)
                if (cell->type == XML_ELEMENT_NODE) texts.push_back(words_in(cell));
            rows.push_back(std::move(texts));
        });
    });
    return rows;
}

/// What a table of the page is as one of an export: columns, and what stands in front of each row.
struct Shape {
    std::vector<std::string> columns, before;
    bool first_is_title = false;
};

std::optional<Shape> shape_of(const std::string& id, const std::string& time) {
    const auto rest_of = [&](const std::string& start) { return without_numbers(id.substr(start.size())); };
    if (id == "trend-table") return Shape{{"period", "visits", "read", "finished", "left", "idle"}, {}, false};
    if (id == "hours-table") return Shape{{"period", "hour", "visits"}, {time}, false};
    if (id == "languages-table" || id == "glance-languages")
        return Shape{{"period", "language", "visits"}, {time}, false};
    if (id == "topics-table" || id == "glance-topics")
        return Shape{{"period", "flow", "opened", "completed"}, {time}, true};
    for (const std::string start : {"stops-", "rooms-"})
        if (id.starts_with(start))
            return Shape{{"period", "flow", "slide", "shown", "left_from"}, {time, rest_of(start)}, true};
    if (id.starts_with("answers-")) {
        const auto path = rest_of("answers-");
        const auto slide = path.rfind('/'), flow = slide == std::string::npos ? slide : path.rfind('/', slide - 1);
        if (flow == std::string::npos) return std::nullopt;
        return Shape{{"period", "content", "flow", "slide", "answer", "chosen", "first_try"},
                     {time, path.substr(0, flow), path.substr(flow + 1, slide - flow - 1), path.substr(slide + 1)},
                     false};
    }
    return std::nullopt;
}

/// What is left out of a sum makes it one of another time.
bool is_whole(xmlNode* table) {
    bool whole = true;
    for_each(table, "caption",
             [&](xmlNode* caption) { whole = text_in(caption).find(", without ") == std::string::npos; });
    return whole;
}

std::string hour_or_month(const std::string& column, const std::string& text) {
    if (column == "hour") return std::to_string(std::atoi(text.c_str()));
    if (column == "answer") return text.substr(0, text.find(':'));  // "2: In the morning (right)"
    return column == "period" ? month_of(text) : text;
}

}  // namespace

base::Result<ReadTables> read_report(const std::string& bytes, const std::string& file) {
    const auto document = parsed_html(bytes);
    auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    std::string time;
    for_each(root, "dl", [&](xmlNode* facts) {
        if (time.empty())
            for_each(facts, "dd", [&](xmlNode* fact) { time = time.empty() ? time_of(words_in(fact)) : time; });
    });
    ReadTables tables;
    for_each(root, "table", [&](xmlNode* node) {
        const auto shape = shape_of(attribute(node, "id"), time);
        if (!shape || !is_whole(node)) return;
        ReadTable table{shape->columns, {}, file};
        for (auto& cells : body_of(node)) {
            auto row = shape->before;
            const auto wanted = shape->columns.size() - row.size();
            if (cells.size() < wanted) continue;
            cells.resize(wanted);
            if (shape->first_is_title) cells.front().insert(0, 1, title_mark);
            for (std::size_t n = 0; n < wanted; ++n)
                row.push_back(hour_or_month(shape->columns[shape->before.size() + n], cells[n]));
            table.rows.push_back(std::move(row));
        }
        tables.push_back(std::move(table));
    });
    if (tables.empty())
        return base::failure("this is no report", "name a page that clinic-kiosk stats report has written");
    return tables;
}

}  // namespace audit
