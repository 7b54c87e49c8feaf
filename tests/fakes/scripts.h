// A pack's scripts in memory.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "flow/seams.h"

namespace fakes {

class Scripts final : public flow::ScriptReader {
public:
    std::optional<flow::Home> home;  ///< nothing: kiosk.lua fails
    base::Problems home_problems;
    std::map<std::string, flow::Flow> flows;
    std::map<std::string, base::Problems> failing;   ///< flows whose script fails, with what it says
    std::map<std::string, base::Problems> warnings;  ///< what a sound flow's script says
    std::map<std::string, int> reads;                ///< how often each flow was read

    Scripts& add(flow::Flow flow) {
        auto id = flow.id;
        flows[id] = std::move(flow);
        return *this;
    }

    Scripts& fail(const std::string& id, std::string what = "unexpected symbol") {
        failing[id] = {{base::Severity::error, "scripts/flows/" + id + ".lua", 7, std::move(what), ""}};
        return *this;
    }

    std::vector<std::string> flow_ids() override {
        std::map<std::string, bool> ids;
        for (const auto& [id, flow] : flows) ids[id] = true;
        for (const auto& [id, problems] : failing) ids[id] = false;
        std::vector<std::string> sorted;
        for (const auto& [id, sound] : ids) sorted.push_back(id);
        return sorted;
    }

    flow::Loaded<flow::Flow> read_flow(const std::string& id) override {
        ++reads[id];
        if (auto found = failing.find(id); found != failing.end()) return {std::nullopt, found->second};
        if (auto found = flows.find(id); found != flows.end()) return {found->second, warnings[id]};
        return {std::nullopt,
                {{base::Severity::error, "scripts/flows/" + id + ".lua", 0, "there is no such file", ""}}};
    }

    flow::Loaded<flow::Home> read_home() override { return {home, home_problems}; }
};

}  // namespace fakes
