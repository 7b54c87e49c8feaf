#include "check/report/quoted_words.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace check {
namespace {

/// Reads along a source, byte by byte.
class Reader {
public:
    explicit Reader(std::string_view source, std::size_t at = 0) : source_(source), at_(at) {}

    bool ended() const { return at_ >= source_.size(); }
    bool sees(std::string_view sign) const { return source_.substr(at_, sign.size()) == sign; }
    char peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }
    std::size_t at() const { return at_; }
    void go_on(std::size_t bytes = 1) { at_ = std::min(at_ + bytes, source_.size()); }
    void go_behind(std::string_view sign) {
        auto found = source_.find(sign, at_);
        at_ = found == std::string_view::npos ? source_.size() : found + sign.size();
    }
    void skip(std::string_view any) { at_ = std::min(source_.find_first_not_of(any, at_), source_.size()); }
    int line() {
        for (; counted_ < at_; ++counted_) line_ += source_[counted_] == '\n' ? 1 : 0;
        return line_;
    }

    /// The bytes from here up to `end` say these words.
    void take(Written& to, std::string_view words, std::size_t end) {
        for (char byte : words) {
            if (byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n') continue;
            if (to.words.empty()) to.line = line();
            to.words += byte;
            to.spots.push_back({at_, end});
        }
        at_ = std::min(end, source_.size());
    }

    /// A number in the digits from `from` bytes ahead on; `end` becomes what follows them.
    unsigned number(std::size_t from, std::size_t most, int base, std::size_t& end) const {
        unsigned value = 0;
        auto digits = source_.substr(std::min(at_ + from, source_.size()), most);
        auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        end = at_ + from + static_cast<std::size_t>(read.ptr - digits.data());
        return value;
    }

private:
    std::string_view source_;
    std::size_t at_, counted_ = 0;
    int line_ = 1;  ///< of the byte `counted_`
};

std::string utf8_of(unsigned code) {
    auto tail = [](unsigned bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0U | code >> 6), tail(code)};
    if (code < 0x10000) return {static_cast<char>(0xE0U | code >> 12), tail(code >> 6), tail(code)};
    return {static_cast<char>(0xF0U | (code >> 18 & 7U)), tail(code >> 12), tail(code >> 6), tail(code)};
}

void take_escape(Reader& reader, Written& to) {
    const char sign = reader.peek(1);
    auto end = reader.at() + 2;
    if (sign == 'z') {
        reader.go_on(2);
        reader.skip(" \t\r\n\f\v");
    } else if (sign == 'x') {
        auto value = reader.number(2, 2, 16, end);
        reader.take(to, std::string(1, static_cast<char>(value)), end);
    } else if (sign == 'u') {
        auto value = reader.number(3, 8, 16, end);
        reader.take(to, utf8_of(value), end + 1);
    } else if (sign >= '0' && sign <= '9') {
        auto value = reader.number(1, 3, 10, end);
        reader.take(to, std::string(1, static_cast<char>(value)), end);
    } else {
        constexpr std::string_view blanks = "ntrabfv\n\r";
        if (sign == '\r' && reader.peek(2) == '\n') ++end;
        reader.take(to, blanks.find(sign) != std::string_view::npos ? "\n" : std::string(1, sign), end);
    }
}

/// From the opening quotation mark to behind the closing one.
void take_quoted(Reader& reader, Written& to) {
    const char quote = reader.peek();
    reader.go_on();
    while (!reader.ended() && reader.peek() != quote && reader.peek() != '\n')
        if (reader.peek() == '\\')
            take_escape(reader, to);
        else
            reader.take(to, std::string(1, reader.peek()), reader.at() + 1);
    reader.go_on();
}

/// "]==]" for "[==["; empty: no long bracket opens here.
std::string long_bracket(const Reader& reader) {
    std::size_t end = 1;
    while (reader.peek(end) == '=') ++end;
    if (reader.peek() != '[' || reader.peek(end) != '[') return {};
    return "]" + std::string(end - 1, '=') + "]";
}

void take_long(Reader& reader, Written& to, const std::string& closing) {
    reader.go_on(closing.size());
    while (!reader.ended() && !reader.sees(closing)) reader.take(to, std::string(1, reader.peek()), reader.at() + 1);
    reader.go_on(closing.size());
}

void skip_comment(Reader& reader) {
    reader.go_on(2);
    auto closing = long_bracket(reader);
    reader.go_behind(closing.empty() ? "\n" : closing);
}

}  // namespace

std::vector<Written> quoted_in_lua(std::string_view source) {
    std::vector<Written> all;
    enum class Before { other, words, joined } before = Before::other;
    for (Reader reader(source); !reader.ended(); reader.skip(" \t\r\n")) {
        if (reader.sees("--")) {
            skip_comment(reader);
            continue;
        }
        const auto closing = long_bracket(reader);
        const bool quote = reader.peek() == '"' || reader.peek() == '\'';
        if (quote || !closing.empty()) {
            if (before != Before::joined) all.emplace_back();
            if (quote)
                take_quoted(reader, all.back());
            else
                take_long(reader, all.back(), closing);
            before = Before::words;
        } else {
            const bool joins = before == Before::words && reader.sees("..") && !reader.sees("...");
            before = joins ? Before::joined : Before::other;
            reader.go_on(joins ? 2 : 1);
        }
    }
    return all;
}

Written quoted_msgstr(std::string_view source, int msgid_line) {
    Written written;
    Reader reader(source);
    for (int line = 1; line < msgid_line; ++line) reader.go_behind("\n");
    while (!reader.ended() && !reader.sees("msgstr")) reader.go_behind("\n");
    while (!reader.ended() && reader.peek() != '"' && reader.peek() != '\n') reader.go_on();
    while (reader.peek() == '"') {
        take_quoted(reader, written);
        reader.skip(" \t\r\n");
    }
    return written;
}

}  // namespace check
