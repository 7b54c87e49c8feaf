#include "content/po_source.h"

#include <algorithm>
#include <fstream>

#include "content/memory_file.h"
#include "content/utf8.h"

namespace content {
namespace {

constexpr std::size_t most_bytes = 16 << 20;
constexpr std::size_t most_entries = 200'000;  ///< about 700 bytes each while libgettext-po holds them
constexpr std::size_t most_problems = 20;

constexpr const char* keep_only = "keep only the texts of this pack in it";

bool is_text(const std::string& text) {
    return first_bad_byte(text) == text.size();
}

bool is_shown_text(const std::string& text) {
    bool control =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
    return !control && is_text(text);
}

}  // namespace

void PoSource::error(int line, std::string what, std::string advice) {
    problems_.push_back({flow::Severity::error, file_, line, std::move(what), std::move(advice)});
}

std::optional<std::string> PoSource::bytes(const std::filesystem::path& path) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) {
        auto language = std::filesystem::path(file_).stem().string();
        error(0, "there is no such file",
              "run clinic-kiosk translate update " + language + ", or take the language out of scripts/kiosk.lua");
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    auto size = std::filesystem::file_size(path, failed);
    std::string bytes(failed ? 0 : std::min<std::uintmax_t>(size, most_bytes + 1), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most_bytes) {
        error(0, "the file is larger than 16 MiB", keep_only);
        return std::nullopt;
    }
    if (auto bad = first_bad_byte(bytes); bad < bytes.size()) {
        auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
        error(static_cast<int>(line), "this is no UTF-8 text", "save the file as UTF-8");
        return std::nullopt;
    }
    return bytes;
}

std::optional<PoFile> PoSource::read(const std::filesystem::path& path, Comments comments) {
    auto read = bytes(path);
    if (!read) return std::nullopt;
    auto harmless = make_harmless(*read, comments);
    if (harmless.msgid_lines.size() > most_entries) {
        error(harmless.msgid_lines[most_entries], "the file has more than 200 000 entries", keep_only);
        return std::nullopt;
    }
    MemoryFile copy(harmless.ascii);
    if (!copy.complete()) {
        error(0, "there is not enough memory to read it", "");
        return std::nullopt;
    }
    auto po = read_po(copy.name(), comments);
    for (auto& problem : po.problems) {
        problem.file = file_;
        problems_.push_back(std::move(problem));
    }
    if (!po.sound || !is_utf8(po.header)) return std::nullopt;
    if (po.count == harmless.msgid_lines.size()) {
        for (std::size_t i = 0; i < po.entries.size(); ++i) po.entries[i].line = harmless.msgid_lines[po.positions[i]];
        for (std::size_t i = 0; i < po.messages.size(); ++i) po.messages[i].line = harmless.msgid_lines[i];
    }
    if (!can_be_shown(po)) return std::nullopt;
    return po;
}

bool PoSource::is_utf8(std::string header) {
    std::transform(header.begin(), header.end(), header.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    auto at = header.find("charset=");
    if (at == std::string::npos || header.compare(at, 13, "charset=utf-8") == 0) return true;
    error(0, "the header names another character set than UTF-8", "write \"charset=UTF-8\\n\" there");
    return false;
}

/// Escapes in a string can make bytes that are no text.
bool PoSource::can_be_shown(const PoFile& po) {
    bool all = true;
    auto see = [&](bool sound, int line) {
        if (sound) return;
        all = false;
        if (problems_.size() < most_problems)
            error(line, "the translation holds characters that cannot be shown", "take out the \\ escapes");
    };
    for (const auto& entry : po.entries) see(is_shown_text(entry.translation), entry.line);
    for (const auto& message : po.messages) {
        const auto& texts = message.translations;
        see(is_text(message.english) && is_text(message.context.value_or("")) && is_text(message.plural.value_or("")) &&
                is_text(message.previous_context.value_or("")) && is_text(message.previous_english.value_or("")) &&
                is_text(message.previous_plural.value_or("")) && std::all_of(texts.begin(), texts.end(), is_shown_text),
            message.line);
    }
    return all;
}

}  // namespace content
