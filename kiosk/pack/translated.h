// From the flow as written to the flow in another language: all of it or nothing, so that no slide mixes two languages.
// Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "pack/catalog.h"

namespace pack {

struct Missing {
    std::string english;
    std::string where;  ///< as for_each_text says: "band: title"
    bool operator==(const Missing&) const = default;
};

template <class FlowOrHome>
struct Translation {
    std::optional<FlowOrHome> value;  ///< only when nothing is missing
    std::vector<Missing> missing;     ///< in reading order, each sentence once
};

Translation<flow::Flow> translate(const flow::Flow& flow, const Catalog& catalog);
/// The names of languages and all ids stay as they are.
Translation<flow::Home> translate(const flow::Home& home, const Catalog& catalog);

/// Words of the interface that the catalog lacks.
std::vector<Missing> missing_interface_words(const Catalog& catalog);

}  // namespace pack
