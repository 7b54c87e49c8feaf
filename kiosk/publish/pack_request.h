// What a kiosk asks of the account that has its packs, as that account reads it: hostile input, as the kiosk is what visitors' fingers
// reach. A request is a small file of lines "key value" with nothing in it that could become a command or an option. Pure, but for
// `request_folder` and a look at where a path leads.
//   FOLDER/asked/request   the kiosk's: what it asks, put there in one step
//   FOLDER/told/news       the other account's: "for NUMBER", then lines of app/publish_news.h
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "publish/keys.h"

namespace publish {

struct PackRequest {
    enum class Verb {
        publish,  ///< take `file` into use
        pin,      ///< `keys`, while there are none
    };
    std::string number;  ///< by which its news is known: up to twenty digits
    Verb verb = Verb::publish;
    std::filesystem::path file = {};
    bool drafts = false;  ///< also what no clinician has reviewed
    std::vector<PublicKey> keys = {};
};

inline constexpr std::size_t most_request_bytes = 4096;
inline constexpr std::size_t most_asked_keys = 2;

/// What CLINIC_KIOSK_REQUESTS names, which tests set; else /run/clinic-kiosk-content.
std::filesystem::path request_folder();
std::filesystem::path request_file(const std::filesystem::path& folder);
std::filesystem::path news_file(const std::filesystem::path& folder);
/// The first line of the news.
std::string news_begin(const std::string& number);

std::string to_text(const PackRequest& request);
/// `places`: a file has to lie below one of them, links followed. The problem tells nothing of what the text holds.
base::Result<PackRequest> read_pack_request(const std::string& text, const std::vector<std::filesystem::path>& places);
/// The number alone, also of a request that is refused; empty: it has none.
std::string number_asked(const std::string& text);

}  // namespace publish
