#include "app/hands/scan_frame.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

using Elements = std::vector<const screen::Element*>;

/// Controls of one family stand in one group; families in the order in which they are first read.
enum class Family { content, parts, rooms, topics, letters, languages, switches, other, ways };

Family family(flow::ActionKind kind) {
    using flow::ActionKind;
    switch (kind) {
        case ActionKind::back:
        case ActionKind::next:
        case ActionKind::home:
        case ActionKind::finish:
        case ActionKind::hide:
        case ActionKind::help:
        case ActionKind::easier:
        case ActionKind::stay:
            return Family::ways;
        case ActionKind::room:
            return Family::rooms;
        case ActionKind::part:
        case ActionKind::body_part:
            return Family::parts;
        case ActionKind::open:
        case ActionKind::search:
            return Family::topics;
        case ActionKind::letter:
            return Family::letters;
        case ActionKind::language:
            return Family::languages;
        case ActionKind::read_aloud:
        case ActionKind::motion:
        case ActionKind::touch:
        case ActionKind::reach:
            return Family::switches;
        case ActionKind::text_size:
        case ActionKind::theme:
        case ActionKind::pace:
        case ActionKind::volume:
        case ActionKind::scan:
            return Family::other;
        default:
            return Family::content;
    }
}

bool together(const screen::Element& one, const screen::Element& other) {
    const auto of = family(one.action.kind);
    return of == family(other.action.kind) && (of != Family::other || one.action.kind == other.action.kind);
}

bool in_one_row(const screen::Element& one, const screen::Element& other) {
    const float middle = other.rect.centre().y;
    return middle >= one.rect.y && middle < one.rect.bottom();
}

/// A long group in its rows, where it has several.
void add(ScanGroups& groups, const Elements& all) {
    constexpr std::size_t most = 6;
    std::vector<flow::Action> group;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all.size() > most && i > 0 && !group.empty() && !in_one_row(*all[i - 1], *all[i]))
            groups.push_back(std::exchange(group, {}));
        group.push_back(all[i]->action);
    }
    if (!group.empty()) groups.push_back(std::move(group));
}

}  // namespace

ScanGroups scan_groups(const screen::DrawList& list, const flow::Action& way_on) {
    ScanGroups groups;
    std::vector<Elements> families;
    Elements ways;
    for (const auto& element : list.elements) {
        if (!element.action || element.action.kind == flow::ActionKind::compare) continue;
        if (element.action == way_on) {
            groups.push_back({way_on});
            continue;
        }
        if (family(element.action.kind) == Family::ways) {
            ways.push_back(&element);
            continue;
        }
        auto found = std::find_if(families.begin(), families.end(),
                                  [&](const Elements& each) { return together(*each.front(), element); });
        if (found == families.end()) found = families.insert(families.end(), Elements{});
        found->push_back(&element);
    }
    for (const auto& each : families) add(groups, each);
    add(groups, ways);
    return groups;
}

flow::Time scan_step(flow::Scan speed) {
    switch (speed) {
        case flow::Scan::slow:
            return flow::Time(2500);
        case flow::Scan::fast:
            return flow::Time(900);
        case flow::Scan::normal:
        case flow::Scan::off:
            break;
    }
    return flow::Time(1500);
}

void ScanFrame::begin(ScanGroups groups, flow::Time step, flow::Time now) {
    groups_ = std::move(groups);
    step_ = step;
    due_ = now + 2 * step;
    group_ = 0;
    item_.reset();
    round_ = 0;
}

void ScanFrame::rest() {
    groups_.clear();
    item_.reset();
}

void ScanFrame::go_on(flow::Time now) {
    if (!is_on()) return;
    due_ = now + step_;
    if (!item_) {
        group_ = (group_ + 1) % groups_.size();
        return;
    }
    if (++*item_ < groups_[group_].size()) return;
    item_ = 0;
    if (++round_ < rounds) return;
    item_.reset();
    group_ = (group_ + 1) % groups_.size();
}

flow::Action ScanFrame::press(flow::Time now) {
    if (!is_on()) return {};
    due_ = now + step_;
    const auto& group = groups_[group_];
    if (item_) return group[*item_];
    if (group.size() == 1) return group.front();
    item_ = 0;
    round_ = 0;
    return {};
}

std::vector<flow::Action> ScanFrame::lit() const {
    if (!is_on()) return {};
    const auto& group = groups_[group_];
    return item_ ? std::vector{group[*item_]} : group;
}

}  // namespace app
