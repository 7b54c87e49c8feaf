// What is on paper, word for word, is read back in end_to_end/proof_test.py.
#include "display/paper/pdf_press.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "display_support.h"

namespace {

screen::ProofSlide slide_of(const std::string& id) {
    return {id, "text", "Title of " + id, {}, {{"Text", "Some *bold* words."}}, "the end of the flow"};
}

screen::Proof proof_of(std::vector<screen::ProofSlide> slides) {
    return {"f",     "scripts/flows/f.lua", "en",         "0123",      "Title",          "",
            "Draft", "3f2a-91bc-0d4e-77aa", {"A source"}, {"A fact?"}, std::move(slides)};
}

screen::ProofPicture drawing(const std::string& file) {
    return {{file, {}, {}, "A square"}, file, {}};
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// As poppler counts them: where they stand in the file differs with the version of cairo.
int pages_in(const std::filesystem::path& pdf) {
    std::FILE* told = popen(("pdfinfo '" + pdf.string() + "'").c_str(), "r");
    int pages = 0;
    for (char line[256]; std::fgets(line, sizeof line, told);) std::sscanf(line, "Pages: %d", &pages);
    pclose(told);
    return pages;
}

struct Shop {
    std::optional<base::Problem> write(const screen::Proof& proof) {
        display::PdfPress press(folder.path(), reported.report());
        return press.write(proof, file);
    }

    fakes::TemporaryFolder folder;
    Reported reported;
    std::filesystem::path file = folder.path() / "f.en.pdf";
};

}  // namespace

TEST_CASE("a proof is a PDF with a first page and its slides") {
    Shop shop;
    shop.folder.write("illustrations/square.svg", svg("<rect width='100' height='100'/>"));
    auto slide = slide_of("a");
    slide.pictures = {drawing("square.svg")};
    CHECK_FALSE(shop.write(proof_of({slide})));
    auto pdf = bytes_of(shop.file);
    CHECK(pdf.rfind("%PDF-", 0) == 0);
    CHECK(pages_in(shop.file) == 2);
    CHECK(shop.reported.problems.empty());
}

TEST_CASE("a drawing on paper stays a drawing") {
    Shop shop;
    shop.folder.write("illustrations/square.svg", svg("<rect width='100' height='100'/>"));
    auto slide = slide_of("a");
    slide.pictures = {drawing("square.svg")};
    CHECK_FALSE(shop.write(proof_of({slide})));
    CHECK(bytes_of(shop.file).find("/Subtype /Image") == std::string::npos);
}

TEST_CASE("a drawing that is refused is told and the proof is written all the same") {
    Shop shop;
    shop.folder.write("illustrations/bad.svg", svg("<image href='/etc/passwd'/>"));
    auto slide = slide_of("a");
    slide.pictures = {drawing("bad.svg"), drawing("missing.svg"), drawing("missing.svg")};
    CHECK_FALSE(shop.write(proof_of({slide})));
    CHECK(shop.reported.problems.size() == 2);
}

TEST_CASE("no words are too long for paper") {
    Shop shop;
    auto slide = slide_of("a");
    std::string long_words, endless;
    for (int i = 0; i < 3000; ++i) long_words += "word ", endless += "ñ";
    slide.texts = {{"Text", long_words}, {"Text", endless}};
    slide.title = std::string(300, 'W');
    auto proof = proof_of({slide, slide_of("b")});
    proof.sources.assign(200, "A source");
    CHECK_FALSE(shop.write(proof));
    CHECK(pages_in(shop.file) > 8);
}

TEST_CASE("a proof that cannot be written is a problem with the file and advice") {
    Shop shop;
    shop.file = shop.folder.path() / "nowhere/f.en.pdf";
    auto problem = shop.write(proof_of({slide_of("a")}));
    REQUIRE(problem);
    CHECK(problem->file == shop.file.string());
    CHECK_FALSE(problem->advice.empty());
}

TEST_CASE("a full disk is a problem") {
    Shop shop;
    shop.file = "/dev/full";
    CHECK(shop.write(proof_of({slide_of("a")})));
}
