#include "rest/ended_note.h"

#include <algorithm>

#include "base/plain_file.h"
#include "base/replace_file.h"

namespace rest {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;

std::string line_of(const Ending& ending) {
    return ending.hour + "  version " + ending.version + "  kiosk \"" + ending.kiosk + "\"  ended by " +
           in_words(ending.how) + "; number " + std::to_string(ending.count) + " since the computer was switched on\n";
}

}  // namespace

std::string in_words(const HowItEnded& how) {
    const std::string exact = " (" + how.result + ", " + how.status + ")";
    if (how.result == "watchdog") return "a hang: it could not show a frame" + exact;
    if (how.result == "timeout") return "waiting too long at its start or end" + exact;
    if (how.result == "oom-kill") return "a lack of memory" + exact;
    if (how.result == "exit-code") return "itself, exit status " + how.status + "; the journal says why";
    if (how.result == "signal" || how.result == "core-dump") return "signal " + how.status;
    return how.result + ", " + how.code + ", " + how.status;
}

std::string with_line(const std::string& file, const Ending& ending) {
    auto text = file;
    if (!text.empty() && text.back() != '\n') text += '\n';  // the power went in the middle of a line
    text += line_of(ending);
    for (auto lines = std::count(text.begin(), text.end(), '\n'); lines > most_lines; --lines)
        text.erase(0, text.find('\n') + 1);
    return text;
}

std::optional<base::Problem> note(const std::filesystem::path& file, const Ending& ending) {
    const auto kept = base::read_kept(file, most_bytes);
    if (const auto* problem = std::get_if<base::Problem>(&kept)) return *problem;
    const auto& text = std::get<std::optional<std::string>>(kept);
    return base::replace_file(file, with_line(text.value_or(""), ending));
}

}  // namespace rest
