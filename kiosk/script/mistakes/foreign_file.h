// Files that are no text of a script at all, though they are called so. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace script {

struct ForeignFile {
    int line = 1;
    std::string what, advice;
};

/// What a document, an archive, a web page or a file with two versions in it is; nothing: it may be a script.
std::optional<ForeignFile> foreign_file(std::string_view bytes);

}  // namespace script
