// The attacker finds what can be worked out, names nothing else, and is never wrong about the range.
#include "audit/attack.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "audit/reading/published_tables.h"
#include "audit/span.h"
#include "checkout.h"

using audit::CellName;

namespace {

audit::ReadTable csv(const std::string& text) {
    return audit::read_csv(text, "a.csv").front();
}

struct Files {
    audit::Kiosks kiosks;
    std::vector<std::string> texts;
};

audit::Published published(const std::vector<Files>& all) {
    std::vector<audit::PublishedFiles> files;
    for (const auto& each : all) {
        files.push_back({each.kiosks, {}});
        for (const auto& text : each.texts) files.back().tables.push_back(csv(text));
    }
    return audit::published_in(files);
}

/// "topics flow=a opened, 2026-03, north = 3" or "… = 1 to 9", in order.
std::vector<std::string> found(const std::vector<Files>& all, const audit::ShownPack& pack = {}) {
    const auto outcome = audit::attack(published(all), pack, 10);
    CHECK(outcome.broken.empty());
    std::vector<std::string> lines;
    for (const auto& each : outcome.found) {
        const auto least = std::to_string(each.least), most = std::to_string(each.most);
        lines.push_back(audit::in_words(each.cell) + " = " + (least == most ? most : least + " to " + most));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

using Lines = std::vector<std::string>;

const std::string months = "period,visits,finished,left,idle,glanced,looked,read\n";

}  // namespace

TEST_CASE("leak of 0.1.0: a kiosk beside the merged ones tells what the other hides") {
    const std::string head = "period,flow,title,opened,completed\n";
    CHECK(found({{{"north"}, {head + "2026-03,heel,Heel,12,11\n"}},
                 {{"south"}, {head + "2026-03,heel,Heel,hidden,hidden\n"}},
                 {{"north", "south"}, {head + "2026-03,heel,Heel,15,13\n"}}}) ==
          Lines{"topics flow=heel completed, 2026-03, south = 2", "topics flow=heel opened, 2026-03, south = 3"});
    CHECK(found({{{"south"}, {head + "2026-03,heel,Heel,hidden,hidden\n"}}}).empty());
}

TEST_CASE("leak of 0.1.0: where visits begin in Spanish, who changed to English is who ended in it") {
    const std::string languages = "period,language,visits\n2026-03,en,hidden\n2026-03,es,hidden\n",
                      settings = "period,setting,value,visits\n2026-03,language,en,7\n";
    CHECK(found({{{""}, {months + "2026-03,60,20,20,20,20,20,20\n", languages, settings}}}, {{}, "es"}) ==
          Lines{"languages language=en visits, 2026-03 = 7", "languages language=es visits, 2026-03 = 53"});
    CHECK(found({{{""}, {months + "2026-03,60,20,20,20,20,20,20\n", languages, settings}}}, {{}, "de"}) ==
          Lines{"languages language=en visits, 2026-03 = 7", "languages language=es visits, 2026-03 = 53"});
}

TEST_CASE("leak of 0.1.0: opening a topic is seeing its first slide, reading it to the end is seeing its last") {
    const std::string topics = "period,flow,title,opened,completed\n2026-03,heel,Heel,hidden,hidden\n",
                      slides =
                          "period,flow,slide,title,room_of,shown,left_from,seconds_median\n"
                          "2026-03,heel,main,Main,,14,0,5\n2026-03,heel,end,End,,12,0,5\n";
    const audit::ShownPack pack{{{"heel", {"main", "end"}}}, "en"};
    CHECK(found({{{""}, {topics, slides}}}, pack) ==
          Lines{"topics flow=heel completed, 2026-03 = 12", "topics flow=heel opened, 2026-03 = 14"});
    CHECK(found({{{""}, {topics, slides}}}).empty());
}

TEST_CASE("leak of 0.1.0: a visit leaves once, so that many slides left from are few visits each") {
    const std::string
        topics = "period,flow,title,opened,completed\n2026-03,heel,Heel,12,11\n",
        slides =
            "period,flow,slide,title,room_of,shown,left_from,seconds_median\n"
            "2026-03,heel,a,A,,12,hidden,5\n2026-03,heel,b,B,,12,hidden,5\n2026-03,heel,c,C,,11,hidden,5\n";
    CHECK(found({{{""}, {topics, slides}}}) == Lines{"slides flow=heel slide=a left_from, 2026-03 = 1 to 10",
                                                     "slides flow=heel slide=b left_from, 2026-03 = 1 to 10",
                                                     "slides flow=heel slide=c left_from, 2026-03 = 1 to 10"});
}

TEST_CASE("exports of version 0.1.0, of two kiosks and of both: the attacker reads what they hide") {
    const auto folder = checkout() / "tests/audit/published_by_0_1_0";
    std::vector<audit::PublishedFiles> all;
    for (const auto& [name, kiosks] : std::map<std::string, audit::Kiosks>{
             {"north", {"north"}}, {"south", {"south"}}, {"both", {"north", "south"}}}) {
        auto tables = audit::read_tables(folder / name);
        REQUIRE(std::holds_alternative<audit::ReadTables>(tables));
        all.push_back({kiosks, std::get<audit::ReadTables>(std::move(tables))});
    }
    const auto outcome = audit::attack(audit::published_in(all), {}, 10);
    CHECK(outcome.broken.empty());
    CHECK(outcome.found.size() == 21);
    all.erase(all.begin());  // without those of both nothing is found
    CHECK(audit::attack(audit::published_in({all.front()}), {}, 10).found.empty());
}

TEST_CASE("time: days make weeks and months, months quarters and years, and a row that is not there is a 0") {
    const std::string head = "period,visits\n";
    CHECK(found({{{""}, {head + "2026-Q1,40\n", head + "2026-01,15\n2026-02,hidden\n2026-03,20\n"}}}) ==
          Lines{"visits visits, 2026-02 = 5"});
    CHECK(found({{{""},
                  {head + "2026-W11,34\n", head + "2026-03-09,12\n2026-03-10,hidden\n2026-03-11,0\n2026-03-12,13\n"
                                                  "2026-03-13,hidden\n2026-03-14,0\n2026-03-15,0\n"}}})
              .size() == 2);
    // Only the days of a week that are there make it known.
    CHECK(found({{{""}, {head + "2026-W11,40\n", head + "2026-03-09,12\n2026-03-10,hidden\n"}}}).empty());
    const std::string topics = "period,flow,title,opened,completed\n";
    CHECK(found({{{""},
                  {head + "2026-01,15\n2026-02,15\n2026-03,20\n", topics + "2026-Q1,heel,Heel,hidden,0\n",
                   topics + "2026-01,heel,Heel,12,0\n2026-02,disc,Disc,11,0\n2026-03,heel,Heel,hidden,0\n"}}})
              .empty());
}

TEST_CASE("days tell how many visits there were, and nothing of how they ended") {
    CHECK(found({{{""},
                  {months + "2026-02,28,10,10,8,8,10,10\n",
                   [] {
                       std::string days = "period,visits\n";
                       for (int day = 1; day <= 28; ++day)
                           days += "2026-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",hidden\n";
                       return days;
                   }()}}})
              .empty());
}

TEST_CASE("a topic that is left out by month, since its months would tell, is not taken for one that nobody opened") {
    const std::string head = "period,visits\n", topics = "period,flow,title,opened,completed\n",
                      visits = head + "2026-01,25\n2026-02,15\n2026-03,20\n",
                      quarter = topics + "2026-Q1,heel,Heel,20,0\n2026-Q1,disc,Disc,18,0\n";
    CHECK(found({{{""}, {visits, quarter, topics + "2026-01,disc,Disc,18,0\n"}}}).empty());
    CHECK(found({{{""}, {visits, quarter, topics + "2026-01,disc,Disc,hidden,0\n"}}}) ==
          Lines{"topics flow=disc opened, 2026-01 = 18"});
}

TEST_CASE("where a topic is left out by month, visits may have read that one alone") {
    const std::string visits =
                          "period,visits,finished,left,idle,glanced,looked,read\n2026-01,25,0,0,25,0,0,25\n"
                          "2026-02,15,0,0,15,0,0,15\n2026-03,20,0,0,20,0,0,20\n",
                      topics = "period,flow,title,opened,completed\n",
                      quarter = topics + "2026-Q1,heel,Heel,40,hidden\n2026-Q1,disc,Disc,38,38\n",
                      by_month =
                          topics +
                          "2026-01,disc,Disc,18,18\n2026-02,disc,Disc,hidden,hidden\n2026-03,disc,Disc,hidden,hidden\n";
    const auto broken = [&](const std::vector<std::string>& files) {
        return audit::attack(published({{{""}, files}}), {}, 10).broken;
    };
    CHECK(broken({visits, quarter, by_month}) == "");
    CHECK(broken({visits, by_month}) != "");  // nobody knows of another topic: some of 25 visits read none
}

TEST_CASE("the same number shown in one file and hidden in another is found, whichever comes first") {
    const std::string shown = "period,visits\n2026-03,7\n", hidden = "period,visits\n2026-03,hidden\n";
    CHECK(found({{{""}, {shown, hidden}}}) == Lines{"visits visits, 2026-03 = 7"});
    CHECK(found({{{""}, {hidden, shown}}}) == Lines{"visits visits, 2026-03 = 7"});
}

TEST_CASE("files that do not belong together are told instead of being worked on") {
    const std::string head = "period,visits\n";
    const auto outcome = audit::attack(
        published({{{""}, {head + "2026-Q1,10\n", head + "2026-01,15\n2026-02,1\n2026-03,20\n"}}}), {}, 10);
    CHECK(outcome.broken == "visits visits, 2026-Q1");
    const auto two = audit::attack(published({{{""}, {head + "2026-01,15\n", head + "2026-01,16\n"}}}), {}, 10);
    CHECK(two.broken == "visits visits, 2026-01");
}

namespace {

/// A page of tiny numbers, and what is hidden of them.
struct TinyClinic {
    std::vector<int> ended, depth, hours;  ///< three each; sums are equal
    std::vector<bool> hidden;              ///< of the nine and their sum

    explicit TinyClinic(std::mt19937& random) {
        auto upto = [&](unsigned most) { return static_cast<int>(random() % (most + 1)); };
        const int visits = 3 + upto(9);
        for (auto* three : {&ended, &depth, &hours}) {
            const int one = upto(static_cast<unsigned>(visits)), other = upto(static_cast<unsigned>(visits - one));
            *three = {one, other, visits - one - other};
        }
        ended = {std::min(ended[0], depth[2]), 0, 0};  // who finished has read, who left has not
        ended[1] = std::min(upto(9), depth[0] + depth[1]);
        ended[2] = visits - ended[0] - ended[1];
        for (int n = 0; n < 10; ++n) hidden.push_back(random() % 2 == 0 && value(n) > 0);
    }
    int visits() const { return hours[0] + hours[1] + hours[2]; }
    int value(int n) const {
        return n < 3   ? ended[static_cast<std::size_t>(n)]
               : n < 6 ? depth[static_cast<std::size_t>(n - 3)]
               : n < 9 ? hours[static_cast<std::size_t>(n - 6)]
                       : visits();
    }
    std::string text(int n) const { return hidden[static_cast<std::size_t>(n)] ? "hidden" : std::to_string(value(n)); }
    std::vector<Files> files() const {
        std::string row = "2026-03," + text(9);
        for (int n = 0; n < 6; ++n) row += "," + text(n);
        std::string hours_of_day = "period,hour,visits\n";
        for (int n = 6; n < 9; ++n) hours_of_day += "2026-03," + std::to_string(n + 3) + "," + text(n) + "\n";
        return {{{""}, {months + row + "\n", hours_of_day}}};
    }
};

/// By trying everything: for each of the ten numbers the least and the most that fits with what is shown.
std::vector<std::pair<int, int>> every_way(const TinyClinic& clinic) {
    constexpr int most = 40;
    std::vector<std::pair<int, int>> ranges(10, {1000, -1});
    auto fits = [&](int n, int value) {
        const auto at = static_cast<std::size_t>(n);
        return clinic.hidden[at] ? value >= (n < 6 ? 1 : 0) : value == clinic.value(n);  // hours are hidden whole
    };
    auto note = [&](int n, int value) {
        auto& [low, high] = ranges[static_cast<std::size_t>(n)];
        low = std::min(low, value), high = std::max(high, value);
    };
    for (int visits = 0; visits <= most; ++visits) {
        if (!fits(9, visits)) continue;
        for (int finished = 0; finished <= visits; ++finished)
            for (int left = 0; finished + left <= visits; ++left)
                for (int glanced = 0; glanced <= visits; ++glanced)
                    for (int looked = 0; glanced + looked <= visits; ++looked) {
                        const int idle = visits - finished - left, read = visits - glanced - looked;
                        if (finished > read || left > glanced + looked) continue;
                        if (!(fits(0, finished) && fits(1, left) && fits(2, idle) && fits(3, glanced) &&
                              fits(4, looked) && fits(5, read)))
                            continue;
                        for (int early = 0; early <= visits; ++early)
                            for (int noon = 0; early + noon <= visits; ++noon) {
                                const int late = visits - early - noon;
                                if (!(fits(6, early) && fits(7, noon) && fits(8, late))) continue;
                                const int all[]{finished, left, idle, glanced, looked, read, early, noon, late, visits};
                                for (int n = 0; n < 10; ++n) note(n, all[n]);
                            }
                    }
        if (!clinic.hidden[9]) break;
    }
    return ranges;
}

}  // namespace

TEST_CASE("on tiny clinics the attacker finds what trying every number finds") {
    std::mt19937 random(5);
    const std::vector<std::string> names{"finished", "left",   "idle",    "glanced", "looked",
                                         "read",     "hour=9", "hour=10", "hour=11", "visits visits"};
    std::size_t hidden = 0, disclosed = 0;
    for (int clinic_number = 0; clinic_number < 60; ++clinic_number) {
        TinyClinic clinic(random);
        clinic.hidden[9] = false;  // else there is no end of what to try
        const auto ranges = every_way(clinic);
        const auto lines = found(clinic.files());
        for (int n = 0; n < 9; ++n) {
            if (!clinic.hidden[static_cast<std::size_t>(n)]) continue;
            const auto [least, most] = ranges[static_cast<std::size_t>(n)];
            const bool told = least == most || most <= 10;
            const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& each) {
                return each.find(names[static_cast<std::size_t>(n)] + (n < 6 ? ", " : " ")) != std::string::npos;
            });
            INFO(clinic_number << ": " << names[static_cast<std::size_t>(n)] << " " << least << " to " << most);
            CHECK((line != lines.end()) == told);
            const auto range = std::to_string(least) + (least == most ? "" : " to " + std::to_string(most));
            if (line != lines.end() && told) CHECK(line->ends_with(" = " + range));
            ++hidden, disclosed += told;
        }
    }
    CHECK(hidden > 150);
    CHECK(disclosed > 50);
    CHECK(disclosed < hidden);
}

