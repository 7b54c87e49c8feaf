#include "pack/pseudo/pseudo_library.h"

namespace pack {

const flow::Home& PseudoLibrary::home(const std::string&) {
    if (!home_) home_ = in_pseudo(original_.home(source_), language_);
    return *home_;
}

flow::FlowPointer PseudoLibrary::flow(const std::string& id, const std::string&) {
    auto [entry, is_new] = flows_.try_emplace(id);
    auto original = is_new ? original_.flow(id, source_) : nullptr;
    if (original) entry->second = std::make_shared<const flow::Flow>(in_pseudo(*original, language_));
    return entry->second;
}

flow::Library::Tile PseudoLibrary::tile(const std::string& id, const std::string&) {
    auto tile = original_.tile(id, source_);
    for (auto* words : {&tile.title, &tile.subtitle}) *words = in_pseudo(*words, language_);
    return tile;
}

std::string PseudoLibrary::word(const std::string& english, const std::string&) {
    return in_pseudo(original_.word(english, source_), language_);
}

}  // namespace pack
