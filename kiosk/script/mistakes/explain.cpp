#include "script/mistakes/explain.h"

#include <cstdlib>
#include <regex>
#include <sstream>
#include <string_view>

#include "base/utf8.h"
#include "script/host.h"

namespace script {

namespace {

/// Takes "file:12: " off the start of the message. False when it does not begin so.
bool take_place(std::string& message, std::string& file, int& line) {
    auto colon = message.find(':');
    if (colon == std::string::npos || colon == 0) return false;
    auto name = message.substr(0, colon);
    char* end = nullptr;
    long number = std::strtol(message.c_str() + colon + 1, &end, 10);
    if (number <= 0 || end[0] != ':' || end[1] != ' ') return false;
    bool script = name.starts_with("scripts/") && name.ends_with(".lua");
    if (!script && name != "prelude") return false;
    message.erase(0, static_cast<std::size_t>(end + 2 - message.c_str()));
    if (script) {
        file = name;
        line = static_cast<int>(number);
    }
    return true;
}

void place(base::Problem& problem, const Position& position) {
    if (position.line == 0) return;
    problem.file = position.file;
    problem.line = position.line;
}

/// Of slide [ "band" ] Lua says so where the list around it ends.
void go_back_to_bracket(const std::string& source, base::Problem& problem) {
    auto end = problem.what.find(" needs { } and not [ ]");
    if (end == std::string::npos) return;
    const std::regex written("(^|[^\\w])" + problem.what.substr(0, end) + "\\s*\\[");
    std::istringstream lines(source);
    std::string line;
    int found = 0;
    for (int number = 1; number <= problem.line && std::getline(lines, line); ++number)
        if (line.size() < 300 && std::regex_search(line, written)) found = number;
    if (found > 0) problem.line = found;
}

base::Problem spent_problem(const std::string& file, Spent spent, const Position& where) {
    base::Problem problem{base::Severity::error, file, 1, describe(spent), advise(spent)};
    place(problem, where);
    return problem;
}

}  // namespace

base::Problem explain(const std::string& file, bool out_of_memory, const std::string& message, const Host& host) {
    base::Problem problem{base::Severity::error, file, 0, "", ""};
    if (host.bad_source) {
        problem = host.sources.problem();
        if (problem.line == 0) place(problem, host.raised_at);
        return problem;
    }
    if (out_of_memory) {
        auto why = host.guard.refused();
        return spent_problem(file, why == Spent::nothing ? Spent::live : why, host.guard.refused_at());
    }
    place(problem, host.raised_at);
    std::string words = message;
    take_place(words, problem.file, problem.line);
    if (host.guard.spent() != Spent::nothing) {
        problem.what = describe(host.guard.spent());
        problem.advice = advise(host.guard.spent());
        return problem;
    }
    auto mark = words.find(advice_mark);
    if (host.bad_syntax) {
        const auto* source = host.sources.text(problem.file);
        explain_syntax(words, source ? *source : "", problem);
    } else if (mark != std::string::npos) {
        problem.what = words.substr(0, mark);
        problem.advice = words.substr(mark + 1);
    } else {
        explain_running(words, problem);
        if (const auto* source = host.sources.text(problem.file)) go_back_to_bracket(*source, problem);
    }
    problem.what = base::printable(problem.what);
    problem.advice = base::printable(problem.advice);
    return problem;
}

namespace {

struct Rule {
    const char* pattern;  ///< of Lua's words
    const char* what;     ///< $1 … as in the pattern
    const char* advice;   ///< the same
};

constexpr char comma_above[] = "look for a missing comma on this line or at the end of the line above";
constexpr char look_at_name[] = "check how it is spelt, and that it has a value before this line";

const Rule running_rules[] = {
    {"attempt to call a (table|string|number|boolean) value.*",
     "two things stand side by side with nothing between them", comma_above},
    {"attempt to call a nil value \\(\\w+ '([^']*)'\\)", "there is no function called \"$1\"", "check how it is spelt"},
    {"attempt to \\w+ (?:on )?a nil value \\(\\w+ '([^']*)'\\)", "\"$1\" has no value here", look_at_name},
    {"attempt to index a function value \\(\\w+ '(\\w+)'\\)", "$1 needs { } and not [ ]", "write $1 { … }"},
    {"attempt to index a (\\w+) value \\(\\w+ '([^']*)'\\)", "\"$2\" is a $1, and holds nothing to look up",
     look_at_name},
    {"attempt to concatenate a (\\w+) value \\(\\w+ '([^']*)'\\)", "\"$2\" is a $1 and cannot be joined to words",
     "only words and numbers can be joined with .."},
    {"attempt to concatenate a (\\w+) value", "a $1 cannot be joined to words",
     "only words and numbers can be joined with .."},
    {"attempt to perform (?:arithmetic|bitwise operation) on a (\\w+) value.*", "a $1 cannot be calculated with",
     "only numbers can be calculated with; join words with .."},
    {"attempt to compare (?:two )?(\\w+) (?:with (\\w+)|values)", "these cannot be compared: $1 $2",
     "compare numbers with numbers and words with words"},
    {"attempt to \\w+ a nil value.*", "something has no value here", look_at_name},
    {"attempt to get length of a (\\w+) value.*", "# counts lists and words, not a $1", look_at_name},
    {".*non-closable value", "<close> is not available in flows", "take <close> out"},
    {".*stack overflow.*", "a function calls itself without end",
     "look for a function that calls itself near this line"},
    {"bad argument #(\\d+) to '([^']*)' \\((.*)\\)", "value $1 given to $2 is wrong: $3",
     "look at what stands between its brackets"},
    {"calling '([^']*)' on bad self.*", "\"$1\" is used with a point or colon in the wrong place", "write words:$1(…)"},
};

}  // namespace

void explain_running(const std::string& message, base::Problem& problem) {
    // A script's own words can be 64 KiB; Lua's, which the rules are about, are short.
    for (const auto& rule : running_rules) {
        std::regex pattern(rule.pattern);
        std::smatch match;
        if (message.size() > 300 || !std::regex_match(message, match, pattern)) continue;
        problem.what = match.format(rule.what);
        problem.advice = match.format(rule.advice);
        return;
    }
    problem.what = message.empty() ? "the script ended with an error" : base::printable(message);
    problem.advice = "look at this line and the one above";
}

}  // namespace script
