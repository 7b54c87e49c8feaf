// Files that are no text of a script or a translation at all, though they are called so. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace base {

struct ForeignFile {
    int line = 1;
    std::string what, advice;
};

/// What a document, an archive, a web page or a file with two versions in it is; nothing: it may be what its name ends in:
/// ".lua".
std::optional<ForeignFile> foreign_file(std::string_view bytes, const std::string& ending);

}  // namespace base
