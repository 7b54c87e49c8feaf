#include "disclosure/demo_clinic.h"

#include "stats/demo_visits.h"
#include "stats/schema.h"
#include "stats/store.h"

namespace disclosure {
namespace {

constexpr double days_open_a_month = 23.6;

/// The pack is published anew every half-year.
std::string content_on(stats::Day day) {
    return day.month() < std::chrono::July ? "spring" : "autumn";
}

void add_questions(stats::CellAdder& adder, const std::vector<flow::Flow>& flows) {
    for (const char* content : {"spring", "autumn"})
        for (const auto& flow : flows)
            for (const auto& slide : flow.slides) {
                if (slide.answers.empty()) continue;
                stats::QuestionWords question{slide.title, {}};
                for (const auto& answer : slide.answers) question.answers.push_back({answer.text, answer.right});
                adder.add_question(1, {content, flow.id, slide.id}, question);
            }
}

}  // namespace

stats::Database demo_clinic(std::uint64_t seed, int visits_a_month, const std::vector<flow::Flow>& flows,
                            stats::Months months, int kiosks) {
    stats::Database database(":memory:", stats::Access::write, std::chrono::seconds(1));
    stats::make_schema(database);
    stats::Transaction transaction(database);
    stats::CellAdder adder(database);
    add_questions(adder, flows);
    const std::chrono::sys_days first(stats::first_day(months.first)), last(stats::last_day(months.last));
    for (int kiosk = 1; kiosk <= kiosks; ++kiosk) {
        stats::Dice dice(seed + static_cast<std::uint64_t>(kiosk - 1) * 1'000'003);
        stats::Clinic clinic = stats::make_clinic(kiosk - 1, flows.size(), dice);
        clinic.visits_a_day = visits_a_month / days_open_a_month / kiosks;
        for (auto day = first; day <= last; day += std::chrono::days(1)) {
            stats::Cells cells;
            int visits = stats::visits_on(clinic, stats::Day(day), static_cast<int>((day - first).count()), dice);
            for (; visits > 0; --visits) {
                const int hour = stats::demo_hour(dice);
                cells.add(stats::demo_visit(clinic, flows, dice), {stats::name_of(stats::Day(day)), hour},
                          content_on(stats::Day(day)));
            }
            adder.add(kiosk, cells);
        }
    }
    transaction.commit();
    return database;
}

}  // namespace disclosure
