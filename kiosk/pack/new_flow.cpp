#include "pack/new_flow.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace pack {

bool waits_for_words(std::string_view text) {
    // As the template has them, which a test holds.
    constexpr std::array<std::string_view, 6> to_replace = {
        "New topic",
        "Change these words",
        "The one thing to remember",
        "Say the main message here, in two or three short sentences.",
        "This begins a new paragraph, and *these words* are bold.",
        "All of it: these are the words that came with a new topic",
    };
    return std::any_of(to_replace.begin(), to_replace.end(), [text](auto words) {
        bool whole = text == words, sentence = words.ends_with('.') && text.find(words) != std::string_view::npos;
        return whole || sentence;
    });
}

std::optional<base::Problem> begin_flow(const std::filesystem::path& pack, const std::string& file) {
    auto path = pack / file;
    std::error_code ignored;  // then the file cannot be opened, which tells the reason
    std::filesystem::create_directories(path.parent_path(), ignored);
    auto problem = [&](const std::string& what, const char* advice) {
        return base::Problem{base::Severity::error, file, 0, what, advice};
    };
    auto* out = std::fopen(path.c_str(), "wxe");
    if (!out && errno == EEXIST)
        return problem("this flow exists already, and nothing was changed", "choose another name, or open that file");
    if (!out)
        return problem(std::string("the file cannot be written: ") + std::strerror(errno), "check the folder's rights");
    bool written = std::fputs(new_flow_template, out) >= 0;
    int reason = errno;
    if (std::fclose(out) != 0) {
        if (written) reason = errno;
        written = false;
    }
    if (written) return std::nullopt;
    std::filesystem::remove(path, ignored);
    return problem(std::string("the file cannot be written: ") + std::strerror(reason), "check the free space");
}

}  // namespace pack
