#include "script/fields.h"

#include <algorithm>
#include <cmath>

#include "script/mistakes/suggest.h"

namespace script {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        result += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    }
    return result;
}

}  // namespace

Fields::Fields(const Table& table, TablePlace place, std::string name, Reading& reading)
    : table_(table), place_(std::move(place)), name_(std::move(name)), reading_(reading) {}

void Fields::error(const std::string& field, std::string what, std::string advice) {
    reading_.error(at(field), std::move(what), std::move(advice));
}

const Value* Fields::take(const std::string& field, Need need) {
    known_.push_back(field);
    const auto* value = table_.field(field);
    if (value || need == Need::optional) return value;
    // A misspelt name is reported by finish(), with the right one; to call the field missing too would be noise.
    bool misspelt = std::any_of(table_.fields.begin(), table_.fields.end(), [&](const auto& written) {
        return std::find(known_.begin(), known_.end(), written.first) == known_.end() &&
               resembles(written.first, field);
    });
    if (misspelt) return nullptr;
    if (reading_.writes(at(field))) {
        error(field, field + " of " + name_ + " has no value",
              "check the name after the = sign: nothing of that name has a value");
    } else {
        error_here(name_ + " has no " + field, "add " + field + " = …");
    }
    return nullptr;
}

const Value* Fields::take_item(long long position) {
    taken_.insert(position);
    return table_.item(position);
}

std::vector<std::pair<long long, const Value*>> Fields::take_items() {
    std::vector<std::pair<long long, const Value*>> items;
    for (const auto& [position, value] : table_.items) {
        if (taken_.insert(position).second) items.emplace_back(position, &value);
    }
    return items;
}

bool Fields::flag(const std::string& field) {
    const auto* value = take(field, Need::optional);
    if (!value) return false;
    if (const auto* truth = std::get_if<bool>(value)) return *truth;
    error(field, field + " of " + name_ + " must be true or false, not " + describe(*value),
          "write " + field + " = true, without quotation marks");
    return false;
}

std::optional<int> Fields::whole_number(const std::string& field, Need need) {
    constexpr double most = 1e6;
    const auto* value = take(field, need);
    if (!value) return std::nullopt;
    const auto* number = std::get_if<double>(value);
    if (number && *number == std::floor(*number) && std::abs(*number) <= most) return static_cast<int>(*number);
    auto found = number ? "part of one, or too large" : describe(*value);
    error(field, field + " of " + name_ + " must be a whole number, not " + found,
          "write digits without quotation marks: " + field + " = 4");
    return std::nullopt;
}

std::optional<Fields> Fields::table(const std::string& field, Need need) {
    const auto* value = take(field, need);
    if (!value) return std::nullopt;
    const auto* table = std::get_if<std::shared_ptr<const Table>>(value);
    if (table && (*table)->kind.empty()) return Fields(**table, at(field), field + " of " + name_, reading_);
    auto found = table ? (*table)->kind + " { }" : std::string(describe(*value));
    error(field, field + " of " + name_ + " must stand in { }, not " + found, "write " + field + " = { … }");
    return std::nullopt;
}

std::optional<Fields> Fields::part(const std::string& id, const Value& value, std::string& label) {
    if (std::holds_alternative<std::string>(value)) {
        label = line(id, Need::required);
        return std::nullopt;
    }
    auto inner = table(id, Need::required);
    if (!inner) return std::nullopt;
    inner->rename("part \"" + id + "\"");
    label = inner->first_line("label");
    return inner;
}

void Fields::finish() {
    for (const auto& [field, value] : table_.fields) {
        if (std::find(known_.begin(), known_.end(), field) != known_.end()) continue;
        auto advice = did_you_mean(field, known_);
        if (advice.empty()) advice = known_.empty() ? "take it out" : "it may have " + joined(known_);
        error(field, name_ + " has a field \"" + field + "\" that is not known", advice);
    }
    for (auto [position, value] : take_items()) {
        auto place = reading_.writes(at(position)) ? at(position) : place_;
        bool text = std::holds_alternative<std::string>(*value);
        bool takes_text = std::find(known_.begin(), known_.end(), "text") != known_.end();
        const char* advice = !text || !takes_text ? "write a name and = before it, or take it out"
                             : table_.field("text")
                                 ? "if they go on with the text above, write .. instead of the comma before them"
                                 : "write text = before them";
        reading_.error(place, std::string(describe(*value)) + " without a name in " + name_, advice);
    }
    if (table_.other_keys) error_here(name_ + " has a field whose name is not words", "use words as names");
}

}  // namespace script
