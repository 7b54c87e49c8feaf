#include "stats/demo.h"

#include "stats/demo_visits.h"
#include "stats/new_file.h"
#include "stats/period.h"
#include "stats/statistics_file.h"
#include "stats/store.h"
#include "stats/sums.h"

namespace stats {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days last_day_made{std::chrono::year(2026) / 10 / 31};

/// The pack is published anew every half-year.
std::string content_on(Day day) {
    return "demo-" + std::to_string(static_cast<int>(day.year())) +
           (day.month() < std::chrono::July ? "-spring" : "-autumn");
}

/// Fleets of different seeds may be merged: their kiosks are others.
std::int64_t kiosk_number(std::uint64_t seed, int number) {
    constexpr int most_kiosks = 10'000;
    return static_cast<std::int64_t>(seed % 1'000'000'000) * most_kiosks + number + 1;
}

void add_titles(CellAdder& adder, std::int64_t kiosk, const std::vector<flow::Flow>& flows,
                const std::string& content) {
    for (const auto& flow : flows) {
        adder.add_title(kiosk, {content, flow.id, ""}, {flow.title, ""});
        for (const auto& slide : flow.slides) {
            adder.add_title(kiosk, {content, flow.id, slide.id}, {slide.title, slide.stop});
            if (slide.answers.empty()) continue;
            QuestionWords question{slide.title, {}};
            for (const auto& answer : slide.answers) question.answers.push_back({answer.text, answer.right});
            adder.add_question(kiosk, {content, flow.id, slide.id}, question);
        }
    }
}

/// Somebody switches it off over weekends, and now and then forgets to switch it on.
bool runs_on(sys_days day, int visits, Dice& dice) {
    const std::chrono::weekday weekday{day};
    const bool is_weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    return visits > 0 || (!is_weekend && dice.chance(0.8));
}

/// Day by day: the keys come in order, so that every table only grows at its end.
void add_kiosk(CellAdder& adder, int number, const DemoOptions& options) {
    Dice dice(options.seed * 1'000'003u + static_cast<std::uint64_t>(number));
    Dice running(options.seed + static_cast<std::uint64_t>(number));  // of its own, so that visits stay as they were
    const Clinic clinic = make_clinic(number, options.flows.size(), dice);
    const std::int64_t kiosk = kiosk_number(options.seed, number);
    adder.add_kiosk(kiosk, clinic.name);
    const sys_days first = last_day_made - days(options.days - 1);
    std::string content;
    for (sys_days day = first; day <= last_day_made; day += days(1)) {
        if (const auto present = content_on(Day(day)); present != content)
            add_titles(adder, kiosk, options.flows, content = present);
        Cells cells;
        const std::string name = name_of(Day(day));
        int visits = visits_on(clinic, Day(day), static_cast<int>((day - first).count()), dice);
        if (runs_on(day, visits, running)) adder.add_day_on(kiosk, name);
        for (; visits > 0; --visits) {
            const int hour = demo_hour(dice);
            cells.add(demo_visit(clinic, options.flows, dice), {name, hour}, content);
        }
        adder.add(kiosk, cells);
    }
}

}  // namespace

base::Problems make_demo(const DemoOptions& options) {
    try {
        NewFile file(options.out);
        {
            Database database(file.path(), Access::write, std::chrono::milliseconds(0));
            // Until it has its name nobody misses it.
            database.execute("PRAGMA journal_mode = MEMORY");
            database.execute("PRAGMA synchronous = OFF");
            database.execute("PRAGMA cache_size = -65536");
            database.execute("PRAGMA ignore_check_constraints = ON");  // half of the time; what is made up obeys them
            Transaction transaction(database);
            make_schema(database);
            CellAdder adder(database);
            for (int number = 0; number < options.kiosks; ++number) {
                add_kiosk(adder, number, options);
                if (options.progress) options.progress(number + 1);
            }
            keep_sums(database);
            transaction.commit();
        }
        file.keep();
    } catch (const DatabaseError& error) {
        return {problem_of_file(error, options.out)};
    }
    return {};
}

}  // namespace stats
