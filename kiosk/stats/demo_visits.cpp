#include "stats/demo_visits.h"

#include <array>
#include <cmath>
#include <numeric>

#include "flow/stops.h"

namespace stats {
namespace {

constexpr std::array places{"Riverside", "Oak Street",  "Northgate", "Harbor",    "Maple Hill",
                            "Lakeview",  "Cedar Grove", "Station",   "Eastfield", "Bridge",
                            "Sunnyside", "Old Mill",    "Parkway",   "West End",  "Pine Ridge",
                            "Market",    "Hillcrest",   "Meadow",    "Canal",     "Summit"};
constexpr std::array kinds{"Family Medicine", "Health Center",    "Sports Medicine", "Orthopedics", "Physical Therapy",
                           "Primary Care",    "Community Clinic", "Foot and Ankle",  "Spine Care",  "Walk-in Clinic"};

/// One visitor on the way through the flows.
class Visitor {
public:
    Visitor(const Clinic& clinic, Dice& dice) : clinic_(clinic), dice_(dice) {}

    flow::Visit run(const std::vector<flow::Flow>& flows) {
        choose_settings();
        if (!dice_.chance(0.18)) open_flows(flows);
        end();
        return std::move(visit_);
    }

private:
    void choose_settings() {
        visit_.language = "en";
        if (dice_.chance(clinic_.spanish)) visit_.language = visit_.settings["language"] = "es";
        if (dice_.chance(0.13)) visit_.settings["text-size"] = dice_.chance(0.75) ? "150" : "200";
        if (dice_.chance(0.06)) visit_.settings["theme"] = dice_.chance(0.6) ? "dark" : "contrast";
    }

    void open_flows(const std::vector<flow::Flow>& flows) {
        int topics = dice_.chance(0.68) ? 1 : dice_.chance(0.75) ? 2 : 3;
        for (; topics > 0 && !left_; --topics) walk(flows[dice_.weighted(clinic_.interest)]);
    }

    void walk(const flow::Flow& flow) {
        visit_.flows[flow.id].sensitive = flow.sensitive;
        const flow::Slide* slide = &flow.slides.front();
        for (int steps = 0; slide && steps < 40; ++steps) {
            look_at(flow, *slide);
            const bool last = slide == &flow::last_stop(flow);
            if (last) visit_.flows[flow.id].completed = true;
            if (!last && dice_.chance(steps < 2 ? 0.13 : 0.065)) return stop(flow, *slide);
            for (const flow::Room& room : slide->rooms)
                if (dice_.chance(0.25)) look_into(flow, room);
            slide = last ? nullptr : next(flow, *slide);
        }
    }

    void look_into(const flow::Flow& flow, const flow::Room& room) {
        for (const std::string& id : room.slides)
            if (const flow::Slide* slide = flow.find(id)) look_at(flow, *slide);
    }

    /// Some go on with another topic, most have had enough.
    void stop(const flow::Flow& flow, const flow::Slide& slide) {
        if (dice_.chance(0.2)) return;
        left_ = true;
        visit_.slides[{flow.id, slide.id}].left_from = true;
    }

    void look_at(const flow::Flow& flow, const flow::Slide& slide) {
        flow::SlideUse& use = visit_.slides[{flow.id, slide.id}];
        use.timed = slide.kind != flow::SlideKind::warning;
        // Many look briefly, a few for long.
        const double seconds = 2 + 11 * -std::log(1 - dice_.share()) * (0.6 + 0.8 * dice_.share());
        use.time += std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
        for (const flow::Part& part : slide.parts)
            if (dice_.chance(0.3)) visit_.parts.insert({flow.id, slide.id, part.id});
        if (!slide.answers.empty() && dice_.chance(0.9)) answer(flow, slide);
    }

    void answer(const flow::Flow& flow, const flow::Slide& slide) {
        const int count = static_cast<int>(slide.answers.size());
        for (int tries = 0; tries < 3; ++tries) {
            int chosen = dice_.below(count);
            for (int i = 0; i < count; ++i)
                if (slide.answers[static_cast<std::size_t>(i)].right && dice_.chance(0.55)) chosen = i;
            auto [place, is_new] = visit_.answers.try_emplace({flow.id, slide.id, chosen + 1}, false);
            if (is_new) place->second = !tried(flow, slide);
            if (slide.answers[static_cast<std::size_t>(chosen)].right || dice_.chance(0.4)) return;
        }
    }

