// On which line of a script a field stands.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "script/mistakes/tokens.h"

namespace script {

/// From a constructor's braces down to one of its values: field names, and positions in the list part from 1.
using Path = std::vector<std::variant<std::string, long long>>;

class Locator {
public:
    /// `source` must outlive it.
    explicit Locator(std::string_view source) : tokens_(tokenize(source)) {}

    /// The line of what `path` names inside the first `kind { … }` on `line`, or of the innermost piece of it that is
    /// written there; at worst `line`. A plain table given as plain braces has no kind of its own: start from what
    /// holds it.
    int line_of(int line, const std::string& kind, const Path& path) const;

    /// Whether the source has all of the path, though its value may have been nil.
    bool writes(int line, const std::string& kind, const Path& path) const;

    const std::vector<Token>& tokens() const { return tokens_; }

private:
    struct Found {
        int line = 0;
        bool whole = false;
    };
    Found follow(int line, const std::string& kind, const Path& path) const;
    std::size_t opening_brace(int line, const std::string& kind) const;
    std::size_t entry(std::size_t brace, const std::variant<std::string, long long>& step) const;
    std::size_t value_of(std::size_t entry) const;
    bool names(std::size_t entry, const std::string& field) const;
    bool is_named(std::size_t entry) const;

    std::vector<Token> tokens_;
};

}  // namespace script
