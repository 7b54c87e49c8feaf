// What questions asked, by versions of their own: a content that changed elsewhere leaves a question what it was. Pure but for
// reading.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "stats/database.h"
#include "stats/period.h"

namespace stats {

class Ledger;
struct Counts;

struct AskedAnswer {
    std::string text;
    bool is_right = false;
    bool operator==(const AskedAnswer&) const = default;
};

/// As the source language had it.
struct Asked {
    std::string text;
    std::vector<AskedAnswer> answers;
    bool operator==(const Asked&) const = default;
};

/// 8 hex digits that change with a question's words, its answers, or which of them is right: FNV-1a, as a content's version.
std::string version_of(const Asked& question);

/// A question in one content.
struct QuestionIn {
    std::string content, flow, slide;
    auto operator<=>(const QuestionIn&) const = default;
};
/// Of the contents that are known to have had them.
using Questions = std::map<QuestionIn, Asked>;

/// All that the file knows. Throws DatabaseError.
Questions read_asked(Database& database);

/// Adds up what was counted of one version of a question in several contents. Up to the last month of which a question's answers
/// have been published content by content they stay as they were: sums would tell with them what is hidden. For the same reason
/// answers whose version is not known any more are left out where they have been published by version.
void join_versions(Counts& counts, const Ledger& published);

}  // namespace stats
