#include "pack/po_mistakes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/file_names.h"
#include "base/nearest.h"
#include "base/wording.h"
#include "pack/po_quotes.h"

namespace pack {
namespace {

constexpr std::size_t most_told = 5;  ///< what comes after them often vanishes with them
constexpr std::string_view missing_at_end = "a quotation mark is missing at the end of this line";
const std::vector<std::string> keywords{"msgctxt", "msgid", "msgid_plural", "msgstr"};

class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    base::Problems run() {
        for (std::size_t at = 0; at < text_.size() && problems_.size() < most_told; ++line_) {
            auto end = std::min(text_.find('\n', at), text_.size());
            next_at_ = std::min(end + 1, text_.size());
            line(trimmed(text_.substr(at, end - at)));
            at = next_at_;
        }
        end_entry();
        if (!is_po_) problems_.clear(), tell(1, "this is no translation: no line of it begins with msgid", copy);
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const auto& one, const auto& other) { return one.line < other.line; });
        return std::move(problems_);
    }

private:
    static constexpr char copy[] = "bring back a copy of the file";

    void tell(int line, std::string what, std::string advice) {
        if (problems_.size() < most_told)
            problems_.push_back({base::Severity::error, "", line, std::move(what), std::move(advice)});
    }
    void tell(std::string what, std::string advice) {
        told_here_ = true;
        tell(line_, std::move(what), std::move(advice));
    }

    std::string_view next_line() const {
        return trimmed(text_.substr(next_at_, text_.find('\n', next_at_) - next_at_));
    }

    void line(std::string_view line) {
        if (line.empty() || line.front() == '#') {
            is_below_text_ = goes_on_ = false;
            return;
        }
        auto word = line.substr(0, line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"));
        auto rest = trimmed(line.substr(word.size()));
        if (line.front() == '"') {
            is_below_text_ = true;
            if (in_text_) return text(line, "");
            return tell("above this text stands no msgid or msgstr",
                        "take it out, or write # before it if it is a note");
        }
        if (word == "domain") return;
        if (std::find(keywords.begin(), keywords.end(), word) == keywords.end()) return unknown(line);
        keyword(word, rest);
    }

    void keyword(std::string_view word, std::string_view rest) {
        goes_on_ = false;
        if (word == "msgctxt" || (word == "msgid" && !context_)) end_entry();
        if (word == "msgctxt") context_ = true;
        if (word == "msgid") id_line_ = line_, context_ = false, is_po_ = true;
        if (word == "msgid_plural") plural_ = true;
        std::string written(word);
        if (word == "msgstr") {
            bool numbered = rest.starts_with('[') && rest.find(']') != rest.npos;
            translation(numbered);
            if (numbered) {
                written += rest.substr(0, rest.find(']') + 1);
                rest = trimmed(rest.substr(rest.find(']') + 1));
            }
        }
        in_text_ = is_below_text_ = true;
        text(rest, written);
    }

    void translation(bool numbered) {
        if (id_line_ == 0)
            tell("above this translation stands no English: its msgid is missing", copy);
        else if (has_translation_ && !numbered)
            tell("this is a second translation of the same text", "keep one of the two lines that begin with msgstr");
        else if (numbered && !plural_)
            tell("this text has no plural", "write msgstr without the number in [ ]");
        else if (!numbered && plural_)
            tell("this text has a plural, by its line msgid_plural",
                 "write msgstr[0] here, and msgstr[1] for the plural");
        has_translation_ = true;
    }

    /// The English stands there without a translation.
    void end_entry() {
        bool missing = id_line_ > 0 && !has_translation_;
        if (missing && !told_here_)
            tell(id_line_, "the translation of this text is missing: no msgstr follows",
                 "write msgstr \"\" below it, and the translation between the quotation marks");
        id_line_ = 0;
        context_ = plural_ = has_translation_ = told_here_ = false;
    }

    /// Behind a keyword, or on a line of its own.
    void text(std::string_view text, const std::string& keyword) {
        if (!text.starts_with('"')) return not_begun(text, keyword);
        auto quoted = read_quoted(text);
        if (quoted.fault == Quoted::Fault::none) return;
        auto inside = quoted.at.substr(0, quoted.at.find('"'));
        if (quoted.fault == Quoted::Fault::not_ended) return not_ended(text);
        if (quoted.fault == Quoted::Fault::escape)
            return tell(std::string(quoted.at.substr(0, 2)) + " means nothing in a PO file",
                        "take the backslash out; a new line is \\n, a backslash itself \\\\");
        if (quoted.at.find('"') == std::string_view::npos &&
            bare(quoted.at).find_first_not_of(",;.:") == std::string_view::npos)
            return tell("behind the last quotation mark stands " + std::string(quoted.at), "take it out");
        tell("a quotation mark inside the text ends it before “" + base::excerpt(inside) + "”",
             "inside a text write “ ”, or \\\" for a straight one");
    }

    void not_begun(std::string_view text, const std::string& keyword) {
        auto before = keyword.empty() ? std::string() : keyword + " ";
        if (text.empty())
            return tell("behind " + keyword + " stands no text", "write " + before + "\"\" where none is known yet");
        if (text.front() == ':' || text.front() == '=')
            return tell("behind " + keyword + " stands " + text.front(),
                        "write " + before + "and the text, with a blank between");
        auto mark = look_alike_before(text);
        auto right = "write straight ones: " + before + "\"" + base::excerpt(bare(text)) + "\"";
        if (!mark.empty()) return tell(std::string(mark) + " only looks like a quotation mark here", right);
        tell("there is no quotation mark before this text",
             "write " + before + "\"" + base::excerpt(bare(text)) + "\"");
    }

    void not_ended(std::string_view text) {
        if (auto mark = look_alike_behind(text); !mark.empty() && mark != "'" && mark != "’")
            return tell(std::string(mark) + " only looks like a quotation mark here",
                        "write a straight one, \", at the end");
        if (text.ends_with("\\\""))
            return tell("the backslash makes the last quotation mark a part of the text", "take the backslash out");
        if (next_at_ == text_.size() && !text_.ends_with('\n'))
            return tell("the file ends inside this text",
                        "bring back a copy of the whole file, or write the rest, and \" behind it");
        if (auto next = next_line(); !next.empty() && is_words(next)) {
            goes_on_ = true;
            return tell("this text goes on in the next line",
                        "write \" at the end of this line and at the beginning of the next; where a new line is meant, "
                        "\\n\" at the end");
        }
        tell(std::string(missing_at_end), "write \" there");
    }

    static bool is_words(std::string_view line) {
        return line.front() != '#' && line.front() != '"' && !line.starts_with("msg");
    }

    void unknown(std::string_view line) {
        if (goes_on_) return;  // with the line before it
        if (line.starts_with("```")) return tell("``` comes from a chat", "take this line out");
        auto word = line.substr(0, std::min(line.find_first_of(" \t\":=["), line.size()));
        auto meant = base::nearest(base::lower_case(word), keywords);
        auto same = base::lower_case(word);
        if (std::find(keywords.begin(), keywords.end(), same) != keywords.end()) meant = same;
        if (!meant.empty() && line.find('"') != line.npos) {
            if (meant == "msgid") end_entry(), id_line_ = line_, is_po_ = true;
            if (meant == "msgstr") has_translation_ = true;
            in_text_ = is_below_text_ = true;
            return tell("there is no " + base::in_quotes(word), "did you mean " + base::in_quotes(meant));
        }
        for (std::string_view sign : {"--", "//", "/*", ";", "%"})
            if (line.starts_with(sign))
                return tell("a note does not begin with " + std::string(sign), "write # before it");
        if (is_below_text_)
            return tell("this line has no quotation marks round its text",
                        "write \"" + base::excerpt(bare(line)) + "\", or # before it if it is a note");
        tell("this line belongs to no translation", "take it out, or write # before it if it is a note");
    }

    std::string_view text_;
    std::size_t next_at_ = 0;  ///< where the next line begins
    int line_ = 1, id_line_ = 0;
    bool is_po_ = false, context_ = false, plural_ = false, has_translation_ = false;
    bool in_text_ = false;        ///< a line that is nothing but a text goes on with one above
    bool is_below_text_ = false;  ///< with the line right above
    bool goes_on_ = false;        ///< a text that was not ended, so that the line is told
    bool told_here_ = false;      ///< of the entry
    base::Problems problems_;
};

}  // namespace

base::Problems po_mistakes(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return Lines(text).run();
}

int line_before_like(std::string_view text, int line) {
    auto line_at = [&](int number) {
        for (; number > 1 && text.find('\n') != text.npos; --number) text.remove_prefix(text.find('\n') + 1);
        return trimmed(text.substr(0, text.find('\n')));
    };
    const auto whole = text, wanted = line_at(line);
    text = whole;
    for (int number = 1; number < line && wanted != "msgid \"\""; ++number) {
        if (trimmed(text.substr(0, text.find('\n'))) == wanted) return number;
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    return 0;
}

int line_of_header(std::string_view text, std::string_view field) {
    int line = 1, header = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        auto end = std::min(text.find('\n', at), text.size());
        auto words = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (words.starts_with("msgid") && header > 0) break;
        if (words == "msgid \"\"") header = line + 1;
        if (header == line && !words.starts_with("msgstr")) return 0;  // it is a text of many lines
        if (words.starts_with('"') && words.substr(1).starts_with(field)) return line;
    }
    return header;
}

}  // namespace pack
