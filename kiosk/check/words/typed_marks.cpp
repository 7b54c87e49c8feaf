#include "check/words/typed_marks.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "flow/lists.h"
#include "flow/lone_star.h"

namespace check {
namespace {

using std::string_view;
constexpr auto nowhere = string_view::npos;

const char* const write_items = "write each item on a line of its own that begins with a dash and a blank";

struct Pattern {
    const char* words;
    const char* advice;
};

/// Of web pages. What looks like one and is none, "a <5 ml", "<your name>", "R&D;", is left alone.
const std::array<Pattern, 5> patterns{{
    {R"(</?(?:b|strong|i|em|u)>)", "write *word* for bold words; there are no other marks"},
    {R"(</?(?:br|p|div|hr|h[1-6])(?: [\w-]{1,20}=[^<>]{0,80})? ?/?>)",
     "take it out; an empty line, \\n\\n, is where a paragraph begins"},
    {R"(</?(?:ul|ol|li)(?: [\w-]{1,20}=[^<>]{0,80})?>)", write_items},
    {R"(</?(?:a|span|font|small|big|center|su[bp]|s|del|ins|mark|code|pre|img|table|t[rdh]|blockquote))"
     R"((?: [\w-]{1,20}=[^<>]{0,80})? ?/?>)",
     "take it out: a text is nothing but its words"},
    {R"(&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[nm]dash|hellip|bull|middot|deg|micro)"
     R"(|plusmn|frac[1-4]{2}|times|[lg]e|euro|copy|reg|[lr][sd]quo|[lr]aquo|shy|e[nm]sp|thinsp|iexcl|iquest)"
     R"(|szlig|ord[fm]|[A-Za-z](?:acute|grave|circ|tilde|uml|cedil|ring|slash|caron));)",
     "write the sign itself, as on paper: & for &amp;, a blank for &nbsp;"},
}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

class Search {
public:
    Search(string_view text, Layout layout) : text_(text), layout_(layout) {}

    std::optional<TypedMark> run() {
        pages();
        stars();
        underscores();
        breaks();
        numbers();
        bullets();
        for (std::size_t at = 0; at != nowhere; at = next_line(at)) line(at);
        auto first = std::min_element(found_.begin(), found_.end(), [](const TypedMark& one, const TypedMark& other) {
            return one.part.at < other.part.at;
        });
        return first == found_.end() ? std::nullopt : std::optional(*first);
    }

private:
    char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }
    char before(std::size_t position) const { return position > 0 ? text_[position - 1] : '\0'; }
    static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\0'; }

    /// What stands there is no number: "- 5 °C", "# 5", "* ٥".
    bool is_word(std::size_t position) const {
        if (position >= text_.size()) return false;
        auto sign = base::next_character(text_, position);
        bool digit = (sign >= '0' && sign <= '9') || (sign >= 0x660 && sign <= 0x669) ||
                     (sign >= 0x6F0 && sign <= 0x6F9) || (sign >= 0x966 && sign <= 0x96F);
        return !digit && sign != ' ' && sign != '\n' && sign != '-' && sign != '+';
    }

    void add(std::size_t position, std::size_t size, std::string advice) {
        auto sign = std::string(text_.substr(position, size));
        found_.push_back(
            {{position, size}, "has “" + sign + "”, which patients would see as it stands", std::move(advice)});
    }

    void pages() {
        if (auto fence = text_.find("```"); fence != nowhere)
            add(fence, 3, "take it out: a text is nothing but its words");
        if (text_.find_first_of("<&") == nowhere) return;
        static const auto compiled = [] {
            std::vector<std::regex> all;
            for (const auto& pattern : patterns) all.emplace_back(pattern.words, std::regex::icase);
            return all;
        }();
        for (std::size_t i = 0; i < compiled.size(); ++i)
            if (std::cmatch sign; std::regex_search(text_.data(), text_.data() + text_.size(), sign, compiled[i]))
                add(static_cast<std::size_t>(sign.position()), static_cast<std::size_t>(sign.length()),
                    patterns[i].advice);
    }

    void stars() {
        const auto star = flow::lone_star_at(text_);
        if (star == nowhere) return;
        auto end = std::min(text_.find_first_not_of('*', star), text_.size());
        if (end - star > 1) return add(star, end - star, "write one star before and one after the bold words: *word*");
        found_.push_back(
            {{star, 1},
             "has a star without its partner, which patients would see",
             "write one * before and one after the bold words, in one paragraph and without blanks inside, "
             "or take it out"});
    }

    /// __word__, and no line to write on.
    void underscores() {
        for (auto from = text_.find("__"); from != nowhere; from = text_.find("__", from + 1)) {
            bool opens = before(from) != '_' && !is_letter(before(from)) && !is_digit(before(from)) &&
                         !is_blank(at(from + 2)) && at(from + 2) != '_';
            auto end = opens ? text_.find("__", from + 2) : nowhere;
            if (end != nowhere && !is_blank(before(end)) && at(end + 2) != '_')
                return add(from, 2, "write *word* for bold words");
        }
    }

    /// \n and /n written as two signs. "and/nor", "y/n" and "http://nhs.uk/news" are words.
    void breaks() {
        const std::string advice =
            layout_ == Layout::one_line
                ? "take it out: this text has no lines of its own"
                : "begin a new line there: \\n between \" and \", a line of its own between [[ and ]]";
        for (const char* sign : {"\\n", "\\t", "\\r"})
            if (auto from = text_.find(sign); from != nowhere) add(from, 2, advice);
        for (auto from = text_.find("/n"); from != nowhere; from = text_.find("/n", from + 1)) {
            char left = before(from), right = at(from + 2);
            bool sentence_ends =
                string_view(".!?:;,)").find(left) != nowhere && (is_letter(at(from - 2)) || is_digit(at(from - 2)));
            bool begins =
                is_blank(right) || (right >= 'A' && right <= 'Z') || right == '-' || text_.substr(from + 2, 2) == "/n";
            bool again = from >= 2 && text_.substr(from - 2, 2) == "/n";
            bool capital = right >= 'A' && right <= 'Z' && left >= 'a' && left <= 'z';
            if ((sentence_ends && (begins || is_letter(right))) || ((is_blank(left) || again) && begins) || capital)
                return add(from, 2, advice);
        }
    }

    /// "1) Rest 2) Walk" or "1. Rest 2. Walk", where a sentence may begin. "See 1) and 2)" goes on.
    void numbers() {
        for (auto [first, second] : {std::pair{"1) ", "2) "}, std::pair{"1. ", "2. "}}) {
            auto one = text_.find(first), two = text_.find(second, one);
            if (two == nowhere || !is_blank(before(one)) || !is_blank(before(two))) continue;
            bool begins = one < 2 || before(one) == '\n' || string_view(":.!?").find(at(one - 2)) != nowhere;
            if (!begins || !is_word(one + 3) || !is_word(two + 3)) continue;
            found_.push_back({{one, 2},
                              "lists items with “" + std::string(first, 2) + "”, which run on in one line",
                              layout_ == Layout::one_line
                                  ? "give each a text of its own: a step, a point or an item of a list"
                                  : std::string("take the numbers out and ") + write_items +
                                        "; what has an order is a steps slide"});
        }
    }

    std::size_t next_line(std::size_t from) const {
        auto end = text_.find('\n', from);
        return end == nowhere ? nowhere : end + 1;
    }

    /// Signs that mean something where a line begins.
    void line(std::size_t from) {
        auto marks = std::min(text_.find_first_not_of('#', from), text_.size()) - from;
        if (marks > 0 && marks < 7 && at(from + marks) == ' ' && is_word(from + marks + 1))
            add(from, marks, "take it out: what is large stands in title");
        if (text_.substr(from, 2) == "* " && is_word(from + 2)) bullet_at(from, 1);
        if (text_.substr(from, 2) == flow::item_mark && is_word(from + 2)) dash_at(from);
    }

    /// Word's signs of a list. One alone inside a line may stand between two words: "Mon • Tue".
    void bullets() {
        for (string_view bullet : {"•", "▪", "●", "◦", "‣", "\uF0B7"}) {
            auto first = text_.find(bullet);
            if (first == nowhere || !is_blank(at(first + bullet.size()))) continue;
            bool begins = first == 0 || before(first) == '\n' || (first >= 2 && text_.substr(first - 2, 2) == ": ");
            if (begins || text_.find(bullet, first + 1) != nowhere) bullet_at(first, bullet.size());
        }
        if (auto star = text_.find(": * "); star != nowhere && is_word(star + 4)) bullet_at(star + 2, 1);
    }

    void bullet_at(std::size_t from, std::size_t size) {
        add(from, size, layout_ == Layout::one_line ? "take it out: a list may stand in text and in say" : write_items);
    }

    void dash_at(std::size_t from) {
        for (const auto& passage : flow::passages(text_))
            if (passage.kind == flow::Passage::Kind::item && passage.first == from + 2) return;
        found_.push_back({{from, 1},
                          "begins with a dash, which patients would see as it stands",
                          layout_ == Layout::one_line
                              ? "take it out: a list may stand in text and in say"
                              : "take it out, or write the other items of its list on lines below it"});
    }

    string_view text_;
    Layout layout_;
    std::vector<TypedMark> found_;
};

}  // namespace

std::optional<TypedMark> typed_mark(string_view text, Layout layout) {
    return Search(text, layout).run();
}

Layout layout_of(const std::string& where) {
    return where.ends_with(": text") || where.ends_with("(say)") ? Layout::paragraphs : Layout::one_line;
}

}  // namespace check
