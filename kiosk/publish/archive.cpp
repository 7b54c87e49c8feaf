#include "publish/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <vector>

#include "base/durable.h"
#include "base/plain_file.h"
#include "pack/pack_files.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

struct FreeReader {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct FreeWriter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Reader = std::unique_ptr<archive, FreeReader>;
using Writer = std::unique_ptr<archive, FreeWriter>;

/// "bin/clinic-kiosk-wall"
bool is_a_program(std::string_view name) {
    constexpr std::string_view start = "bin/clinic-kiosk", letters = "abcdefghijklmnopqrstuvwxyz-";
    return name.starts_with(start) && name.find_first_not_of(letters, start.size()) == name.npos;
}

bool belongs(const std::string& name, const ArchiveLimits& limits) {
    constexpr std::string_view content = "content/";
    if (limits.holds == Holds::content) return pack::belongs_in_pack(name, limits.names);
    return name == "program" || is_a_program(name) ||
           (name.starts_with(content) && pack::belongs_in_pack(name.substr(content.size()), limits.names));
}

base::Problem too_large(const std::string& what) {
    return base::failure("the pack is too large: " + what,
                         "take out what the flows do not use, and make photographs smaller: 2,500 pixels on the longer "
                         "side are enough");
}

/// A tar in memory, gzipped or plain.
class TarWriter {
public:
    explicit TarWriter(bool compressed) : writer_(archive_write_new()) {
        archive_write_set_format_ustar(writer_.get());
        if (compressed) {
            archive_write_add_filter_gzip(writer_.get());
            archive_write_set_options(writer_.get(), "gzip:!timestamp");  // the same files give the same bytes
        }
        archive_write_set_bytes_in_last_block(writer_.get(), 1);
        archive_write_open(writer_.get(), &bytes_, nullptr, append, nullptr);
    }

    void add(const std::string& name, std::string_view content) {
        std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_write_header(writer_.get(), entry.get());
        archive_write_data(writer_.get(), content.data(), content.size());
    }

    std::string take() {
        archive_write_close(writer_.get());
        return std::move(bytes_);
    }

private:
    static la_ssize_t append(archive*, void* bytes, const void* more, std::size_t size) {
        static_cast<std::string*>(bytes)->append(static_cast<const char*>(more), size);
        return static_cast<la_ssize_t>(size);
    }

    Writer writer_;
    std::string bytes_;
};

/// Of a tar.gz.
Reader new_reader() {
    Reader reader(archive_read_new());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    return reader;
}

/// The entry's content; nothing: it is longer than that, or broken.
std::optional<std::string> read_entry(archive* reader, std::uint64_t most) {
    std::string content;
    std::array<char, 64 * 1024> part;
    la_ssize_t size = 0;
    while ((size = archive_read_data(reader, part.data(), part.size())) > 0) {
        content.append(part.data(), static_cast<std::size_t>(size));
        if (content.size() > most) return std::nullopt;
    }
    if (size < 0) return std::nullopt;
    return content;
}

/// A layer is a pack itself.
std::uint64_t most_bytes_of(const std::string& name, const ArchiveLimits& limits) {
    return name.starts_with("layers/") ? std::max(limits.file_bytes, limits.packed_bytes) : limits.file_bytes;
}

bool is_plain_file(archive_entry* entry) {
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) && !archive_entry_symlink(entry);
}

}  // namespace

base::Result<std::string> pack_files(const fs::path& pack, const ArchiveLimits& limits) {
    std::vector<std::string> names;
    std::vector<const char*> folders{"scripts", "media"};
    std::error_code none;
    if (fs::exists(pack / "layers/added.txt", none)) folders.push_back("layers");  // it was joined
    if (limits.holds == Holds::program) {
        folders = {"bin", "content"};
        names.push_back("program");
    }
    for (const char* folder : folders) {
        std::error_code failed;
        for (fs::recursive_directory_iterator each(pack / folder, failed), end; !failed && each != end;
             each.increment(failed)) {
            std::error_code unknown;
            auto name = each->path().lexically_relative(pack).generic_string();
            if (each->is_regular_file(unknown) && belongs(name, limits)) names.push_back(std::move(name));
        }
    }
    if (names.size() > limits.files) return too_large(std::to_string(names.size()) + " files");
    std::sort(names.begin(), names.end());
    TarWriter tar(true);
    std::uint64_t total = 0;
    for (const auto& name : names) {
        const auto most = most_bytes_of(name, limits);
        auto content = base::read_start(pack / name, most + 1);
        if (content.size() > most) return too_large(name);
        total += content.size();
        if (total > limits.total_bytes) return too_large("all files together");
        tar.add(name, content);
    }
    auto packed = tar.take();
    if (packed.size() > limits.packed_bytes)
        return too_large(std::to_string(packed.size() >> 20) + " MiB, and a kiosk takes " +
                         std::to_string(limits.packed_bytes >> 20));
    return packed;
}

namespace {

base::Result<std::monostate> unpack(const Reader& reader, const fs::path& into, const ArchiveLimits& limits) {
    std::uint64_t left = limits.total_bytes;
    std::set<std::string> names;
    archive_entry* entry = nullptr;
    int status = 0;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char* given = archive_entry_pathname(entry);
        std::string name = given ? given : "";
        if (!is_plain_file(entry) || !belongs(name, limits))
            return not_of_this_kind("\"" + name.substr(0, 60) + "\" does not belong there", limits.holds);
        if (names.size() >= limits.files || !names.insert(name).second)
            return not_of_this_kind("too many files, or one twice", limits.holds);
        auto content = read_entry(reader.get(), std::min(left, most_bytes_of(name, limits)));
        if (!content) return not_of_this_kind("\"" + name + "\" is too large or damaged", limits.holds);
        left -= content->size();
        if (auto failed = base::write_durably(into / name, *content)) return *failed;
        if (limits.holds == Holds::program && is_a_program(name))
            if (auto failed = base::make_runnable(into / name)) return *failed;
    }
    if (status != ARCHIVE_EOF || names.empty()) return not_of_this_kind("it is damaged", limits.holds);
    if (auto failed = base::sync_tree(into)) return *failed;
    return std::monostate{};
}

}  // namespace

base::Result<std::monostate> unpack_files(std::string_view bytes, const fs::path& into, const ArchiveLimits& limits) {
    auto reader = new_reader();
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return not_of_this_kind("it is damaged", limits.holds);
    return unpack(reader, into, limits);
}

base::Result<std::monostate> unpack_files(int descriptor, const fs::path& into, const ArchiveLimits& limits) {
    constexpr std::size_t at_once = 64 * 1024;
    auto reader = new_reader();
    if (archive_read_open_fd(reader.get(), descriptor, at_once) != ARCHIVE_OK)
        return not_of_this_kind("it is damaged", limits.holds);
    return unpack(reader, into, limits);
}

std::string join(const SignedPack& pack) {
    TarWriter tar(false);
    tar.add(files_name, pack.files);
    tar.add(signature_name, pack.signature);
    return tar.take();
}

}  // namespace publish
