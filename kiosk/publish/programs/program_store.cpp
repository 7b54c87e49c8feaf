#include "publish/programs/program_store.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"

namespace publish {
namespace {

namespace fs = std::filesystem;

constexpr const char* room = ".coming";
constexpr std::size_t most_bytes = 64 * 1024, most_lines = 100;

std::vector<std::string> lines_in(const fs::path& file) {
    std::istringstream text(base::read_start(file, most_bytes));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) lines.push_back(line);
    return lines;
}

}  // namespace

PackVersion ProgramStore::current() const {
    std::error_code none;
    auto version = fs::read_symlink(root_ / "current", none).string();
    return is_pack_version(version) ? version : PackVersion();
}

PackVersion ProgramStore::before_of(const PackVersion& version) const {
    const auto lines = lines_in(root_ / version / "before");
    std::error_code none;
    const bool there = !lines.empty() && is_pack_version(lines.front()) && fs::exists(root_ / lines.front(), none);
    return there ? lines.front() : PackVersion();
}

PackVersion ProgramStore::before() const {
    const auto version = current();
    return version.empty() ? PackVersion() : before_of(version);
}

std::optional<ProgramStore::Trial> ProgramStore::trial() const {
    Trial trial;
    for (const auto& line : lines_in(root_ / "trial")) {
        const auto blank = line.find(' ');
        const auto key = line.substr(0, blank), value = blank == line.npos ? "" : line.substr(blank + 1);
        if (key == "version") trial.version = value;
        if (key == "tries") trial.tries = std::atoi(value.c_str());
        if (key == "why") trial.why = value;
    }
    return is_pack_version(trial.version) ? std::optional(trial) : std::nullopt;
}

std::optional<base::Problem> ProgramStore::keep(const Trial& trial) {
    auto text = "version " + trial.version + "\ntries " + std::to_string(trial.tries) + "\n";
    if (!trial.why.empty()) text += "why " + trial.why + "\n";
    return base::replace_file(root_ / "trial", text);
}

bool ProgramStore::on_trial() const {
    const auto kept = trial();
    return kept && kept->version == current();
}

std::string ProgramStore::last_given_up() const {
    const auto lines = lines_in(root_ / "given-up");
    return lines.empty() ? "" : lines.back();
}

std::string ProgramStore::given_up_line(const PackVersion& version) const {
    for (const auto& line : lines_in(root_ / "given-up"))
        if (line.starts_with(version)) return line;
    return "";
}

std::optional<base::Problem> ProgramStore::refusal(const PackVersion& version, const PackVersion& installed,
                                                   GivenUp past) const {
    const auto running = std::max(current(), installed);
    if (version == running) {
        auto same = base::failure("this program runs already", "there is nothing to do");
        same.severity = base::Severity::warning;
        return same;
    }
    if (version < running)
        return base::failure("the program (" + version + ") is older than the one that runs (" + running + ")",
                             "take the newest, or go back with clinic-kiosk program back");
    const auto given_up = past == GivenUp::counts ? given_up_line(version) : "";
    if (!given_up.empty())
        return base::failure("this program went back before: " + given_up,
                             "take a newer one, or this one once more with --again");
    return std::nullopt;
}

void ProgramStore::clear_room() {
    std::error_code failed;
    fs::remove_all(root_ / room, failed);
}

base::Result<fs::path> ProgramStore::make_room() {
    std::error_code failed;
    clear_room();
    fs::create_directories(root_ / room, failed);
    if (failed)
        return base::failure("cannot be made: " + failed.message(), "check the free space, and do it as root: sudo",
                             (root_ / room).string());
    return root_ / room;
}

std::optional<base::Problem> ProgramStore::take_into_use(const fs::path& unpacked, const PackVersion& version) {
    std::error_code failed;
    if (version != current()) fs::remove_all(root_ / version, failed);  // it went back, or was never begun
    if (auto broken = base::write_durably(unpacked / "before", current() + "\n")) return broken;
    if (auto broken = base::sync_tree(unpacked)) return broken;
    if (auto broken = base::rename_durably(unpacked, root_ / version)) return broken;
    if (auto broken = keep({version, 0, ""})) return broken;
    return base::switch_link(root_ / "current", version);
}

base::Result<ProgramStore::Next> ProgramStore::begin_try(const std::string& today) {
    auto kept = trial();
    if (!kept) return Next::nothing;
    const bool runs = kept->version == current();
    if (kept->why.empty() && !runs) {  // the power went while it was taken: the old one stands
        if (auto failed = base::remove_durably(root_ / "trial")) return *failed;
        return Next::nothing;
    }
    if (kept->why.empty() && kept->tries >= most_tries)
        kept->why =
            "it was tried " + std::to_string(most_tries) + " times, and each time the power went before it had stood";
    if (!kept->why.empty()) {
        if (auto failed = go_back(kept->why, today)) return *failed;
        return Next::went_back;
    }
    ++kept->tries;
    if (auto failed = keep(*kept)) return *failed;
    return Next::watch;
}

std::optional<base::Problem> ProgramStore::stands() {
    if (auto failed = base::remove_durably(root_ / "trial")) return failed;
    const auto runs = current(), before = before_of(runs);
    std::error_code failed;
    std::vector<fs::path> old;
    for (fs::directory_iterator each(root_, failed), end; !failed && each != end; each.increment(failed)) {
        const auto name = each->path().filename().string();
        if (is_pack_version(name) && name != runs && name != before) old.push_back(each->path());
    }
    for (const auto& folder : old) fs::remove_all(folder, failed);
    return std::nullopt;
}

std::optional<base::Problem> ProgramStore::note_given_up(const Trial& trial, const std::string& today) {
    if (!given_up_line(trial.version).empty() && lines_in(root_ / "given-up").back().starts_with(trial.version))
        return std::nullopt;
    auto lines = lines_in(root_ / "given-up");
    lines.push_back(trial.version + " " + today + " " + trial.why);
    if (lines.size() > most_lines) lines.erase(lines.begin());
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return base::replace_file(root_ / "given-up", text);
}

/// Each step may be the last before a power cut: why is on the disk before anything is switched, and what is told has happened.
std::optional<base::Problem> ProgramStore::go_back(const std::string& why, const std::string& today) {
    const auto kept = trial();
    const auto runs = current();
    const bool was_cut_off = kept && !kept->why.empty();
    const Trial given_up{was_cut_off ? kept->version : runs, kept ? kept->tries : 0, was_cut_off ? kept->why : why};
    if (given_up.version.empty())
        return base::failure("the program that its packages installed runs, and there is none before it",
                             "install other packages, see packaging/README.md");
    if (!was_cut_off)
        if (auto failed = keep(given_up)) return failed;
    if (runs == given_up.version) {
        const auto before = before_of(runs);
        if (auto failed =
                before.empty() ? base::remove_durably(root_ / "current") : base::switch_link(root_ / "current", before))
            return failed;
    }
    if (auto failed = note_given_up(given_up, today)) return failed;
    return base::remove_durably(root_ / "trial");
}

}  // namespace publish
