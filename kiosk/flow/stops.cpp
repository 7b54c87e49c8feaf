#include "flow/stops.h"

#include <algorithm>

namespace flow {
namespace {

bool is_stop(const Slide& slide) {
    return slide.stop.empty();
}

bool warns(const Slide& slide) {
    return slide.kind == SlideKind::warning;
}

/// Whether each of its options leads to warning signs.
bool asks_for_signs(const Flow& flow, const Slide& slide) {
    return !slide.options.empty() && std::all_of(slide.options.begin(), slide.options.end(), [&](const Option& option) {
        const auto* to = flow.find(option.to);
        return to && warns(*to);
    });
}

/// Whether both belong to one stop, the second right after the first.
bool are_one_stop(const Flow& flow, const Slide& first, const Slide& second) {
    if (warns(second)) return warns(first) || asks_for_signs(flow, first);
    auto takes_home = [](const Slide& each) { return each.kind == SlideKind::ask || each.kind == SlideKind::summary; };
    return takes_home(first) && takes_home(second);
}

/// Calls `visit` with each slide on the way and whether it begins a stop of its own.
template <class Visit>
void for_each_stop(const Flow& flow, const Visit& visit) {
    const Slide* before = nullptr;
    for (const auto& slide : flow.slides) {
        if (!is_stop(slide)) continue;
        visit(slide, !(before && are_one_stop(flow, *before, slide)));
        before = &slide;
    }
}

}  // namespace

const Slide& stop_of(const Flow& flow, const Slide& slide) {
    const auto* stop = is_stop(slide) ? &slide : flow.find(slide.stop);
    return stop ? *stop : slide;
}

StopPlace stop_place(const Flow& flow, const Slide& slide) {
    const auto& stop = stop_of(flow, slide);
    StopPlace place;
    bool passed = false;
    for_each_stop(flow, [&](const Slide& each, bool begins) {
        if (begins) ++place.total;
        if (&each == &stop) place.position = place.total;
        place.more |= passed && !begins && place.total == place.position;
        passed |= &each == &stop;
    });
    return place;
}

const Room* room_of(const Flow& flow, const Slide& slide) {
    if (is_stop(slide)) return nullptr;
    const auto& rooms = stop_of(flow, slide).rooms;
    auto found = std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) {
        return std::find(room.slides.begin(), room.slides.end(), slide.id) != room.slides.end();
    });
    return found == rooms.end() ? nullptr : &*found;
}

const Slide* following(const Flow& flow, const Slide& slide) {
    const auto* room = room_of(flow, slide);
    for (auto i = flow.index_of(slide.id) + 1; i < flow.slides.size(); ++i) {
        const auto& next = flow.slides[i];
        if (room ? room_of(flow, next) == room : is_stop(next)) return &next;
    }
    return nullptr;
}

const Slide& last_stop(const Flow& flow) {
    auto last = std::find_if(flow.slides.rbegin(), flow.slides.rend(), is_stop);
    return last == flow.slides.rend() ? flow.slides.back() : *last;
}

bool lists_now(const Slide& slide) {
    return slide.kind == SlideKind::warning && slide.urgency == Urgency::now;
}

const Slide* help_slide(const Flow& flow) {
    auto first = [&](auto fits) {
        auto found = std::find_if(flow.slides.begin(), flow.slides.end(),
                                  [&](const Slide& slide) { return is_stop(slide) && warns(slide) && fits(slide); });
        return found == flow.slides.end() ? nullptr : &*found;
    };
    const auto* now = first(lists_now);
    return now ? now : first([](const Slide&) { return true; });
}

}  // namespace flow
