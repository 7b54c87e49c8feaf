// Which editor is started, and how it is told the line.
#include "app/author/authors_editor.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace {

using Words = std::vector<std::string>;

Words words(const std::string& visual, const Words& installed, int line = 12) {
    auto on_path = [&](const std::string& program) {
        return std::find(installed.begin(), installed.end(), program) != installed.end();
    };
    return app::editor_words(visual, on_path, "/pack of mine/heel.lua", line).value_or(Words{"none"});
}

}  // namespace

TEST_CASE("VISUAL comes first, with its own options and way of naming a line") {
    CHECK(words("code --wait", {"code"}) == Words{"code", "--wait", "-g", "/pack of mine/heel.lua:12"});
    CHECK(words("gedit", {"gedit", "code"}) == Words{"gedit", "+12", "/pack of mine/heel.lua"});
    CHECK(words("/opt/kate", {"/opt/kate"}) == Words{"/opt/kate", "--line", "12", "/pack of mine/heel.lua"});
    CHECK(words("my-editor -x", {"my-editor"}) == Words{"my-editor", "-x", "/pack of mine/heel.lua"});
}

TEST_CASE("an editor for terminals gets one; without any, another editor is taken") {
    CHECK(words("nvim", {"nvim", "x-terminal-emulator"}) ==
          Words{"x-terminal-emulator", "-e", "nvim", "+12", "/pack of mine/heel.lua"});
    CHECK(words("vim", {"vim", "codium"}) == Words{"codium", "-g", "/pack of mine/heel.lua:12"});
}

TEST_CASE("without VISUAL: Visual Studio Code, then what the desktop has, then none") {
    CHECK(words("", {"xdg-open", "code"}).front() == "code");
    CHECK(words("gone", {"xdg-open"}) == Words{"xdg-open", "/pack of mine/heel.lua"});
    CHECK(words("", {}) == Words{"none"});
}
