#include "commands/desk/kept_answers.h"

#include <link.h>
#include <sys/stat.h>

#include <cstdlib>
#include <string>

#include "app/version.h"
#include "display/fonts/fonts.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

fs::path cache_folder() {
    const char* folder = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    return folder && *folder == '/' ? fs::path(folder) : fs::path(home && *home ? home : "/nonexistent") / ".cache";
}

/// Which file that is, without reading it.
void add_file(check::Question& question, const fs::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0) return;
    question.add(file.string()).add(static_cast<std::size_t>(facts.st_size));
    question.add(static_cast<std::size_t>(facts.st_mtim.tv_sec)).add(static_cast<std::size_t>(facts.st_mtim.tv_nsec));
}

int add_library(dl_phdr_info* library, std::size_t, void* question) {
    const std::string name = library->dlpi_name;
    add_file(*static_cast<check::Question*>(question), name.empty() ? "/proc/self/exe" : name);
    return 0;
}

/// All that decides what slides and drawings look like and is not the pack's: this program, the libraries it has loaded, its
/// fonts, and the language that a drawing may ask for.
std::string whose_answers() {
    check::Question question("answers of");
    question.add(app::version_line);
    ::dl_iterate_phdr(add_library, &question);
    for (const auto& folder : display::default_font_folders()) add_file(question, folder);
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name)) question.add(name).add(value);
    return question.digits();
}

}  // namespace

check::AnswerFile kept_answers(const fs::path& pack) {
    std::error_code failed;
    auto place = fs::weakly_canonical(pack, failed);
    auto name = check::Question("pack").add(failed ? fs::absolute(pack, failed).string() : place.string()).digits();
    return {cache_folder() / "clinic-kiosk/check" / name, whose_answers()};
}

}  // namespace commands
