// What a publish tells the program that began it: a line of JSON each on standard output. What it says on standard error is for
// people, and no program reads it. Pure.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/problem.h"

namespace app {

struct HowFar {
    std::string words;  ///< "Checking: 3 of 40 flows", for people to see
    bool operator==(const HowFar&) const = default;
};

/// Reported once, last.
struct PublishOutcome {
    enum class Kind {
        published,
        not_reviewed,  ///< refused, and --unreviewed would help
        refused,
    };
    Kind kind = Kind::refused;
    /// Errors, for people to see: why it was refused last, before it what stands behind that.
    base::Problems problems = {};
    bool operator==(const PublishOutcome&) const = default;
};

using PublishNews = std::variant<HowFar, PublishOutcome>;

/// Ends its line. Of many problems only the last are reported; their lines stay out.
std::string to_json_line(const PublishNews& news);
/// Nothing: it is none.
std::optional<PublishNews> read_publish_news(const std::string& line);

}  // namespace app
