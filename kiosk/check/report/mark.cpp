#include "check/report/mark.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "base/plain_file.h"
#include "base/utf8.h"
#include "pack/pack_files.h"

namespace check {
namespace {

constexpr std::size_t most_source_bytes = 1 << 20;

struct Span {
    std::size_t at = 0, length = 0;  ///< bytes
};

bool among(const std::string& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
}

/// The word where it begins and ends as a word.
std::vector<std::size_t> places_of(const std::string& line, const std::string& word) {
    std::vector<std::size_t> places;
    if (word.find_first_not_of(' ') == std::string::npos) return places;
    for (std::size_t at = 0; (at = line.find(word, at)) != std::string::npos; ++at) {
        auto end = at + word.size();
        bool cut = (at > 0 && is_name(word.front()) && is_name(line[at - 1])) ||
                   (end < line.size() && is_name(word.back()) && is_name(line[end]));
        if (!cut) places.push_back(at);
    }
    return places;
}

bool is_field(const std::string& line, std::size_t end) {
    end = line.find_first_not_of(' ', end);
    return end != std::string::npos && line[end] == '=' && line.compare(end, 2, "==") != 0;
}

/// What a message has in quotation marks: the name of a slide, as in `slide "band"`, or what was written.
struct Quoted {
    std::string word;
    std::string kind;  ///< the word before it
};

std::string last_word(const std::string& words) {
    auto end = words.find_last_not_of(' ');
    if (end == std::string::npos) return "";
    auto begin = words.find_last_of(' ', end);
    return words.substr(begin + 1, end - begin);
}

/// What stands in "…" or “…”; what was cut short stands without its dots.
std::vector<Quoted> quoted(const std::string& words) {
    std::vector<Quoted> result;
    const std::string opening = "“", closing = "”", dots = "…";
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool straight = words[at] == '"';
        if (!straight && words.compare(at, opening.size(), opening) != 0) continue;
        auto begin = at + (straight ? 1 : opening.size());
        auto end = straight ? words.find('"', begin) : words.find(closing, begin);
        if (end == std::string::npos) break;
        auto word = words.substr(begin, end - begin);
        if (word.ends_with(dots)) word.resize(word.size() - dots.size());
        auto before = words.substr(0, at);
        result.push_back({word, before.ends_with("no slide ") ? "" : last_word(before)});
        at = end;
    }
    return result;
}

bool names_a_slide(const std::string& kind) {
    return among(kind, {"slide", "compare", "change", "steps", "question", "choice", "warning", "summary"});
}

/// Where `slide { "band"` stands.
std::optional<Span> slide_name(const std::string& what, const std::string& line) {
    for (const auto& [word, kind] : quoted(what)) {
        if (!names_a_slide(kind)) continue;
        auto written = kind + " { \"" + word + "\"";
        if (auto at = line.find(written); at != std::string::npos)
            return Span{at + written.size() - word.size() - 1, word.size()};
    }
    return std::nullopt;
}

/// The last of the other quoted words that stands on the line, if it is clear which: `has a field "titel"`.
std::optional<Span> quoted_word(const std::string& what, const std::string& line) {
    auto words = quoted(what);
    for (auto each = words.rbegin(); each != words.rend(); ++each) {
        const auto& [word, kind] = *each;
        if (names_a_slide(kind)) continue;
        auto places = places_of(line, word);
        if (places.size() > 1)
            std::erase_if(places, [&word = word, &kind = kind, &line](std::size_t at) {
                return kind == "field" ? !is_field(line, at + word.size()) : at == 0 || line[at - 1] != '"';
            });
        if (places.size() == 1) return Span{places.front(), word.size()};
    }
    return std::nullopt;
}

/// `title of slide "band" …` is about title = on the line.
std::optional<Span> field(const std::string& what, const std::string& line) {
    auto end = what.find(' ');
    if (end == std::string::npos || what.compare(end, 4, " of ") != 0) return std::nullopt;
    for (auto at : places_of(line, what.substr(0, end)))
        if (is_field(line, at + end)) return Span{at, end};
    return std::nullopt;
}

/// A sign or name that a message speaks of without quotation marks, when the line has it exactly once.
std::optional<Span> only(const std::string& word, const std::string& line) {
    auto places = places_of(line, word);
    if (places.size() != 1) return std::nullopt;
    return Span{places.front(), word.size()};
}

/// By itself, and not as the beginning of a word: {total}.
bool names_sign(const std::string& what, const std::string& sign) {
    auto at = what.find(" " + sign);
    return at != std::string::npos && (at + 1 + sign.size() == what.size() || !is_name(what[at + 1 + sign.size()]));
}

std::optional<Span> unquoted_word(const std::string& what, const std::string& line) {
    const std::string missing_after = " is missing after ";
    if (auto at = what.find(missing_after); at != std::string::npos) {
        auto begin = at + missing_after.size();
        return only(what.substr(begin, what.find(' ', begin) - begin), line);
    }
    bool both = what.find("{ }") != std::string::npos;
    for (const char* sign : {"}", "{", "[[", "\\", "“", "”"})
        if (!both && names_sign(what, sign))
            if (auto found = only(sign, line)) return found;
    auto end = what.find(' ');
    for (const char* verb : {" needs ", " is not available"})
        if (what.compare(std::min(end, what.size()), std::string(verb).size(), verb) == 0)
            return only(what.substr(0, end), line);
    return std::nullopt;
}

/// Behind the last of the line, where something has to be added; a remark may follow it.
std::optional<Span> end_of_line(const base::Problem& problem, const std::string& line) {
    const std::string end = "at the end of this line";
    if (!problem.what.ends_with(end) && !problem.advice.starts_with("add } " + end)) return std::nullopt;
    if (line.find("--") != std::string::npos) return std::nullopt;
    auto last = line.find_last_not_of(" \t");
    if (last == std::string::npos) return std::nullopt;
    return Span{last + 1, 1};
}

std::optional<Span> find(const base::Problem& problem, const std::string& line) {
    if (auto end = end_of_line(problem, line)) return end;
    auto word = quoted_word(problem.what, line);
    auto name = field(problem.what, line);
    if (name && (!word || word->at < name->at)) return name;
    if (word) return word;
    auto slide = slide_name(problem.what, line);
    return slide ? slide : unquoted_word(problem.what, line);
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(file, failed)) return {};
    if (std::filesystem::file_size(file, failed) > most_source_bytes || failed) return {};
    auto text = base::read_start(file, most_source_bytes);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        if (lines.back().ends_with('\r')) lines.back().pop_back();
        at = end + 1;
    }
    return lines;
}

