#include "mend/changes.h"

#include <algorithm>

#include "base/fix.h"
#include "base/plain_file.h"
#include "base/utf8.h"
#include "mend/po_habits.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"
#include "script/mending.h"

namespace mend {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_script = 256U << 10, most_catalog = 16U << 20;  ///< bytes, as their readers take
constexpr std::size_t most_files = 10'000;

constexpr char mark_slip[] = "byte order marks, which Windows puts before a text";
constexpr char line_end_slip[] = "line ends of Windows";

/// The whole file, if it is a text of the pack itself.
std::string read(const fs::path& file, std::size_t most) {
    std::error_code failed;
    if (fs::is_symlink(file, failed)) return {};
    auto text = base::read_start(file, most + 1);
    bool sound = text.size() <= most && base::first_bad_byte(text) == std::string::npos;
    return sound && text.find('\0') == std::string::npos ? text : std::string();
}

void mend_bytes(Change& change) {
    if (change.after.starts_with("\xEF\xBB\xBF")) {
        change.after.erase(0, 3);
        ++change.slips[mark_slip];
    }
    std::size_t kept = 0;
    auto& text = change.after;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++change.slips[line_end_slip];
        else
            text[kept++] = text[i];
    }
    text.resize(kept);
}

void write_as_language(Change& change, const base::Fixes& fixes) {
    if (fixes.empty()) return;
    change.habit_line = base::line_at(change.after, fixes.front().at);
    change.loses_review = change.after.find("\"reviewed\"") != std::string::npos;
    for (const auto& fix : fixes) ++change.slips[fix.why];
    change.after = base::fixed(change.after, fixes);
}

Change of_script(const fs::path& pack, const std::string& file, const std::string& language) {
    Change change{file, read(pack / file, most_script), "", {}};
    change.after = change.before;
    mend_bytes(change);
    auto mended = script::mend_syntax(change.after);
    for (const auto& why : mended.why) ++change.slips[why];
    change.could_be_read = mended.why.empty();
    change.after = std::move(mended.text);
    if (!script::can_be_read(change.after)) return change;
    auto as_read = change;
    write_as_language(change, script::unlike_habits(change.after, language));
    return script::can_be_read(change.after) ? change : as_read;
}

Change of_catalog(const fs::path& pack, const std::string& file, const std::string& language) {
    Change change{file, read(pack / file, most_catalog), "", {}};
    change.after = change.before;
    mend_bytes(change);
    write_as_language(change, unlike_habits_in_po(change.after, language));
    change.loses_review = false;
    return change;
}

void add(std::vector<Change>& changes, Change change) {
    if (change.after != change.before) changes.push_back(std::move(change));
}

/// Lines without their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

}  // namespace

std::vector<Change> changes_of_scripts(const fs::path& pack, const std::vector<std::string>& files,
                                       const std::string& language) {
    std::vector<Change> changes;
    for (const auto& file : files) add(changes, of_script(pack, file, language));
    return changes;
}

std::vector<Change> changes_of(const fs::path& pack, const std::string& language) {
    std::vector<std::string> scripts{"scripts/kiosk.lua"};
    for (const char* folder : {"scripts/flows/", "scripts/lib/"})
        for (const auto& name : pack::list_folder(pack / folder, most_files, ".lua").names)
            if (name.ends_with(".lua")) scripts.push_back(folder + name);
    auto changes = changes_of_scripts(pack, scripts, language);
    for (const auto& name : pack::list_folder(pack / "scripts/translations", most_files, ".po").names) {
        auto code = name.substr(0, name.size() - 3);
        if (pack::is_language_code(code)) add(changes, of_catalog(pack, "scripts/translations/" + name, code));
    }
    return changes;
}

base::Problems habit_warnings(const std::vector<Change>& changes) {
    base::Problems problems;
    for (const auto& change : changes)
        if (change.habit_line > 0 && change.could_be_read)
            problems.push_back({base::Severity::warning, change.file, change.habit_line,
                                "words are not written as their language does: " + slips_in_words(change),
                                "clinic-kiosk check --fix shows each, and writes them anew when you say so"});
    return problems;
}

std::string slips_in_words(const Change& change) {
    std::string words;
    for (const auto& [kind, count] : change.slips)
        words += (words.empty() ? "" : ", ") + kind + " (" + std::to_string(count) + ")";
    return words;
}

std::string lines_that_differ(const Change& change) {
    std::string before = change.before.substr(change.before.starts_with("\xEF\xBB\xBF") ? 3 : 0), shown;
    auto old = lines_of(before), now = lines_of(change.after);
    for (std::size_t i = 0; i < std::min(old.size(), now.size()); ++i) {
        if (old[i] == now[i]) continue;
        auto number = std::to_string(i + 1);
        number.insert(0, number.size() < 8 ? 8 - number.size() : 0, ' ');
        shown +=
            number + " - " + base::printable(old[i], 300) + "\n" + number + " + " + base::printable(now[i], 300) + "\n";
    }
    return shown;
}

}  // namespace mend
