// `look` of scripts/kiosk.lua: the clinic's name, logo, colours and letters.
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <vector>

#include "script/home/home_fields.h"
#include "script/mistakes/suggest.h"

namespace script {
namespace {

constexpr std::uint32_t most = 0xFFFFFF;

std::string written(std::uint32_t color) {
    std::array<char, 10> text{};
    std::snprintf(text.data(), text.size(), "\"#%06x\"", static_cast<unsigned>(color & most));
    return text.data();
}

/// Nothing where there is another sign among the digits.
std::optional<std::uint32_t> of_hex(std::string_view digits) {
    std::uint32_t value = 0;
    for (char c : digits) {
        if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value << 4 | static_cast<std::uint32_t>(digit);
    }
    return digits.empty() ? std::nullopt : std::optional(value);
}

/// "#006d77"
std::optional<std::uint32_t> exact(std::string_view text) {
    return text.size() == 7 && text[0] == '#' ? of_hex(text.substr(1)) : std::nullopt;
}

/// The names that every web page knows.
std::optional<std::uint32_t> of_name(std::string_view name) {
    struct Known {
        std::string_view name;
        std::uint32_t color;
    };
    constexpr Known known[] = {
        {"black", 0x000000},   {"white", 0xFFFFFF},     {"gray", 0x808080},   {"grey", 0x808080},
        {"silver", 0xC0C0C0},  {"red", 0xFF0000},       {"maroon", 0x800000}, {"brown", 0xA52A2A},
        {"orange", 0xFFA500},  {"gold", 0xFFD700},      {"yellow", 0xFFFF00}, {"olive", 0x808000},
        {"lime", 0x00FF00},    {"green", 0x008000},     {"teal", 0x008080},   {"aqua", 0x00FFFF},
        {"cyan", 0x00FFFF},    {"turquoise", 0x40E0D0}, {"blue", 0x0000FF},   {"navy", 0x000080},
        {"indigo", 0x4B0082},  {"purple", 0x800080},    {"violet", 0xEE82EE}, {"fuchsia", 0xFF00FF},
        {"magenta", 0xFF00FF}, {"pink", 0xFFC0CB},      {"beige", 0xF5F5DC},  {"ivory", 0xFFFFF0},
    };
    for (const auto& each : known)
        if (each.name == name) return each.color;
    return std::nullopt;
}

/// Three numbers up to 255, as in rgb(0, 109, 119).
std::optional<std::uint32_t> of_numbers(std::string_view text) {
    std::uint32_t color = 0, number = 0;
    int count = 0;
    bool inside = false;
    for (std::size_t i = 0; i <= text.size() && count < 3; ++i) {
        if (i < text.size() && (text[i] == '.' || text[i] == '%')) return std::nullopt;  // shares of something
        const bool digit = i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        if (digit) number = std::min<std::uint32_t>(1000, number * 10 + static_cast<std::uint32_t>(text[i] - '0'));
        if (inside && !digit) {
            if (number > 255) return std::nullopt;
            color = color << 8 | number, number = 0, ++count;
        }
        inside = digit;
    }
    return count == 3 ? std::optional(color) : std::nullopt;
}

/// The colour that somebody had in mind who knows another way to write it.
std::optional<std::uint32_t> meant(std::string_view text) {
    std::string plain;
    for (char c : text)
        if (c != ' ' && c != '\'') plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (auto named = of_name(plain)) return named;
    if (plain.find('(') != std::string::npos || plain.find(',') != std::string::npos)
        return plain.starts_with("hsl") || plain.starts_with("cmyk") ? std::nullopt : of_numbers(plain);
    std::string digits = plain.substr(std::min(plain.find_first_not_of('#'), plain.size()));
    if (digits.starts_with("0x")) digits.erase(0, 2);
    if (digits.size() == 3 || digits.size() == 4)
        digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    if (digits.size() == 8) digits.resize(6);  // how far it lets through what is behind it
    return digits.size() == 6 ? of_hex(digits) : std::nullopt;
}

std::optional<std::uint32_t> read_color(Fields& look, const std::string& field) {
    const std::string name = field + " of " + look.name();
    auto wrong = [&](const std::string& what, std::optional<std::uint32_t> color) {
        look.error(field, what,
                   color ? "write " + field + " = " + written(*color)
                         : "write # and six signs, each 0 to 9 or a to f: " + field + " = \"#006d77\"");
        return std::nullopt;
    };
    const auto* raw = look.raw().field(field);
    if (const auto* number = raw ? std::get_if<double>(raw) : nullptr) {
        look.take(field, Need::optional);
        const bool whole = *number == std::floor(*number) && *number >= 0 && *number <= most;
        return wrong(name + " must be a colour in quotation marks, not a number",
                     whole ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt);
    }
    const auto words = look.line(field, Need::optional);
    if (words.empty()) return std::nullopt;
    if (auto color = exact(words)) return color;
    return wrong("\"" + words + "\" is not how a colour is written here", meant(words));
}

flow::Letters read_letters(Fields& look) {
    const auto name = look.line("font", Need::optional);
    if (name.empty()) return {};
    std::vector<std::string> known;
    for (std::size_t i = 0; i < flow::letters_by_name.size(); ++i) {
        if (name == flow::letters_by_name[i]) return static_cast<flow::Letters>(i);
        known.push_back("\"" + std::string(flow::letters_by_name[i]) + "\"");
    }
    auto advice = nearest(name, {flow::letters_by_name.begin(), flow::letters_by_name.end()});
    look.error("font", "\"" + name + "\" is none of the letters that the kiosk has for every language",
               !advice.empty() ? "did you mean \"" + advice + "\"" : "write " + known.front() + " or " + known.back());
    return {};
}

}  // namespace

void read_look(Fields& fields, flow::Home& home) {
    auto look = fields.table("look", Need::optional);
    if (!look) return;
    look->rename("look");
    home.look.name = look->line("name", Need::optional);
    home.look.logo = look->picture_file("logo");
    home.look.accent = read_color(*look, "accent");
    home.look.page = read_color(*look, "page");
    home.look.letters = read_letters(*look);
    look->finish();
    if (!home.look.logo.empty() && home.look.name.empty())
        look->error("logo", "the logo has no words for people who cannot see it",
                    "add name = \"…\", the name of the clinic");
}

}  // namespace script
