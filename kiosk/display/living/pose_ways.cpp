#include "display/living/pose_ways.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "display/drawings/svg_reader.h"

namespace display {

namespace {

using std::string_view;
using Ids = std::vector<std::string>;
using Refused = std::optional<SvgRefusal>;

bool has(const Ids& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string in_quotes(string_view id) {
    return '"' + std::string(id) + '"';
}

/// The poses of one name, by their numbers; 0 holds one whose number is none.
using Poses = std::map<int, const SvgLayer*>;
/// By what their names begin with: from which layer to which.
using Named = std::map<std::pair<string_view, string_view>, Poses>;

int number_of(string_view digits) {
    if (digits.empty() || digits.size() > 3 || digits.front() == '0') return 0;
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

class Pairing {
public:
    Pairing(string_view text, const SvgPlaces& places, const SvgState& from, const SvgState& to)
        : text_(text), places_(places) {
        for (const SvgLayer& layer : places.layers) {
            const bool before = is_seen(layer, from), after = is_seen(layer, to);
            if (before && !after) leave_.emplace(layer.id, &layer);
            if (after && !before) come_.emplace(layer.id, &layer);
        }
        for (const SvgLayer& layer : places.layers) name(layer);
        for (const auto& [mine, theirs] : {std::pair{&from, &to}, std::pair{&to, &from}}) {
            note_others(mine->show, theirs->show);
            note_others(mine->hide, theirs->hide);
        }
    }

    PoseWays run() {
        PoseWays found;
        if (named_.empty()) return found;
        found.wrong = pairs(found.ways);
        if (!found.wrong) found.wrong = without_poses();
        std::sort(found.ways.begin(), found.ways.end(),
                  [](const PoseWay& one, const PoseWay& other) { return one.from < other.from; });
        return found;
    }

private:
    /// Files a layer that is a pose between one that leaves and one that comes.
    void name(const SvgLayer& layer) {
        constexpr std::size_t longest = 200;
        constexpr string_view to = "-to-";
        const string_view id = layer.id;
        const std::size_t dash = id.find_last_not_of("0123456789");
        if (id.size() > longest || dash == string_view::npos || dash + 1 == id.size() || id[dash] != '-') return;
        const string_view names = id.substr(0, dash);
        for (std::size_t at = names.find(to); at != string_view::npos; at = names.find(to, at + 1)) {
            const auto one = names.substr(0, at), other = names.substr(at + to.size());
            if ((leave_.contains(one) && come_.contains(other)) || (leave_.contains(other) && come_.contains(one)))
                named_[{one, other}].emplace(number_of(id.substr(dash + 1)), &layer);
        }
    }

    /// What only one of the states names, and is no layer.
    void note_others(const Ids& mine, const Ids& theirs) {
        for (const std::string& id : mine)
            if (other_.empty() && !has(theirs, id) && !places_.layer(id)) other_ = id;
    }

    Refused pairs(std::vector<PoseWay>& ways) {
        for (const auto& [names, poses] : named_) {
            const auto& [one, other] = names;
            if (named_.contains({other, one}))
                return SvgRefusal{
                    "there are in-betweens both from " + in_quotes(one) + " to " + in_quotes(other) + " and back",
                    "keep those of one direction: they serve the way back too", line_of(*poses.begin()->second)};
            for (const auto& layer : {one, other})
                if (!paired_.insert(layer).second)
                    return SvgRefusal{
                        "layer " + in_quotes(layer) + " has in-betweens to two layers that change at once",
                        "let one layer turn into one other between two states", line_of(*poses.begin()->second)};
            if (auto wrong = numbers(names, poses)) return wrong;
            const bool forth = leave_.contains(one) && come_.contains(other);
            PoseWay way{leave_.find(forth ? one : other)->second, come_.find(forth ? other : one)->second, {}};
            for (const auto& [number, pose] : poses) way.poses.push_back(pose);
            if (!forth) std::reverse(way.poses.begin(), way.poses.end());
            ways.push_back(std::move(way));
        }
        return std::nullopt;
    }

    Refused numbers(const std::pair<string_view, string_view>& names, const Poses& poses) const {
        const std::string name = std::string(names.first) + "-to-" + std::string(names.second);
        const int line = line_of(*poses.rbegin()->second);
        for (const auto& [number, pose] : poses)
            if (pose->shown)
                return SvgRefusal{"in-between " + in_quotes(pose->id) + " is on by itself",
                                  "turn it off: only the two layers it lies between are ever turned on",
                                  line_of(*pose)};
        if (poses.contains(0))
            return SvgRefusal{"the number of " + in_quotes(poses.at(0)->id) + " is none",
                              "number the in-betweens 1, 2, 3, …, without zeros before", line_of(*poses.at(0))};
        int row = 0;
        while (poses.contains(row + 1)) ++row;
        const bool all = static_cast<std::size_t>(row) == poses.size();
        if (row == 0 || (row == 1 && all))
            return SvgRefusal{"of the in-betweens " + in_quotes(name + "-…") + " there " +
                                  (row == 0 ? "is none with the number 1" : "is only one in a row"),
                              "number them 1, 2, 3, …: the first looks like the layer the way begins with, the last "
                              "like the one it leads to",
                              line};
        if (!all)
            return SvgRefusal{in_quotes(name + "-" + std::to_string(row + 1)) + " is missing, later ones are there",
                              "number the in-betweens without a gap", line};
        if (row > most_poses)
            return SvgRefusal{"there are " + std::to_string(row) + " in-betweens " + in_quotes(name + "-…"),
                              "draw fewer: " + std::to_string(most_poses) + " are the most", line};
        return std::nullopt;
    }

    /// Whatever else changes between the two states.
    Refused without_poses() const {
        auto first = [&](const auto& layers) {
            const auto found = std::find_if(layers.begin(), layers.end(),
                                            [&](const auto& each) { return !paired_.contains(each.first); });
            return found == layers.end() ? nullptr : found->second;
        };
        const SvgLayer *leaves = first(leave_), *comes = first(come_);
        constexpr const char* others = " without in-betweens, others beside it have some";
        if (leaves && comes)
            return SvgRefusal{"layer " + in_quotes(leaves->id) + " turns into " + in_quotes(comes->id) + others,
                              "draw " + in_quotes(leaves->id + "-to-" + comes->id + "-1") + ", " +
                                  in_quotes(leaves->id + "-to-" + comes->id + "-2") + " and so on for it too",
                              line_of(*leaves)};
        if (leaves || comes)
            return SvgRefusal{
                "layer " + in_quotes((leaves ? leaves : comes)->id) + (leaves ? " goes" : " comes") + others,
                "let as many layers come as go, each with in-betweens; or show it in both states",
                line_of(leaves ? *leaves : *comes)};
        if (other_.empty()) return std::nullopt;
        return SvgRefusal{in_quotes(other_) + " changes too, which is no layer right under the root of the drawing",
                          "between states with in-betweens turn only such layers on and off", 0};
    }

    int line_of(const SvgLayer& layer) const { return line_at(text_, layer.span.begin); }

    string_view text_;
    const SvgPlaces& places_;
    std::map<string_view, const SvgLayer*> leave_, come_;
    Named named_;
    std::set<string_view> paired_;
    std::string other_;
};

}  // namespace

/// As our style sheet decides it: what is shown is shown, also when it is hidden too.
bool is_seen(const SvgLayer& layer, const SvgState& state) {
    return has(state.show, layer.id) || (!has(state.hide, layer.id) && layer.shown);
}

PoseWays pose_ways(string_view text, const SvgPlaces& places, const SvgState& from, const SvgState& to) {
    return Pairing(text, places, from, to).run();
}

}  // namespace display
