// Answers are counted by version of the question, and what it asked stays with them.
#include "stats/publication/questions.h"

#include <catch2/catch.hpp>
#include <set>

#include "stats/export/export.h"
#include "stats/export/understanding.h"
#include "stats/prune.h"
#include "stats/support.h"

using namespace stats_test;
using stats::Hidden;
using stats::What;

namespace {

constexpr stats::Day today = std::chrono::year(2027) / std::chrono::June / 15;

stats::AskedQuestion morning(const std::string& text = "When does it hurt most?", bool second_is_right = true,
                             const std::string& second = "In the morning") {
    return {"heel-pain", "check", text, {{"At night", !second_is_right}, {second, second_is_right}}};
}

flow::Visit answering(int answer) {
    flow::Visit visit = short_visit();
    visit.slides[{"heel-pain", "check"}] = {};
    visit.answers[{"heel-pain", "check", answer}] = true;
    return visit;
}

/// One content after the other on one kiosk.
class Kiosk {
public:
    void shows(const std::string& day, const std::string& content, const stats::AskedQuestion& question,
               int first_answers = 20, int second_answers = 30) {
        auto options = options_for(folder.path());
        options.content = content;
        SetClock clock;
        clock.at = {day, 9};
        stats::Recorder recorder(options, clock, {});
        if (!question.text.empty()) recorder.questions(content, {question});
        for (int n = 0; n < first_answers; ++n) recorder.count(answering(1));
        for (int n = 0; n < second_answers; ++n) recorder.count(answering(2));
        REQUIRE(recorder.settle(5s));
    }

    /// The rows of a table; an export that was published is remembered where it is to be.
    std::vector<std::string> rows(What what, stats::By by = stats::By::month) {
        auto exported = stats::export_tables(folder.file(), {{what}, by, "", "", today, 10, ledger});
        REQUIRE_FALSE(exported.tables.empty());
        ledger = exported.published;
        std::vector<std::string> lines;
        for (const auto& row : exported.tables.front().rows) {
            std::string& line = lines.emplace_back();
            for (const auto& value : row) {
                const auto* number = std::get_if<std::int64_t>(&value);
                const auto* text = std::get_if<std::string>(&value);
                line += (line.empty() ? "" : "|") + (number ? std::to_string(*number) : text ? *text : "hidden");
            }
        }
        return lines;
    }

    TemporaryFolder folder;
    stats::Ledger ledger;
};

std::string version(const stats::AskedQuestion& question) {
    stats::Asked asked{question.text, {}};
    for (const auto& answer : question.answers) asked.answers.push_back({answer.text, answer.is_right});
    return stats::version_of(asked);
}

}  // namespace

TEST_CASE("a content that changed elsewhere does not split a question's counts") {
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", morning());
    kiosk.shows("2027-03-15", "pack-2", morning());
    const auto now = version(morning());
    CHECK(kiosk.rows(What::answers) ==
          std::vector<std::string>{"2027-03|" + now + "|heel-pain|check|1|40|40|At night|no",
                                   "2027-03|" + now + "|heel-pain|check|2|60|60|In the morning|yes"});
    CHECK(kiosk.rows(What::questions) ==
          std::vector<std::string>{"2027-03|" + now + "|heel-pain|check|When does it hurt most?|100|60|50|70"});
}

TEST_CASE("a question with other words, another answer or another right one is another version") {
    const auto other = GENERATE(morning("When is it worst?"), morning("When does it hurt most?", false),
                                morning("When does it hurt most?", true, "After rest"));
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", morning());
    kiosk.shows("2027-03-15", "pack-2", other, 15, 25);
    CHECK(version(other) != version(morning()));
    const auto rows = kiosk.rows(What::questions);
    REQUIRE(rows.size() == 2);
    CHECK((rows[0].find(version(other)) != std::string::npos) != (rows[1].find(version(other)) != std::string::npos));
}

TEST_CASE("what was counted before questions were kept stands by content, and says nothing of what was asked") {
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", {});
    CHECK(kiosk.rows(What::answers).front() == "2027-03|pack-1|heel-pain|check|1|20|20||");
    CHECK(kiosk.rows(What::questions) == std::vector<std::string>{"2027-03|pack-1|heel-pain|check||50|||"});
}

TEST_CASE("answers that were published by content stay so, and those after them are by version") {
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", {}, 20, 12);
    kiosk.shows("2027-04-14", "pack-1", {});
    CHECK(kiosk.rows(What::answers).size() == 4);
    // From here on the kiosk tells what the question says, also of the same content, and of another with the same question.
    kiosk.shows("2027-04-15", "pack-2", morning());
    kiosk.shows("2027-05-14", "pack-1", morning());
    kiosk.shows("2027-05-15", "pack-2", morning());
    std::vector<std::string> keys;
    for (const auto& row : kiosk.rows(What::answers)) keys.push_back(row.substr(0, row.find("|heel")));
    const auto now = version(morning());
    // April is not what was published of it.
    CHECK(keys == std::vector<std::string>{"2027-03|pack-1", "2027-03|pack-1", "2027-05|" + now, "2027-05|" + now});
}

