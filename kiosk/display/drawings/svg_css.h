// The little of CSS that decides whether a drawing may be parsed. Inside display only; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace display {

constexpr std::string_view svg_spaces = " \t\r\n\f";

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// &quot; and the other four of XML replaced by what they stand for.
std::string without_entities(std::string_view text);
/// ASCII letters made small.
std::string lowered(std::string_view text);

struct CssDeclaration {
    std::string name;  ///< small letters
    std::string_view value;
};
/// "fill:red; stroke : none" → two.
std::vector<CssDeclaration> declarations(std::string_view text);

struct CssRule {
    std::vector<std::string> classes;  ///< it is for elements of one of these; empty: for any element
    std::string_view body;
};
/// Comments taken out of `sheet` before. What begins with @ is left to the caller.
std::vector<CssRule> rules(std::string_view sheet);
std::string without_comments(std::string_view sheet);

/// What stands in each url(…) of a value, without quotes and blanks.
std::vector<std::string_view> urls(std::string_view value);

/// Length of one round of a stroke-dasharray; 0: no dashes.
double dash_length(std::string_view value);

}  // namespace display
