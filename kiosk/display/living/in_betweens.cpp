#include "display/living/in_betweens.h"

#include <algorithm>
#include <cmath>

#include "display/drawings/svg_reader.h"
#include "display/living/svg_mix.h"

namespace display {

namespace {

using Ids = std::vector<std::string>;

bool has(const Ids& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// As our style sheet decides it: what is shown is shown, also when it is hidden too.
bool is_seen(const SvgLayer& layer, const SvgState& state) {
    return has(state.show, layer.id) || (!has(state.hide, layer.id) && layer.shown);
}

/// What both name.
Ids common(const Ids& one, const Ids& other) {
    Ids both;
    std::copy_if(one.begin(), one.end(), std::back_inserter(both), [&](const auto& id) { return has(other, id); });
    return both;
}

/// Whether all that one of them names and the other does not are layers.
bool differ_in_layers(const Ids& one, const Ids& other, const SvgPlaces& places) {
    auto fine = [&](const Ids& mine, const Ids& theirs) {
        return std::all_of(mine.begin(), mine.end(),
                           [&](const auto& id) { return has(theirs, id) || places.layer(id); });
    };
    return fine(one, other) && fine(other, one);
}

std::string pose_name(const std::string& from, const std::string& to, std::size_t number) {
    return from + "-to-" + to + "-" + std::to_string(number);
}

bool is_pose(const std::string& id, const std::string& from, const std::string& to) {
    const std::string name = from + "-to-" + to + "-";
    return id.size() > name.size() && id.starts_with(name) &&
           id.find_first_not_of("0123456789", name.size()) == std::string::npos;
}

std::string quoted(const std::string& id) {
    return "\"" + id + "\"";
}

}  // namespace

InBetweens::Found InBetweens::find(std::shared_ptr<const std::string> text, const SvgState& from, const SvgState& to) {
    auto places = std::make_shared<const SvgPlaces>(svg_places(*text));
    if (!differ_in_layers(from.show, to.show, *places) || !differ_in_layers(from.hide, to.hide, *places)) return None{};
    InBetweens found;
    std::vector<const SvgLayer*> leave, come;
    for (const SvgLayer& layer : places->layers) {
        const bool before = is_seen(layer, from), after = is_seen(layer, to);
        found.stays_.push_back(before && after);
        if (before && !after) leave.push_back(&layer);
        if (after && !before) come.push_back(&layer);
    }
    if (leave.empty() || leave.size() != come.size()) return None{};
    bool any = false;
    std::optional<SvgRefusal> wrong;
    for (std::size_t i = 0; i < leave.size(); ++i) {
        found.ways_.push_back({leave[i], come[i], {}});
        auto fault = collect(*text, *places, found.ways_.back(), any);
        if (fault && !wrong) wrong = fault;
    }
    if (!any) return None{};
    if (wrong) return *wrong;
    auto index = [&](const SvgLayer* layer) { return static_cast<std::size_t>(layer - places->layers.data()); };
    found.lowest_ = places->layers.size();
    for (const Way& way : found.ways_) {
        found.lowest_ = std::min({found.lowest_, index(way.from), index(way.to)});
        found.highest_ = std::max({found.highest_, index(way.from), index(way.to)});
    }
    found.show_ = common(from.show, to.show), found.hide_ = common(from.hide, to.hide);
    found.text_ = std::move(text), found.places_ = std::move(places);
    if (auto fault = found.fault()) return *fault;
    return found;
}

/// The poses of a way, whichever of its ends they were drawn from; `any`: a way has some.
std::optional<SvgRefusal> InBetweens::collect(const std::string& text, const SvgPlaces& places, Way& way, bool& any) {
    auto numbered = [&](const std::string& from, const std::string& to) {
        std::vector<const SvgLayer*> poses;
        while (const SvgLayer* pose = places.layer(pose_name(from, to, poses.size() + 1))) poses.push_back(pose);
        return poses;
    };
    const auto &from = way.from->id, &to = way.to->id;
    way.poses = numbered(from, to);
    std::string name = from + "-to-" + to;
    if (way.poses.empty()) {
        way.poses = numbered(to, from);
        if (!way.poses.empty()) name = to + "-to-" + from;
        std::reverse(way.poses.begin(), way.poses.end());
    }
    std::size_t count = 0;
    int line = 0;
    for (const SvgLayer& layer : places.layers) {
        if (!is_pose(layer.id, from, to) && !is_pose(layer.id, to, from)) continue;
        ++count, line = line_at(text, layer.span.begin);
        if (layer.shown)
            return any = true, SvgRefusal{"in-between " + quoted(layer.id) + " is on by itself",
                                          "turn it off: only the two layers it lies between are ever turned on", line};
    }
    any = any || count > 0;
    if (count == 0)
        return SvgRefusal{
            "layer " + quoted(from) + " turns into " + quoted(to) + " without in-betweens, others beside it have some",
            "draw " + quoted(name + "-1") + ", " + quoted(name + "-2") + " and so on for it too", 0};
    if (way.poses.size() < 2)
        return SvgRefusal{"of the in-betweens " + quoted(name + "-…") + " there " +
                              (way.poses.empty() ? "is none with the number 1" : "is only one in a row"),
                          "number them 1, 2, 3, …: the first looks like the layer the way begins with, the last like "
                          "the one it leads to",
                          line};
    if (way.poses.size() < count)
        return SvgRefusal{
            quoted(name + "-" + std::to_string(way.poses.size() + 1)) + " is missing, later ones are there",
            "number the in-betweens without a gap", line};
    return std::nullopt;
}

/// Whether each pose can be turned into the next.
std::optional<SvgRefusal> InBetweens::fault() const {
    for (const Way& way : ways_)
        for (std::size_t i = 0; i + 1 < way.poses.size(); ++i) {
            const SvgLayer &one = *way.poses[i], &other = *way.poses[i + 1];
            if (SvgMixer(*text_, *places_, 0.5F).mix(one.span, other.span)) continue;
            return SvgRefusal{
                "in-betweens " + quoted(one.id) + " and " + quoted(other.id) + " hold other forms or points",
                "draw each from a copy of the one before, and only move its points and change its colours",
                line_at(*text_, other.span.begin)};
        }
    return std::nullopt;
}

InBetweens::At InBetweens::at(const Way& way, float share) {
    const auto steps = static_cast<float>(way.poses.size() - 1);
    const float along = std::clamp(share, 0.0F, 1.0F) * steps;
    const auto first = std::min(static_cast<std::size_t>(along), way.poses.size() - 2);
    return {way.poses[first], way.poses[first + 1], along - static_cast<float>(first)};
}

void InBetweens::add_moving(float share, std::vector<std::string>& layers, std::string& referred) const {
    for (std::size_t i = lowest_; i <= highest_; ++i) {
        const SvgLayer& layer = places_->layers[i];
        if (stays_[i]) add_still(i, i + 1, layers, referred);
        for (const Way& way : ways_)
            if (way.from == &layer) {
                const At here = at(way, share);
                SvgMixer mixer(*text_, *places_, here.share);
                layers.push_back(mixer.mix(here.one->span, here.other->span).value_or(std::string()));
                referred += mixer.referred();
            }
    }
}

void InBetweens::add_still(std::size_t first, std::size_t last, std::vector<std::string>& layers,
                           std::string& referred) const {
    SvgMixer mixer(*text_, *places_, 0);
    for (std::size_t i = first; i < last; ++i)
        if (stays_[i]) layers.push_back(mixer.keep(places_->layers[i].span));
    referred += mixer.referred();
}

std::string InBetweens::moving(float share) const {
    std::vector<std::string> layers;
    std::string referred;
    add_moving(share, layers, referred);
    return document(layers, referred);
}

std::string InBetweens::whole(float share) const {
    std::vector<std::string> layers;
    std::string referred;
    add_still(0, lowest_, layers, referred);
    add_moving(share, layers, referred);
    add_still(highest_ + 1, places_->layers.size(), layers, referred);
    return document(layers, referred);
}

std::string InBetweens::still(std::size_t first, std::size_t last) const {
    std::vector<std::string> layers;
    std::string referred;
    add_still(first, last, layers, referred);
    return layers.empty() ? std::string() : document(layers, referred);
}

std::string InBetweens::below() const {
    return still(0, lowest_);
}

std::string InBetweens::above() const {
    return still(highest_ + 1, places_->layers.size());
}

SvgState InBetweens::state(float share) const {
    SvgState state{show_, hide_, {}};
    for (const Way& way : ways_) state.show.push_back(at(way, share).one->id);
    return state;
}

std::vector<float> InBetweens::poses() const {
    std::vector<float> shares{0, 1};
    for (const Way& way : ways_)
        for (std::size_t i = 1; i + 1 < way.poses.size(); ++i)
            shares.push_back(static_cast<float>(i) / static_cast<float>(way.poses.size() - 1));
    return shares;
}

std::string InBetweens::document(const std::vector<std::string>& layers, const std::string& referred) const {
    std::string text(places_->root.of(*text_));
    for (const SvgSpan& sheet : places_->sheets) text += sheet.of(*text_);
    text += "<defs>" + referred + "</defs>";
    for (const auto& layer : layers) text += layer;
    return text + "</svg>";
}

}  // namespace display
