#include "check/known/answer_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "base/plain_file.h"
#include "base/replace_file.h"
#include "check/known/answer_text.h"

namespace check {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 16 << 20;
constexpr std::size_t most_files = 20;  ///< packs whose answers are kept
constexpr const char* format = "clinic-kiosk check, answers, 1";

std::string seal_of(std::string_view bytes) {
    return Question("sealed").add(bytes).digits();
}

}  // namespace

/// The nearest folder that is there is this user's: with sudo it may be somebody else's home, and a service has none.
bool AnswerFile::is_ours() const {
    struct stat facts {};
    auto folder = file_.parent_path();
    while (::stat(folder.c_str(), &facts) != 0 && folder.has_relative_path()) folder = folder.parent_path();
    return folder.has_relative_path() && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid();
}

void AnswerFile::read_into(Answers& answers) const {
    const base::PlainFile file(file_);
    struct stat facts {};
    if (!file.is_open() || file.size() > most_bytes || ::fstat(file.descriptor(), &facts) != 0) return;
    if (facts.st_uid != ::geteuid() || (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0) return;
    auto bytes = file.read(0, most_bytes);
    if (!bytes) return;
    AnswerReader whole(*bytes);
    auto seal = whole.text(), sealed = whole.text();
    if (!whole.sound() || seal != seal_of(sealed)) return;
    AnswerReader reader(sealed);
    if (reader.text() != format || reader.text() != whose_) return;
    Answers::Kept kept;
    while (!reader.at_end()) {
        auto question = std::string(reader.text());
        kept.emplace(std::move(question), reader.text());
    }
    if (reader.sound()) answers.remember(std::move(kept));
}

void AnswerFile::write(const Answers::Kept& answers) const {
    if (!is_ours()) return;
    AnswerWriter writer;
    writer.text(format), writer.text(whose_);
    std::size_t bytes = 0;
    constexpr std::size_t around = 64;  // an answer's question and lengths
    for (const auto& [question, words] : answers) {
        bytes += words.size() + around;
        if (bytes > most_bytes - 1024) break;
        writer.text(question), writer.text(words);
    }
    auto sealed = writer.take();
    AnswerWriter whole;
    whole.text(seal_of(sealed)), whole.text(sealed);
    base::replace_private_file(file_, whole.take());
    leave_few();
}

/// Of the packs that were checked last.
void AnswerFile::leave_few() const {
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code failed;
    for (fs::directory_iterator each(file_.parent_path(), failed), end; !failed && each != end;
         each.increment(failed)) {
        std::error_code unknown;
        auto changed = each->last_write_time(unknown);
        if (!unknown && each->is_regular_file(unknown)) files.emplace_back(changed, each->path());
    }
    std::sort(files.rbegin(), files.rend());
    for (std::size_t i = most_files; i < files.size(); ++i) fs::remove(files[i].second, failed);
}

}  // namespace check
