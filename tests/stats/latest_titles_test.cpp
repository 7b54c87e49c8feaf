// A topic or slide that was renamed bears its latest title, whatever the versions of the content are called.
#include "stats/latest_titles.h"

#include <catch2/catch.hpp>

#include "stats/publication/counts.h"
#include "stats/support.h"

using namespace stats_test;

namespace {

constexpr stats::Day today = std::chrono::year(2027) / std::chrono::April / 15;

/// A file of counts written directly.
class Counted {
public:
    void on(const std::string& day, const std::string& content, const std::string& title, int kiosk = 7) {
        stats::Database database = stats::open_for_recording(folder_.path(), 1s);
        const std::string start = "VALUES (" + std::to_string(kiosk) + ", '";
        const std::string cell = start + day + "', 'en', '" + content + "', 'heel-pain', ";
        const std::string name = start + content + "', 'heel-pain', ";
        database.execute("INSERT INTO flows " + cell + "20, 20)");
        database.execute("INSERT INTO slides " + cell + "'band', 20, 0)");
        database.execute("INSERT OR REPLACE INTO titles " + name + "'', '" + title + "', '')");
        database.execute("INSERT OR REPLACE INTO titles " + name + "'band', '" + title + " band', '')");
    }

    /// "Heel pain, Heel pain band": of the topic and its slide.
    std::string titles() const {
        stats::Database database = stats::open_for_reading(folder_.path(), 1s);
        const auto counts = stats::read_counts(database, today);
        return counts.titles.at({"heel-pain", ""}) + ", " + counts.titles.at({"heel-pain", "band"});
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a renamed topic and slide bear the title counted last, however the versions of the content sort") {
    const auto [old, fresh] = GENERATE(std::pair("f00d", "beef"), std::pair("beef", "f00d"));
    CAPTURE(old, fresh);
    Counted counted;
    counted.on("2027-03-01", old, "Heal pain");
    counted.on("2027-03-02", fresh, "Heel pain");
    CHECK(counted.titles() == "Heel pain, Heel pain band");
    counted.on("2027-03-03", old, "Heal pain");  // rolled back
    CHECK(counted.titles() == "Heal pain, Heal pain band");
}

TEST_CASE("on the day of a change the title of the content that came later is borne, though other kiosks are behind") {
    const auto [old, fresh] = GENERATE(std::pair("f00d", "beef"), std::pair("beef", "f00d"));
    CAPTURE(old, fresh);
    Counted counted;
    counted.on("2027-03-01", old, "Heal pain", 1);
    counted.on("2027-03-02", fresh, "Heel pain", 1);
    counted.on("2027-03-02", old, "Heal pain", 2);
    CHECK(counted.titles() == "Heel pain, Heel pain band");
}

TEST_CASE("a title counted on a day that has not come yet is not the latest, but better than none") {
    Counted counted;
    counted.on("2031-01-01", "beef", "Heal pain");
    CHECK(counted.titles() == "Heal pain, Heal pain band");
    counted.on("2027-03-01", "f00d", "Heel pain");
    CHECK(counted.titles() == "Heel pain, Heel pain band");
}

TEST_CASE("of contents counted on the same days the title is always the same one") {
    const auto [one, other] = GENERATE(std::pair("f00d", "beef"), std::pair("beef", "f00d"));
    Counted counted;
    counted.on("2027-03-01", one, std::string("Heel pain ") + one);
    counted.on("2027-03-01", other, std::string("Heel pain ") + other);
    CHECK(counted.titles() == "Heel pain f00d, Heel pain f00d band");
}
