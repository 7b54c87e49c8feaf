#include "publish/pack_version.h"

#include <algorithm>
#include <cstdio>

namespace publish {
namespace {

constexpr std::time_t day = 24 * 60 * 60;
constexpr int longest_life = 15;  ///< years that a program is used for

}  // namespace

bool is_pack_version(const std::string& words) {
    return words.size() == 14 && std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

PackVersion version_at(std::time_t moment) {
    std::tm utc{};
    gmtime_r(&moment, &utc);
    char text[16];
    std::strftime(text, sizeof text, "%Y%m%d%H%M%S", &utc);
    return text;
}

std::string date_of(const PackVersion& version) {
    return version.substr(0, 4) + "-" + version.substr(4, 2) + "-" + version.substr(6, 2);
}

PackVersion following(const PackVersion& version) {
    if (!is_pack_version(version)) return {};
    std::tm utc{};
    std::sscanf(version.c_str(), "%4d%2d%2d%2d%2d%2d", &utc.tm_year, &utc.tm_mon, &utc.tm_mday, &utc.tm_hour,
                &utc.tm_min, &utc.tm_sec);
    utc.tm_year -= 1900;
    utc.tm_mon -= 1;
    return version_at(timegm(&utc) + 1);
}

PackVersion version_in(const std::string& trusted) {
    const std::string before = "version:";
    auto at = trusted.find(before);
    if (at == std::string::npos) return {};
    auto version = trusted.substr(at + before.size(), 14);
    return is_pack_version(version) ? version : PackVersion();
}

bool is_from_the_future(const PackVersion& version, std::time_t now) {
    return version > version_at(now + day);
}

std::optional<base::Problem> wrong_clock(std::time_t now, const std::string& made) {
    auto last = std::to_string(std::stoi(made.substr(0, 4)) + longest_life) + made.substr(4);
    auto today = version_at(now);
    if (version_at(now + day).substr(0, 8) >= made && today.substr(0, 8) <= last) return std::nullopt;
    auto words = "this computer's clock says " + date_of(today) + ", and this program was made on " + date_of(made);
    return base::failure(words + ": a pack signed now would get in the way of others",
                         "set the clock; if it is right, build the program anew");
}

}  // namespace publish
