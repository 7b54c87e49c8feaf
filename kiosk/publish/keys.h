// Keys that sign packs, in the formats of minisign: Ed25519, the secret one under a password (scrypt), through libsodium.
// minisign reads what is made here, and the other way round. Any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace publish {

/// The text of a public key: 56 characters of base64, "RW…".
using PublicKey = std::string;

/// Whether it can be a key: for settings.
bool is_public_key(std::string_view words);
/// Its number as minisign prints it, sixteen letters and digits; empty: it is no key.
std::string key_number(std::string_view words);
/// The key in the text of a public key's file; nothing: there is none.
std::optional<PublicKey> public_key_in(const std::string& file);

/// A new pair of keys: the texts of the two files.
struct KeyPair {
    std::string secret_file;  ///< never leaves the author's desk
    std::string public_file;
    PublicKey public_key;
};

/// With an empty password the secret key lies open in its file. Takes about a second with one, and 1 GiB of memory.
base::Result<KeyPair> make_keys(const std::string& password);

class SecretKey {
public:
    /// The text of a secret key's file. Problems: no such key, a wrong password.
    static base::Result<SecretKey> read(const std::string& file, const std::string& password);
    /// Whether a password is needed to read it; nothing: not a secret key at all.
    static std::optional<bool> is_locked(const std::string& file);

    /// The text of a signature file. `trusted` is one line, which is signed too.
    std::string sign(std::string_view bytes, const std::string& trusted) const;
    PublicKey public_key() const;

    ~SecretKey();
    SecretKey(SecretKey&&) noexcept = default;
    SecretKey(const SecretKey&) = delete;

private:
    SecretKey() = default;
    std::string id_;      ///< 8 bytes
    std::string secret_;  ///< 64 bytes; wiped when it is over
};

}  // namespace publish
