#include "commands/desk/packs/read_key.h"

#include "base/plain_file.h"
#include "commands/desk/asking.h"

namespace commands {

base::Result<publish::SecretKey> read_key(const std::filesystem::path& file) {
    constexpr std::size_t most_key_bytes = 4096;
    auto text = base::read_start(file, most_key_bytes);
    bool locked = publish::SecretKey::is_locked(text).value_or(false);
    return publish::SecretKey::read(text, locked ? ask_password("Password of " + file.string()) : "");
}

}  // namespace commands
