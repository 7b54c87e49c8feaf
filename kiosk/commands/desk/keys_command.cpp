// Keys, and packs signed with them: at the author's desk.
#include <unistd.h>

#include <ctime>
#include <iostream>

#include "base/durable.h"
#include "base/replace_file.h"
#include "check/check_pack.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/desk/asking.h"
#include "commands/desk/checked_pack.h"
#include "commands/desk/packs/joined_pack.h"
#include "commands/desk/packs/read_key.h"
#include "pack/content_version.h"
#include "pack/pack_files.h"
#include "publish/archive.h"
#include "publish/pack_version.h"
#include "publish/signature.h"

namespace commands {
namespace {

base::Problem problem(const fs::path& file, std::string what, std::string advice) {
    return base::failure(std::move(what), std::move(advice), file.string());
}

int fail_about(const fs::path& file, base::Problem problem) {
    problem.file = file.string();
    return fail(problem);
}

}  // namespace

int carry_out(const app::KeygenOptions& options) {
    fs::path secret = options.out, open = options.out;
    secret += ".key";
    open += ".pub";
    std::error_code error;
    for (const auto& file : {secret, open})
        if (fs::exists(file, error))
            return fail(problem(file, "is there already", "keys are never overwritten; choose another name"));
    std::string password;
    if (options.password) {
        password = ask_password("A password for the secret key");
        if (password.empty())
            return fail(problem({}, "the password is empty", "type one, or ask for none with --no-password"));
        bool terminal = isatty(STDIN_FILENO) == 1;
        if (terminal && ask_password("The same once more") != password)
            return fail(problem({}, "the two passwords differ", "begin again"));
    }
    auto made = publish::make_keys(password);
    if (auto* problem = std::get_if<base::Problem>(&made)) return fail(*problem);
    const auto& keys = std::get<publish::KeyPair>(made);
    auto failed = base::write_durably(secret, keys.secret_file, base::Readers::owner);
    if (!failed) failed = base::write_durably(open, keys.public_file);
    if (failed) return fail(*failed);
    std::cout << "The secret key is in " << secret.string()
              << ": keep it here and a copy in a safe; never put it on a kiosk.\n"
              << "On each kiosk write into kiosk.toml:\n  publish_keys = [\"" << keys.public_key << "\"]\n";
    return 0;
}

int carry_out(const app::PackOptions& options) {
    auto now = std::time(nullptr);
    if (auto wrong = publish::wrong_clock(now, KIOSK_MADE)) return fail(*wrong);
    auto folder = find_pack(options.content, {});
    if (!folder) return 1;
    auto joined = JoinedPack::open(*folder);
    if (!joined) return 1;
    Pack read(joined->folder(), [](const base::Problem&) {});
    auto report = check_pack(read, joined->folder());
    if (!report) return 1;
    if (!may_go_on(*report, {*folder, "pack", "packed", options.unchecked})) return 1;
    auto key = read_key(options.key);
    if (auto* problem = std::get_if<base::Problem>(&key)) return fail_about(options.key, *problem);
    auto files = publish::pack_files(joined->folder());
    if (auto* problem = std::get_if<base::Problem>(&files)) return fail_about(*folder, *problem);
    publish::SignedPack signed_pack{std::get<std::string>(std::move(files)), ""};
    auto version = publish::version_at(now);
    signed_pack.signature = std::get<publish::SecretKey>(key).sign(
        signed_pack.files, "version:" + version + " content:" + pack::content_version(joined->folder()));
    if (auto failed = base::replace_file(options.out, publish::join(signed_pack)))
        return fail_about(options.out, *failed);
    std::cout << options.out.string() << ": version " << version << ", signed with "
              << std::get<publish::SecretKey>(key).public_key() << '\n';
    for (const auto& origin : joined->origins()) std::cout << "  " << origin_in_words(origin) << '\n';
    return 0;
}

}  // namespace commands