TEST_CASE("when every kiosk was off nobody came, which is known of no other day") {
    const std::string days =
        "period,visits,days_on,days_off\n2026-03-05,hidden,0,1\n2026-03-06,hidden,1,0\n2026-03-07,hidden,,\n";
    CHECK(found({{{""}, {days}}}) == Lines{"visits visits, 2026-03-05 = 0"});
    CHECK(found({{{"north", "south"}, {days}}}).empty());  // of one of two it is not known
}

TEST_CASE("a question was answered as often as its answers were tried first, by version as by content") {
    const std::string version = GENERATE("version", "content");
    const std::string answers = "period," + version +
                                ",flow,slide,answer,chosen,first_try,text,right\n"
                                "2026-03,1a2b3c4d,heel,check,1,40,40,At night,no\n"
                                "2026-03,1a2b3c4d,heel,check,2,hidden,hidden,In the morning,yes\n",
                      questions = "period," + version +
                                  ",flow,slide,text,first_tries,right,right_from,right_to\n"
                                  "2026-03,1a2b3c4d,heel,check,When?,43,hidden,,\n";
    CHECK(found({{{""}, {answers, questions}}}) ==
          Lines{"answers content=1a2b3c4d flow=heel slide=check answer=2 first_try, 2026-03 = 3"});
}
