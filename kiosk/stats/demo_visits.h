// Visitors who do not exist: what they do at a kiosk, drawn at random with the same outcome on every machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "flow/visit.h"

namespace stats {

/// The distributions of the standard library differ from one library to the next; these do not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    double share() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }  ///< from 0 to below 1
    bool chance(double probability) { return share() < probability; }
    int below(int count) { return static_cast<int>(share() * count); }
    int around(double mean);  ///< Poisson
    std::size_t weighted(const std::vector<double>& weights);

private:
    std::mt19937_64 engine_;
};

struct Clinic {
    std::string name;
    double visits_a_day = 8;  ///< on a usual weekday
    double spanish = 0.2;     ///< share of the visits
    bool open_on_saturday = false;
    std::vector<double> interest;  ///< weights of the flows
};

Clinic make_clinic(int number, std::size_t flows, Dice& dice);

/// How many come: fewer at weekends, in summer and around the new year; in the first months people are curious.
int visits_on(const Clinic& clinic, std::chrono::year_month_day day, int days_since_start, Dice& dice);
/// When: from eight to six with a peak in the morning.
int demo_hour(Dice& dice);
flow::Visit demo_visit(const Clinic& clinic, const std::vector<flow::Flow>& flows, Dice& dice);

}  // namespace stats
