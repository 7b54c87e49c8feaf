// A library whose every text is in a pseudo language, whatever language it is asked for. One thread at a time.
#pragma once

#include <map>
#include <optional>

#include "flow/seams.h"
#include "pack/pseudo/pseudo_words.h"

namespace pack {

class PseudoLibrary final : public flow::Library {
public:
    /// Made of what the original, which must outlive it, has in this language.
    PseudoLibrary(flow::Library& original, std::string source, Pseudo language)
        : original_(original), source_(std::move(source)), language_(language) {}

    const flow::Home& home(const std::string&) override;
    flow::FlowPointer flow(const std::string& id, const std::string&) override;
    bool offered(const std::string& id, const std::string&) override { return original_.offered(id, source_); }
    Tile tile(const std::string& id, const std::string&) override;
    bool is_known(const std::string& id, const std::string&) override { return original_.is_known(id, source_); }
    std::string word(const std::string& english, const std::string&) override;

private:
    flow::Library& original_;
    std::string source_;
    Pseudo language_;
    std::optional<flow::Home> home_;
    std::map<std::string, flow::FlowPointer> flows_;
};

}  // namespace pack
