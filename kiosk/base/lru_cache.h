// A cache with a budget: what was not used for longest goes first.
#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace base {

/// Keys are strings. One thread at a time.
template <class Value>
class LruCache {
public:
    /// In whatever unit `put` is given.
    explicit LruCache(std::size_t budget) : budget_(budget) {}

    /// Null when it is not there. Holds until the next `put`.
    Value* find(const std::string& key) {
        auto found = index_.find(key);
        if (found == index_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->value;
    }

    /// Keeps the value, also when it alone is over the budget.
    Value& put(const std::string& key, Value value, std::size_t cost) {
        erase(key);
        entries_.push_front({key, std::move(value), cost});
        index_[key] = entries_.begin();
        used_ += cost;
        while (used_ > budget_ && entries_.size() > 1) erase(std::string(entries_.back().key));
        return entries_.front().value;
    }

    /// Removes it; nothing when it is not there.
    std::optional<Value> take(const std::string& key) {
        auto found = index_.find(key);
        if (found == index_.end()) return std::nullopt;
        std::optional<Value> value(std::move(found->second->value));
        erase(key);
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

    void erase(const std::string& key) {
        auto found = index_.find(key);
        if (found == index_.end()) return;
        used_ -= found->second->cost;
        entries_.erase(found->second);
        index_.erase(found);
    }

    std::size_t budget_, used_ = 0;
    std::list<Entry> entries_;  ///< latest use first
    std::unordered_map<std::string, typename std::list<Entry>::iterator> index_;
};

}  // namespace base
