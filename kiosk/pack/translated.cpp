#include "pack/translated.h"

#include <algorithm>
#include <set>

#include "pack/interface_words.h"

namespace pack {
namespace {

template <class FlowOrHome>
Translation<FlowOrHome> translate_all(const FlowOrHome& original, const Catalog& catalog, const std::string& flow) {
    Translation<FlowOrHome> result{original, {}};
    std::set<std::string> named;
    flow::for_each_text(*result.value, [&](std::string& text, const std::string& where) {
        if (const auto* translated = catalog.find(text, flow))
            text = *translated;
        else if (named.insert(text).second)
            result.missing.push_back({text, where});
    });
    if (!result.missing.empty()) result.value.reset();
    return result;
}

}  // namespace

Translation<flow::Flow> translate(const flow::Flow& flow, const Catalog& catalog) {
    return translate_all(flow, catalog, flow.id);
}

Translation<flow::Home> translate(const flow::Home& home, const Catalog& catalog) {
    return translate_all(home, catalog, "");
}

std::vector<Missing> missing_interface_words(const Catalog& catalog) {
    std::vector<Missing> missing;
    for (auto word : interface_words)
        if (!catalog.find_interface(word)) missing.push_back({std::string(word), "interface"});
    return missing;
}

}  // namespace pack
