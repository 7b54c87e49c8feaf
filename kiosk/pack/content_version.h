// Which content a count belongs to. Any thread.
#pragma once

#include <filesystem>
#include <string>

namespace pack {

/// 16 hex digits that change when a script, a translation, or the name or size of a picture or sound changes: FNV-1a of
/// 64 bits over the bytes of scripts/ and the names and sizes in media/. It tells versions apart and is no security
/// measure.
std::string content_version(const std::filesystem::path& pack);

}  // namespace pack
