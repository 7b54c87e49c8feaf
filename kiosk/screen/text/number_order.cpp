#include "screen/text/number_order.h"

#include <unicode/uchar.h>

namespace screen {
namespace {

constexpr int most_signs = 3;  ///< between two numbers that belong together: " – ", ") "

bool is_one_of(char16_t unit, std::u16string_view signs) {
    return signs.find(unit) != std::u16string_view::npos;
}

int digits_end(const icu::UnicodeString& text, int at) {
    while (at < text.length() && u_isdigit(text[at])) ++at;
    return at;
}

/// Where the next number begins that belongs to the one which ends at `end`; -1: none.
int next_number(const icu::UnicodeString& text, int end) {
    int at = end;
    while (at < text.length() && at - end < most_signs && is_one_of(text[at], u" \u00A0\u202F-‐‑–—/.,:()×")) ++at;
    if (at == end || at == text.length() || !u_isdigit(text[at])) return -1;
    const bool one_sign = at - end == 1;
    for (int i = end; i < at && !one_sign; ++i)
        if (is_one_of(text[i], u".,:/")) return -1;  // a number ends a sentence, another begins the next
    return at;
}

bool turns_round(const icu::UnicodeString& text, int from, int to) {
    for (int i = from; i < to; ++i)
        if (!is_one_of(text[i], u".,:/")) return true;
    return false;
}

}  // namespace

std::vector<NumberSpan> numbers_to_hold(const icu::UnicodeString& text) {
    std::vector<NumberSpan> spans;
    for (int at = 0; at < text.length();) {
        if (!u_isdigit(text[at])) {
            ++at;
            continue;
        }
        NumberSpan span{at, digits_end(text, at)};
        bool turned = false;
        for (int next; (next = next_number(text, span.last)) >= 0; span.last = digits_end(text, next))
            turned |= turns_round(text, span.last, next);
        at = span.last;
        while (span.first > 0 && is_one_of(text[span.first - 1], u"+(")) {
            turned |= text[span.first - 1] == u'+';
            --span.first;
        }
        if (turned && span.last < text.length() && is_one_of(text[span.last], u"%٪")) ++span.last;
        if (turned) spans.push_back(span);
    }
    return spans;
}

std::string with_held_numbers(std::string_view text) {
    constexpr char16_t isolate = 0x2066, end = 0x2069;
    auto held = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    const auto spans = numbers_to_hold(held);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        held.insert(span->last, end).insert(span->first, isolate);
    std::string result;
    return held.toUTF8String(result);
}

}  // namespace screen
