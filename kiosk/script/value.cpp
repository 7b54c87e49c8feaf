#include "script/value.h"

#include <algorithm>

namespace script {

namespace {

template <class Pairs, class Key>
const Value* find(const Pairs& pairs, const Key& key) {
    auto found = std::lower_bound(pairs.begin(), pairs.end(), key,
                                  [](const auto& pair, const Key& wanted) { return pair.first < wanted; });
    return found != pairs.end() && found->first == key ? &found->second : nullptr;
}

}  // namespace

const Value* Table::field(const std::string& name) const {
    return find(fields, name);
}

const Value* Table::item(long long position) const {
    return find(items, position);
}

const char* describe(const Value& value) {
    static const char* const words[] = {"nothing", "true or false", "a number", "words", "a function", "a list in { }"};
    return words[value.index()];
}

}  // namespace script
