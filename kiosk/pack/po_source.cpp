#include "pack/po_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/utf8.h"
#include "flow/limits.h"
#include "pack/meant_name.h"
#include "pack/memory_file.h"

namespace pack {
namespace {

constexpr std::size_t most_bytes = 16 << 20;
constexpr std::size_t most_entries = 200'000;  ///< about 700 bytes each while libgettext-po holds them
constexpr std::size_t most_problems = 20;

constexpr const char* keep_only = "keep only the texts of this pack in it";

/// Of the first byte that is no text: no UTF-8, or NUL, where libgettext-po would end.
std::size_t first_no_text(const std::string& bytes) {
    return std::min(base::first_bad_byte(bytes), bytes.find('\0'));
}

bool is_text(const std::string& text) {
    return first_no_text(text) == std::string::npos;
}

bool is_shown_text(const std::string& text) {
    bool control =
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
    return !control && is_text(text);
}

/// What to do about what libgettext-po says.
std::string advice_for(const std::string& what) {
    auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
    if (says("duplicate message")) return "the same English stands there twice: keep the right one of the two entries";
    if (says("end-of-line within string") || says("end-of-file within string"))
        return "a quotation mark is missing at the end of this line, or the file was cut off there: then bring back a "
               "copy of it";
    if (says("missing 'msgstr'"))
        return "the translation of this entry is missing: the file may have been cut off there";
    if (says("invalid control sequence")) return "write two backslashes for one, or take the backslash out";
    if (says("unknown") || says("syntax error") || says("parse error"))
        return "write straight quotation marks, \", round each text, and none inside it; Poedit shows where";
    return {};
}

int line_at(const std::string& text, std::size_t at) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::size_t at_line_start(const std::string& text, const std::string& words) {
    if (text.starts_with(words)) return 0;
    auto at = text.find('\n' + words);
    return at == std::string::npos ? at : at + 1;
}

}  // namespace

void PoSource::error(int line, std::string what, std::string advice) {
    problems_.push_back({base::Severity::error, file_, line, std::move(what), std::move(advice)});
}

std::optional<std::string> PoSource::bytes(const std::filesystem::path& path) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) {
        auto name = std::filesystem::path(file_).filename().string();
        auto other = misnamed(path.parent_path(), name);
        error(0, "there is no such file",
              !other.empty() ? "rename \"" + other + "\" to " + name
                             : "run clinic-kiosk translate update " + std::filesystem::path(name).stem().string() +
                                   ", or take the language out of scripts/kiosk.lua");
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    auto size = std::filesystem::file_size(path, failed);
    if (!in || failed) {
        error(0, std::string("the file cannot be read: ") + std::strerror(errno), "check who may read it");
        return std::nullopt;
    }
    std::string bytes(std::min<std::uintmax_t>(size, most_bytes + 1), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(in.gcount()) != bytes.size()) {
        error(0, "the file cannot be read to its end", "close the program that writes it, and check the disk");
        return std::nullopt;
    }
    if (bytes.size() > most_bytes) {
        error(0, "the file is larger than 16 MiB", keep_only);
        return std::nullopt;
    }
    return with_line_feeds(std::move(bytes));
}

/// What would be lost or misread without a word from libgettext-po.
bool PoSource::is_plain_text(const std::string& bytes) {
    auto refuse = [&](std::size_t at, const char* what, const char* advice) {
        error(line_at(bytes, at), what, advice);
        return false;
    };
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refuse(0, "this is UTF-16 text", "save the file as UTF-8");
    if (auto bad = first_no_text(bytes); bad != std::string::npos)
        return refuse(bad, "this is no UTF-8 text", "save the file as UTF-8");
    for (auto mark : {"<<<<<<< ", "=======\n", ">>>>>>> "})
        if (auto at = at_line_start(bytes, mark); at != std::string::npos)
            return refuse(at, "here two versions of the file were joined, and both still stand in it",
                          "keep one of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>");
    for (auto line_end : {"\v", "\f", "\u0085", "\u2028", "\u2029"})
        if (auto at = bytes.find(line_end); at != std::string::npos)
            return refuse(at, "this line holds an invisible line end that no PO file has", "type this line anew");
    return true;
}

std::optional<PoFile> PoSource::read(const std::filesystem::path& path, Comments comments) {
    auto read = bytes(path);
    if (!read || !is_plain_text(*read)) return std::nullopt;
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
        if (problem.advice.empty()) problem.advice = advice_for(problem.what);
        problems_.push_back(std::move(problem));
    }
    if (!po.sound || !is_utf8(po.header)) return std::nullopt;
    if (comments == Comments::keep && !is_whole(po, harmless)) return std::nullopt;
    if (po.count == harmless.msgid_lines.size()) {
        for (std::size_t i = 0; i < po.entries.size(); ++i) po.entries[i].line = harmless.msgstr_lines[po.positions[i]];
        for (std::size_t i = 0; i < po.messages.size(); ++i) po.messages[i].line = harmless.msgid_lines[i];
    }
    if (!can_be_shown(po)) return std::nullopt;
    return po;
}

bool PoSource::is_whole(const PoFile& po, const PoText& text) {
    if (po.count == 0)
        error(0, "there is no entry in it", "bring back a copy of it, or delete it to begin anew");
    else if (po.count != text.msgid_lines.size())
        error(0,
              "only " + std::to_string(po.count) + " of " + std::to_string(text.msgid_lines.size()) +
                  " entries can be read",
              "open and save it in Poedit");
    else
        return true;
    return false;
}

bool PoSource::is_utf8(std::string header) {
    std::transform(header.begin(), header.end(), header.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    auto at = header.find("charset=");
    if (at == std::string::npos || header.compare(at, 13, "charset=utf-8") == 0) return true;
    error(0, "the header names another character set than UTF-8", "write \"charset=UTF-8\\n\" there");
    return false;
}

/// Escapes in a string can make bytes that are no text; and what no slide could show is no translation.
bool PoSource::can_be_shown(const PoFile& po) {
    bool all = true;
    auto see = [&](bool sound, int line, const char* what, const char* advice) {
        if (sound) return;
        all = false;
        if (problems_.size() < most_problems) error(line, what, advice);
    };
    auto see_text = [&](bool sound, int line) {
        see(sound, line, "the translation holds characters that cannot be shown", "take out the \\ escapes");
    };
    auto see_size = [&](const std::string& text, int line) {
        see(text.size() <= flow::longest_text, line, "the translation is longer than 4096 bytes",
            "keep only what stands for the English");
    };
    if (po.messages.empty())
        for (const auto& entry : po.entries) {
            see_text(is_shown_text(entry.translation), entry.line);
            see_size(entry.translation, entry.line);
        }
    for (const auto& message : po.messages) {
        const auto& texts = message.translations;
        see_text(is_text(message.english) && is_text(message.context.value_or("")) &&
                     is_text(message.plural.value_or("")) && is_text(message.previous_context.value_or("")) &&
                     is_text(message.previous_english.value_or("")) && is_text(message.previous_plural.value_or("")) &&
                     std::all_of(texts.begin(), texts.end(), is_shown_text),
                 message.line);
        if (!message.is_header() && !message.obsolete)
            for (const auto& text : texts) see_size(text, message.line);
    }
    return all;
}

}  // namespace pack
