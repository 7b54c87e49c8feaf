// The quotation marks of a PO file, and what people and Word write in their place. Pure.
#pragma once

#include <string_view>

namespace pack {

/// Without the blanks round it.
std::string_view trimmed(std::string_view text);

/// The sign that looks like a quotation mark, “ or «, with which the text begins or ends; empty: there is none.
std::string_view look_alike_before(std::string_view text);
std::string_view look_alike_behind(std::string_view text);

/// The words between whatever quotation marks stand round them.
std::string_view bare(std::string_view text);

/// What of a text between quotation marks is not as it should be.
struct Quoted {
    enum class Fault { none, escape, not_ended, goes_on } fault = Fault::none;
    std::string_view at;  ///< from there on
};

/// `text` begins with its quotation mark; several may follow each other on the line, and a remark.
Quoted read_quoted(std::string_view text);

}  // namespace pack
