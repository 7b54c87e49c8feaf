// What the files of minisign consist of (https://jedisct1.github.io/minisign/#signature-format): lines of base64 with a
// comment before each. Inside publish only. Any thread.
#pragma once

#include <sodium.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace publish::minisign {

inline constexpr std::size_t id_bytes = 8, signature_bytes = crypto_sign_BYTES;
inline constexpr std::string_view untrusted = "untrusted comment: ", trusted_words = "trusted comment: ";

inline const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
inline unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// False: the library has no random numbers, and nothing else may be called.
bool ready();

std::string base64(std::string_view bytes);
/// Nothing when it is not base64 of exactly so many bytes.
std::optional<std::string> from_base64(std::string_view text, std::size_t wanted);

std::vector<std::string> lines_of(const std::string& file);

/// The key number as minisign prints it.
std::string number_words(std::string_view id);

}  // namespace publish::minisign
