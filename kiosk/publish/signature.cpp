#include "publish/signature.h"

#include "publish/minisign_format.h"

namespace publish {
namespace {

using namespace minisign;

constexpr std::size_t hash_bytes = 64;

bool is_signed(const std::string& signature, const std::string& message, const std::string& key) {
    return crypto_sign_verify_detached(raw(signature), raw(message), message.size(), raw(key)) == 0;
}

}  // namespace

struct SignedHash::State {
    crypto_generichash_state blake2b;
};

SignedHash::SignedHash() : state_(std::make_unique<State>()) {
    ready();
    crypto_generichash_init(&state_->blake2b, nullptr, 0, hash_bytes);
}

SignedHash::~SignedHash() = default;

void SignedHash::add(std::string_view bytes) {
    crypto_generichash_update(&state_->blake2b, raw(bytes), bytes.size());
}

std::string SignedHash::take() {
    std::string hash(hash_bytes, '\0');
    crypto_generichash_final(&state_->blake2b, raw(hash), hash.size());
    return hash;
}

base::Result<Signed> verify(std::string_view bytes, const std::string& signature_file,
                            const std::vector<PublicKey>& keys) {
    SignedHash hash;
    hash.add(bytes);
    return verify(hash, signature_file, keys);
}

base::Result<Signed> verify(SignedHash& hashed, const std::string& signature_file, const std::vector<PublicKey>& keys) {
    auto hash = hashed.take();
    auto lines = lines_of(signature_file);
    bool whole = ready() && lines.size() >= 4 && lines[0].starts_with(untrusted) && lines[2].starts_with(trusted_words);
    auto signature = whole ? from_base64(lines[1], 2 + id_bytes + signature_bytes) : std::nullopt;
    auto global = whole ? from_base64(lines[3], signature_bytes) : std::nullopt;
    if (!signature || !global || !signature->starts_with("ED"))
        return base::failure("the pack has no signature that can be read", "make it anew with clinic-kiosk pack");
    auto id = signature->substr(2, id_bytes), of_bytes = signature->substr(2 + id_bytes);
    auto trusted = lines[2].substr(trusted_words.size());
    for (const auto& each : keys) {
        auto key = from_base64(each, 2 + id_bytes + crypto_sign_PUBLICKEYBYTES);
        if (!key || key->substr(2, id_bytes) != id) continue;
        auto public_key = key->substr(2 + id_bytes);
        if (is_signed(of_bytes, hash, public_key) && is_signed(*global, of_bytes + trusted, public_key))
            return Signed{trusted, each};
        return base::failure("the pack was changed after it was signed",
                             "copy it again, or have it made anew; do not trust this file");
    }
    return base::failure("the pack was signed with a key this kiosk does not know (" + number_words(id) + ")",
                         advice_on_unknown_key);
}

}  // namespace publish
