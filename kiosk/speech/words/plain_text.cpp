#include "speech/words/plain_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace speech {
namespace {

struct Written {
    char32_t sign;
    std::string_view plain;
};

constexpr Written ways[] = {
    {U'\u00A0', "\u00A0"}, {U'\u2007', "\u00A0"}, {U'\u2009', "\u00A0"},
    {U'\u202F', "\u00A0"}, {U'\u3000', " "},      {U'\t', " "},
    {U'\r', ""},           {U'\u2028', "\n"},     {U'\u2029', "\n"},
    {U'‐', "-"},           {U'\u2011', "-"},      {U'‒', "–"},
    {U'―', "—"},           {U'﹣', "-"},          {U'－', "-"},
    {U'～', "~"},          {U'〜', "~"},          {U'％', "%"},
    {U'٪', "%"},           {U'﹪', "%"},          {U'＋', "+"},
    {U'＜', "<"},          {U'＞', ">"},          {U'＝', "="},
    {U'／', "/"},          {U'＆', "&"},          {U'＃', "#"},
    {U'＠', "@"},          {U'．', "."},          {U'＄', "$"},
    {U'٫', "."},           {U'٬', ","},           {U'℃', "°C"},
    {U'℉', "°F"},          {U'⁄', "/"},           {U'∕', "/"},
    {U'⩾', "≥"},           {U'⩽', "≤"},           {U'≧', "≥"},
    {U'≦', "≤"},           {U'≅', "≈"},           {U'∼', "~"},
    {U'✕', "×"},           {U'✖', "×"},           {U'‧', "·"},
    {U'•', "•"},           {U'●', "•"},           {U'○', "•"},
    {U'■', "•"},           {U'▪', "•"},           {U'◦', "•"},
    {U'‣', "•"},           {U'►', "•"},           {U'▶', "•"},
    {U'⇒', "→"},           {U'⟶', "→"},           {U'➜', "→"},
    {U'➔', "→"},           {U'㎎', "mg"},         {U'㎏', "kg"},
    {U'㎝', "cm"},         {U'㎜', "mm"},         {U'㎞', "km"},
    {U'㎖', "ml"},         {U'№', "#"},           {U'ـ', ""},
    {U'’', "'"},           {U'ʼ', "'"},           {U'′', "'"},
};

constexpr Written fractions[] = {
    {U'½', "1/2"}, {U'⅓', "1/3"}, {U'⅔', "2/3"}, {U'¼', "1/4"}, {U'¾', "3/4"},
    {U'⅕', "1/5"}, {U'⅖', "2/5"}, {U'⅗', "3/5"}, {U'⅘', "4/5"}, {U'⅙', "1/6"},
    {U'⅚', "5/6"}, {U'⅛', "1/8"}, {U'⅜', "3/8"}, {U'⅝', "5/8"}, {U'⅞', "7/8"},
};

const std::string_view* way_of(char32_t c, const Written* first, const Written* last) {
    const auto* found = std::find_if(first, last, [&](const Written& way) { return way.sign == c; });
    return found == last ? nullptr : &found->plain;
}

/// The digit that it is in Arabic, Persian, Devanagari, Bengali or full width; -1: none.
int digit_of(char32_t c) {
    for (char32_t zero : {U'٠', U'۰', U'०', U'০', U'０'})
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    return -1;
}

bool is_between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

bool has_no_sound(char32_t c) {
    const bool control = (c < 0x20 && c != '\n') || is_between(c, 0x7F, 0x9F);
    const bool invisible = c == 0xAD || is_between(c, 0x200B, 0x200F) || is_between(c, 0x202A, 0x202E) ||
                           is_between(c, 0x2060, 0x206F) || c == 0xFEFF || c == 0xFFFC || c == 0xFFFD ||
                           is_between(c, 0xFE00, 0xFE0F) || is_between(c, 0xE000, 0xF8FF) || c == 0x61C;
    const bool picture = is_between(c, 0x2300, 0x23FF) || is_between(c, 0x2500, 0x27BF) ||
                         is_between(c, 0x2900, 0x297F) || is_between(c, 0x2B00, 0x2BFF) ||
                         is_between(c, 0x1F000, 0x1FFFF) || c == 0x20E3 || is_between(c, 0xE0000, 0x10FFFF);
    return control || invisible || picture;
}

bool ends_in_digit(const std::string& text) {
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

void add_plain(std::string& plain, char32_t c, std::string_view as_written) {
    if (const auto* fraction = way_of(c, std::begin(fractions), std::end(fractions))) {
        if (ends_in_digit(plain)) plain += ' ';  // 2½
        plain += *fraction;
    } else if (const auto* way = way_of(c, std::begin(ways), std::end(ways))) {
        plain += *way;
    } else if (const int digit = digit_of(c); digit >= 0) {
        plain += static_cast<char>('0' + digit);
    } else if (is_between(c, U'Ａ', U'Ｚ') || is_between(c, U'ａ', U'ｚ')) {
        plain += static_cast<char>(c - 0xFEE0);
    } else if (!has_no_sound(c)) {
        plain += as_written;
    }
}

}  // namespace

std::string plain(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const auto c = base::next_character(text, at);
        add_plain(plain, c, text.substr(from, at - from));
    }
    return plain;
}

}  // namespace speech
