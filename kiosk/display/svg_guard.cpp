#include "display/svg_guard.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_map>
#include <vector>

namespace display {

namespace {

using std::string_view;

/// Thrown by the inspection below, caught at its door.
struct Refusal {
    std::string why;
};

[[noreturn]] void refuse(std::string why) {
    throw Refusal{std::move(why)};
}

constexpr string_view spaces = " \t\r\n";

/// What cannot be bounded, leads out of the file, or runs.
constexpr std::array<string_view, 13> refused_elements{"script", "foreignObject", "image",  "feImage", "filter",
                                                       "marker", "iframe",        "audio",  "video",   "canvas",
                                                       "object", "embed",         "include"};

string_view without_prefix(string_view name) {
    std::size_t colon = name.rfind(':');
    return colon == string_view::npos ? name : name.substr(colon + 1);
}

/// Dashes far below a pixel would be drawn by the million.
void inspect_dashes(string_view text) {
    for (std::size_t at = text.find("dasharray"); at != string_view::npos; at = text.find("dasharray", at + 1)) {
        std::string numbers(text.substr(at + 9, 200));
        std::size_t end = numbers.find_first_of(";}<>");
        numbers.resize(std::min(end, numbers.size()));
        double sum = 0;
        for (const char* p = numbers.c_str(); *p != 0;) {
            char* after = nullptr;
            double value = std::strtod(p, &after);
            if (after == p) {
                ++p;
                continue;
            }
            sum += value;
            p = after;
        }
        if (sum > 0 && sum < 0.5) refuse("its dashes are too fine");
    }
}

/// Reads the tags of a drawing without building a tree, and what refers to what.
class Inspection {
public:
    explicit Inspection(string_view text) : text_(text) {}

    void run() {
        if (text_.find('\0') != string_view::npos) refuse("it is no plain text");
        while ((at_ = text_.find('<', at_)) != string_view::npos) tag();
        if (elements_.empty()) refuse("it is no SVG");
        if (drawn(0, 0) > most_svg_drawn) refuse("its references multiply to too many elements");
    }

private:
    struct Element {
        std::vector<std::size_t> children;
        std::vector<std::string> refers_to;
        double drawn = -1;  ///< elements drawn for this one; -1: not counted yet, -2: being counted
    };

    void tag() {
        if (starts("<!--")) return skip_past("-->");
        if (starts("<![CDATA[")) return skip_past("]]>");
        if (starts("<?")) return instruction();
        if (starts("<!")) return declaration();
        if (starts("</")) {
            if (!open_.empty()) open_.pop_back();
            return skip_past(">");
        }
        element();
    }

    bool starts(string_view with) const { return text_.substr(at_, with.size()) == with; }

    void skip_past(string_view end) {
        std::size_t found = text_.find(end, at_);
        if (found == string_view::npos) refuse("it ends in the middle of a tag");
        at_ = found + end.size();
    }

    void instruction() {
        std::size_t begin = at_;
        skip_past("?>");
        string_view body = text_.substr(begin, at_ - begin);
        if (body.substr(0, 6) != "<?xml ") refuse("it has processing instructions");
        std::size_t encoding = body.find("encoding");
        if (encoding == string_view::npos) return;
        std::size_t quote = body.find_first_of("\"'", encoding);
        if (quote == string_view::npos) return;
        std::string name(body.substr(quote + 1, body.find(body[quote], quote + 1) - quote - 1));
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
        if (name != "UTF-8" && name != "US-ASCII" && name != "ISO-8859-1") refuse("it is not written in UTF-8");
    }

    void declaration() {
        std::size_t begin = at_;
        skip_past(">");
        if (text_.substr(begin, at_ - begin).find('[') != string_view::npos) refuse("it declares entities");
    }

    void element() {
        std::size_t end = at_ + 1;
        while (end < text_.size() && spaces.find(text_[end]) == string_view::npos && text_[end] != '>' &&
               text_[end] != '/')
            ++end;
        string_view name = without_prefix(text_.substr(at_ + 1, end - at_ - 1));
        if (std::find(refused_elements.begin(), refused_elements.end(), name) != refused_elements.end())
            refuse("it contains <" + std::string(name) + ">");
        if (elements_.empty() && name != "svg") refuse("it is no SVG");
        if (elements_.size() >= static_cast<std::size_t>(most_svg_elements)) refuse("it has too many elements");
        std::size_t index = elements_.size();
        elements_.emplace_back();
        if (!open_.empty()) elements_[open_.back()].children.push_back(index);
        at_ = end;
        if (!attributes(index)) return;
        open_.push_back(index);
        if (open_.size() > static_cast<std::size_t>(most_svg_depth)) refuse("its elements are nested too deeply");
        if (name == "style") style_sheet();
    }

