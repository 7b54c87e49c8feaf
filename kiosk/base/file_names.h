// Which files of people's folders are meant, and which only lie there. Pure.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace base {

/// What programs leave beside people's files: hidden ones ("._heel-pain.lua" of a Mac), what an office program has open
/// ("~$notes.lua"), what an editor keeps ("heel-pain.lua~", "#heel-pain.lua#"). No folder's files are read under such a
/// name.
inline bool is_leftover(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
           (name.starts_with('#') && name.ends_with('#'));
}

/// With A to Z as a to z.
inline std::string lower_case(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    return lower;
}

/// Whether the name ends so, in any case: "AUTUMN.KIOSKPACK" ends in ".kioskpack". The ending is in lower case.
inline bool has_ending(std::string_view name, std::string_view ending) {
    return name.size() > ending.size() && lower_case(name.substr(name.size() - ending.size())) == ending;
}

}  // namespace base
