#include "publish/pack_request.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <utility>

#include "base/file_names.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_digits = 20;
constexpr const char* pack_ending = ".kioskpack";

bool is_number(const std::string& words) {
    return !words.empty() && words.size() <= most_digits &&
           std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_below(const fs::path& file, const fs::path& place) {
    const auto beyond = file.lexically_relative(place);
    return !beyond.empty() && *beyond.begin() != ".." && *beyond.begin() != ".";
}

/// As it is written and where it leads.
bool may_be_read(const fs::path& file, const std::vector<fs::path>& places) {
    std::error_code failed;
    const auto led_to = fs::weakly_canonical(file, failed);
    if (failed || !file.is_absolute() || file != file.lexically_normal()) return false;
    return std::any_of(places.begin(), places.end(), [&](const fs::path& place) {
        return is_below(file, place) && is_below(led_to, fs::weakly_canonical(place, failed));
    });
}

bool is_printable(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

base::Problem refused(std::string what) {
    return base::failure(std::move(what), "take the pack from a stick, on the staff desk");
}

/// False: there may be no such line, or not here.
bool take_line(const std::string& key, const std::string& value, PackRequest& request) {
    if (key == "number") return request.number.empty() && is_number(request.number = value);
    if (key == "file") return request.file.empty() && !(request.file = value).empty();
    if (key == "drafts") return !std::exchange(request.drafts, true) && value == "yes";
    if (key != "key" || request.keys.size() == most_asked_keys || !is_public_key(value)) return false;
    request.keys.push_back(value);
    return true;
}

}  // namespace

fs::path request_folder() {
    const char* named = std::getenv("CLINIC_KIOSK_REQUESTS");
    return named && *named ? named : "/run/clinic-kiosk-content";
}

fs::path request_file(const fs::path& folder) {
    return folder / "asked/request";
}

fs::path news_file(const fs::path& folder) {
    return folder / "told/news";
}

std::string news_begin(const std::string& number) {
    return "for " + number + "\n";
}

std::string to_text(const PackRequest& request) {
    auto text = std::string(request.verb == PackRequest::Verb::publish ? "publish" : "pin") + "\nnumber " +
                request.number + "\n";
    if (!request.file.empty()) text += "file " + request.file.string() + "\n";
    if (request.drafts) text += "drafts yes\n";
    for (const auto& key : request.keys) text += "key " + key + "\n";
    return text;
}

base::Result<PackRequest> read_pack_request(const std::string& text, const std::vector<fs::path>& places) {
    if (text.size() >= most_request_bytes || !text.ends_with('\n')) return refused("the request is not whole");
    std::istringstream lines(text);
    PackRequest request;
    std::string line;
    std::getline(lines, line);
    if (line != "publish" && line != "pin") return refused("the request asks for something that is not done");
    if (line == "pin") request.verb = PackRequest::Verb::pin;
    while (std::getline(lines, line)) {
        const auto blank = line.find(' ');
        if (!is_printable(line) || blank == line.npos ||
            !take_line(line.substr(0, blank), line.substr(blank + 1), request))
            return refused("the request says something that is not understood");
    }
    const bool publishes = request.verb == PackRequest::Verb::publish;
    const bool whole = !request.number.empty() && publishes == request.keys.empty() &&
                       publishes == !request.file.empty() && (publishes || !request.drafts);
    if (!whole) return refused("the request is not whole");
    if (publishes && !base::has_ending(request.file.native(), pack_ending))
        return refused("the request names a file that is no pack");
    if (publishes && !may_be_read(request.file, places)) return refused("the request names a file that is on no stick");
    return request;
}

std::string number_asked(const std::string& text) {
    std::istringstream lines(text.substr(0, most_request_bytes));
    const std::string key = "number ";
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(key) && is_number(line.substr(key.size()))) return line.substr(key.size());
    return "";
}

}  // namespace publish
