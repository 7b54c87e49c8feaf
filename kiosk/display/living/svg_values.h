// The value of one attribute, mixed with that of another pose. Inside display only. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace display {

enum class ValueKind {
    any,
    path,  ///< of `d`
    link,  ///< of `href`
};

/// The name of what lies between two things that are referred to. Nothing: there is none.
using MixReference = std::function<std::optional<std::string>(const std::string& one, const std::string& other)>;

/// Nothing when they differ in more than numbers, colours (#rrggbb, #rgb) and what they refer to.
std::optional<std::string> mixed_value(std::string_view one, std::string_view other, float share, ValueKind kind,
                                       const MixReference& refer);

/// Ids of what a value, or a whole style sheet, refers to.
std::vector<std::string> references(std::string_view value, ValueKind kind);

}  // namespace display
