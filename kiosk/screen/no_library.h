// A library that knows nothing: for screens whose words are English and stand in the program, with no flow on them. UI thread.
#pragma once

#include "flow/seams.h"

namespace screen {

class NoLibrary final : public flow::Library {
public:
    const flow::Home& home(const std::string&) override { return home_; }
    flow::FlowPointer flow(const std::string&, const std::string&) override { return nullptr; }
    bool offered(const std::string&, const std::string&) override { return false; }
    Tile tile(const std::string&, const std::string&) override { return {}; }
    std::string word(const std::string& english, const std::string&) override { return english; }

private:
    flow::Home home_;
};

}  // namespace screen
