#include "editor/pack_names.h"

#include <algorithm>

#include "base/plain_file.h"
#include "flow/kinds.h"
#include "flow/picture_files.h"
#include "pack/pack_files.h"

namespace editor {
namespace {

constexpr std::size_t most_files = 2'000;  // of a folder: more than check accepts of flows
constexpr std::size_t most_bytes = 2U << 20;
constexpr std::string_view blanks = " \t\r\n";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The word right before a brace, with or without a round bracket between them.
std::string_view word_before(std::string_view text) {
    auto trim = [&] { text = text.substr(0, text.find_last_not_of(blanks) + 1); };
    trim();
    if (text.ends_with('(')) text.remove_suffix(1), trim();
    auto from = text.size();
    while (from > 0 && is_letter(text[from - 1])) --from;
    return text.substr(from);
}

/// The text in quotes that begins here, after blanks; empty when something else does.
std::string_view quoted(std::string_view text) {
    auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos || (text[from] != '"' && text[from] != '\'')) return {};
    auto to = text.find(text[from], from + 1);
    return to == std::string_view::npos ? std::string_view() : text.substr(from + 1, to - from - 1);
}

/// `leg` or `["low-back"]`, right before an =.
std::string_view key_before(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    if (!text.ends_with(']')) return word_before(text);
    auto from = text.rfind('[');
    return from == std::string_view::npos ? std::string_view() : quoted(text.substr(from + 1));
}

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// "healthy-to-sore-2": a step between two states, which the kiosk shows by itself.
bool is_between(std::string_view id) {
    auto digits = id.find_last_not_of("0123456789");
    return digits != std::string_view::npos && digits + 1 < id.size() && id[digits] == '-' &&
           id.find("-to-") != std::string_view::npos;
}

void cut_definitions(std::string& svg) {
    for (std::size_t from = 0; (from = svg.find("<defs", from)) != std::string::npos;) {
        auto to = svg.find("</defs>", from);
        svg.erase(from, to == std::string::npos ? to : to - from);
        if (to != std::string::npos) from += 1;  // of what is left of the end
    }
}

/// Sorted, without those whose names no script could write in quotes.
std::vector<std::string> files_in(const std::filesystem::path& folder, std::string_view ending) {
    auto names = pack::list_folder(folder, most_files, ending).names;
    std::erase_if(names, [](const std::string& name) {
        return std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; });
    });
    return names;
}

std::string stem(const std::string& file) {
    return file.substr(0, file.rfind('.'));
}

}  // namespace

std::vector<std::string> slides_in(std::string_view script) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; (at = script.find('{', at)) != std::string_view::npos; ++at) {
        auto id = quoted(script.substr(at + 1));
        if (!is_id(id)) continue;
        if (flow::slide_kind(word_before(script.substr(0, at)))) ids.emplace_back(id);
    }
    return ids;
}

std::vector<std::string> body_parts_in(std::string_view script) {
    std::vector<std::string> ids;
    auto at = script.find("parts");
    if (at == std::string_view::npos || (at = script.find('{', at)) == std::string_view::npos) return ids;
    int depth = 1;
    for (++at; at < script.size() && depth > 0; ++at) {
        char c = script[at];
        if (c == '{') ++depth;
        if (c == '}') --depth;
        if (c == '=' && depth == 1) ids.emplace_back(key_before(script.substr(0, at)));
        if (c == '"' || c == '\'') at = std::min(script.find(c, at + 1), script.size());
    }
    std::erase_if(ids, [](const std::string& id) { return id.empty(); });
    return ids;
}

std::vector<std::string> elements_in(std::string svg) {
    cut_definitions(svg);
    auto ids = pack::ids_in(svg);
    std::erase_if(ids, [](const std::string& id) {
        return id.ends_with("-point") || is_between(id) || id.find_first_of("\"'\\\n ") != std::string::npos;
    });
    return ids;
}

PackNames names_in(const std::filesystem::path& pack) {
    PackNames names;
    names.body_parts = body_parts_in(base::read_start(pack / "scripts/kiosk.lua", most_bytes));
    auto drawings = pack / "media/illustrations", flows = pack / "scripts/flows";
    names.drawings = files_in(drawings, ".svg");
    for (const auto& file : names.drawings)
        for (auto& id : elements_in(base::read_start(drawings / file, most_bytes))) names.elements[id].push_back(file);
    for (auto ending : flow::photo_endings)
        for (auto& photo : files_in(drawings, ending)) names.drawings.push_back(std::move(photo));
    std::sort(names.drawings.begin(), names.drawings.end());
    for (const auto& file : files_in(pack / "media/icons", ".svg")) names.icons.push_back(stem(file));
    for (const auto& file : files_in(flows, ".lua")) {
        names.flows.push_back(stem(file));
        for (const auto& id : slides_in(base::read_start(flows / file, most_bytes))) {
            auto& where = names.slides[id];
            if (where.empty() || where.back() != stem(file)) where.push_back(stem(file));
        }
    }
    return names;
}

}  // namespace editor
