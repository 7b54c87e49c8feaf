#include "display/svg_guard.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "checkout.h"
#include "support.h"

namespace {

std::string refused(const std::string& text) {
    return display::inspect_svg(text).value_or("");
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("a drawing as the pen makes them passes") {
    CHECK(refused("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- a < b -->" +
                  svg("<title>Heel &amp; toe</title><defs><linearGradient id='g'><stop offset='0'/></linearGradient>"
                      "<clipPath id='c'><path d='M0 0h9v9z'/></clipPath></defs><style>.a{fill:#fff}</style>"
                      "<g id='bones' clip-path='url(#c)'><path fill=\"url(#g)\" d='M0 0h9'/><use href='#bones2'/></g>"))
              .empty());
    for (const char* name : {"foot-inside.svg", "spine-side.svg"}) {
        const std::filesystem::path folder = checkout() / "media" / "illustrations";
        if (std::filesystem::exists(folder / name)) CHECK(display::read_svg(folder, name).refused.empty());
    }
}

TEST_CASE("references out of the file are refused") {
    CHECK(refused(svg("<use href='other.svg#a'/>")).find("outside the file") != std::string::npos);
    CHECK(refused(svg("<use xlink:href='http://example.org/a.svg#a'/>")).find("outside") != std::string::npos);
    CHECK(refused(svg("<path fill='url(file:///etc/passwd#a)'/>")).find("outside") != std::string::npos);
    CHECK(refused(svg("<path style=\"fill:url( 'x.svg#a')\"/>")).find("outside") != std::string::npos);
    CHECK_FALSE(refused(svg("<image href='file:///etc/passwd'/>")).empty());
    CHECK_FALSE(refused(svg("<x:include href='#a'/>")).empty());
    CHECK_FALSE(refused(svg("<style>@import 'x.css';</style>")).empty());
    CHECK_FALSE(refused(svg("<path fill='&#117;rl(x.svg#a)'/>")).empty());
    CHECK_FALSE(refused("<?xml-stylesheet href='x.css'?>" + svg("")).empty());
}

TEST_CASE("entities, other encodings and what is no SVG are refused") {
    CHECK(refused("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + svg("&a;")) == "it declares entities");
    CHECK(refused("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'>" + svg("")).empty());
    CHECK_FALSE(refused("<?xml version='1.0' encoding='UTF-7'?>" + svg("")).empty());
    CHECK_FALSE(refused("\x1f\x8b compressed").empty());
    CHECK_FALSE(refused("<html></html>").empty());
    CHECK_FALSE(refused("").empty());
    CHECK_FALSE(refused(std::string("<\0svg>", 6)).empty());
    CHECK_FALSE(refused("<svg viewBox='0 0 1 1").empty());
}

TEST_CASE("a drawing may not be large, deep or multiply") {
    CHECK(refused(svg(repeated("<path/>", 20'001))) == "it has too many elements");
    CHECK(refused(svg(repeated("<g>", 200) + repeated("</g>", 200))) == "its elements are nested too deeply");
    CHECK(refused(svg(std::string(std::size_t{2} << 20, ' '))) == "it is larger than 2 MiB");
    std::string laughs = "<g id='l0'><path/></g>";
    for (int i = 1; i < 12; ++i)
        laughs += "<g id='l" + std::to_string(i) + "'>" +
                  repeated("<use href='#l" + std::to_string(i - 1) + "'/>", 10) + "</g>";
    CHECK(refused(svg(laughs)) == "its references multiply to too many elements");
    std::string patterns;
    for (int i = 1; i < 12; ++i)
        patterns += "<pattern id='p" + std::to_string(i) + "'>" +
                    repeated("<path fill='url(#p" + std::to_string(i - 1) + ")'/>", 10) + "</pattern>";
    CHECK(refused(svg(patterns)) == "its references multiply to too many elements");
    CHECK(refused(svg("<g id='a'><use href='#a'/></g>")).empty());  // a circle: the library refuses it by itself
    CHECK(refused(svg("<path stroke-dasharray='0.0001 0.0001' d='M0 0h100'/>")) == "its dashes are too fine");
    CHECK(refused(svg("<path style='stroke-dasharray:.001' d='M0 0h100'/>")) == "its dashes are too fine");
    CHECK(refused(svg("<path stroke-dasharray='12 8' d='M0 0h100'/>")).empty());
}

TEST_CASE("only plain files inside the folder are read") {
    fakes::TemporaryFolder folder;
    folder.write("media/good.svg", svg(""));
    folder.write("secret.svg", svg(""));
    std::filesystem::create_symlink(folder.path() / "secret.svg", folder.path() / "media/link.svg");
    std::filesystem::create_symlink(folder.path() / "media/good.svg", folder.path() / "media/within.svg");
    std::filesystem::create_directory(folder.path() / "media/folder.svg");
    const std::filesystem::path media = folder.path() / "media";
    CHECK(display::read_svg(media, "good.svg").refused.empty());
    CHECK(display::read_svg(media, "within.svg").refused.empty());
    CHECK(display::read_svg(media, "link.svg").refused == "it is a link out of the media folder");
    CHECK(display::read_svg(media, "../secret.svg").refused == "its name leads out of the media folder");
    CHECK(display::read_svg(media, (folder.path() / "secret.svg").string()).refused ==
          "its name leads out of the media folder");
    CHECK(display::read_svg(media, "folder.svg").refused == "it is no plain file");
    CHECK(display::read_svg(media, "none.svg").refused == "there is no such file");
    CHECK_FALSE(display::read_svg(media, "").refused.empty());
}
