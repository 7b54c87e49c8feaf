#include <algorithm>
#include <array>
#include <charconv>

#include "audit/reading/published_tables.h"
#include "audit/span.h"

namespace audit {
namespace {

constexpr std::array keys{"language", "hour", "content", "flow", "slide", "part", "answer", "setting", "value"};
constexpr std::array counts{"visits", "finished",  "left",  "idle",      "glanced", "looked",    "read",
                            "opened", "completed", "shown", "left_from", "chosen",  "first_try", "first_tries"};
constexpr std::array running{"days_on", "days_off"};

/// A question is told by the content that it was asked in or, in newer files, by its own version.
std::string key_of(const std::string& column) {
    return column == "version" ? "content" : column;
}

/// By what tells a row from another.
const std::map<std::vector<std::string>, std::string>& tables_by_keys() {
    static const std::map<std::vector<std::string>, std::string> tables{
        {{}, "visits"},
        {{"language"}, "languages"},
        {{"hour"}, "hours"},
        {{"flow"}, "topics"},
        {{"flow", "slide"}, "slides"},
        {{"flow", "slide", "part"}, "parts"},
        {{"content", "flow", "slide", "answer"}, "answers"},
        {{"content", "flow", "slide"}, "questions"},
        {{"setting", "value"}, "settings"}};
    return tables;
}

template <class Names>
bool is_one_of(const Names& names, const std::string& column) {
    return std::find(names.begin(), names.end(), column) != names.end();
}

/// "1,085" as well; nothing: no number.
std::optional<std::int64_t> number_in(std::string text) {
    std::erase(text, ',');
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Where in a row what stands.
struct Columns {
    std::size_t period = 0;
    std::vector<std::pair<std::string, std::size_t>> keys, counts, running;
    std::string table;
};

std::optional<Columns> columns_of(const ReadTable& table) {
    Columns all;
    std::vector<std::string> names;
    bool has_period = false;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const auto& name = table.columns[at];
        if (name == "period") all.period = at, has_period = true;
        if (const auto key = key_of(name); is_one_of(keys, key)) all.keys.emplace_back(key, at), names.push_back(key);
        if (is_one_of(running, name)) all.running.emplace_back(name, at);
        if (is_one_of(counts, name)) all.counts.emplace_back(name, at);
    }
    const auto known = tables_by_keys().find(names);
    if (!has_period || all.counts.empty() || known == tables_by_keys().end()) return std::nullopt;
    all.table = known->second;
    return all;
}

/// Of topics and slides: what a report calls them → what the tables do.
class Titles {
public:
    void add(const ReadTables& tables) {
        for (const auto& table : tables) {
            const auto flow = place_of(table, "flow"), slide = place_of(table, "slide"),
                       title = place_of(table, "title");
            if (!flow || !title) continue;
            for (const auto& row : table.rows)
                if (slide)
                    slides_[{row[*flow], row[*title]}] = row[*slide];
                else
                    flows_[row[*title]] = row[*flow];
        }
    }
    bool put_ids(std::map<std::string, std::string>& values) const {
        if (auto flow = values.find("flow");
            flow != values.end() && !flow->second.empty() && flow->second.front() == title_mark) {
            const auto found = flows_.find(flow->second.substr(1));
            if (found == flows_.end()) return false;
            flow->second = found->second;
        }
        if (auto slide = values.find("slide");
            slide != values.end() && !slide->second.empty() && slide->second.front() == title_mark) {
            const auto found = slides_.find({values["flow"], slide->second.substr(1)});
            if (found == slides_.end()) return false;
            slide->second = found->second;
        }
        return true;
    }

private:
    static std::optional<std::size_t> place_of(const ReadTable& table, const char* column) {
        const auto found = std::find(table.columns.begin(), table.columns.end(), column);
        if (found == table.columns.end()) return std::nullopt;
        return static_cast<std::size_t>(found - table.columns.begin());
    }
    std::map<std::string, std::string> flows_;
    std::map<std::pair<std::string, std::string>, std::string> slides_;
};

void add_row(const std::vector<std::string>& row, const Columns& columns, const Titles& titles, const Kiosks& kiosks,
             const std::string& file, Published& published) {
    const auto span = span_of(row[columns.period]);
    std::map<std::string, std::string> values;
    for (const auto& [key, at] : columns.keys) values[key] = row[at];
    if (!span || !titles.put_ids(values)) return;
    std::string of;
    for (const auto& [key, at] : columns.keys) of += (of.empty() ? "" : " ") + key + "=" + values[key];
    for (const auto& [count, at] : columns.counts) {
        const auto number = number_in(row[at]);
        if (number || row[at] == "hidden") published.add({kiosks, *span, columns.table, of, count}, number, file);
    }
    for (const auto& [days, at] : columns.running)
        if (const auto number = number_in(row[at])) published.add({kiosks, *span, "running", "", days}, number, file);
}

}  // namespace

Published published_in(const std::vector<PublishedFiles>& all) {
    Titles titles;
    for (const auto& files : all) titles.add(files.tables);
    Published published;
    for (const auto& files : all)
        for (const auto& table : files.tables)
            if (const auto columns = columns_of(table))
                for (const auto& row : table.rows) add_row(row, *columns, titles, files.kiosks, table.file, published);
    return published;
}

}  // namespace audit
