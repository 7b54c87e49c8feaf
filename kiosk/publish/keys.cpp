#include "publish/keys.h"

#include <cstdint>

#include "publish/minisign_format.h"
#include "publish/signature.h"

namespace publish {
namespace {

using namespace minisign;

constexpr std::size_t check_bytes = 32, salt_bytes = 32, number_bytes = 8, secret_bytes = crypto_sign_SECRETKEYBYTES;
constexpr std::size_t hidden_bytes = id_bytes + secret_bytes + check_bytes;  ///< of a secret key, under the password
constexpr std::size_t header_bytes = 6 + salt_bytes + 2 * number_bytes;      ///< algorithms, salt, limits

std::string hash_of(std::string_view bytes) {
    SignedHash hash;
    hash.add(bytes);
    return hash.take();
}

std::string sign_with(const std::string& secret, const std::string& message) {
    std::string signature(signature_bytes, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), message.size(), raw(secret));
    return signature;
}

std::string little_endian(std::uint64_t number) {
    std::string bytes;
    for (std::size_t i = 0; i < number_bytes; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

std::uint64_t from_little_endian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = number_bytes; i-- > 0;) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// Against slips of the password: of algorithm, id and secret.
std::string check_of(const std::string& id, const std::string& secret) {
    std::string check(check_bytes, '\0'), all = "Ed" + id + secret;
    crypto_generichash(raw(check), check.size(), raw(all), all.size(), nullptr, 0);
    sodium_memzero(all.data(), all.size());
    return check;
}

/// Puts the password's stream over the hidden part of a key, or takes it off again. False: not enough memory.
bool mask(std::string& hidden, const std::string& password, std::string_view salt, std::uint64_t work,
          std::uint64_t memory) {
    constexpr std::uint64_t most_work = 1U << 30, most_memory = std::uint64_t{2} << 30;
    if (work > most_work || memory > most_memory) return false;
    std::string stream(hidden.size(), '\0');
    if (crypto_pwhash_scryptsalsa208sha256(raw(stream), stream.size(), password.data(), password.size(), raw(salt),
                                           work, memory) != 0)
        return false;
    for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = static_cast<char>(hidden[i] ^ stream[i]);
    sodium_memzero(stream.data(), stream.size());
    return true;
}

PublicKey public_text(const std::string& id, std::string_view key) {
    return base64("Ed" + id + std::string(key));
}

/// The secret's last 32 bytes are the public key (RFC 8032).
std::string_view public_part(const std::string& secret) {
    return std::string_view(secret).substr(32);
}

std::optional<std::string> secret_bytes_of(const std::string& file) {
    auto lines = lines_of(file);
    if (lines.size() < 2 || !lines[0].starts_with(untrusted)) return std::nullopt;
    auto bytes = from_base64(lines[1], header_bytes + hidden_bytes);
    if (!bytes || !bytes->starts_with("Ed") || bytes->substr(4, 2) != "B2") return std::nullopt;
    return bytes;
}

bool has_password(const std::string& bytes) {
    return bytes.substr(2, 2) == "Sc";
}

}  // namespace

bool is_public_key(std::string_view words) {
    auto bytes = from_base64(words, 2 + id_bytes + crypto_sign_PUBLICKEYBYTES);
    return bytes && bytes->starts_with("Ed");
}

std::string key_number(std::string_view words) {
    auto bytes = from_base64(words, 2 + id_bytes + crypto_sign_PUBLICKEYBYTES);
    return bytes && bytes->starts_with("Ed") ? number_words(std::string_view(*bytes).substr(2, id_bytes)) : "";
}

std::optional<PublicKey> public_key_in(const std::string& file) {
    for (const auto& line : lines_of(file))
        if (is_public_key(line)) return line;
    return std::nullopt;
}

base::Result<KeyPair> make_keys(const std::string& password) {
    if (!ready()) return base::failure("no random numbers can be had", "look at the system's log");
    std::string secret(secret_bytes, '\0'), key(crypto_sign_PUBLICKEYBYTES, '\0'), id(id_bytes, '\0'),
        salt(salt_bytes, '\0');
    crypto_sign_keypair(raw(key), raw(secret));
    randombytes_buf(id.data(), id.size());
    randombytes_buf(salt.data(), salt.size());
    std::string hidden = id + secret + check_of(id, secret);
    std::uint64_t work = 0, memory = 0;
    if (password.empty()) {
        salt.assign(salt_bytes, '\0');
    } else {
        work = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
        memory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;
        if (!mask(hidden, password, salt, work, memory))
            return base::failure("there is not enough memory to lock the key with a password",
                                 "close other programs, 1 GiB is needed");
    }
    auto kind = password.empty() ? std::string(2, '\0') : std::string("Sc");
    auto bytes = "Ed" + kind + "B2" + salt + little_endian(work) + little_endian(memory) + hidden;
    KeyPair keys;
    keys.public_key = public_text(id, key);
    keys.public_file =
        std::string(untrusted) + "minisign public key " + number_words(id) + "\n" + keys.public_key + "\n";
    keys.secret_file = std::string(untrusted) + "minisign " + (password.empty() ? "" : "encrypted ") + "secret key\n" +
                       base64(bytes) + "\n";
    sodium_memzero(secret.data(), secret.size());
    return keys;
}

std::optional<bool> SecretKey::is_locked(const std::string& file) {
    auto bytes = secret_bytes_of(file);
    if (!bytes) return std::nullopt;
    return has_password(*bytes);
}

base::Result<SecretKey> SecretKey::read(const std::string& file, const std::string& password) {
    auto bytes = ready() ? secret_bytes_of(file) : std::nullopt;
    if (!bytes)
        return base::failure("this is not a secret key",
                             "give the .key file that clinic-kiosk keygen or minisign -G made");
    auto salt = bytes->substr(6, salt_bytes), limits = bytes->substr(6 + salt_bytes, 2 * number_bytes);
    auto hidden = bytes->substr(header_bytes);
    auto work = from_little_endian(limits), memory = from_little_endian(std::string_view(limits).substr(number_bytes));
    if (has_password(*bytes) && !mask(hidden, password, salt, work, memory))
        return base::failure("there is not enough memory to unlock the key", "close other programs, 1 GiB is needed");
    SecretKey key;
    key.id_ = hidden.substr(0, id_bytes);
    key.secret_ = hidden.substr(id_bytes, secret_bytes);
    auto check = hidden.substr(id_bytes + secret_bytes);
    bool unchecked = !has_password(*bytes) && check == std::string(check_bytes, '\0');  // as minisign -W leaves it
    if (!unchecked && check != check_of(key.id_, key.secret_))
        return base::failure("the password is wrong",
                             "try again; without it the key cannot be used, and new ones have to be made");
    return key;
}

SecretKey::~SecretKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

PublicKey SecretKey::public_key() const {
    return public_text(id_, public_part(secret_));
}

std::string SecretKey::sign(std::string_view bytes, const std::string& trusted) const {
    auto signature = sign_with(secret_, hash_of(bytes));
    auto global = sign_with(secret_, signature + trusted);
    return std::string(untrusted) + "signature of a content pack\n" + base64("ED" + id_ + signature) + "\n" +
           std::string(trusted_words) + trusted + "\n" + base64(global) + "\n";
}

}  // namespace publish
