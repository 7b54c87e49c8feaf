#include "stats/publication/questions.h"

#include <algorithm>
#include <utility>

#include "base/fingerprint.h"
#include "stats/publication/counts.h"
#include "stats/publication/ledger.h"
#include "stats/publication/rows.h"

namespace stats {
namespace {

using Place = std::pair<std::string, std::string>;  ///< flow and slide
using LastMonths = std::map<Place, std::chrono::year_month>;

/// Of each question the last month of which the ledger has answers by content, and by version.
struct Told {
    LastMonths by_content, by_version;
};

Told told_in(const Ledger& published) {
    Told told;
    for (const auto& [kiosks, cells] : published.all())
        for (const auto& [period, rows] : cells) {
            const auto months = parse_months(period);
            if (!months) continue;  // of days and weeks there are only visits
            for (const auto& [row, value] : rows)
                if (const auto asked = publication::asked_row(row)) {
                    auto& last = asked->by_content ? told.by_content : told.by_version;
                    auto& known = last.try_emplace({asked->flow, asked->slide}, months->last).first->second;
                    known = std::max(known, months->last);
                }
        }
    return told;
}

bool is_up_to(std::chrono::year_month month, const LastMonths& last, const Place& question) {
    const auto found = last.find(question);
    return found != last.end() && month <= found->second;
}

}  // namespace

std::string version_of(const Asked& question) {
    constexpr std::size_t digits = 8;
    base::Fingerprint hash;
    hash.add_field(question.text);
    for (const AskedAnswer& answer : question.answers) {
        hash.add_field(answer.text);
        hash.add_field(answer.is_right ? "right" : "");
    }
    return hash.hex().substr(0, digits);
}

Questions read_asked(Database& database) {
    Questions questions;
    Statement row = database.prepare(
        "SELECT content, flow, slide, answer, max(text), max(is_right) FROM questions GROUP BY 1, 2, 3, 4 ORDER BY 1, "
        "2, 3, 4");
    while (row.step()) {
        Asked& asked = questions[{row.text(0), row.text(1), row.text(2)}];
        const auto answer = static_cast<std::size_t>(row.integer(3));
        if (answer == 0) {
            asked.text = row.text(4);
        } else {
            asked.answers.resize(std::max(asked.answers.size(), answer));
            asked.answers[answer - 1] = {row.text(4), row.integer(5) != 0};
        }
    }
    return questions;
}

void join_versions(Counts& counts, const Ledger& published) {
    const auto told = told_in(published);
    for (auto& [month, counted] : counts.months) {
        std::map<VersionedAnswer, AnswerCounts> joined;
        for (const auto& [key, answers] : counted.answers) {
            const Place question{key.answer.flow, key.answer.slide};
            const auto asked = counts.questions.find({key.content, question.first, question.second});
            const bool is_known = asked != counts.questions.end(),
                       was_by_content = is_up_to(month, told.by_content, question);
            if (!is_known && !was_by_content && is_up_to(month, told.by_version, question)) continue;
            const VersionedAnswer name =
                !is_known || was_by_content ? key : VersionedAnswer{"", version_of(asked->second), key.answer};
            auto& into = joined[name];
            into.chosen.value += answers.chosen.value;
            into.first_try.value += answers.first_try.value;
        }
        counted.answers = std::move(joined);
    }
}

}  // namespace stats