/// Not of a document or a picture.
bool is_text(const std::string& line) {
    return std::none_of(line.begin(), line.end(),
                        [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; });
}

/// Names such as "../secret" come from nobody but a hostile pack.
bool lies_inside(const std::filesystem::path& file) {
    return file.is_relative() && std::find(file.begin(), file.end(), "..") == file.end();
}

}  // namespace

base::MarkedProblem mark(const base::Problem& problem, const std::string& source_line) {
    base::MarkedProblem marked{problem, source_line};
    if (source_line.size() > most_source_bytes) return marked;
    if (auto span = find(problem, source_line)) {
        auto before = std::string_view(source_line).substr(0, span->at);
        auto word = std::string_view(source_line).substr(span->at, span->length);
        marked.column = static_cast<int>(base::character_count(before)) + 1;
        marked.end_column = marked.column + std::max(1, static_cast<int>(base::character_count(word)));
    }
    return marked;
}

base::MarkedProblems mark_all(const base::Problems& problems, const std::filesystem::path& pack, const Places& places) {
    base::MarkedProblems result;
    std::string open;
    std::vector<std::string> lines;
    for (const auto& problem : problems) {
        auto number = static_cast<std::size_t>(std::max(problem.line, 0));
        if (number > 0 && problem.file != open) {
            open = problem.file;
            lines = lies_inside(open) ? lines_of(pack / open) : std::vector<std::string>{};
        }
        bool shown = number > 0 && number <= lines.size() && is_text(lines[number - 1]);
        auto known = places.find(to_line(problem));
        if (shown && known != places.end())
            result.push_back({problem, lines[number - 1], known->second.column, known->second.end_column});
        else
            result.push_back(shown ? mark(problem, lines[number - 1]) : base::MarkedProblem{problem});
    }
    return result;
}

}  // namespace check
