#include "app/config_values.h"

#include <algorithm>

#include "base/utf8.h"
#include "flow/marks.h"
#include "flow/turned_text.h"

namespace app {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr std::size_t longest_instruction = 80, longest_word = 24;

/// Something to read: no blank, sign, punctuation or invisible character.
bool is_word_character(char32_t character) {
    if (character < 0x80) return is_letter(static_cast<char>(character)) || is_digit(static_cast<char>(character));
    bool sign = character < 0xC0 || (character >= 0x2000 && character < 0x2E80);
    bool blank = (character >= 0x3000 && character < 0x3040) || character == 0x115F || character == 0x1160 ||
                 character == 0x3164 || (character >= 0xFE00 && character < 0xFE10) || character == 0xFEFF;
    return !sign && !blank;
}

/// Columns of an instruction, and of its longest word; whether it says anything.
struct Extent {
    std::size_t columns = 0, word = 0;
    bool words = false, control = false;
};

Extent extent_of(std::string_view text) {
    constexpr char32_t first_wide = 0x1100;
    Extent extent;
    std::size_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto character = base::next_character(text, at);
        extent.control |= character < 0x20 || (character >= 0x7F && character < 0xA0);
        extent.words |= is_word_character(character);
        std::size_t columns = character >= first_wide && is_word_character(character) ? 2 : 1;
        extent.columns += columns;
        // Between ideographs a line may break.
        word = character == ' ' || columns > 1 ? 0 : word + columns;
        extent.word = std::max(extent.word, word);
    }
    return extent;
}

}  // namespace

std::string advice_on_number(std::string_view value) {
    constexpr std::size_t longest = 24, fewest_digits = 2;
    const std::string advice =
        "write the digits to dial, with + before and - or one blank between them, such as \"112\" or \"+1 555-0100\"";
    auto digits = value.starts_with('+') ? value.substr(1) : value;
    bool after_digit = false;
    for (char c : digits) {
        bool between = (c == ' ' || c == '-') && after_digit;
        if (!is_digit(c) && !between) return advice;
        after_digit = is_digit(c);
    }
    bool enough = std::count_if(digits.begin(), digits.end(), is_digit) >= static_cast<std::ptrdiff_t>(fewest_digits);
    return enough && after_digit && value.size() <= longest ? std::string() : advice;
}

std::string advice_on_address(std::string_view value) {
    constexpr std::size_t longest = 100;
    const auto host = value.substr(std::min(value.size(), value.find("//") + 2));
    const bool web = value.starts_with("https://") || value.starts_with("http://");
    const bool plain = std::all_of(value.begin(), value.end(), [](char c) { return c > ' ' && c < 0x7F; });
    const bool whole = !host.empty() && host.front() != '/' && value.find_first_of("?#\"<>") == value.npos;
    if (web && plain && whole && value.size() <= longest) return {};
    return "write the address of the folder that `clinic-kiosk web` filled, such as "
           "\"https://clinic.example/leaflets\", of at most " +
           std::to_string(longest) + " characters";
}

std::string advice_on_instruction(std::string_view value) {
    auto extent = extent_of(value);
    if (!extent.words) return "write what patients should do first, or leave the setting out for the kiosk's own words";
    if (extent.control) return "write it on one line, without tabs";
    if (auto turning = flow::turning_character(value); !turning.empty())
        return "type it anew: it has an invisible character that turns the order of the letters, " + turning;
    if (!flow::lone_star(value).empty()) return "write one * before and one after the bold words, or take the star out";
    if (extent.columns > longest_instruction)
        return "use at most " + std::to_string(longest_instruction) +
               " letters, so that the list of signs keeps its place";
    if (extent.word > longest_word) return "use words of at most " + std::to_string(longest_word) + " letters";
    return {};
}

std::string advice_on_folder(std::string_view value) {
    bool blank = value.find_first_not_of(" \t") == std::string_view::npos;
    return blank ? "name a folder, or take the line out" : std::string();
}

std::string advice_on_scan(std::string_view value) {
    const bool good = value == "off" || value == "slow" || value == "normal" || value == "fast";
    return good ? std::string() : "write \"slow\", \"normal\" or \"fast\", or \"off\" for a frame that stands still";
}

std::string advice_on_printer(std::string_view value) {
    constexpr std::size_t longest = 200, longest_queue = 127;
    const std::string advice =
        "write the printer's address, such as \"ipp://printer.local/ipp/print\", or the name of its queue as lpstat -v "
        "lists it";
    const auto is_sound = [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '\''; };
    if (value.empty() || value.size() > longest || !std::all_of(value.begin(), value.end(), is_sound)) return advice;
    for (std::string_view scheme : {"ipp://", "ipps://"})
        if (value.starts_with(scheme)) return value.size() > scheme.size() && value[scheme.size()] != '/' ? "" : advice;
    return value.size() > longest_queue || value.find_first_of("/#?:") != std::string_view::npos ? advice : "";
}

std::string advice_on_language(std::string_view code) {
    auto dash = std::min(code.find('-'), code.size());
    bool good = dash >= 2 && dash <= 3 && code.size() <= 20 && code.back() != '-' &&
                std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(dash), is_letter) &&
                std::all_of(code.begin(), code.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
    return good ? std::string() : "name the language by its code, such as \"en\" or \"es\"";
}

}  // namespace app
