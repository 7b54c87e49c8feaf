#include "check/words/check_limits.h"

#include <set>
#include <sstream>
#include <string>

#include "base/wording.h"
#include "flow/marks.h"

namespace check {
namespace {

struct Limit {
    const char* what;  ///< "a sign"
    std::size_t most;  ///< words
    const char* advice;
};
constexpr Limit sign{"a sign", 9, "keep a sign to 9 words: whoever is afraid must find theirs at a glance"};
constexpr Limit answer{"an answer", 6, "keep an answer to 6 words, and explain in `say`"};
constexpr Limit say{"what is said to an answer", 25, "keep what is said to an answer to 25 words"};
constexpr Limit who{"`who`", 6, "keep `who` to 6 words, such as \"people with a sore heel\"; say more in `text`"};
constexpr Limit myth{"a myth", 15, "keep a myth to 15 words: what stays in mind should be the fact"};
constexpr Limit fact{"a fact", 25, "keep a fact to 25 words: say the one thing that is so"};
constexpr Limit when{"the when of a moment", 4, "keep it to 4 words, such as \"After six weeks\""};
constexpr Limit what{"a moment", 12, "keep a moment to 12 words: eight of them stand on one slide"};
constexpr Limit thing{"a thing to do", 10, "keep a thing to do to 10 words: it is read again at home"};
constexpr Limit days{"the days of a row", 6, "keep them to 6 words, such as \"Monday to Friday\""};
constexpr Limit times{"the times of a row", 12, "keep them to 12 words, and say more in `text`"};
constexpr Limit role{"what somebody does", 8, "keep it to 8 words, such as \"Nurse, asthma school\""};
constexpr Limit label{"the name of a part", 3, "keep a name to 3 words, and say more in `say`"};

std::size_t words_in(const std::string& text) {
    std::istringstream words(flow::said(text).words);
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return count;
}

}  // namespace

void check_limits(const flow::Flow& flow, FlowLines& lines, Findings& findings) {
    std::set<std::string> signs;
    for (const auto& slide : flow.slides) signs.insert(slide.signs.begin(), slide.signs.end());
    for (const auto& slide : flow.slides) {
        auto check = [&](const std::string& text, const Limit& limit) {
            auto words = words_in(text);
            if (words > limit.most)
                findings.warning(flow.file, lines.of(slide, text),
                                 std::string(limit.what) + " of " + base::in_quotes(slide.id) + " has " +
                                     std::to_string(words) + " words: “" + base::excerpt(text) + "”",
                                 limit.advice);
        };
        for (const auto& each : slide.signs) check(each, sign);
        check(slide.portion.who, who);
        for (const auto& each : slide.things) check(each, thing);
        for (const auto& each : slide.timeline) check(each.when, when), check(each.what, what);
        for (const auto& each : slide.hours) check(each.days, days), check(each.times, times);
        for (const auto& each : slide.people) check(each.role, role);
        for (const auto& each : slide.myths) check(each.myth, myth), check(each.fact, fact);
        for (const auto& each : slide.parts) check(each.label, label);
        for (const auto& each : slide.answers) {
            // A sign is the same words wherever it stands.
            check(each.text, signs.contains(each.text) ? sign : answer);
            check(each.say, say);
        }
    }
}

}  // namespace check