    /// Until the end of the tag; false when the element is empty ("/>").
    bool attributes(std::size_t index) {
        while (true) {
            at_ = text_.find_first_not_of(spaces, at_);
            if (at_ == string_view::npos) refuse("it ends in the middle of a tag");
            if (text_[at_] == '>') return ++at_, true;
            if (text_[at_] == '/') {
                skip_past(">");
                return false;
            }
            std::size_t equals = text_.find_first_of("=>", at_);
            if (equals == string_view::npos || text_[equals] == '>') refuse("it is no sound XML");
            string_view name = text_.substr(at_, equals - at_);
            name = name.substr(0, name.find_first_of(spaces));
            std::size_t quote = text_.find_first_not_of(spaces, equals + 1);
            if (quote == string_view::npos || (text_[quote] != '"' && text_[quote] != '\''))
                refuse("it is no sound XML");
            std::size_t close = text_.find(text_[quote], quote + 1);
            if (close == string_view::npos) refuse("it ends in the middle of a tag");
            attribute(index, name, text_.substr(quote + 1, close - quote - 1));
            at_ = close + 1;
        }
    }

    void attribute(std::size_t index, string_view name, string_view value) {
        const bool is_link = without_prefix(name) == "href";
        if (name.find(':') != string_view::npos && !is_link) return;  // other programs' notes
        if (name == "aria-label") return;
        if (value.find("&#") != string_view::npos || (name == "style" && value.find('\\') != string_view::npos))
            refuse("it hides characters in attributes");
        if (name == "id") ids_.emplace(std::string(value), index);
        if (is_link) reference(index, value);
        for (std::size_t url = value.find("url("); url != string_view::npos; url = value.find("url(", url + 1)) {
            string_view inside = value.substr(url + 4, value.find(')', url) - url - 4);
            reference(index, inside);
        }
        if (name == "stroke-dasharray" || name == "style") inspect_dashes(std::string(name) + ":" + std::string(value));
    }

    void reference(std::size_t index, string_view target) {
        std::size_t begin = target.find_first_not_of(" \t\r\n\"'");
        if (begin == string_view::npos) return;
        target = target.substr(begin, target.find_last_not_of(" \t\r\n\"'") - begin + 1);
        if (target[0] != '#') refuse("it refers to something outside the file");
        elements_[index].refers_to.emplace_back(target.substr(1));
    }

    void style_sheet() {
        std::size_t end = text_.find("</", at_);
        string_view body = text_.substr(at_, end == string_view::npos ? end : end - at_);
        for (string_view bad : {"url(", "@import", "\\", "&#"})
            if (body.find(bad) != string_view::npos) refuse("its style sheet contains " + std::string(bad));
        inspect_dashes(body);
    }

    double drawn(std::size_t index, int depth) {
        if (depth > 4 * most_svg_depth) refuse("its references are nested too deeply");
        if (elements_[index].drawn == -2) return 0;  // the library refuses circles by itself
        if (elements_[index].drawn >= 0) return elements_[index].drawn;
        elements_[index].drawn = -2;
        double sum = 1;
        for (std::size_t child : elements_[index].children) sum += drawn(child, depth + 1);
        for (const std::string& id : elements_[index].refers_to)
            if (auto found = ids_.find(id); found != ids_.end()) sum += drawn(found->second, depth + 1);
        return elements_[index].drawn = std::min(sum, 1e9);
    }

    string_view text_;
    std::size_t at_ = 0;
    std::vector<Element> elements_;
    std::vector<std::size_t> open_;
    std::unordered_map<std::string, std::size_t> ids_;
};

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

}  // namespace

std::optional<std::string> inspect_svg(std::string_view text) {
    if (text.size() > most_svg_bytes) return "it is larger than 2 MiB";
    try {
        Inspection(text).run();
    } catch (const Refusal& refusal) {
        return refusal.why;
    }
    return std::nullopt;
}

SvgText read_svg(const std::filesystem::path& folder, const std::string& file) {
    const std::filesystem::path name(file);
    if (file.empty() || file.find('\0') != std::string::npos || name.is_absolute() ||
        std::find(name.begin(), name.end(), "..") != name.end())
        return {"", "its name leads out of the media folder"};
    std::error_code error;
    if (!std::filesystem::exists(folder / name, error)) return {"", "there is no such file"};
    const std::filesystem::path path = inside(folder, file);
    if (path.empty()) return {"", "it is a link out of the media folder"};
    const File opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts {};
    if (opened.descriptor_ < 0 || ::fstat(opened.descriptor_, &facts) != 0) return {"", "it cannot be opened"};
    if (!S_ISREG(facts.st_mode)) return {"", "it is no plain file"};
    if (facts.st_size > static_cast<off_t>(most_svg_bytes)) return {"", "it is larger than 2 MiB"};
    SvgText result;
    result.text.resize(static_cast<std::size_t>(facts.st_size));
    std::size_t got = 0;
    while (got < result.text.size()) {
        ssize_t more = ::read(opened.descriptor_, result.text.data() + got, result.text.size() - got);
        if (more <= 0) return {"", "it cannot be read"};
        got += static_cast<std::size_t>(more);
    }
    if (std::optional<std::string> why = inspect_svg(result.text)) return {"", *why};
    return result;
}

}  // namespace display
