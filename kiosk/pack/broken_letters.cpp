#include "pack/broken_letters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <regex>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace pack {
namespace {

UChar32 code(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_letter(char32_t c) {
    return u_isalpha(code(c));
}

std::string utf8_of(const std::u32string& text) {
    std::string result;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()))
        .toUTF8String(result);
    return result;
}

/// The upper half of a character set of one byte each.
class ByteOf {
public:
    explicit ByteOf(const char* set) {
        for (unsigned byte = 0x80; byte < 0x100; ++byte) {
            const char one = static_cast<char>(byte);
            icu::UnicodeString text(&one, 1, set);
            if (text.length() == 1 && text[0] != 0xFFFD) bytes_.emplace_back(text[0], static_cast<unsigned char>(byte));
        }
        std::sort(bytes_.begin(), bytes_.end());
    }

    /// 0: the set has no byte for it.
    unsigned char operator()(char32_t c) const {
        if (c < 0x80) return 0;
        auto found = std::lower_bound(bytes_.begin(), bytes_.end(), std::pair(c, static_cast<unsigned char>(0)));
        return found != bytes_.end() && found->first == c ? found->second : 0;
    }

private:
    std::vector<std::pair<char32_t, unsigned char>> bytes_;
};

/// Some characters that a reader of another character set took for others.
struct Misread {
    std::size_t size = 0;  ///< of what it was taken for, in characters; 0: nothing was misread
    std::u32string meant;
};

/// The set's bytes at the start that are one character of UTF-8.
Misread one_character(std::u32string_view text, const ByteOf& byte_of) {
    auto lead = byte_of(text[0]);
    if (lead < 0xC2 || lead > 0xF4) return {};
    std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (text.size() < size) return {};
    std::string bytes(1, static_cast<char>(lead));
    for (std::size_t i = 1; i < size; ++i) bytes += static_cast<char>(byte_of(text[i]));
    if (base::first_bad_byte(bytes) != std::string::npos) return {};
    return {size, base::characters(bytes)};
}

/// How many in a row tell that they were misread. Accents and quotation marks of western letters do one by one; for
/// letters of other scripts, honest neighbours can look so: in French é, a hard blank and ».
std::size_t telling(char32_t meant) {
    bool western = meant < 0x100 || (meant >= 0x2000 && meant < 0x2070);
    return western ? 1 : meant < 0x180 ? 2 : 3;
}

/// "AMANHÃ »": Portuguese in capitals, before a mark or a hard blank. "NIÃ‘O" goes on after it and is none.
bool may_be_capitals(const std::u32string& text, std::size_t at, std::size_t size) {
    return size == 2 && at > 0 && u_isupper(code(text[at - 1])) &&
           (u_ispunct(code(text[at + 1])) || u_isUWhiteSpace(code(text[at + 1]))) && text[at + 1] != U'¡' &&
           (at + 2 == text.size() || !is_letter(text[at + 2]));
}

}  // namespace

std::string misread_letters(const std::string& text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return {};
    auto all = base::characters(text);
    if (all.find(U'\uFFFD') != std::u32string::npos) return "\uFFFD";
    // As Windows, the first Macs and MS-DOS wrote western letters, and as Windows wrote Cyrillic ones. In the last
    // three only what became of é and ’ tells: the other pairs are honest neighbours somewhere.
    struct Set {
        ByteOf byte_of;
        bool all_leads;
    };
    static const std::array<Set, 5> sets{Set{ByteOf("windows-1252"), true}, Set{ByteOf("ISO-8859-1"), true},
                                         Set{ByteOf("macintosh"), false}, Set{ByteOf("ibm-850"), false},
                                         Set{ByteOf("windows-1251"), true}};
    for (const auto& set : sets) {
        bool cyrillic = &set == &sets.back();
        for (std::size_t at = 0; at < all.size(); ++at) {
            auto rest = std::u32string_view(all).substr(at);
            auto first = one_character(rest, set.byte_of);
            if (first.size == 0 || may_be_capitals(all, at, first.size)) continue;
            auto lead = set.byte_of(all[at]);
            if (!set.all_leads && lead != 0xC3 && lead != 0xE2) continue;
            auto wanted = cyrillic ? 4 : telling(first.meant.front());
            if (!set.all_leads && wanted > 1) continue;
            std::size_t end = first.size, in_a_row = 1;
            for (; in_a_row < wanted && end < rest.size(); ++in_a_row) {
                auto next = one_character(rest.substr(end), set.byte_of);
                if (next.size == 0) break;
                end += next.size;
            }
            if (in_a_row >= wanted) return utf8_of(std::u32string(rest.substr(0, end)));
        }
    }
    return {};
}

std::string markup_in(const std::string& text) {
    if (text.find_first_of("&<\\") == std::string::npos) return {};
    static const std::regex markup(R"(&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
                                   R"(|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,80})?/?>)"
                                   R"(|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[ntr"]))");
    std::smatch found;
    return std::regex_search(text, found, markup) ? found.str() : std::string();
}

std::string lost_letter(const std::u32string& text) {
    for (std::size_t at = 1; at + 1 < text.size(); ++at)
        if (text[at] == U'?' && is_letter(text[at - 1]) && is_letter(text[at + 1]))
            return utf8_of(text.substr(at - 1, 3));
    return {};
}

bool is_blank(std::string_view bytes) {
    bool begins_with_word = !bytes.empty() && bytes[0] > ' ' && bytes[0] < 0x7F;
    if (begins_with_word || base::first_bad_byte(bytes) != std::string::npos) return false;
    auto text = base::characters(bytes);
    return std::all_of(text.begin(), text.end(), [](char32_t c) {
        return u_isUWhiteSpace(code(c)) || u_iscntrl(code(c)) || u_charType(code(c)) == U_FORMAT_CHAR ||
               c == U'\u2800' || u_hasBinaryProperty(code(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    });
}

bool is_wordless(const std::u32string& text) {
    return std::none_of(text.begin(), text.end(), [](char32_t c) {
        return (u_isalnum(code(c)) || u_charType(code(c)) == U_OTHER_NUMBER || u_charType(code(c)) == U_OTHER_SYMBOL);
    });
}

}  // namespace pack
