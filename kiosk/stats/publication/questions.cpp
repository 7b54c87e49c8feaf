#include "stats/publication/questions.h"

#include <algorithm>
#include <utility>

#include "base/fingerprint.h"
#include "stats/publication/counts.h"
#include "stats/publication/ledger.h"
#include "stats/publication/publication.h"
#include "stats/publication/rows.h"

namespace stats {
namespace {

constexpr const char* asked = "asked";  ///< no number is called so

using Names = std::map<QuestionIn, std::string>;

void add_names(const Ledger::Cells& cells, std::chrono::year_month month, Names& names) {
    const auto rows = cells.find(name_of(month));
    if (rows == cells.end()) return;
    for (auto at = rows->second.lower_bound(asked); at != rows->second.end() && is_name(at->first); ++at)
        if (const auto of = publication::names_in(at->first); of.size() == 4)
            names.try_emplace({of[2], of[0], of[1]}, of[3]);
}

/// What the ledger knows of a month, of these kiosks, and else of some of them: others may have told of it late.
Names names_in(const Ledger& published, const Ledger::Kiosks& kiosks, std::chrono::year_month month) {
    Names names;
    add_names(published.cells(kiosks), month, names);
    for (const auto& [others, cells] : published.all())
        if (std::any_of(others.begin(), others.end(), [&](std::int64_t one) { return kiosks.contains(one); }))
            add_names(cells, month, names);
    return names;
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

AskedQuestions read_asked(Database& database) {
    AskedQuestions questions;
    Statement row = database.prepare(
        "SELECT content, flow, slide, answer, max(text), max(is_right) FROM questions GROUP BY 1, 2, 3, 4 ORDER BY 1, "
        "2, 3, 4");
    while (row.step()) {
        Asked& question = questions[{row.text(0), row.text(1), row.text(2)}];
        const auto answer = static_cast<std::size_t>(row.integer(3));
        if (answer == 0) {
            question.text = row.text(4);
        } else {
            question.answers.resize(std::max(question.answers.size(), answer));
            question.answers[answer - 1] = {row.text(4), row.integer(5) != 0};
        }
    }
    return questions;
}

NamesOfQuestions join_versions(Counts& counts, const Ledger& published) {
    NamesOfQuestions all;
    for (auto& [month, counted] : counts.months) {
        const auto told = names_in(published, kiosks_of(counts, {month, month}), month);
        std::map<VersionedAnswer, AnswerCounts> joined;
        for (const auto& [key, answers] : counted.answers) {
            const QuestionIn question{key.content, key.answer.flow, key.answer.slide};
            const auto words = counts.questions.find(question);
            const auto known = told.find(question);
            const std::string version = known != told.end()               ? known->second
                                        : words != counts.questions.end() ? version_of(words->second)
                                                                          : "";
            all[month][question] = version;
            auto& into = joined[{version.empty() ? key.content : "", version, key.answer}];
            into.chosen.value += answers.chosen.value;
            into.first_try.value += answers.first_try.value;
        }
        counted.answers = std::move(joined);
    }
    return all;
}

bool is_name(const std::string& row) {
    return row.starts_with(asked);
}

std::string row_of(const QuestionIn& question, const std::string& version) {
    return asked + publication::text_of(std::vector{question.flow, question.slide, question.content, version});
}

}  // namespace stats
