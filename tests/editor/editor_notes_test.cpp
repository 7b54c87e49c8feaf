// What is written for an editor, and what is left alone.
#include "editor/editor_notes.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("editor_notes_" + std::to_string(::getpid()));
    Folder() { fs::remove_all(path), fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }

    std::string read(const char* file) const {
        std::ifstream in(path / file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void write(const char* file, const std::string& text) const {
        fs::create_directories((path / file).parent_path());
        std::ofstream(path / file) << text;
    }
};

editor::PackNames knee() {
    return {
        {"knee.svg"}, {"walk"}, {"knee-pain"}, {"knee"}, {{"joint-line", {"a.svg", "b.svg", "c.svg", "d.svg"}}}, {}};
}

std::vector<std::string> written(const Folder& folder) {
    return std::get<std::vector<std::string>>(editor::write_notes(folder.path, knee()));
}

}  // namespace

TEST_CASE("a name with a dash is proposed with the brackets that Lua wants") {
    auto text = editor::names_text(knee());
    CHECK(text.find("---| \"joint-line\" # a.svg, b.svg, c.svg, …\n") != std::string::npos);
    CHECK(text.find("parts['[\"joint-line\"]'] = nil\n") != std::string::npos);
}

TEST_CASE("an author's own settings stay, the program's notes are brought up to date") {
    Folder folder;
    CHECK(written(folder).size() == 3);
    CHECK(written(folder).empty());
    folder.write(editor::settings_file, "{}");
    folder.write(editor::notes_file, "---@meta\n-- of an older program");
    CHECK(written(folder) == std::vector<std::string>{editor::notes_file});
    CHECK(folder.read(editor::settings_file) == "{}");
    CHECK(folder.read(editor::notes_file) == editor::notes_text);
}

TEST_CASE("names are kept fresh only where somebody asked for help once") {
    Folder folder;
    editor::refresh_names(folder.path);
    CHECK(fs::is_empty(folder.path));
    written(folder);
    folder.write("scripts/flows/hip-pain.lua", "slide { \"sit\", -- as it is while somebody types");
    editor::refresh_names(folder.path);
    CHECK(folder.read(editor::names_file).find("\"sit\" # hip-pain\n") != std::string::npos);
}

TEST_CASE("a folder that cannot be written to is told with the file's name") {
    Folder folder;
    folder.write("scripts", "a file where the folder should be");
    auto problem = std::get<base::Problem>(editor::write_notes(folder.path, knee()));
    CHECK(problem.file == editor::notes_file);
    CHECK_FALSE(problem.advice.empty());
}
