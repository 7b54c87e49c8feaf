// What a visitor walks through: the immutable form of a flow, after its script has run.
//
// All text is UTF-8 in one language. *word* marks bold; an empty line separates paragraphs. Plain values, no behaviour:
// they may be read from any thread.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "flow/look.h"

namespace flow {

/// A layered SVG under media/illustrations and the state it is shown in, or a photograph, which may be
/// a clip and move (see flow/picture_files).
struct Picture {
    std::string file;               ///< "foot-inside.svg", "inhaler.jpg"; empty: no picture
    std::vector<std::string> show;  ///< ids turned on, over what the drawing shows by itself
    std::vector<std::string> hide;  ///< ids turned off
    std::string alt;                ///< what it shows, in words
    std::string licence = {};  ///< who took it and who may show it; for staff, never shown to patients or translated

    bool operator==(const Picture&) const = default;
    explicit operator bool() const { return !file.empty(); }
};

/// A place in a photograph, in percent of its width and height as it is seen.
struct Spot {
    float across = 0, down = 0;
    bool operator==(const Spot&) const = default;
};

/// A place in a picture that has a name and can be touched.
struct Part {
    std::string id;               ///< of the element in the SVG; in a photograph any name
    std::string label;            ///< one to three words
    std::string say;              ///< shown when touched; empty: the label says it all
    std::optional<Spot> at = {};  ///< of a photograph
    bool operator==(const Part&) const = default;
};

/// One state of a picture that changes: an end of a compare slide, a step of a change slide.
struct Moment {
    std::vector<std::string> layers;  ///< those of the other moments are hidden
    std::string label;
    std::string say;     ///< replaces the slide's text at this moment; empty: the text stays
    std::string part;    ///< element the label's leader points at; empty: no leader
    Picture photo = {};  ///< compare of two photographs: what is shown instead of the slide's picture
    bool operator==(const Moment&) const = default;
};

struct StepCard {
    std::string title;
    std::string detail;  ///< "2 minutes"; may be empty
    Picture picture;
    bool operator==(const StepCard&) const = default;
};

struct Answer {
    std::string text;
    std::string say;  ///< feedback
    bool right = false;
    bool operator==(const Answer&) const = default;
};

struct Option {
    std::string text;
    std::string to;  ///< slide id in the same flow
    bool operator==(const Option&) const = default;
};

struct Point {
    std::string text;
    std::string icon;  ///< media/icons/<icon>.svg
    bool operator==(const Point&) const = default;
};

/// So many of 10 or of 100, as an icon array shows it.
struct Portion {
    int count = 0, of = 0;  ///< of 0: the slide shows none
    std::string who;        ///< "people": goes on after "4 in 10"
    bool operator==(const Portion&) const = default;
};

/// What many people think, and what is so.
struct Myth {
    std::string myth, fact;
    bool operator==(const Myth&) const = default;
};

/// What has happened when, on the way.
struct Milestone {
    std::string when, what;  ///< "Week 1", "Walking hurts less"
    bool operator==(const Milestone&) const = default;
};

/// When a clinic is open: "Monday to Friday", "8:00 – 18:00".
struct Opening {
    std::string days, times;
    bool operator==(const Opening&) const = default;
};

/// Somebody who works there.
struct Person {
    std::string name;  ///< the same in every language
    std::string role;
    Picture
        picture;  ///< in a round window; none: initials stand there. Without alt: beside the name it says nothing more
    bool operator==(const Person&) const = default;
};

/// In the order in which they came to be: what was reviewed is known by it, see pack/review.
enum class SlideKind {
    text,
    compare,
    change,
    steps,
    question,
    choice,
    warning,
    summary,
    ask,
    portion,
    myths,
    true_or_not,
    timeline,
    checklist,
    order,
    hours,
    people
};

/// How soon help is needed; decides the warning slide's words.
enum class Urgency { now, today };

/// Where Next leads.
struct Next {
    /// Every slide it may lead to. Empty: the next in the file. One and not `chooses`: always that one.
    std::vector<std::string> targets;
    bool chooses = false;  ///< a function of the script picks among the targets, see NextSlide
    bool operator==(const Next&) const = default;
};

/// Further slides beside a stop, for who wants to know more; the last one leads back to the stop.
struct Room {
    std::string label;                ///< on the button that opens it: "Why mornings hurt"
    std::vector<std::string> slides;  ///< ids in order; never empty
    bool operator==(const Room&) const = default;
};

struct Slide {
    SlideKind kind = SlideKind::text;
    std::string id;
    std::string stop;  ///< id of the stop beside whose room it stands in; empty: it is a stop itself, see flow/stops
    int line = 0;      ///< in the flow's file
    std::string title;
    std::string text;
    Picture picture;
    Next next;

    std::vector<Part> parts;      ///< text; by id
    std::vector<Moment> moments;  ///< compare: before and after; change: 2 to 4, which play by themselves
    std::string between;          ///< compare: a word for the middle of the way: "Slightly out"; may be empty
    std::vector<StepCard> steps;  ///< steps: 2 to 4
    std::vector<Answer> answers;  ///< question: 2 to 4, exactly one right; true_or_not, order: see program_says_answers
    std::string otherwise;        ///< question: the word after an answer that is not right; empty: "Not quite"
    std::vector<Option> options;  ///< choice: 2 to 4
    Urgency urgency = Urgency::now;      ///< warning
    std::vector<std::string> signs;      ///< warning: 1 to 8
    std::vector<Point> points;           ///< summary: 1 to 5
    std::vector<std::string> questions;  ///< ask: 3 to 5, in the patient's words, for the clinician
    std::vector<std::string> things;     ///< checklist: 2 to 8, to do at home; order: 3 to 5, in their right order
    Portion portion;                     ///< portion
    std::vector<Myth> myths;             ///< myths: 1 to 4
    std::vector<Milestone> timeline;     ///< timeline: 2 to 8
    std::vector<Opening> hours;          ///< hours: 1 to 8
    std::vector<Person> people;          ///< people: 1 to 6
    std::vector<Room> rooms;             ///< of a stop: at most 3

