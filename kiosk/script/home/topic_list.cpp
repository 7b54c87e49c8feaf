// The topics of scripts/kiosk.lua, in groups or not.
#include <algorithm>
#include <filesystem>

#include "script/flow_reader.h"
#include "script/home/home_fields.h"
#include "script/mistakes/suggest.h"

namespace script {
namespace {

constexpr std::size_t most_topics = 1'000;

class TopicReader {
public:
    TopicReader(Fields& fields, const Sources& sources, FlowsIn where, flow::Home& home)
        : fields_(fields), sources_(sources), where_(where), home_(home) {}

    void read() {
        const auto* value = fields_.take("topics", Need::required);
        const auto* table = value ? std::get_if<std::shared_ptr<const Table>>(value) : nullptr;
        if (!table || !(*table)->kind.empty()) {
            if (value)
                fields_.error("topics", "topics of the kiosk must be a list, not " + std::string(describe(*value)),
                              "write topics = { \"flow\", … }");
            return;
        }
        Fields entries(**table, fields_.at("topics"), "topics of the kiosk", fields_.reading());
        for (auto [position, entry] : entries.take_items()) {
            const auto* group = std::get_if<std::shared_ptr<const Table>>(entry);
            if (group && (*group)->kind == "group")
                read_group(**group);
            else
                add(*entry, entries.at(position), "topics");
        }
        entries.finish();
        if (home_.topics.empty() && fields_.reading().count() == 0)
            fields_.error("topics", "the kiosk has no topics", "write topics = { \"flow\", … }");
    }

private:
    /// group { "Your back", "sciatica", … }
    void read_group(const Table& table) {
        Fields group(table, {table.file, table.line, "group", {}}, "group", fields_.reading());
        auto label = group.first_line("heading");
        if (!label.empty()) group.rename("group \"" + label + "\"");
        const auto before = home_.topics.size();
        bool listed = false;
        for (auto [position, entry] : group.take_items()) {
            add(*entry, group.at(position), group.name());
            listed = true;
        }
        if (!listed)
            group.error_here(group.name() + " has no topics",
                             "write the names of flows after the heading: group { \"…\", \"flow\" }");
        group.finish();
        if (home_.topics.size() > before) home_.groups.push_back({label, before});
    }

    void add(const Value& value, const TablePlace& place, const std::string& list) {
        const auto* id = std::get_if<std::string>(&value);
        auto& reading = fields_.reading();
        if (!id)
            return reading.error(place, "a topic is the name of a flow, not " + std::string(describe(value)),
                                 "write the name of a file in scripts/flows without .lua, in quotation marks");
        if (std::find(home_.topics.begin(), home_.topics.end(), *id) != home_.topics.end())
            return reading.error(place, "\"" + *id + "\" stands twice in " + list, "take one of them out");
        if (home_.topics.size() >= most_topics)
            return too_many_
                       ? void()
                       : (too_many_ = true, reading.error(place, "there are more than 1000 topics", "take some out"));
        if (has_flow(*id, place, sources_, where_, reading)) home_.topics.push_back(*id);
    }

    Fields& fields_;
    const Sources& sources_;
    FlowsIn where_;
    flow::Home& home_;
    bool too_many_ = false;
};

}  // namespace

bool has_flow(const std::string& id, const TablePlace& place, const Sources& sources, FlowsIn where, Reading& reading) {
    std::error_code error;
    if (is_name(id) && where == FlowsIn::others_too) return true;
    if (is_name(id) && std::filesystem::exists(sources.pack() / flow_file(id), error)) return true;
    auto advice = did_you_mean(id, script_names(sources.pack() / "scripts/flows"));
    reading.error(place, "there is no flow \"" + id + "\"",
                  advice.empty() ? "write the name of a file in scripts/flows without .lua" : advice);
    return false;
}

void read_topics(Fields& fields, const Sources& sources, FlowsIn where, flow::Home& home) {
    TopicReader(fields, sources, where, home).read();
}

}  // namespace script
