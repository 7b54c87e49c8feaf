#include "doctor/said.h"

#include <cstdio>

namespace doctor {

std::string in_words(std::int64_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string one_decimal(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", number);
    return text;
}

std::string size_of(std::uint64_t bytes) {
    constexpr double mega = 1e6, giga = 1e9;
    const auto size = static_cast<double>(bytes);
    return size >= giga ? one_decimal(size / giga) + " GB" : std::to_string(static_cast<int>(size / mega)) + " MB";
}

std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return list;
}

}  // namespace doctor