    /// A question that is met twice in a visit has one first try all the same.
    bool tried(const flow::Flow& flow, const flow::Slide& slide) const {
        for (const auto& [key, first] : visit_.answers)
            if (first && key.flow == flow.id && key.slide == slide.id) return true;
        return false;
    }

    const flow::Slide* next(const flow::Flow& flow, const flow::Slide& slide) {
        std::string to;
        if (!slide.options.empty())
            to = slide.options[static_cast<std::size_t>(dice_.below(static_cast<int>(slide.options.size())))].to;
        else if (!slide.next.targets.empty())
            to = slide.next.targets[static_cast<std::size_t>(dice_.below(static_cast<int>(slide.next.targets.size())))];
        const flow::Slide* found = flow.find(to);
        return found ? found : flow::following(flow, slide);
    }

    void end() {
        bool completed = false;
        for (const auto& [flow, use] : visit_.flows) completed = completed || use.completed;
        visit_.ending = flow::Ending::idle;
        if (dice_.chance(completed ? 0.5 : 0.25))
            visit_.ending = completed ? flow::Ending::finished : flow::Ending::left;
    }

    const Clinic& clinic_;
    Dice& dice_;
    flow::Visit visit_;
    bool left_ = false;
};

}  // namespace

int Dice::around(double mean) {
    const double limit = std::exp(-mean);
    int count = 0;
    for (double product = share(); product > limit; product *= share()) ++count;
    return count;
}

std::size_t Dice::weighted(const std::vector<double>& weights) {
    double at = share() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i + 1 < weights.size(); ++i)
        if ((at -= weights[i]) < 0) return i;
    return weights.size() - 1;
}

Clinic make_clinic(int number, std::size_t flows, Dice& dice) {
    Clinic clinic;
    const std::size_t place = static_cast<std::size_t>(number) % places.size(),
                      round = static_cast<std::size_t>(number) / places.size();
    clinic.name = std::string(places[place]) + " " + kinds[(place + round) % kinds.size()];
    if (round >= kinds.size()) clinic.name += ", room " + std::to_string(round / kinds.size() + 1);
    clinic.visits_a_day = 3 + 10 * dice.share() * dice.share() + 4 * dice.share();
    clinic.spanish = 0.05 + 0.4 * dice.share() * dice.share();
    clinic.open_on_saturday = dice.chance(0.3);
    for (std::size_t i = 0; i < flows; ++i)
        clinic.interest.push_back((0.4 + 1.2 * dice.share()) / (1.0 + 0.35 * static_cast<double>(i)));
    return clinic;
}

int visits_on(const Clinic& clinic, std::chrono::year_month_day day, int days_since_start, Dice& dice) {
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const unsigned month = static_cast<unsigned>(day.month()), date = static_cast<unsigned>(day.day());
    if (weekday == std::chrono::Sunday || (weekday == std::chrono::Saturday && !clinic.open_on_saturday)) return 0;
    if ((month == 12 && date > 23 && date < 27) || (month == 1 && date == 1) || (month == 7 && date == 4)) return 0;
    double mean = clinic.visits_a_day;
    if (weekday == std::chrono::Saturday) mean *= 0.5;
    if (weekday == std::chrono::Monday) mean *= 1.25;
    if (month == 7 || month == 8 || month == 12) mean *= 0.8;
    if (month == 4 || month == 5 || month == 9) mean *= 1.15;  // before the big races
    mean *= 1 + 0.6 * std::exp(-days_since_start / 45.0);
    return dice.around(mean);
}

int demo_hour(Dice& dice) {
    static const std::vector<double> weights{4, 9, 12, 10, 5, 6, 9, 9, 6, 3};
    return 8 + static_cast<int>(dice.weighted(weights));
}

flow::Visit demo_visit(const Clinic& clinic, const std::vector<flow::Flow>& flows, Dice& dice) {
    return Visitor(clinic, dice).run(flows);
}

}  // namespace stats
