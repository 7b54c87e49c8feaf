#include "pack/po_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/fix.h"
#include "base/foreign_file.h"
#include "base/utf8.h"
#include "flow/limits.h"
#include "pack/meant_name.h"
#include "pack/memory_file.h"
#include "pack/po_mistakes.h"

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

/// In our words where the lines themselves are wrong: libgettext-po tells each word of such a line, and often the line below.
base::Problems reasons(base::Problems told, const std::string& text) {
    auto mistakes = po_mistakes(text);
    for (auto& problem : told)
        if (problem.what == "duplicate message definition") {
            auto first = line_before_like(text, problem.line);
            problem.what = "this text stands in the file twice" +
                           (first > 0 ? ", first in line " + std::to_string(first) : std::string());
            problem.advice = "keep the right one of the two entries, and take the other one out";
        } else if (problem.advice.empty() && problem.severity == base::Severity::error) {
            problem.advice = "open and save the file in Poedit, which shows where";
            if (!mistakes.empty()) problem.line = -1;
        }
    std::erase_if(told, [](const auto& problem) { return problem.line < 0; });
    told.insert(told.begin(), mistakes.begin(), mistakes.end());
    return told;
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
        auto compiled = std::filesystem::path(name).stem().string() + ".mo";
        bool is_compiled = std::filesystem::exists(path.parent_path() / compiled, failed);
        error(0, "there is no such file",
              !other.empty() ? "rename \"" + other + "\" to " + name
              : is_compiled  ? "put the text file " + name + " here, from which " + compiled + " was made"
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
        error(base::line_at(bytes, at), what, advice);
        return false;
    };
    if (auto foreign = base::foreign_file(bytes, ".po")) {
        error(foreign->line, foreign->what, foreign->advice);
        return false;
    }
    if (auto bad = first_no_text(bytes); bad != std::string::npos)
        return refuse(bad, "this line has a letter that is not UTF-8",
                      "save the file as UTF-8, in Poedit or in your editor");
    if (auto at = bytes.find("\n=======\n"); at != std::string::npos)
        return refuse(at + 1, "======= is left of two versions of this file that were joined",
                      "keep one of the two versions, and take the line out");
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
    if (!po.sound) po.problems = reasons(std::move(po.problems), *read);
    for (auto& problem : po.problems) {
        problem.file = file_;
        problems_.push_back(std::move(problem));
    }
    if (!po.sound || !is_utf8(po.header, line_of_header(*read, "Content-Type:"))) return std::nullopt;
    if (comments == Comments::keep && !is_whole(po, harmless)) return std::nullopt;
    if (po.count == harmless.msgid_lines.size()) {
        for (std::size_t i = 0; i < po.entries.size(); ++i) po.entries[i].line = harmless.msgstr_lines[po.positions[i]];
        for (std::size_t i = 0; i < po.messages.size(); ++i) po.messages[i].line = harmless.msgid_lines[i];
    }
    if (!can_be_shown(po)) return std::nullopt;
    tell_plurals(po);
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

bool PoSource::is_utf8(std::string header, int line) {
    std::transform(header.begin(), header.end(), header.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    auto at = header.find("charset=");
    if (at == std::string::npos || header.compare(at, 13, "charset=utf-8") == 0) return true;
    error(line, "the header names another character set than UTF-8",
          "write \"Content-Type: text/plain; charset=UTF-8\\n\" there");
    return false;
}

/// Only its first form would be shown.
void PoSource::tell_plurals(const PoFile& po) {
    for (const auto& message : po.messages)
        if (message.plural && !message.obsolete && problems_.size() < most_problems)
            problems_.push_back({base::Severity::warning, file_, message.line,
                                 "this text has a plural, and no text of a kiosk has one",
                                 "take the line msgid_plural out, and write msgstr in the place of msgstr[0]"});
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
