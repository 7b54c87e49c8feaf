#include "commands/desk/fix_command.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <tuple>

#include "base/durable.h"
#include "base/plain_file.h"
#include "base/replace_file.h"
#include "base/utf8.h"
#include "base/wording.h"
#include "check/check_files.h"
#include "commands/as_owner.h"
#include "commands/desk/asking.h"
#include "mend/changes.h"
#include "script/loader.h"
#include "script/sources.h"

namespace commands {
namespace {

constexpr std::size_t most_files = 10'000;

std::string language_of(const fs::path& folder) {
    auto home = script::load_home(folder);
    return home.value ? home.value->written_in() : "en";
}

/// In these flows alone, if there are any.
std::vector<mend::Change> changes_in(const fs::path& folder, const std::vector<std::string>& flows) {
    if (flows.empty()) return mend::changes_of(folder, language_of(folder));
    std::vector<std::string> files;
    for (const auto& id : flows) files.push_back(script::flow_file(id));
    return mend::changes_of_scripts(folder, files, language_of(folder));
}

/// A flow that is named has its right name already.
std::vector<check::Rename> renames_in(const fs::path& folder, const std::vector<std::string>& flows) {
    return flows.empty() ? check::files_to_rename(folder, most_files) : std::vector<check::Rename>();
}

/// Asks about one change after the other, and counts what became of them.
class Fixing {
public:
    Fixing(const fs::path& folder, bool yes) : folder_(folder), all_(yes), asks_(isatty(STDIN_FILENO) != 0) {}

    void rename(const check::Rename& rename) {
        std::cout << base::printable(rename.from) << ": to be called " << fs::path(rename.to).filename().string()
                  << '\n';
        if (!may("Rename it?")) return;
        std::error_code failed;
        if (fs::exists(folder_ / rename.to, failed)) return tell(rename.from, "there is a file of the right name now");
        if (auto problem = base::rename_durably(folder_ / rename.from, folder_ / rename.to))
            return tell(rename.from, problem->what);
        ++written_;
    }

    void write(const mend::Change& change) {
        std::cout << change.file << ": " << mend::slips_in_words(change) << '\n' << mend::lines_that_differ(change);
        if (change.loses_review)
            std::cout << "  This topic is reviewed: with other words it is a draft until a new proof is signed.\n";
        if (!may("Write this?")) return;
        if (base::read_start(folder_ / change.file, change.before.size() + 1) != change.before)
            return tell(change.file, "the file was changed meanwhile");
        if (auto problem = base::replace_file(folder_ / change.file, change.after))
            return tell(change.file, problem->what);
        ++written_;
        words_changed_ = words_changed_ || (change.habit_line > 0 && change.file.ends_with(".lua"));
    }

    int finish() const {
        if (written_ > 0) std::cerr << base::counted(written_, "file was", "files were") << " mended\n";
        if (words_changed_)
            std::cerr << "Words changed and mean the same: clinic-kiosk translate update LANG --meaning-unchanged\n";
        if (shown_only_) std::cerr << "Nothing was written: run it in a terminal, or with --yes\n";
        return failed_ || shown_only_ ? 1 : 0;
    }
    bool found_nothing() const { return written_ == 0 && declined_ == 0 && !shown_only_ && !failed_; }

private:
    bool may(const char* question) {
        if (all_) return true;
        if (!asks_) {
            shown_only_ = true;
            return false;
        }
        auto answer = ask(std::string(question) + " y = yes, n = no, a = yes to all that follows");
        all_ = answer == "a" || answer == "all";
        bool yes = all_ || answer == "y" || answer == "yes";
        if (!yes) ++declined_;
        return yes;
    }

    void tell(const std::string& file, const std::string& what) {
        failed_ = true;
        print_problem(base::failure(what, "run clinic-kiosk check --fix again", file));
    }

    const fs::path& folder_;
    bool all_, asks_;
    std::size_t written_ = 0, declined_ = 0;
    bool shown_only_ = false, failed_ = false, words_changed_ = false;
};

}  // namespace

int fix_pack(const fs::path& folder, const std::vector<std::string>& flows, bool yes) {
    AsOwnerOf owner(folder);
    Fixing fixing(folder, yes);
    // Names first: a file of a wrong name is none of the pack yet.
    for (const auto& rename : renames_in(folder, flows)) fixing.rename(rename);
    for (const auto& change : changes_in(folder, flows)) fixing.write(change);
    if (fixing.found_nothing()) std::cerr << "There is nothing that can be mended without you\n";
    return fixing.finish();
}

std::size_t look_for_fixes(const fs::path& folder, const std::vector<std::string>& flows, base::Problems& problems) {
    auto changes = changes_in(folder, flows);
    for (auto& problem : mend::habit_warnings(changes)) problems.push_back(std::move(problem));
    std::stable_sort(problems.begin(), problems.end(), [](const base::Problem& a, const base::Problem& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    auto told = std::count_if(changes.begin(), changes.end(), [](const auto& each) { return each.is_told(); });
    return static_cast<std::size_t>(told) + renames_in(folder, flows).size();
}

}  // namespace commands
