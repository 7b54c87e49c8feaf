#include "pack/meant_name.h"

#include <unicode/normalizer2.h>

#include <algorithm>

#include "base/file_names.h"
#include "pack/language_names.h"
#include "pack/pack_files.h"

namespace pack {
namespace {

constexpr std::size_t most_files = 10'000;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Without what is added to a second copy: "es (1)", "es - Copy", "es copy 2".
std::string without_copy_mark(std::string stem) {
    auto trim = [&] {
        while (!stem.empty() && (stem.back() == ' ' || stem.back() == '-')) stem.pop_back();
    };
    if (stem.ends_with(')')) {
        auto open = stem.rfind('(');
        bool number = open != std::string::npos && open + 2 < stem.size() &&
                      std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(open) + 1, stem.end() - 1, is_digit);
        if (number) stem.resize(open);
        trim();
    }
    auto end = stem.find_last_not_of("0123456789 ");
    auto words = stem.substr(0, end == std::string::npos ? 0 : end + 1);
    if (base::has_ending(words, " copy")) stem = words.substr(0, words.size() - 5);
    trim();
    return stem;
}

/// "talón" as "talon": letters and their accents apart, of which only ASCII stays.
std::string without_accents(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* apart = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return text;
    std::string result;
    apart->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    return U_FAILURE(status) ? text : result;
}

/// Only what every part of the program and every disk can have in a name. A language's code keeps its capitals.
std::string plain(const std::string& stem, bool capitals) {
    std::string name;
    for (char c : without_accents(capitals ? stem : base::lower_case(stem))) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
        if (letter)
            name += c;
        else if (static_cast<unsigned char>(c) < 0x80 && !name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name;
}

}  // namespace

std::string meant_name(const std::string& name, std::string_view ending) {
    auto whole = name;
    for (auto added : {".txt", ".rtf", ".xml"})
        if (base::has_ending(whole, std::string(ending) + added))
            whole.resize(whole.size() - std::string_view(added).size());
    if (ending == ".po" && base::has_ending(whole, ".pot") && names_language(whole.substr(0, whole.size() - 4)))
        whole.pop_back();  // what translators' programs start from ends so
    if (!base::has_ending(whole, ending)) return {};
    auto stem = plain(without_copy_mark(whole.substr(0, whole.size() - ending.size())), ending == ".po");
    auto meant = stem + std::string(ending);
    return stem.empty() || meant == name ? std::string() : meant;
}

std::string language_of_file(const std::string& name) {
    const std::string ending = ".po";
    if (!base::has_ending(name, ending)) return {};
    auto stem = name.substr(0, name.size() - ending.size());
    return names_language(stem) ? std::string() : meant_language(stem);
}

std::string plain_name(const std::string& words) {
    return plain(words, false);
}

std::string misnamed(const std::filesystem::path& folder, const std::string& wanted) {
    auto ending = std::filesystem::path(wanted).extension().string();
    auto lower = base::lower_case(wanted);
    for (const auto& name : list_folder(folder, most_files).names) {
        if (name == wanted) continue;
        auto meant = meant_name(name, ending);
        if (base::lower_case(meant.empty() ? name : meant) == lower) return name;
        if (ending == ".po" && !language_of_file(name).empty() && language_of_file(name) + ending == wanted)
            return name;
    }
    return {};
}

}  // namespace pack
