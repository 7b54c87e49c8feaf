#include "script/sources.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/file_names.h"
#include "base/fix.h"
#include "base/foreign_file.h"
#include "base/utf8.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

namespace fs = std::filesystem;

/// Closes the file it holds.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int get() const { return number_; }

private:
    int number_;
};

bool inside(const fs::path& folder, const fs::path& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

/// At most one byte more than a script may have, so that a file that grows meanwhile is noticed. `expected`: the bytes it has, so
/// that no more memory is touched. Nothing: errno says why.
std::optional<std::string> read_start(int file, std::size_t expected) {
    std::string text(expected + 1, '\0');
    std::size_t size = 0;
    while (size <= largest_script) {
        if (size == text.size()) text.resize(largest_script + 1);
        auto got = ::read(file, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    text.resize(size);
    return text;
}

std::string nearest_file(const fs::path& pack, const fs::path& file) {
    return did_you_mean(file.stem().string(), script_names((pack / file).parent_path()));
}

}  // namespace

bool is_name(std::string_view name) {
    auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 40 && name.front() != '-' && std::all_of(name.begin(), name.end(), allowed);
}

std::string flow_file(const std::string& id) {
    return "scripts/flows/" + id + ".lua";
}
std::string library_file(const std::string& name) {
    return "scripts/lib/" + name + ".lua";
}

std::vector<std::string> script_names(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        auto path = entry->path();
        if (path.extension() == ".lua" && !base::is_leftover(path.filename().string()))
            names.push_back(path.stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

const std::string* Sources::text(std::string_view file) const {
    auto known = texts_.find(file);
    return known != texts_.end() ? &known->second : nullptr;
}

const std::string* Sources::read(const std::string& file) {
    if (auto* known = text(file)) return known;
    auto content = load(file);
    if (!content) return nullptr;
    if (content->starts_with("\xEF\xBB\xBF")) content->erase(0, 3);
    return &texts_.emplace(file, std::move(*content)).first->second;
}

bool Sources::refuse(const std::string& file, int line, std::string what, std::string advice) {
    problem_ = {base::Severity::error, file, line, std::move(what), std::move(advice)};
    return false;
}

std::optional<std::string> Sources::load(const std::string& file) {
    auto no = [&](int line, std::string what, std::string advice) -> std::optional<std::string> {
        refuse(file, line, std::move(what), std::move(advice));
        return std::nullopt;
    };
    std::error_code error;
    auto folder = fs::canonical(pack_, error);
    auto path = error ? fs::path() : fs::canonical(pack_ / file, error);
    if (error == std::errc::no_such_file_or_directory) {
        auto advice = nearest_file(pack_, file);
        return no(0, "there is no " + file, advice.empty() ? "check the spelling of its name" : advice);
    }
    if (error) return no(0, file + " cannot be opened: " + error.message(), "check the file and its folder");
    // The links are resolved: what they lead to must still belong to the pack.
    if (!inside(folder / "scripts", path)) {
        return no(0, file + " is a link to a file outside the pack", "put the file itself there");
    }
    Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat about {};
    if (descriptor.get() < 0 || ::fstat(descriptor.get(), &about) != 0) {
        return no(0, file + " cannot be opened: " + std::strerror(errno), "check who may read the file");
    }
    if (!S_ISREG(about.st_mode)) return no(0, file + " is not a file", "put a text file there");
    auto content = about.st_size > static_cast<off_t>(largest_script)
                       ? std::string(largest_script + 1, ' ')
                       : read_start(descriptor.get(), static_cast<std::size_t>(about.st_size));
    if (!content) return no(0, file + " cannot be read: " + std::strerror(errno), "check the disk");
    if (content->size() > largest_script) {
        return no(0, file + " is larger than 256 KiB", "split it into several flows");
    }
    if (auto foreign = base::foreign_file(*content, ".lua")) return no(foreign->line, foreign->what, foreign->advice);
    auto bad = base::first_bad_byte(*content);
    if (bad != std::string::npos) {
        return no(base::line_at(*content, bad), "this line has a letter that is not UTF-8",
                  "save the file as UTF-8 in your editor");
    }
    auto zero = content->find('\0');
    if (zero != std::string::npos) {
        return no(base::line_at(*content, zero), "this line has an invisible character",
                  "save the file as UTF-8 in your editor");
    }
    // Every name is looked up in a table called _ENV; only what never mentions it surely leaves it alone.
    auto environment = content->find("_ENV");
    if (environment != std::string::npos) {
        return no(base::line_at(*content, environment), "_ENV is not available in flows", "write without it");
    }
    return content;
}

}  // namespace script
