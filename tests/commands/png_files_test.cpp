// Pictures are written by several threads: each whole, none missing, and what went wrong is told by name.
#include "commands/desk/png_files.h"

#include <catch2/catch.hpp>
#include <fstream>

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "png-files-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path file(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

display::Canvas painted(int number) {
    display::Canvas canvas({120, 90});
    canvas.fill(canvas.bounds(), {static_cast<std::uint8_t>(number), 80, 200});
    canvas.fill({number, number, 20, 30}, {255, 255, 255});
    return canvas;
}

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("pictures come out the same, on however many processors") {
    const unsigned processors = GENERATE(0U, 1U, 2U, 4U);
    const bool finished = GENERATE(true, false);
    CAPTURE(processors, finished);
    Folder folder;
    {
        commands::PngFiles files(processors);
        for (int n = 0; n < 40; ++n) files.write(painted(n), folder.file(std::to_string(n)));
        if (finished) {
            CHECK(files.finish().empty());
            for (int n = 0; n < 40; ++n) CHECK_FALSE(bytes(folder.file(std::to_string(n))).empty());
        }
    }
    for (int n = 0; n < 40; ++n) {
        REQUIRE_FALSE(display::write_png(painted(n), folder.file("alone")));
        CHECK((bytes(folder.file(std::to_string(n))) == bytes(folder.file("alone"))));
    }
}

TEST_CASE("what is still being written elsewhere is waited for") {
    display::Canvas large({2000, 2000});
    std::uint32_t noise = 1;
    for (int y = 0; y < 2000; ++y)
        for (int x = 0; x < 2000; ++x) large.row(y)[x] = noise = noise * 1664525 + 1013904223;
    Folder folder;
    REQUIRE_FALSE(display::write_png(large, folder.file("alone")));
    commands::PngFiles files(2);
    files.write(std::move(large), folder.file("large"));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));  // so that the other thread has it, as a rule
    CHECK(files.finish().empty());
    CHECK((bytes(folder.file("large")) == bytes(folder.file("alone"))));
}

TEST_CASE("pictures that cannot be written are told by name, in the order of their names, once") {
    const unsigned processors = GENERATE(1U, 3U);
    Folder folder;
    commands::PngFiles files(processors);
    for (const char* name : {"no/c", "a", "no/b", "no/a"}) files.write(painted(1), folder.file(name));
    const auto problems = files.finish();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].file == folder.file("no/a"));
    CHECK(problems[1].file == folder.file("no/b"));
    CHECK(problems[2].file == folder.file("no/c"));
    CHECK(files.finish().empty());
    CHECK(fs::exists(folder.file("a")));
}
