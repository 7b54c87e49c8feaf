#include "content/catalog.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <utility>

#include "content/interface_words.h"
#include "content/po_reader.h"
#include "content/po_text.h"
#include "content/utf8.h"

namespace content {
namespace {

constexpr std::size_t most_bytes = 16 << 20;
constexpr std::size_t most_entries = 200'000;  ///< about 700 bytes each while libgettext-po holds them

std::pair<std::string_view, std::string_view> key(const Catalog::Entry& entry) {
    return {entry.context, entry.english};
}

/// A file in memory that libgettext-po, which wants a name, can open.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& bytes) : descriptor_(memfd_create("translations", MFD_CLOEXEC)) {
        std::size_t done = 0;
        while (descriptor_ >= 0 && done < bytes.size()) {
            auto written = ::write(descriptor_, bytes.data() + done, bytes.size() - done);
            if (written <= 0) break;
            done += static_cast<std::size_t>(written);
        }
        complete_ = descriptor_ >= 0 && done == bytes.size();
    }
    ~MemoryFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool complete() const { return complete_; }
    std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
    bool complete_ = false;
};

constexpr const char* keep_only = "keep only the texts of this pack in it";

class CatalogReader {
public:
    explicit CatalogReader(std::string file) : file_(std::move(file)) {}

    flow::Loaded<Catalog> read(const std::filesystem::path& path) {
        flow::Loaded<Catalog> loaded;
        auto bytes = read_bytes(path);
        if (bytes) loaded.value = parse(*bytes);
        loaded.problems = std::move(problems_);
        return loaded;
    }

private:
    void error(int line, std::string what, std::string advice) {
        problems_.push_back({flow::Severity::error, file_, line, std::move(what), std::move(advice)});
    }

    std::optional<std::string> read_bytes(const std::filesystem::path& path) {
        std::error_code failed;
        if (!std::filesystem::is_regular_file(path, failed)) {
            error(0, "there is no such file", "write it, or take the language out of scripts/kiosk.lua");
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

    std::optional<Catalog> parse(const std::string& bytes) {
        auto harmless = make_harmless(bytes);
        if (harmless.msgid_lines.size() > most_entries) {
            error(harmless.msgid_lines[most_entries], "the file has more than 200 000 entries", keep_only);
            return std::nullopt;
        }
        MemoryFile copy(harmless.ascii);
        if (!copy.complete()) {
            error(0, "there is not enough memory to read it", "");
            return std::nullopt;
        }
        auto po = read_po(copy.name());
        for (auto& problem : po.problems) {
            problem.file = file_;
            problems_.push_back(std::move(problem));
        }
        if (!po.sound || !is_utf8(po.header)) return std::nullopt;
        if (po.messages == harmless.msgid_lines.size())
            for (std::size_t i = 0; i < po.entries.size(); ++i)
                po.entries[i].line = harmless.msgid_lines[po.positions[i]];
        if (!can_be_shown(po.entries)) return std::nullopt;
        return Catalog(std::move(po.entries));
    }

    bool is_utf8(std::string header) {
        std::transform(header.begin(), header.end(), header.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
        auto at = header.find("charset=");
        if (at == std::string::npos || header.compare(at, 13, "charset=utf-8") == 0) return true;
        error(0, "the header names another character set than UTF-8", "write \"charset=UTF-8\\n\" there");
        return false;
    }

    /// Escapes in a string can make bytes that are no text.
    bool can_be_shown(const std::vector<Catalog::Entry>& entries) {
        bool sound = true;
        for (const auto& entry : entries) {
            const auto& text = entry.translation;
            bool control = std::any_of(text.begin(), text.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
            if (!control && first_bad_byte(text) == text.size()) continue;
            error(entry.line, "the translation holds characters that cannot be shown", "take out the \\ escapes");
            sound = false;
            if (problems_.size() >= 20) break;
        }
        return sound;
    }

    std::string file_;
    flow::Problems problems_;
};

}  // namespace

Catalog::Catalog(std::vector<Entry> entries) : entries_(std::move(entries)), sorted_(entries_.size()) {
    std::iota(sorted_.begin(), sorted_.end(), std::size_t{0});
    std::sort(sorted_.begin(), sorted_.end(),
              [&](std::size_t a, std::size_t b) { return key(entries_[a]) < key(entries_[b]); });
}

const Catalog::Entry* Catalog::entry(std::string_view context, std::string_view english) const {
    auto wanted = std::pair(context, english);
    auto found = std::lower_bound(sorted_.begin(), sorted_.end(), wanted,
                                  [&](std::size_t at, const auto& than) { return key(entries_[at]) < than; });
    return found != sorted_.end() && key(entries_[*found]) == wanted ? &entries_[*found] : nullptr;
}

const std::string* Catalog::find(std::string_view english) const {
    auto* found = entry("", english);
    return found && found->state == State::translated ? &found->translation : nullptr;
}

const std::string* Catalog::find_interface(std::string_view english) const {
    auto* found = entry(interface_context, english);
    return found && found->state == State::translated ? &found->translation : nullptr;
}

bool is_language_code(std::string_view code) {
    return !code.empty() && code.size() <= 35 && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string catalog_file(const std::string& language) {
    return "scripts/translations/" + language + ".po";
}

flow::Loaded<Catalog> read_catalog(const std::filesystem::path& pack, const std::string& language) {
    if (!is_language_code(language)) {
        flow::Loaded<Catalog> none;
        none.problems.push_back({flow::Severity::error, "scripts/kiosk.lua", 0, "a language's code is not sound",
                                 "use a BCP 47 code like \"es\" or \"zh-Hant\""});
        return none;
    }
    auto file = catalog_file(language);
    return CatalogReader(file).read(pack / file);
}

}  // namespace content
