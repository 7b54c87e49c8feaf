#include "check/report/problem_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/wording.h"

namespace check {
namespace {

constexpr int widest = 100;      ///< columns of a source line on the terminal
constexpr int before_mark = 30;  ///< of them, when the line is cut at its front
constexpr int tab_columns = 4;
constexpr char margin[] = "         | ";
constexpr char replacement[] = "\xEF\xBF\xBD";

/// What one character of a pack becomes on the terminal.
struct Glyph {
    std::string bytes;
    int columns = 1;
};

bool is_harmful(UChar32 character) {
    auto category = u_charType(character);
    return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR || category == U_LINE_SEPARATOR ||
           category == U_PARAGRAPH_SEPARATOR || category == U_UNASSIGNED || category == U_PRIVATE_USE_CHAR;
}

int columns_of(UChar32 character) {
    auto category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return 0;
    auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

/// One for each code point; what is no UTF-8 is a replacement character.
std::vector<Glyph> glyphs(const std::string& text) {
    std::vector<Glyph> result;
    auto points = icu::UnicodeString::fromUTF8(text);
    for (std::int32_t at = 0; at < points.length(); at = points.moveIndex32(at, 1)) {
        auto character = points.char32At(at);
        if (character == '\t') {
            result.push_back({std::string(tab_columns, ' '), tab_columns});
        } else if (is_harmful(character)) {
            result.push_back({replacement, 1});
        } else {
            result.push_back({"", columns_of(character)});
            icu::UnicodeString(character).toUTF8String(result.back().bytes);
        }
    }
    return result;
}

std::string harmless(const std::string& text) {
    std::string result;
    for (const auto& glyph : glyphs(text)) result += glyph.bytes;
    return result;
}

std::string right_aligned(int number) {
    auto digits = std::to_string(number);
    return std::string(digits.size() < 8 ? 8 - digits.size() : 0, ' ') + digits;
}

/// The line, or the piece of it around the mark, and the carets below.
std::string excerpt_of(const base::MarkedProblem& marked) {
    auto all = glyphs(marked.source);
    auto first = static_cast<std::size_t>(std::max(marked.column - 1, 0));
    auto last = static_cast<std::size_t>(std::max(marked.end_column - 1, 0));
    std::size_t begin = 0;
    int columns = 0;
    for (std::size_t i = 0; i < std::min(last, all.size()); ++i) columns += all[i].columns;
    bool cut = columns > widest && first > static_cast<std::size_t>(before_mark);
    if (cut) begin = first - static_cast<std::size_t>(before_mark);

    std::string line = cut ? "…" : "", carets = cut ? " " : "";
    columns = 0;
    auto end = begin;
    for (; end < all.size() && columns + all[end].columns <= widest; ++end) {
        line += all[end].bytes;
        columns += all[end].columns;
        if (end < last) carets += std::string(static_cast<std::size_t>(all[end].columns), end < first ? ' ' : '^');
    }
    if (end < all.size()) line += "…";
    if (marked.column > 0 && first >= all.size()) carets += '^';
    auto text = right_aligned(marked.problem.line) + " | " + line + "\n";
    return marked.column > 0 ? text + margin + carets + "\n" : text;
}

std::string place_of(const base::MarkedProblem& marked) {
    if (marked.problem.file.empty()) return "";
    auto place = harmless(marked.problem.file);
    if (marked.problem.line > 0) place += ":" + std::to_string(marked.problem.line);
    if (marked.problem.line > 0 && marked.column > 0) place += ":" + std::to_string(marked.column);
    return place + ": ";
}

}  // namespace

std::string to_text(const base::MarkedProblem& marked) {
    const auto& problem = marked.problem;
    auto text = place_of(marked) + base::name_of(problem.severity) + ": " + harmless(problem.what) + "\n";
    if (marked.source.find_first_not_of(" \t") != std::string::npos) text += excerpt_of(marked);
    if (problem.advice.empty()) return text;
    bool asks = problem.advice.starts_with("did you mean") && !problem.advice.ends_with('?');
    return text + "      = help: " + harmless(problem.advice) + (asks ? "?\n" : "\n");
}

std::string summary(const base::Problems& problems, std::size_t flows) {
    std::string words;
    auto add = [&](base::Severity severity, const char* one, const char* many) {
        auto is_one = [severity](const base::Problem& problem) { return problem.severity == severity; };
        auto count = static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), is_one));
        if (count > 0) words += (words.empty() ? "" : ", ") + base::counted(count, one, many);
    };
    add(base::Severity::error, "error", "errors");
    add(base::Severity::warning, "warning", "warnings");
    add(base::Severity::unchecked, "part unchecked", "parts unchecked");
    return (words.empty() ? "no problems" : words) + " in " + base::counted(flows, "flow", "flows");
}

}  // namespace check
