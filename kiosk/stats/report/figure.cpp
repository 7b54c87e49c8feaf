#include "stats/report/figure.h"

namespace stats::report {

bool is_shown(const Figure& figure) {
    return std::holds_alternative<std::int64_t>(figure);
}
bool is_hidden(const Figure& figure) {
    return std::holds_alternative<Hidden>(figure);
}

Figure sum(const Figure& one, const Figure& other) {
    if (is_hidden(one) || is_hidden(other)) return Hidden{};
    if (!is_shown(one)) return other;
    if (!is_shown(other)) return one;
    return std::get<std::int64_t>(one) + std::get<std::int64_t>(other);
}

Figure percentage(const Figure& part, const Figure& whole) {
    if (is_hidden(part) || is_hidden(whole)) return Hidden{};
    if (!is_shown(part) || !is_shown(whole)) return {};
    const auto of = std::get<std::int64_t>(whole);
    if (of <= 0) return {};
    return (std::get<std::int64_t>(part) * 200 + of) / (2 * of);
}

std::string text_of(const Figure& figure) {
    if (is_hidden(figure)) return "hidden";
    if (!is_shown(figure)) return "–";
    std::string digits = std::to_string(std::get<std::int64_t>(figure));
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3;) digits.insert(i -= 3, ",");
    return digits;
}

std::string percent_text(const Figure& percent) {
    // A no-break space, so that the sign stays with its number.
    return is_shown(percent) ? text_of(percent) + "\u00A0%" : text_of(percent);
}

}  // namespace stats::report
