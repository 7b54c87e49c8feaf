// A world of one flow, for laying out its slides. Inside check only; one thread at a time.
#pragma once

#include <optional>
#include <string>

#include "check/check_fit.h"
#include "flow/seams.h"

namespace check {

/// A library that holds one flow in one language.
class OneFlow : public flow::Library {
public:
    OneFlow(const flow::Flow& flow, const LanguageOfWords& language)
        : flow_(&flow, [](const flow::Flow*) {}), language_(language) {
        home_.look.letters = language.letters;
    }

    const flow::Home& home(const std::string&) override { return home_; }
    flow::FlowPointer flow(const std::string&, const std::string&) override { return flow_; }
    bool offered(const std::string&, const std::string&) override { return true; }
    Tile tile(const std::string&, const std::string&) override {
        return flow::tile_of(*flow_, language_.interface_word);
    }
    std::string word(const std::string& english, const std::string&) override {
        return language_.interface_word(english);
    }

private:
    flow::FlowPointer flow_;
    const LanguageOfWords& language_;
    flow::Home home_;
};

/// Laying out asks for no way on.
class NoWayOn : public flow::NextSlide {
public:
    std::optional<std::string> choose(const flow::Flow&, const flow::Slide&, const flow::VisitView&) override {
        return std::nullopt;
    }
};

}  // namespace check
