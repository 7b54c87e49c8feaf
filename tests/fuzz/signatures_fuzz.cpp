#include "fuzz/fuzz.h"
#include "publish/keys.h"
#include "publish/pack_version.h"
#include "publish/signature.h"

namespace fuzz {
namespace {

// Made for this test; it signs nothing else, and its seeds hold its signature of "the pack".
constexpr const char* key = "RWQhxbkRV2U3Au1Ptb5xOU9p/w0BMAk2YI9PYssHOYL85PeAhXhB9QLa";
constexpr const char* trusted = "version:20271101101500 content:fuzz";

}  // namespace

void signatures(std::string_view input) {
    const std::string text(input);
    const auto read = publish::verify("the pack", text, {key});
    if (const auto* good = std::get_if<publish::Signed>(&read)) {
        promise(good->trusted == trusted, "only what was signed is verified");
        promise(good->by == key, "the signer is one of the keys");
    }
    promise(std::holds_alternative<base::Problem>(publish::verify("a third pack", text, {key})),
            "a signature is of one pack");
    promise(std::holds_alternative<base::Problem>(publish::verify("the pack", text, {})),
            "nobody's signature is no signature");
    publish::verify("the pack", text, {text.substr(0, 56), "RW"});
    publish::is_public_key(text);
    const auto version = publish::version_in(text);
    promise(version.empty() || publish::is_pack_version(version), "a version is one");
    publish::following(version);
    publish::is_from_the_future(version, 1'800'000'000);
}

}  // namespace fuzz
