// A cache with a budget: what was not used for longest goes first.
#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace base {

/// Keys are strings. One thread at a time.
template <class Value>
class LruCache {
public:
    /// In whatever unit `put` is given.
    explicit LruCache(std::size_t budget) : budget_(budget) {}

    /// Null when it is not there. Holds until the next `put`.
    Value* find(std::string_view key) {
        auto found = index_.find(key);
        if (found == index_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->value;
    }

    /// Keeps the value, also when it alone is over the budget.
    Value& put(std::string key, Value value, std::size_t cost) {
        entries_.push_front({std::move(key), std::move(value), cost});
        auto [there, is_new] = index_.try_emplace(entries_.front().key, entries_.begin());
        if (!is_new) {
            erase(there);
            index_.emplace(entries_.front().key, entries_.begin());
        }
        used_ += cost;
        while (used_ > budget_ && entries_.size() > 1) erase(index_.find(entries_.back().key));
        return entries_.front().value;
    }

    /// Removes it; nothing when it is not there.
    std::optional<Value> take(std::string_view key) {
        auto found = index_.find(key);
        if (found == index_.end()) return std::nullopt;
        std::optional<Value> value(std::move(found->second->value));
        erase(found);
        return value;
    }

    void clear() {
        index_.clear();
        entries_.clear();
        used_ = 0;
    }

    std::size_t budget() const { return budget_; }
    /// Gives nothing up until the next `put`.
    void set_budget(std::size_t budget) { budget_ = budget; }
    std::size_t used() const { return used_; }
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t cost;
    };
    using Entries = std::list<Entry>;
    using Index = std::unordered_map<std::string_view, typename Entries::iterator>;

    void erase(typename Index::iterator found) {
        auto entry = found->second;
        index_.erase(found);  // first: it looks at the entry's key
        used_ -= entry->cost;
        entries_.erase(entry);
    }

    std::size_t budget_, used_ = 0;
    Entries entries_;  ///< latest use first
    Index index_;      ///< by the keys of the entries
};

}  // namespace base