    bool operator==(const Slide&) const = default;
};

/// Its answers are "True" and "Not true", or of an order whether it was right at once, English words of the program that the
/// screen translates; what is said to either is what the first one says.
inline bool program_says_answers(const Slide& slide) {
    return slide.kind == SlideKind::true_or_not || slide.kind == SlideKind::order;
}

/// Whether its words are offered to be taken home.
inline bool can_be_taken_home(const Slide& slide) {
    return slide.kind == SlideKind::summary || slide.kind == SlideKind::warning;
}

/// The slide's picture at one of its moments: the layers of the others are hidden, but for those that both have.
Picture picture_at(const Slide& slide, const Moment& moment);

/// A script says draft or reviewed. A library that judges reviews makes it draft where what was reviewed has changed since,
/// overdue when its date is past, and not_needed where needs_no_review says so.
enum class ReviewStatus { draft, reviewed, overdue, not_needed };

/// Clinical governance of a flow. Dates are ISO 8601 ("2027-11-01") or empty.
struct Review {
    ReviewStatus status = ReviewStatus::draft;
    std::string author, reviewer, reviewed_on, due;
    std::map<std::string, std::string> hashes;  ///< by language: the hash on the proof that was signed
    std::vector<std::string> sources;
    std::vector<std::string> confirm;  ///< facts a clinician has to confirm; for staff, never shown or translated
    bool operator==(const Review&) const = default;
};

struct Flow {
    std::string id;      ///< the file's name without .lua
    std::string file;    ///< relative to the pack: "scripts/flows/heel-pain.lua"
    std::string source;  ///< code of the language it is written in, where that is not the pack's; empty: the pack's
    std::string title, subtitle;
    bool sensitive = false;     ///< nobody who stands behind a visitor is told of it, and less of it is counted
    std::string neutral_title;  ///< of a sensitive one, where others see it; empty: see outer_title in flow/seams.h
    std::string body_part;      ///< id in the home screen's figure; empty: none
    std::string tile;  ///< picture of the home tile, under media/illustrations; empty: its first letter stands there
    std::string tile_licence;  ///< of a photograph, as Picture::licence; may be empty where a slide shows it too
    Review review;
    /// Never empty: each stop, then the slides of its rooms in order. The first is a stop; the last stop ends the flow.
    std::vector<Slide> slides;

    bool operator==(const Flow&) const = default;

    /// Null when there is none of that id.
    const Slide* find(const std::string& slide_id) const;
    /// Position in `slides`, or slides.size().
    std::size_t index_of(const std::string& slide_id) const;
};

using FlowPointer = std::shared_ptr<const Flow>;

/// What the home screen offers: scripts/kiosk.lua.
struct Home {
    struct BodyPart {
        std::string id;  ///< element in the figure, and the flows' body_part
        std::string label;
        std::string picture;  ///< round window on the pill; may be empty
        bool operator==(const BodyPart&) const = default;
    };
    /// A heading above some of the topics.
    struct Group {
        std::string label;
        std::size_t first = 0;  ///< position of its first topic; it ends where the next group begins
        bool operator==(const Group&) const = default;
    };
    struct Language {
        std::string code;  ///< BCP 47: "es"
        std::string name;  ///< in that language: "Español"
        bool operator==(const Language&) const = default;
    };

    std::string title, subtitle;
    std::vector<std::string> topics;  ///< flow ids in order
    std::vector<Group> groups;        ///< in order; topics before the first belong to none
    std::string urgent_flow;          ///< the warning signs; empty: none
    std::string urgent_label;
    std::string about_flow;  ///< about the clinic, reached by its name; none of the topics; empty: none
    Picture figure;
    bool road = false;                 ///< under the figure's feet, as under the runner's
    std::vector<BodyPart> body_parts;  ///< top to bottom is decided by the figure
    std::vector<Language> languages;   ///< in the author's order; visits start in the first
    std::string source;                ///< code of the language the scripts are written in; empty: the first
    Look look;

    bool operator==(const Home&) const = default;

    /// What the scripts are written in; "en" where no language is listed.
    std::string written_in() const;
    /// All that it leads to: the topics in order, the warning signs, what is about the clinic.
    std::vector<std::string> flows() const;
};

/// Facts about a clinic are not medicine: what is reached by its name needs no clinician's review, as long as no slide is of
/// a kind that explains or advises.
bool tells_of_the_clinic(SlideKind kind);
bool needs_no_review(const Home& home, const Flow& flow);

/// Every sentence of a flow or of the home screen that a visitor can read, for translation: calls `visit` with a
/// reference to each, in reading order, and with where it stands, which no two share: "title" (of the flow), "band:
/// title", "band: part heel-bone (say)", "check: answer 2".
template <class FlowOrHome, class Visitor>
void for_each_text(FlowOrHome& value, Visitor&& visit);

}  // namespace flow

#include "flow/texts.inl"