TEST_CASE("answers that were published by version stay so when nobody knows any more what it asked") {
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", morning());
    kiosk.shows("2027-03-15", "pack-2", morning(), 1, 20);
    const auto before = kiosk.rows(What::answers);
    REQUIRE(before.size() == 2);
    stats::Database(kiosk.folder.file(), stats::Access::write, 1s).execute("DELETE FROM questions");
    const auto now = version(morning());
    // By content, the difference would tell of the one.
    CHECK(kiosk.rows(What::answers) == std::vector<std::string>{"2027-03|" + now + "|heel-pain|check|1|21|21||",
                                                                "2027-03|" + now + "|heel-pain|check|2|50|50||"});
    kiosk.ledger = {};
    CHECK(kiosk.rows(What::answers).size() == 4);
}

TEST_CASE("a content without words in a later month does not break up the sums that were published of an earlier one") {
    Kiosk kiosk;
    kiosk.shows("2026-03-14", "pack-1", morning(), 3, 20);
    kiosk.shows("2026-03-15", "pack-2", morning(), 20, 20);
    const auto by = GENERATE(stats::By::month, stats::By::year);
    const auto before = kiosk.rows(What::answers, by);
    kiosk.shows("2027-04-14", "pack-3", {});
    kiosk.rows(What::answers);
    for (const auto& row : kiosk.rows(What::answers)) CHECK(row.find("|pack-1|") == std::string::npos);
    if (by == stats::By::month) CHECK(kiosk.rows(What::answers).front() == before.front());
}

TEST_CASE("what was published of a year fixes under which names its months may be published") {
    Kiosk kiosk;
    kiosk.shows("2026-03-14", "pack-1", {}, 20, 20);
    kiosk.shows("2026-03-15", "pack-2", morning(), 13, 20);
    const auto now = version(morning());
    const auto keys = [&](stats::By by) {
        std::set<std::string> found;
        for (const auto& row : kiosk.rows(What::answers, by)) found.insert(row.substr(0, row.find("|heel")));
        return found;
    };
    CHECK(keys(stats::By::year) == std::set<std::string>{"2026|pack-1", "2026|" + now});
    kiosk.shows("2027-05-14", "pack-1", morning(), 20, 20);  // now its words are known
    CHECK(keys(stats::By::month) == std::set<std::string>{"2026-03|pack-1", "2026-03|" + now, "2027-05|" + now});
}

TEST_CASE("words of a question are kept on one line, cut, and as long as its answers") {
    Kiosk kiosk;
    kiosk.shows("2027-03-14", "pack-1", morning("When\ndoes " + std::string(2'000, 'x')), 1, 0);
    CHECK(number(kiosk.folder.path(), "SELECT max(length(text)) FROM questions WHERE text LIKE 'When does %'") ==
          1'000);
    CHECK(number(kiosk.folder.path(), "SELECT count(*) FROM questions") == 3);
    CHECK(number(kiosk.folder.path(), "SELECT answer FROM questions WHERE is_right = 1") == 2);
    stats::Database database = stats::open_for_recording(kiosk.folder.path(), 1s);
    stats::delete_before(database, "2027-03-15");
    CHECK(database.number("SELECT count(*) FROM questions") == 0);
}

TEST_CASE("of a sensitive topic it is not even kept what was asked") {
    Kiosk kiosk;
    auto options = options_for(kiosk.folder.path());
    SetClock clock;
    stats::Recorder recorder(options, clock, {});
    recorder.questions("pack-1", {morning()});
    auto visit = answering(1);
    visit.flows["heel-pain"].sensitive = true;
    recorder.count(visit);
    REQUIRE(recorder.settle(5s));
    CHECK(number(kiosk.folder.path(), "SELECT count(*) FROM questions") == 0);
}

// The first four: R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I,
// method 3: 0.2553 to 0.3662, 0.0624 to 0.1605, 0.0000 to 0.1611, 0.0061 to 0.1718.
TEST_CASE("the interval is that of Wilson, rounded outwards") {
    using stats::Interval;
    CHECK(stats::wilson(81, 263) == Interval{25, 37});
    CHECK(stats::wilson(15, 148) == Interval{6, 17});
    CHECK(stats::wilson(0, 20) == Interval{0, 17});
    CHECK(stats::wilson(1, 29) == Interval{0, 18});
    CHECK(stats::wilson(20, 20) == Interval{83, 100});
    CHECK(stats::wilson(1, 1) == Interval{20, 100});
}

TEST_CASE("how a question was understood is made of numbers that are shown alone") {
    const stats::Asked asked{"?", {{"no", false}, {"yes", true}}};
    const auto hidden_wrong = stats::understood({{1, {3, true}}, {2, {40, false}}}, &asked);
    CHECK(std::holds_alternative<Hidden>(hidden_wrong.first_tries));
    CHECK(hidden_wrong.right == stats::Value(std::int64_t{40}));
    CHECK_FALSE(hidden_wrong.share);
    const auto hidden_right = stats::understood({{1, {40, false}}, {2, {3, true}}}, &asked);
    CHECK(std::holds_alternative<Hidden>(hidden_right.right));
    CHECK_FALSE(hidden_right.share);
    const auto none_right = stats::understood({{1, {40, false}}}, &asked);
    CHECK(none_right.right == stats::Value(std::int64_t{0}));
    CHECK(none_right.share->from == 0);
    CHECK_FALSE(stats::understood({{1, {40, false}}}, nullptr).share);
}
