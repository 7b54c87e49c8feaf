#include "pack/pack_files.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "base/file_names.h"

namespace pack {
namespace {

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Letters, digits, - _ and . but not at the beginning: nothing that leads elsewhere or hides.
bool is_plain_name(std::string_view name) {
    if (name.empty() || name.front() == '.' || name.front() == '-') return false;
    return std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
}

}  // namespace

bool belongs_in_pack(const std::string& name, const NameLimits& limits) {
    if (name.size() > limits.bytes) return false;
    std::size_t depth = 0;
    for (std::size_t from = 0; from <= name.size(); ++depth) {
        auto to = std::min(name.find('/', from), name.size());
        if (!is_plain_name(std::string_view(name).substr(from, to - from))) return false;
        from = to + 1;
    }
    if (depth < 2 || depth > limits.depth) return false;
    auto is = [&](const char* folder, std::initializer_list<const char*> kinds) {
        return name.starts_with(folder) &&
               std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return name.ends_with(kind); });
    };
    return is("scripts/", {".lua", ".po"}) || is("media/illustrations/", {".svg", ".jpg", ".jpeg", ".png", ".webp"}) ||
           is("media/icons/", {".svg"}) || is("media/sounds/", {".wav", ".ogg", ".txt"}) ||
           is("layers/", {".kioskpack", ".pub", ".txt", ".po"});
}

bool FolderListing::has(const std::string& name) const {
    return std::binary_search(names.begin(), names.end(), name);
}

FolderListing list_folder(const std::filesystem::path& folder, std::size_t most, std::string_view ending) {
    FolderListing listing;
    std::error_code failed;
    for (std::filesystem::directory_iterator each(folder, failed), end; !failed && each != end;
         each.increment(failed)) {
        auto name = each->path().filename().string();
        std::error_code unknown;
        if (base::is_leftover(name) || !base::has_ending(name, ending) || !each->is_regular_file(unknown)) continue;
        if (listing.names.size() == most) {
            listing.complete = false;
            break;
        }
        listing.names.push_back(std::move(name));
    }
    std::sort(listing.names.begin(), listing.names.end());
    return listing;
}

SourceText::SourceText(std::string text) : text_(std::move(text)) {
    starts_.push_back(0);
    for (std::size_t at = 0; (at = text_.find('\n', at)) != std::string::npos;) starts_.push_back(++at);
}

int SourceText::line_of(std::string_view word, int from, int until, int otherwise) const {
    auto first = static_cast<std::size_t>(std::max(1, from)) - 1;
    if (word.empty() || first >= starts_.size()) return otherwise;
    auto last = until > 0 ? std::min(static_cast<std::size_t>(until) - 1, starts_.size()) : starts_.size();
    auto text = std::string_view(text_).substr(0, last < starts_.size() ? starts_[last] : text_.size());
    for (auto at = starts_[first]; (at = text.find(word, at)) != std::string_view::npos; ++at) {
        bool whole = (at == 0 || !is_name(text[at - 1])) &&
                     (at + word.size() >= text.size() || !is_name(text[at + word.size()]));
        if (!whole) continue;
        auto line = std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin();
        return static_cast<int>(line);
    }
    return otherwise;
}

std::vector<std::string> ids_in(std::string_view svg) {
    constexpr std::size_t most = 2'000;
    std::set<std::string> ids;
    for (std::size_t at = 0; ids.size() < most && (at = svg.find(" id=", at)) != std::string_view::npos;) {
        at += 4;
        if (at >= svg.size() || (svg[at] != '"' && svg[at] != '\'')) continue;
        auto end = svg.find(svg[at], at + 1);
        if (end == std::string_view::npos) break;
        if (end - at - 1 <= 64) ids.emplace(svg.substr(at + 1, end - at - 1));
        at = end;
    }
    return {ids.begin(), ids.end()};
}

}  // namespace pack
