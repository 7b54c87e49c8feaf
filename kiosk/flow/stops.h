// The shape of a flow: the stops that everybody passes, and the rooms beside them. Pure.
#pragma once

#include "flow/flow.h"

namespace flow {

/// Where a slide stands among the marks of the way, from 1. Warning slides that follow each other are one stop of several
/// slides, with the choice between them if there is one; so are the questions for the clinician and the summary. A slide in a room stands where its stop does.
struct StopPlace {
    std::size_t position = 0, total = 0;
    bool more = false;  ///< further slides of the same stop follow
};
StopPlace stop_place(const Flow& flow, const Slide& slide);

/// The stop itself, or the one beside whose room the slide stands.
const Slide& stop_of(const Flow& flow, const Slide& slide);

/// Null: the slide is a stop.
const Room* room_of(const Flow& flow, const Slide& slide);

/// What follows where the slide says nothing: the next stop, or the next slide of the room. Null: the way ends here, and a
/// room leads back to its stop.
const Slide* following(const Flow& flow, const Slide& slide);

/// Ends the flow, whatever stands after it in rooms.
const Slide& last_stop(const Flow& flow);

/// Whether the slide lists when to get help now.
bool lists_now(const Slide& slide);

/// The slide that lists when to get help now, else the first warning slide. Null: the flow has none.
const Slide* help_slide(const Flow& flow);

}  // namespace flow
