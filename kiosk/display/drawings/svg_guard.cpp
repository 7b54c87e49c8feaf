#include "display/drawings/svg_guard.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "display/drawings/svg_inspection.h"
#include "screen/program_drawings.h"

namespace display {

namespace {

struct File {
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor_;
};

/// The whole path, or empty when it leads out of the folder or nowhere.
std::filesystem::path inside(const std::filesystem::path& folder, const std::string& file) {
    std::error_code error;
    std::filesystem::path root = std::filesystem::canonical(folder, error);
    if (error) return {};
    std::filesystem::path path = std::filesystem::canonical(root / file, error);
    if (error) return {};
    auto [at_root, at_path] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return at_root == root.end() ? path : std::filesystem::path();
}

SvgText refused(std::string why, std::string cure) {
    return {"", {}, SvgRefusal{std::move(why), std::move(cure), 0}};
}

SvgText too_large() {
    return refused("it is larger than 2 MiB", "simplify its lines, and take photos and hidden drafts out of it");
}

}  // namespace

SvgText inspect_svg(std::string text) {
    if (text.size() > most_svg_bytes) return too_large();
    auto found = inspect(text);
    if (auto* refusal = std::get_if<SvgRefusal>(&found)) return {"", {}, std::move(*refusal)};
    return {std::move(text), std::get<SvgFacts>(std::move(found)), {}};
}

SvgText read_svg(const std::filesystem::path& folder, const std::string& file) {
    const std::filesystem::path name(file);
    if (file.empty() || file.find('\0') != std::string::npos || name.is_absolute() ||
        std::find(name.begin(), name.end(), "..") != name.end())
        return refused("its name leads out of the media folder",
                       "copy it into media/illustrations and give its name alone");
    std::error_code error;
    if (!std::filesystem::exists(folder / name, error)) {
        if (const auto* own = screen::program_drawing((folder.filename() / name).string()))
            return inspect_svg(std::string(own->svg));
        return refused("there is no such file", "draw it, or name one that is there");
    }
    const std::filesystem::path path = inside(folder, file);
    if (path.empty()) return refused("it is a link out of the media folder", "copy the file itself here");
    const File opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts {};
    if (opened.descriptor_ < 0 || ::fstat(opened.descriptor_, &facts) != 0)
        return refused("it cannot be opened", "give the kiosk's user the right to read it");
    if (!S_ISREG(facts.st_mode)) return refused("it is no plain file", "put an SVG file in its place");
    if (facts.st_size > static_cast<off_t>(most_svg_bytes)) return too_large();
    std::string text;
    text.resize(static_cast<std::size_t>(facts.st_size));
    std::size_t got = 0;
    while (got < text.size()) {
        ssize_t more = ::read(opened.descriptor_, text.data() + got, text.size() - got);
        if (more <= 0) return refused("it cannot be read", "copy it here anew");
        got += static_cast<std::size_t>(more);
    }
    return inspect_svg(std::move(text));
}

SvgRefusal refusal_of(const std::string& library_says) {
    SvgRefusal refusal{library_says, "open it in a drawing program and save it anew as plain SVG", 0};
    // "XML parse error: Error domain 1 code 76 on line 3 column 9 of data: Opening and ending tag mismatch: g line 2
    // and svg\n"
    const std::string before_line = " on line ", before_words = " of data: ";
    if (auto at = library_says.find(before_line); at != std::string::npos)
        refusal.line = std::max(0, std::atoi(library_says.c_str() + at + before_line.size()));
    if (auto at = library_says.find(before_words); at != std::string::npos)
        refusal.why = "it is no sound XML: " + library_says.substr(at + before_words.size());
    std::replace(refusal.why.begin(), refusal.why.end(), '\n', ' ');
    while (!refusal.why.empty() && (refusal.why.back() == ' ' || refusal.why.back() == '.')) refusal.why.pop_back();
    return refusal;
}

base::Problem problem_of(const std::string& name, const SvgRefusal& refusal) {
    const auto severity = refusal.untried ? base::Severity::unchecked : base::Severity::error;
    return {severity, "media/" + name, refusal.line, "this drawing cannot be shown: " + refusal.why, refusal.cure};
}

}  // namespace display
