#include "display/living/in_betweens.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "display/drawings/svg_reader.h"
#include "display/living/svg_mix.h"

namespace display {

namespace {

using Ids = std::vector<std::string>;

/// What both name.
Ids common(const Ids& one, const Ids& other) {
    Ids both;
    std::copy_if(one.begin(), one.end(), std::back_inserter(both),
                 [&](const auto& id) { return std::find(other.begin(), other.end(), id) != other.end(); });
    return both;
}

/// A drawing of these layers, and of all they refer to.
std::string around_layers(const std::string& text, const SvgPlaces& places, SvgMixer& mixer,
                          const std::string& layers) {
    std::string made(places.root.of(text));
    mixer.refer_from_tags(made);
    for (const SvgSpan& sheet : places.sheets) {
        mixer.refer_from_sheet(sheet.of(text));
        made += sheet.of(text);
    }
    return made + "<defs>" + mixer.referred() + "</defs>" + layers + "</svg>";
}

}  // namespace

InBetweens::Found InBetweens::find(std::shared_ptr<const std::string> text, const SvgState& from, const SvgState& to) {
    InBetweens found;
    auto places = std::make_shared<const SvgPlaces>(svg_places(*text));
    PoseWays paired = pose_ways(*text, *places, from, to);
    if (paired.wrong) return std::move(*paired.wrong);
    if (paired.ways.empty()) return None{};
    found.ways_ = std::move(paired.ways);
    found.text_ = std::move(text), found.places_ = std::move(places);
    found.look_at_layers(from, to);
    if (auto fault = found.fault()) return std::move(*fault);
    return found;
}

void InBetweens::look_at_layers(const SvgState& from, const SvgState& to) {
    const auto& layers = places_->layers;
    for (const SvgLayer& layer : layers)
        does_.push_back(is_seen(layer, from) && is_seen(layer, to) ? stays : is_left_out);
    auto index = [&](const SvgLayer* layer) { return static_cast<std::size_t>(layer - layers.data()); };
    lowest_ = layers.size();
    for (std::size_t i = 0; i < ways_.size(); ++i) {
        does_[index(ways_[i].from)] = static_cast<int>(i);
        lowest_ = std::min({lowest_, index(ways_[i].from), index(ways_[i].to)});
        highest_ = std::max({highest_, index(ways_[i].from), index(ways_[i].to)});
    }
    show_ = common(from.show, to.show), hide_ = common(from.hide, to.hide);
}

/// Whether each pose can be turned into the next, and all that is drawn is not too much.
std::optional<SvgRefusal> InBetweens::fault() const {
    SvgMixer mixer(*text_, *places_);
    for (const PoseWay& way : ways_)
        for (std::size_t i = 0; i + 1 < way.poses.size() && !mixer.too_much(); ++i) {
            const SvgLayer &one = *way.poses[i], &other = *way.poses[i + 1];
            if (mixer.mix(one.span, other.span, 0.5F) || mixer.too_much()) continue;
            return SvgRefusal{
                "in-betweens \"" + one.id + "\" and \"" + other.id + "\" hold other forms or points",
                "draw each from a copy of the one before, and only move its points and change its colours "
                "(written as #rrggbb)",
                line_at(*text_, other.span.begin)};
        }
    if (!mixer.too_much() && !write(0, does_.size(), 0.5F).too_much) return std::nullopt;
    return SvgRefusal{"its in-betweens refer to too many shapes", "draw the shapes in the poses themselves", 0};
}

InBetweens::At InBetweens::at(const PoseWay& way, float share) {
    const auto steps = static_cast<float>(way.poses.size() - 1);
    const float along = std::clamp(share, 0.0F, 1.0F) * steps;
    const auto first = std::min(static_cast<std::size_t>(along), way.poses.size() - 2);
    return {way.poses[first], way.poses[first + 1], along - static_cast<float>(first)};
}

InBetweens::Written InBetweens::write(std::size_t first, std::size_t last, float share) const {
    SvgMixer mixer(*text_, *places_);
    std::string layers;
    for (std::size_t i = first; i < last; ++i) {
        if (does_[i] == is_left_out) continue;
        if (does_[i] == stays) {
            layers += mixer.keep(places_->layers[i].span);
        } else {
            const At here = at(ways_[static_cast<std::size_t>(does_[i])], share);
            layers += mixer.mix(here.one->span, here.other->span, here.share).value_or(std::string());
        }
    }
    if (layers.empty()) return {};
    std::string text = around_layers(*text_, *places_, mixer, layers);
    return {std::move(text), mixer.too_much()};
}

std::string InBetweens::ends() const {
    SvgMixer mixer(*text_, *places_);
    std::string layers;
    for (const PoseWay& way : ways_) layers += mixer.keep(way.from->span) + mixer.keep(way.to->span);
    return around_layers(*text_, *places_, mixer, layers);
}

SvgState InBetweens::ends_state() const {
    SvgState state{show_, hide_, {}};
    for (const PoseWay& way : ways_) state.show.insert(state.show.end(), {way.from->id, way.to->id});
    return state;
}

SvgState InBetweens::state(float share) const {
    SvgState state{show_, hide_, {}};
    for (const PoseWay& way : ways_) state.show.push_back(at(way, share).one->id);
    return state;
}

std::vector<float> InBetweens::poses() const {
    std::vector<float> shares{0, 1};
    for (const PoseWay& way : ways_)
        for (std::size_t i = 1; i + 1 < way.poses.size(); ++i)
            shares.push_back(static_cast<float>(i) / static_cast<float>(way.poses.size() - 1));
    std::sort(shares.begin(), shares.end());
    shares.erase(std::unique(shares.begin(), shares.end()), shares.end());
    return shares;
}

}  // namespace display
