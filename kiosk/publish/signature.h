// Signatures in the formats of minisign (https://jedisct1.github.io/minisign/#signature-format): Ed25519 over a BLAKE2b-512
// hash of the file, through libsodium. What `pack` signs, `minisign -V` accepts, and the other way round. Any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/keys.h"

namespace publish {

/// What a signature is made of: a hash of bytes that need not all be in memory.
class SignedHash {
public:
    SignedHash();
    ~SignedHash();
    void add(std::string_view bytes);
    /// Once.
    std::string take();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What a kiosk's administrator does about a signature by nobody it knows; at a desk it is something else.
inline constexpr const char* advice_on_unknown_key =
    "have it signed with a known key, or add that key to publish_keys in kiosk.toml";

struct Signed {
    std::string trusted;  ///< the comment that was signed too
    PublicKey by;
};

/// When one of the keys signed these bytes; else what is wrong, in words for an administrator.
base::Result<Signed> verify(SignedHash& hash, const std::string& signature_file, const std::vector<PublicKey>& keys);
base::Result<Signed> verify(std::string_view bytes, const std::string& signature_file,
                            const std::vector<PublicKey>& keys);

}  // namespace publish
