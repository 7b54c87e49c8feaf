// What pressing something on the screen does: the one vocabulary between the draw list, the session and the walks.
// Pure.
#pragma once

#include <string>

namespace flow {

enum class ActionKind {
    none,
    open,       ///< a flow: "open:heel-pain"
    next,       ///< next page or next slide; nothing on the last
    back,       ///< undoes one step
    home,       ///< the topics
    finish,     ///< ends the visit at once
    hide,       ///< what is shown, from who looks over the visitor's shoulder; the next touch shows it again
    stay,       ///< "Yes, keep going"
    answer,     ///< "answer:2", from 1
    option,     ///< of a choice slide: "option:1", from 1
    room,       ///< of a stop: "room:1", from 1
    ask,        ///< a question for the clinician, or no longer: "ask:2", from 1
    tick,       ///< a thing of a checklist, or no longer: "tick:2", from 1
    place,      ///< a thing that comes next in its order: "place:2", from 1 as its author wrote them
    asked,      ///< the questions that were chosen, large
    take_home,  ///< the words of this slide for the visitor's phone
    help,       ///< the flow's own warning signs, or where it has none the clinic's
    part,       ///< of a picture: "part:heel-bone"
    moment,     ///< of a picture that changes: "moment:2", from 1
    compare,    ///< how far a picture has gone through its moments: "compare:37" hundredths of the way to the next one,
    ///< "compare:more", "compare:less"; "compare": to its next quarter, and from the end back to the beginning
    play,        ///< the change once more, from its beginning; a clip stops, or goes on
    search,      ///< the topics by letters
    letter,      ///< one more of a word that is searched: "letter:H"
    body_part,   ///< of the home screen's figure: "body-part:low-back"
    language,    ///< "language:es"
    easier,      ///< opens the panel of settings; "easier:2" is its second page, "easier:done" closes it,
                 ///< "easier:reset" sets all as every visit begins
    text_size,   ///< "text-size:150"
    theme,       ///< "theme:dark"
    motion,      ///< "motion:reduced", "motion:full"
    reach,       ///< "reach:low", "reach:standard"
    read_aloud,  ///< "read-aloud:on", "read-aloud:by-ear", "read-aloud:off"
    pace,        ///< of speech: "pace:slower", "pace:normal", "pace:faster"
    volume,      ///< of speech: "volume:3", of 1 to 5
    touch,       ///< "touch:easier", "touch:standard"
    scan,        ///< with one switch: "scan:off", "scan:slow", "scan:normal", "scan:fast"
    print,       ///< what is taken home, on paper
    hear,        ///< what is read aloud: "hear:pause", "hear:on", "hear:again"; to a visit a touch
    author,      ///< a tool beside the slide in `preview`: "author:targets"; nothing to a visit
    staff,       ///< on the staff desk: "staff:digit:3"; nothing to a visit
};

struct Action {
    ActionKind kind = ActionKind::none;
    std::string of;  ///< what it applies to, as in the examples above; empty where there is nothing to say

    bool operator==(const Action&) const = default;
    explicit operator bool() const { return kind != ActionKind::none; }
};

/// "open:heel-pain", "next"; "" for none.
std::string to_string(const Action& action);
/// The reverse; none for words that name no action.
Action parse_action(const std::string& words);

/// The number of "answer:2"; 0 when it is none.
int number_of(const Action& action);

}  // namespace flow
