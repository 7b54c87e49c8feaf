#include "staff/sticks.h"

#include <algorithm>
#include <sstream>

namespace staff {
namespace {

bool is_octal(const std::string& text, std::size_t at) {
    return at + 3 < text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       text.begin() + static_cast<std::ptrdiff_t>(at) + 4, [](char c) { return c >= '0' && c <= '7'; });
}

/// "MY\040STICK" → "MY STICK"
std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && is_octal(text, i)) {
            plain += static_cast<char>(std::stoi(text.substr(i + 1, 3), nullptr, 8));
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool is_where_sticks_are(const std::string& folder) {
    for (const char* root : {"/media/", "/run/media/", "/mnt/"})
        if (folder.starts_with(root)) return true;
    return folder == "/mnt";
}

}  // namespace

std::vector<std::string> stick_mounts(const std::string& mountinfo) {
    std::vector<std::string> found;
    std::istringstream lines(mountinfo);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string id, parent, device, root, folder, word, kind, source;
        words >> id >> parent >> device >> root >> folder;
        while (words >> word && word != "-") {
        }
        words >> kind >> source;
        folder = unescaped(folder);
        if (words && source.starts_with("/dev/") && is_where_sticks_are(folder)) found.push_back(folder);
    }
    return found;
}

std::string stick_name(const std::string& folder) {
    auto end = folder.find_last_not_of('/');
    auto slash = folder.rfind('/', end);
    return end == std::string::npos ? folder : folder.substr(slash + 1, end - slash);
}

}  // namespace staff
