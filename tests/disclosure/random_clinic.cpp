#include "disclosure/random_clinic.h"

#include <random>

#include "stats/schema.h"

namespace disclosure {
namespace {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}
    int between(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }
    bool in_100(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937 random_;
};

/// What the clinic's visitors are like.
struct Habits {
    int days, visits, closed, quiet, languages, flows, slides, glance, complete, answers, versions, hours;
};

Habits some_habits(Chance& chance) {
    Habits habits{};
    habits.days = chance.between(1, 70);
    habits.visits = std::array{2, 6, 14, 25, 60}[chance.between(0, 4)];
    habits.closed = std::array{0, 30, 80}[chance.between(0, 2)];
    habits.quiet = std::array{0, 5, 50}[chance.between(0, 2)];
    habits.languages = chance.between(1, 3);
    habits.flows = chance.between(1, 3);
    habits.slides = chance.between(1, 4);
    habits.glance = std::array{1, 10, 60}[chance.between(0, 2)];
    habits.complete = std::array{1, 50, 97}[chance.between(0, 2)];
    habits.answers = chance.between(2, 4);
    habits.versions = chance.between(1, 2);
    habits.hours = std::array{1, 3, 10}[chance.between(0, 2)];
    return habits;
}

/// One flow from its first slide on; the last but one asks, the first has parts.
void read_flow(flow::Visit& visit, const std::string& flow, const Habits& habits, Chance& chance) {
    auto& use = visit.flows[flow];
    const bool all = chance.in_100(habits.complete);
    const int last = all ? habits.slides : chance.between(1, habits.slides);  // who sees the last has read it all
    for (int slide = 1; slide <= last; ++slide) {
        const flow::SlideKey key{flow, "s" + std::to_string(slide)};
        visit.slides[key];
        if (slide == 1 && chance.in_100(30))
            visit.parts.insert({key.flow, key.slide, "p" + std::to_string(chance.between(1, 2))});
        if (slide != 2 || chance.in_100(20)) continue;
        const int first = chance.between(1, habits.answers), second = chance.between(1, habits.answers);
        visit.answers[{key.flow, key.slide, second}] = false;
        visit.answers[{key.flow, key.slide, first}] = true;
    }
    use.completed = last == habits.slides;
}

flow::Visit some_visit(const Habits& habits, Chance& chance) {
    flow::Visit visit;
    visit.language = "l" + std::to_string(chance.between(1, 20) <= 17 ? 1 : chance.between(1, habits.languages));
    if (visit.language != "l1") visit.settings["language"] = visit.language;
    const bool glances = chance.in_100(habits.glance);
    for (int flow = 1; flow <= habits.flows && !glances; ++flow)
        if (chance.in_100(flow == 1 ? 90 : 30)) read_flow(visit, "f" + std::to_string(flow), habits, chance);
    if (!visit.slides.empty() && chance.in_100(60)) {
        auto last = std::prev(visit.slides.end());
        last->second.left_from = true;
    }
    if (chance.in_100(10)) visit.settings["text-size"] = chance.in_100(50) ? "150" : "200";
    const bool completed = visit.depth() == flow::Depth::read;
    visit.ending = chance.in_100(40) ? flow::Ending::idle : completed ? flow::Ending::finished : flow::Ending::left;
    return visit;
}

/// Of most contents; a question may be the same in two of them, or another.
void say_what_was_asked(stats::Database& database, Chance& chance) {
    for (int content = 0; content < 2; ++content)
        for (int flow = 1; flow <= 3; ++flow)
            if (chance.in_100(85))
                database.execute("INSERT INTO questions VALUES (1, 'v" + std::to_string(content) + "', 'f" +
                                 std::to_string(flow) + "', 's2', 0, '" +
                                 (chance.in_100(70) ? "as ever" : "new in " + std::to_string(content)) + "', 0)");
}

/// From some day on. Every day with visits, and some without.
void say_when_it_ran(stats::Database& database, const Habits& habits, stats::Day end, std::int64_t kiosk, int each,
                     Chance& chance) {
    const auto number = std::to_string(kiosk);
    const int first = each * (chance.in_100(70) ? habits.days : chance.between(1, habits.days));
    for (int back = first; back > 0; --back) {
        const auto day = stats::name_of(stats::Day(std::chrono::sys_days(end) - std::chrono::days(back)));
        const bool has_visits =
            database.number("SELECT count(*) FROM hours WHERE kiosk = " + number + " AND day = '" + day + "'") > 0;
        if (has_visits || chance.in_100(40))
            database.execute("INSERT INTO days_on VALUES (" + number + ", '" + day + "')");
    }
    database.execute("INSERT INTO kiosks VALUES (" + number + ", '" +
                     std::string(1, static_cast<char>('a' + kiosk - 1)) + "')");
}

}  // namespace

stats::Database database_of(const stats::Cells& cells, std::int64_t kiosk) {
    stats::Database database(":memory:", stats::Access::write, std::chrono::seconds(1));
    stats::make_schema(database);
    add_to(database, cells, kiosk);
    return database;
}

void add_to(stats::Database& database, const stats::Cells& cells, std::int64_t kiosk) {
    std::vector<stats::Statement> inserts;
    for (const auto& table : stats::count_tables()) {
        std::string marks = "?";
        for (std::size_t n = 0; n < table.key.size() + table.counts.size(); ++n) marks += ", ?";
        inserts.push_back(database.prepare("INSERT INTO " + std::string(table.name) + " VALUES (" + marks + ")"));
    }
    database.execute("BEGIN");
    for (const auto& [cell, increase] : cells) {
        auto& row = inserts[static_cast<std::size_t>(cell.table)];
        int place = 0;
        row.bind(++place, kiosk);
        for (const auto& key : cell.key) row.bind(++place, key);
        row.bind(++place, increase.first);
        if (stats::count_tables()[static_cast<std::size_t>(cell.table)].counts.size() > 1)
            row.bind(++place, increase.second);
        row.run();
    }
    database.execute("COMMIT");
}

stats::Database random_clinic(std::uint32_t seed, stats::Day end, int each) {
    auto database = database_of({});
    add_random_kiosk(database, seed, end, 1, each);
    return database;
}

void add_random_kiosk(stats::Database& database, std::uint32_t seed, stats::Day end, std::int64_t kiosk, int each) {
    Chance chance(seed);
    const Habits habits = some_habits(chance);
    if (kiosk != 1) chance = Chance(seed + static_cast<std::uint32_t>(kiosk) * 1'000'003);
    stats::Cells cells;
    for (int back = habits.days; back > 0; --back) {
        const auto day = stats::name_of(stats::Day(std::chrono::sys_days(end) - std::chrono::days(back * each)));
        if (chance.in_100(habits.closed)) continue;
        const int visits = chance.in_100(habits.quiet) ? chance.between(0, 5) : chance.between(0, habits.visits);
        for (int n = 0; n < visits; ++n)
            cells.add(some_visit(habits, chance), {day, 8 + chance.between(1, habits.hours)},
                      "v" + std::to_string(back * habits.versions / (habits.days + 1)));
    }
    add_to(database, cells, kiosk);
    // After the visits, which stay those of the seed.
    const auto number = std::to_string(kiosk);
    if (kiosk != 1)
        database.execute("INSERT INTO questions SELECT " + number +
                         ", content, flow, slide, answer, text, is_right FROM questions WHERE kiosk = 1");
    else if (seed % 2 == 0)
        say_what_was_asked(database, chance);
    if (seed % 3 == 0) say_when_it_ran(database, habits, end, kiosk, each, chance);
}

}  // namespace disclosure
