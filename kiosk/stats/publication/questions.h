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
using AskedQuestions = std::map<QuestionIn, Asked>;

/// All that the file knows. Throws DatabaseError.
AskedQuestions read_asked(Database& database);

/// Under what each question of a content was published in a month: one of its versions; empty: the content itself.
using NamesOfQuestions = std::map<std::chrono::year_month, std::map<QuestionIn, std::string>>;

/// Adds up what was counted of one version of a question in several contents, where its words are known. A name that the ledger knows
/// of a month stays, whatever was learned or forgotten of the words since: a sum and its parts, both published, would tell what one
/// of them hides. Returns the names of all that was counted.
NamesOfQuestions join_versions(Counts& counts, const Ledger& published);

/// As rows of the ledger, which hold no number: "asked/9:heel-pain/5:check/6:pack-1/8:21cf9e82".
std::string row_of(const QuestionIn& question, const std::string& version);
bool is_name(const std::string& row);

}  // namespace stats
