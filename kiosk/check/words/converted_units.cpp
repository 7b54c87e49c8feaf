#include "check/words/converted_units.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace check {
namespace {

struct Conversion {
    const char *from, *to;
    double factor, zero;  ///< to = (from - zero) * factor
    double rounded;       ///< how far what people say may be off: a share of it
    double least;         ///< and that much in any case
};
constexpr std::array conversions{
    Conversion{"mile", "kilometer", 1.609344, 0, 0.1, 0},
    Conversion{"pound", "kilogram", 0.45359237, 0, 0.1, 0},
    Conversion{"fahrenheit", "celsius", 5.0 / 9, 32, 0, 0.5},
};

std::optional<double> value_of(const std::string& number) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
    return value;
}

bool fits(const Conversion& conversion, double from, double to) {
    const double exact = (from - conversion.zero) * conversion.factor;
    return std::abs(to - exact) <= conversion.rounded * std::abs(exact) + conversion.least;
}

}  // namespace

bool are_converted(const std::string& number, const Units::Set& unit, const std::string& other,
                   const Units::Set& other_unit) {
    const auto one = value_of(number), two = value_of(other);
    if (!one || !two) return false;
    for (const auto& each : conversions) {
        if (unit.contains(each.from) && other_unit.contains(each.to) && fits(each, *one, *two)) return true;
        if (unit.contains(each.to) && other_unit.contains(each.from) && fits(each, *two, *one)) return true;
    }
    return false;
}

}  // namespace check
