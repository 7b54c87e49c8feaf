// What a session needs from outside, as small interfaces that main joins to the real parts and tests to fakes.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/problem.h"
#include "base/result.h"
#include "flow/flow.h"

namespace flow {

/// Monotonic time since an arbitrary start. All idle rules and fades run on it.
using Time = std::chrono::milliseconds;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

/// The pack's flows, loaded when first asked for. UI thread.
class Library {
public:
    virtual ~Library() = default;
    virtual const Home& home(const std::string& language) = 0;
    /// Null when the flow cannot be shown: its script failed (reported to the log once). A flow that is merely not
    /// translated is null too; `offered` says so without loading more than needed. Without a language: as it is written.
    virtual FlowPointer flow(const std::string& id, const std::string& language) = 0;
    /// Whether the home screen lists it in this language: true also for a flow that failed, whose tile leads to the calm slide.
    virtual bool offered(const std::string& id, const std::string& language) = 0;
    /// What the home screen says of a flow. Once known it stays known, so asking again reads nothing. A failed flow has its
    /// id's words as title, and no review that anybody need be warned of.
    struct Tile {
        std::string title, subtitle, picture, body_part;
        ReviewStatus review = ReviewStatus::reviewed;
        bool sensitive = false;
        bool operator==(const Tile&) const = default;
    };
    virtual Tile tile(const std::string& id, const std::string& language) = 0;
    /// Whether `offered` and `tile` answer at once, so that who has hundreds of topics to show may ask for the others later.
    virtual bool is_known(const std::string& /*id*/, const std::string& /*language*/) { return true; }
    /// The interface's words ("Next") in the language; the English itself where there is no translation.
    virtual std::string word(const std::string& english, const std::string& language) = 0;
};

/// What a topic is called where others see it too, on its tile and above its slides: a sensitive one by its neutral title,
/// or where it has none "Private topic".
/// `word` gives an interface word in the flow's language.
std::string outer_title(const Flow& flow, const std::function<std::string(const char* english)>& word);
/// What the home screen says of this flow. Of a sensitive one its neutral title alone.
Library::Tile tile_of(const Flow& flow, const std::function<std::string(const char* english)>& word);

/// What reading a script gave: the value if it is sound, and what was found, warnings too.
template <class Value>
struct Loaded {
    std::optional<Value> value;
    base::Problems problems;
};

/// Reads the scripts of one pack. Any one thread at a time.
class ScriptReader {
public:
    virtual ~ScriptReader() = default;
    virtual std::vector<std::string> flow_ids() = 0;  ///< of scripts/flows/*.lua, sorted
    virtual Loaded<Flow> read_flow(const std::string& id) = 0;
    virtual Loaded<Home> read_home() = 0;
};

/// What a script's next-function may ask about the visit. Never the time, never chance.
struct VisitView {
    struct Given {
        std::string slide;
        int answer = 0;      ///< from 1; 0 for a choice
        bool right = false;  ///< of the first try
        std::string to;      ///< target of a choice; empty for a question
        bool operator==(const Given&) const = default;
    };
    std::vector<Given> given;
    std::vector<std::string> seen;  ///< slide ids shown, this flow, this visit
    bool operator==(const VisitView&) const = default;
};

/// Runs the script's function behind a slide's `next`, with a deadline and on fresh script state. UI thread, at most 50 ms.
class NextSlide {
public:
    virtual ~NextSlide() = default;
    /// Always one of the slide's targets; nothing when the function failed (reported to the log once), and the flow
    /// then rests.
    virtual std::optional<std::string> choose(const Flow& flow, const Slide& slide, const VisitView& view) = 0;
    /// The same for its author: why it failed is returned, and told to nobody else. A problem of no words: nobody knows.
    virtual base::Result<std::string> choose_or_say(const Flow& flow, const Slide& slide, const VisitView& view) {
        if (auto chosen = choose(flow, slide, view)) return std::move(*chosen);
        return base::Problem{};
    }
};

/// The only chance in a visit, drawn when it begins and forgotten with it: a number but 0. UI thread.
using DrawNumber = std::function<std::uint32_t()>;

/// Syllables as spoken, which is what reading grades count. Any one thread at a time.
class SyllableCounter {
public:
    virtual ~SyllableCounter() = default;
    /// Of one word in a language (BCP 47: "es"). Nothing when there is no voice for it.
    virtual std::optional<int> count(std::string_view word, const std::string& language) = 0;
};

}  // namespace flow
