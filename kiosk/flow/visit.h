// What one visit did, kept in memory until it ends and is added to the day's counts. Nothing in it says when or who.
#pragma once

#include <chrono>
#include <compare>
#include <map>
#include <set>
#include <string>

namespace flow {

/// How a visit ended. finished: Finish was pressed after a flow had been completed; left: Finish was pressed before;
/// idle: nobody answered "Still there?".
enum class Ending { finished, left, idle };

/// How deep it went. glanced: at most two slides were shown; looked: more; read: a flow was completed.
enum class Depth { glanced, looked, read };

struct SlideKey {
    std::string flow, slide;
    auto operator<=>(const SlideKey&) const = default;
};

struct SlideUse {
    bool left_from = false;             ///< the visit ended here
    std::chrono::milliseconds time{0};  ///< on the slide, all stays together
    bool timed = true;                  ///< false for warning slides: they count only as shown
    bool operator==(const SlideUse&) const = default;
};

struct AnswerKey {
    std::string flow, slide;
    int answer = 0;  ///< position among the answers, from 1
    auto operator<=>(const AnswerKey&) const = default;
};

struct PartKey {
    std::string flow, slide, part;
    auto operator<=>(const PartKey&) const = default;
};

struct FlowUse {
    bool completed = false;
    bool sensitive = false;  ///< it is counted by the month, and nothing of what is on its slides
    bool operator==(const FlowUse&) const = default;
};

struct Visit {
    Ending ending = Ending::left;
    std::string language;                         ///< the one in use at the end
    std::map<std::string, FlowUse> flows;         ///< opened
    std::map<SlideKey, SlideUse> slides;          ///< shown
    std::map<AnswerKey, bool> answers;            ///< chosen; true: it was the first try
    std::set<PartKey> parts;                      ///< touched
    std::map<std::string, std::string> settings;  ///< used: "text-size" → "150", "language" → "es"; last value

    bool operator==(const Visit&) const = default;
    /// Of what is not sensitive: how far somebody read that is told by no day.
    Depth depth() const;
};

/// Where ended visits go. `count` is called on the UI thread and must return at once (a writer thread stores it).
class VisitCounter {
public:
    virtual ~VisitCounter() = default;
    virtual void count(const Visit& visit) = 0;
};

}  // namespace flow
