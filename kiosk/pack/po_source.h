// What is looked at in every PO file, whoever reads it, so that nothing in it can hurt. One thread at a time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"
#include "pack/po_reader.h"
#include "pack/po_text.h"

namespace pack {

/// Reads one file: UTF-8, at most 16 MiB and 200 000 entries, lines that end in any way. What is wrong goes to
/// `problems`, under the name `file`.
class PoSource {
public:
    PoSource(std::string file, base::Problems& problems) : file_(std::move(file)), problems_(problems) {}

    /// Nothing after an error. Comments kept: all of the file is in what comes back, or it is an error, so that a writer
    /// may put something in its place.
    std::optional<PoFile> read(const std::filesystem::path& path, Comments comments);

private:
    std::optional<std::string> bytes(const std::filesystem::path& path);
    bool is_plain_text(const std::string& bytes);
    bool is_whole(const PoFile& po, const PoText& text);
    bool is_utf8(std::string header, int line);
    bool can_be_shown(const PoFile& po);
    void tell_plurals(const PoFile& po);
    void error(int line, std::string what, std::string advice);

    std::string file_;
    base::Problems& problems_;
};

}  // namespace pack
