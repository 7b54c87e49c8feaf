// What a font's own table says of the characters it has.
#include "display/fonts/face_letters.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "display/fonts/font_source.h"
#include "display/fonts/fonts.h"
#include "display_support.h"

using display::FaceLetters;

namespace {

std::string installed(const std::string& name) {
    for (const auto& folder : display::default_font_folders())
        if (std::filesystem::exists(folder / name)) return (folder / name).string();
    throw std::runtime_error("no font " + name);
}

struct Face {
    explicit Face(const std::string& file, int index = 0) : source(file), letters(read(), index) {}
    FaceLetters::Read read() {
        return [this](std::uint64_t from, char* to, std::size_t bytes) { return source.read(from, to, bytes); };
    }
    std::optional<bool> has(char32_t character) const { return letters.has(character); }
    display::FontSource source;
    FaceLetters letters;
};

}  // namespace

TEST_CASE("a font's table of characters tells which it has") {
    const Face sans(installed("NotoSans-Regular.ttf")), arabic(installed("NotoSansArabic-Regular.ttf")),
        signs(installed("NotoSansSymbols2-Regular.ttf"));
    for (char32_t letter : {U'a', U' ', U'~', U'ñ', U'ệ', U'Ж', U'Ω'}) CHECK(sans.has(letter) == true);
    for (char32_t letter : {U'足', U'ك', U'✓', U'\uE123', U'\U0010FFFD'}) CHECK(sans.has(letter) == false);
    CHECK(arabic.has(U'ك') == true);
    CHECK(arabic.has(U'足') == false);
    CHECK(signs.has(U'✓') == true);
    CHECK(signs.has(U'🗸') == true);
    CHECK(signs.has(U'ك') == false);
}

TEST_CASE("so does that of each face of a collection, and another face is none") {
    const auto file = installed("NotoSansCJK-Regular.ttc");
    for (int face = 0; face < 5; ++face) {
        const Face cjk(file, face);
        for (char32_t letter : {U'足', U'한', U'あ', U'𠀋', U'a'}) CHECK(cjk.has(letter) == true);
        for (char32_t letter : {U'ह', U'ك', U'\U0010FFFD'}) CHECK(cjk.has(letter) == false);
    }
    CHECK_FALSE(Face(file, 1'000).has(U'足'));
}

TEST_CASE("what is no font, is cut off or is not there tells nothing, or what its rest says") {
    const fakes::TemporaryFolder folder;
    folder.write("words.ttf", std::string(5'000, 'x'));
    CHECK_FALSE(Face((folder.path() / "words.ttf").string()).has(U'a'));
    CHECK_FALSE(Face((folder.path() / "none.ttf").string()).has(U'a'));
    std::ifstream file(installed("NotoSansTifinagh-Regular.ttf"), std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(file)), {});
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        folder.write("cut.ttf", whole.substr(0, size));
        Face((folder.path() / "cut.ttf").string()).has(U'ⴰ');
    }
    folder.write("cut.ttf", whole);
    CHECK(Face((folder.path() / "cut.ttf").string()).has(U'ⴰ') == true);
}
