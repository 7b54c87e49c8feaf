// A pack's flows in memory, in every language the same words unless a test says otherwise.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "flow/seams.h"

namespace fakes {

class Library final : public flow::Library {
public:
    flow::Home front;
    std::set<std::string> failing;                                    ///< flows that cannot be shown
    std::set<std::pair<std::string, std::string>> missing;            ///< flow and language: not translated
    std::map<std::string, std::map<std::string, std::string>> words;  ///< language → English → word

    Library& add(flow::Flow flow) {
        auto id = flow.id;
        flows_[id] = std::make_shared<const flow::Flow>(std::move(flow));
        return *this;
    }

    const flow::Home& home(const std::string&) override { return front; }

    flow::FlowPointer flow(const std::string& id, const std::string& language) override {
        auto found = flows_.find(id);
        bool sound = found != flows_.end() && !failing.contains(id) && !missing.contains({id, language});
        return sound ? found->second : nullptr;
    }

    bool offered(const std::string& id, const std::string& language) override {
        return (flows_.contains(id) || failing.contains(id)) && !missing.contains({id, language});
    }

    Tile tile(const std::string& id, const std::string& language) override {
        auto found = flows_.find(id);
        if (found == flows_.end()) return {id, "", "", ""};
        return flow::tile_of(*found->second, [&](const char* english) { return word(english, language); });
    }

    std::string word(const std::string& english, const std::string& language) override {
        auto of_language = words.find(language);
        if (of_language == words.end()) return english;
        auto found = of_language->second.find(english);
        return found == of_language->second.end() ? english : found->second;
    }

private:
    std::map<std::string, flow::FlowPointer> flows_;
};

}  // namespace fakes
