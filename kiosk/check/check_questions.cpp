#include "check/check_questions.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/file_names.h"
#include "base/wording.h"
#include "flow/marks.h"

namespace check {
namespace {

constexpr std::size_t most_words = 5;       ///< of `otherwise`: it is set as large as a heading
constexpr std::size_t most_to_ask_in = 12;  ///< of a question for the clinician, read at a glance

using Words = std::set<std::string, std::less<>>;

struct Praise {
    Words anywhere;
    Words first;  ///< as in "Yes, but", which "Not quite right" is none of
};

const Praise* praise_in(const std::string& language) {
    static const Praise english{{"good", "great", "nice", "well", "perfect", "excellent", "bravo", "super", "smart",
                                 "clever", "wonderful", "♥", "❤", "👍"},
                                {"yes", "right", "correct", "exactly", "true"}};
    static const Praise spanish{{"bien", "buen", "buena", "bueno", "genial", "perfecto", "perfecta", "excelente",
                                 "bravo", "súper", "inteligente", "♥", "❤", "👍"},
                                {"sí", "correcto", "correcta", "exacto", "cierto"}};
    if (language == "en") return &english;
    return language == "es" ? &spanish : nullptr;
}

/// In small letters, without the signs around them.
std::vector<std::string> words_of(const std::string& text) {
    constexpr std::string_view around = " .,;:!?()*\"'";
    std::vector<std::string> words;
    auto small = base::lower_case(flow::said(text).words);
    for (const char* sign : {"¡", "¿", "“", "”", "…", "—", "\uFE0F"})
        for (auto at = small.find(sign); at != std::string::npos; at = small.find(sign, at))
            small.replace(at, std::string_view(sign).size(), " ");
    for (std::size_t end = 0; end != std::string::npos;) {
        auto first = small.find_first_not_of(around, end);
        if (first == std::string::npos) break;
        end = small.find_first_of(around, first);
        words.push_back(small.substr(first, end - first));
    }
    return words;
}

std::string praising(const std::vector<std::string>& words, const std::string& language) {
    const auto* praise = praise_in(language);
    if (!praise || words.empty()) return {};
    if (praise->first.contains(words.front())) return words.front();
    auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return praise->anywhere.contains(word); });
    return found == words.end() ? std::string() : *found;
}

std::string in_language(const std::string& language) {
    return language == "en" ? "" : ", in " + base::in_quotes(language) + ",";
}

void check_to_ask(const flow::Flow& flow, const flow::Slide& slide, const std::string& language, Findings& findings) {
    for (const auto& question : slide.questions)
        if (auto words = words_of(question).size(); words > most_to_ask_in)
            findings.warning(flow.file, slide.line,
                             "“" + base::excerpt(question) + "”" + in_language(language) + " has " +
                                 std::to_string(words) + " words",
                             "keep what patients may ask to " + std::to_string(most_to_ask_in) +
                                 ": they find it at a glance, and a clinician reads it from a chair");
}

}  // namespace

void check_questions(const flow::Flow& flow, const std::string& language, Findings& findings) {
    for (const auto& slide : flow.slides) {
        check_to_ask(flow, slide, language, findings);
        auto words = words_of(slide.otherwise);
        auto where = "otherwise of " + base::in_quotes(slide.id) + in_language(language);
        if (auto word = praising(words, language); !word.empty())
            findings.warning(flow.file, slide.line, where + " praises an answer that is not right: “" + word + "”",
                             "write it neutral, such as \"Not quite\": the answer may be a dangerous one");
        if (words.size() > most_words)
            findings.warning(flow.file, slide.line, where + " has " + std::to_string(words.size()) + " words",
                             "keep it to five, and explain in `say` of the answers");
    }
}

}  // namespace check
