#include "app/author/authors_editor.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace app {
namespace {

using Words = std::vector<std::string>;

/// How an editor is told the line.
enum class Line { plus, colon, after_g, option, unknown };

struct Known {
    std::string_view program;
    Line line;
    bool in_terminal = false;
};
// From each one's manual page or --help.
constexpr std::array editors{Known{"code", Line::after_g},    Known{"code-insiders", Line::after_g},
                             Known{"codium", Line::after_g},  Known{"vi", Line::plus, true},
                             Known{"vim", Line::plus, true},  Known{"nvim", Line::plus, true},
                             Known{"nano", Line::plus, true}, Known{"micro", Line::plus, true},
                             Known{"joe", Line::plus, true},  Known{"gvim", Line::plus},
                             Known{"emacs", Line::plus},      Known{"emacsclient", Line::plus},
                             Known{"gedit", Line::plus},      Known{"gnome-text-editor", Line::plus},
                             Known{"xed", Line::plus},        Known{"pluma", Line::plus},
                             Known{"subl", Line::colon},      Known{"zed", Line::colon},
                             Known{"hx", Line::colon, true},  Known{"geany", Line::colon},
                             Known{"kate", Line::option},     Known{"kwrite", Line::option},
                             Known{"mousepad", Line::option}};

Known known(const std::string& program) {
    auto name = std::filesystem::path(program).filename().string();
    auto each = std::find_if(editors.begin(), editors.end(), [&](const Known& one) { return one.program == name; });
    return each == editors.end() ? Known{"", Line::unknown} : *each;
}

Words with_place(Words words, Line how, const std::string& file, int line) {
    auto number = std::to_string(line);
    switch (how) {
        case Line::plus:
            words.insert(words.end(), {"+" + number, file});
            break;
        case Line::colon:
            words.push_back(file + ":" + number);
            break;
        case Line::after_g:
            words.insert(words.end(), {"-g", file + ":" + number});
            break;
        case Line::option:
            words.insert(words.end(), {"--line", number, file});
            break;
        case Line::unknown:
            words.push_back(file);
    }
    return words;
}

Words split(const std::string& text) {
    std::istringstream in(text);
    Words words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

}  // namespace

std::optional<Words> editor_words(const std::string& visual, const OnPath& on_path, const std::filesystem::path& file,
                                  int line) {
    constexpr const char* terminal = "x-terminal-emulator";  // Debian's name for whichever is installed
    auto wanted = split(visual);
    if (!wanted.empty() && on_path(wanted.front())) {
        auto editor = known(wanted.front());
        auto words = with_place(wanted, editor.line, file.string(), line);
        if (!editor.in_terminal) return words;
        if (on_path(terminal)) {
            words.insert(words.begin(), {terminal, "-e"});
            return words;
        }
    }
    for (const char* code : {"code", "codium"})
        if (on_path(code)) return with_place({code}, Line::after_g, file.string(), line);
    if (on_path("xdg-open")) return Words{"xdg-open", file.string()};
    return std::nullopt;
}

}  // namespace app
