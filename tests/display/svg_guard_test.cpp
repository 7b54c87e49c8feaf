#include "display/drawings/svg_guard.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "checkout.h"
#include "display_support.h"
#include "screen/program_drawings.h"

namespace {

std::string refused(const std::string& text) {
    auto inspected = display::inspect_svg(text);
    return inspected.refused ? inspected.refused->why : "";
}

/// "3: why; cure"
std::string told(const std::string& text) {
    auto inspected = display::inspect_svg(text);
    if (!inspected.refused) return "";
    return std::to_string(inspected.refused->line) + ": " + inspected.refused->why + "; " + inspected.refused->cure;
}

bool is_light(const std::string& text) {
    return display::inspect_svg(text).facts.light;
}

std::string words_of(const std::string& text) {
    std::string all;
    for (const auto& each : display::inspect_svg(svg(text)).facts.words)
        all += std::to_string(each.line) + " " + each.words + "|";
    return all;
}

std::string why(const display::SvgText& svg) {
    return svg.refused ? svg.refused->why : "";
}

const std::string illustrator = R"(<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!-- [>] -->
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_xlink 'http://www.w3.org/1999/xlink'>
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" viewBox="0 0 100 100">
<style type="text/css">
<![CDATA[
	.st0{fill:url(#SVGID_1_);}
	.st1, .st2{fill:none;stroke:#000000;}
]]>
</style>
<filter id="unused"><feGaussianBlur stdDeviation="3"/></filter>
<marker id="unused-too"><path d="M0 0h3"/></marker>
<linearGradient id="SVGID_1_"><stop offset="0" style="stop-color:#FFFFFF"/></linearGradient>
<rect class="st0" width="50" height="50" style="marker-start:none;filter:none"/>
</svg>)";

}  // namespace

TEST_CASE("a drawing as the pen makes them passes") {
    CHECK(refused("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- a < b -->" +
                  svg("<title>Heel &amp; toe</title><defs><linearGradient id='g'><stop offset='0'/></linearGradient>"
                      "<clipPath id='c'><path d='M0 0h9v9z'/></clipPath></defs><style>.a{fill:#fff}</style>"
                      "<g id='bones' clip-path='url(#c)'><path fill=\"url(#g)\" d='M0 0h9'/><use href='#bones2'/></g>"))
              .empty());
    for (const char* name : {"foot-inside.svg", "spine-side.svg"}) {
        const std::filesystem::path folder = checkout() / "media" / "illustrations";
        if (std::filesystem::exists(folder / name)) CHECK_FALSE(display::read_svg(folder, name).refused);
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
    CHECK(refused("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>" + svg("&a;")) == "its DOCTYPE declares entities");
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
    CHECK(why(display::read_svg(media, "good.svg")).empty());
    CHECK(why(display::read_svg(media, "within.svg")).empty());
    CHECK(why(display::read_svg(media, "link.svg")) == "it is a link out of the media folder");
    CHECK(why(display::read_svg(media, "../secret.svg")) == "its name leads out of the media folder");
    CHECK(why(display::read_svg(media, (folder.path() / "secret.svg").string())) ==
          "its name leads out of the media folder");
    CHECK(why(display::read_svg(media, "folder.svg")) == "it is no plain file");
    CHECK(why(display::read_svg(media, "none.svg")) == "there is no such file");
    CHECK_FALSE(why(display::read_svg(media, "")).empty());
}

TEST_CASE(
    "where a pack brings no drawing of the name, the program's own is taken; one that is there counts, sound or not") {
    fakes::TemporaryFolder folder;
    folder.write("icons/back.svg", svg("<path d='M1 1h3'/>"));
    folder.write("icons/next.svg", "cut off");
    const auto icons = folder.path() / "icons";
    CHECK(why(display::read_svg(icons, "search.svg")).empty());
    CHECK(why(display::read_svg(folder.path() / "illustrations", "resting.svg")).empty());
    CHECK(display::read_svg(icons, "back.svg").text == svg("<path d='M1 1h3'/>"));
    CHECK_FALSE(why(display::read_svg(icons, "next.svg")).empty());
    CHECK(why(display::read_svg(icons, "resting.svg")) == "there is no such file");
}

TEST_CASE("the program brings every icon that it shows itself") {
    for (const char* name : {"back", "desk", "finish", "hand", "next", "pencil", "question", "reset", "search",
                             "shield", "tick", "topics", "warn"})
        CHECK(screen::program_drawing("icons/" + std::string(name) + ".svg"));
    for (const auto& each : screen::program_drawings()) {
        INFO(each.name);
        CHECK(why(display::inspect_svg(std::string(each.svg))).empty());
    }
}

TEST_CASE("why a drawing is refused is told with its line and what to do") {
    CHECK(told("<svg viewBox='0 0 9 9'>\n<g>\n<image href='#a'/></g></svg>") ==
          "3: it contains <image>; draw it as shapes: a drawing can hold no photographs");
    CHECK(told(svg("\n\n<path fill='url(other.svg#a)'/>")).substr(0, 60) ==
          "3: it refers to something outside the file (other.svg#a); ta");
    CHECK(told(svg("<style>\n.a{fill:red}\n.b{fill:url(x.svg#a)}</style>")).substr(0, 2) == "3:");
    CHECK(told(svg("<style>\n@import 'x.css';</style>")) ==
          "2: its style sheet contains @import; take it out; colours and lines can be written without");
    CHECK(told("<svg>\n<g>\n") ==
          "3: it ends before <g> of its line 2 is closed; the file was cut off: copy or save it anew");
    CHECK(told(svg("\n<g>")).substr(0, 66) == "2: it is no sound XML: <g> of its line 2 is closed by </svg>; open");
    CHECK(told(svg("<svg:g></svg:g><a:g></a:g>")).empty());
    CHECK(told("<svg>\n<g") == "2: it ends in the middle of a tag; the file was cut off: copy or save it anew");
    const auto library = display::refusal_of(
        "XML parse error: Error domain 1 code 76 on line 3 column 9 of data: Opening and ending tag mismatch: g line 2 "
        "and svg\n");
    CHECK(library.line == 3);
    CHECK(library.why == "it is no sound XML: Opening and ending tag mismatch: g line 2 and svg");
    CHECK_FALSE(library.cure.empty());
}

TEST_CASE("what drawing programs write and does no harm is drawn") {
    CHECK(told(illustrator).empty());
    CHECK(is_light(illustrator) == false);  // a filter, though unused
    CHECK(told(svg("<style>.st0{fill:url(#a);}</style><linearGradient id='a'/><path class='st0' d='M0 0h9v9z'/>"))
              .empty());
    CHECK(is_light(svg("<style>.st0{fill:url(#a);}</style><linearGradient id='a'/><path class='st0' d='M0 0h9v9z'/>")));
    CHECK(told("<!DOCTYPE svg>" + svg("")).empty());
    CHECK(told("<!DOCTYPE svg []>" + svg("")).empty());
    CHECK(told(svg("<path style='fill:url(&quot;#a&quot;)'/>")).empty());
}

TEST_CASE("a file that is something else under the name of a drawing is told what it is") {
    using namespace std::string_literals;
    auto begins = [](const std::string& bytes, const std::string& with) {
        INFO(told(bytes));
        CHECK(told(bytes).substr(0, with.size()) == with);
    };
    begins("", "0: the file is empty; export it anew");
    begins(" \r\n", "0: the file is empty; export it anew");
    begins("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s,
           "0: it is a PNG picture and no drawing; a photograph goes into media/illustrations");
    begins("\xFF\xD8\xFF\xE0\0\x10JFIF"s, "0: it is a JPEG photo and no drawing; a photograph");
    begins("GIF89a", "0: it is a GIF picture and no drawing; export");
    begins("RIFF\0\0\0\0WEBP"s, "0: it is a WebP picture and no drawing; a photograph goes");
    begins("\x1f\x8b\x08\0"s, "0: it is a compressed drawing (SVGZ); save it as plain SVG, not compressed");
    begins("%PDF-1.6", "0: it is a PDF or an Illustrator file (AI); open it in the drawing program");
    begins("%!PS-Adobe-3.0 EPSF-3.0", "0: it is a PostScript file (EPS); open");
    begins("PK\x03\x04\x14", "0: it is a ZIP archive; unpack it");
    begins("\xFF\xFE<\0s\0"s, "0: it is not written in UTF-8; save it in UTF-8");
    begins("\n<!DOCTYPE HTML>\n<html>", "0: it is a web page and no drawing; save the drawing itself");
    begins("\xEF\xBB\xBF" + svg(""), "");
}

TEST_CASE("a drawing without a size is refused at its first line of SVG") {
    auto without = [](const std::string& attributes) { return refused("<svg " + attributes + "><g/></svg>"); };
    CHECK(told("<?xml version='1.0'?>\n<svg><g/></svg>").substr(0, 54) ==
          "2: it has neither a viewBox nor a width and a height; ");
    CHECK_FALSE(without("width='100%' height='100%'").empty());
    CHECK_FALSE(without("width='100'").empty());
    CHECK(without("width='100' height='20mm'").empty());
    CHECK(without("width='100%' viewBox='0 0 9 9'").empty());
    CHECK_FALSE(refused("<svg><g viewBox='0 0 9 9' width='9' height='9'/></svg>").empty());
}

TEST_CASE("filters and markers that are used are refused where they are used") {
    const std::string effects = "<filter id='f'/>\n<marker id='m'/>\n";
    CHECK(told(svg(effects)).empty());
    CHECK(told(svg(effects + "<path filter='url(#f)'/>")).substr(0, 23) == "3: it uses a <filter>; ");
    CHECK(told(svg(effects + "<path style='filter: url( \"#f\" )'/>")).substr(0, 23) == "3: it uses a <filter>; ");
    CHECK(told(svg(effects + "<style>.a{filter:url(#f)}</style>")).substr(0, 23) == "3: it uses a <filter>; ");
    CHECK(told(svg("<path filter='blur(3)'/>")).substr(0, 23) == "1: it uses a <filter>; ");
    CHECK(told(svg("<path style='FILTER:blur(3px)'/>")).substr(0, 23) == "1: it uses a <filter>; ");
    CHECK(told(svg(effects + "<path marker-end='url(#m)'/>")).substr(0, 23) == "3: it uses a <marker>; ");
    CHECK(told(svg(effects + "<path style='marker:url(#m)'/>")).substr(0, 23) == "3: it uses a <marker>; ");
}

TEST_CASE("an entity is let pass only as the name of a namespace") {
    const std::string named = "<!DOCTYPE svg [<!ENTITY ns \"http://example.org/\">]>\n";
    CHECK(told(named + "<svg viewBox='0 0 9 9' xmlns:a='&ns;'/>").empty());
    CHECK(refused(named + "<svg id='&ns;'/>") == "it uses an entity of its own (&ns;)");
    CHECK(refused(named + "<svg><text>&ns;</text></svg>") == "it uses an entity of its own (&ns;)");
    CHECK(refused(named + "<svg viewBox='0 0 9 9' xmlns:a='&ns;&ns;'/>") == "it uses an entity of its own");
    CHECK(refused(named + "<svg viewBox='0 0 9 9' xmlns:a='" + "x&ns;'/>") == "it uses an entity of its own");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY ns 'words'>]><svg/>") == "its DOCTYPE declares entities");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY ns 'http://&a;'>]><svg/>") == "its DOCTYPE declares entities");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY ns SYSTEM 'http://example.org'>]><svg/>") ==
          "its DOCTYPE declares entities");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY % ns 'http://example.org'>]><svg/>") == "its DOCTYPE declares entities");
    CHECK(refused("<!DOCTYPE svg [<!ELEMENT svg ANY>]><svg/>") == "its DOCTYPE declares entities");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY ns 'http://example.org'>") == "it ends in the middle of a tag");
    CHECK(refused("<!DOCTYPE svg [<!ENTITY ns 'http://example.org'") == "its DOCTYPE declares entities");
}

TEST_CASE("a custom property is refused, since it would be drawn black") {
    CHECK(refused(svg("<path fill='var(--bone)'/>")).find("custom property var(--bone)") != std::string::npos);
    CHECK_FALSE(refused(svg("<path style='stroke: VAR(--bone, red)'/>")).empty());
    CHECK_FALSE(refused(svg("<style>.a{fill:var(--bone)}</style>")).empty());
}

TEST_CASE("words in a drawing are found, but for what stays in every language") {
    CHECK(words_of("<text>Heel <tspan>bone</tspan></text>\n<text>Sole</text>") == "1 Heel bone|2 Sole|");
    CHECK(words_of("<text>10</text><text>20 %</text><text>5 mm</text><text>12kg</text><text>A</text><text>L5</text>")
              .empty());
    CHECK(words_of("<text>L5 – S1</text><text>↑ 2,5 km</text><text>½</text><text/>").empty());
    CHECK(words_of("<text>10 minutes</text>") == "1 10 minutes|");
    CHECK(words_of("<text>痛み</text><text>É</text><text>Él</text>") == "1 痛み|1 Él|");
    CHECK(words_of("<text translate='no'>Achilles</text><g translate='no'><text>Achilles</text></g>").empty());
    CHECK(words_of("<text><![CDATA[Heel]]></text>") == "1 <![CDATA[Heel]]>|");
    CHECK(words_of("<title>Heel</title><desc>Heel</desc>").empty());
}

TEST_CASE("light is what costs little whatever is shown of it") {
    const std::string square = "<path d='M0 0h9v9z'/>";
    CHECK(is_light(svg(square)));
    CHECK(is_light(svg("<g opacity='.5'>" + square + "</g>")));
    CHECK_FALSE(is_light(svg(repeated("<g opacity='.5'>" + square + "</g>", 9))));
    CHECK_FALSE(is_light(svg("<style>path{mix-blend-mode:multiply}</style>" + repeated(square, 9))));
    CHECK_FALSE(is_light(svg("<mask id='m'/>" + square)));
    CHECK_FALSE(is_light(svg("<text>1</text>")));
    CHECK_FALSE(is_light(svg("<path stroke-dasharray='1 .6' d='M0 0h100'/>")));
    CHECK(is_light(svg("<path stroke-dasharray='12 8' d='M0 0h100'/>")));
    CHECK_FALSE(is_light(svg(repeated(square, 4'001))));
    CHECK_FALSE(is_light(svg("<g id='a'>" + repeated(square, 100) + "</g>" + repeated("<use href='#a'/>", 41))));
    CHECK_FALSE(is_light(svg("<path d='" + std::string(300'001, '0') + "'/>")));
    // Poses between two layers are seen one at a time; a script that shows them all costs four times as much at most.
    auto poses = [](int count, const std::string& shown, const std::string& sheet = "") {
        std::string drawing =
            "<style>" + sheet + "</style><defs><path id='p' d='" + std::string(100'000, '0') + "'/></defs>";
        for (int i = 0; i < count; ++i)
            drawing += "<g id='a-to-b-" + std::to_string(i) + "'" + shown + "><use href='#p'/></g>";
        return svg(drawing);
    };
    CHECK(is_light(poses(11, " display='none'")));
    CHECK_FALSE(is_light(poses(4, "")));
    CHECK_FALSE(is_light(poses(13, " display='none'")));
    CHECK_FALSE(is_light(poses(11, " style='display:inline' display='none'")));
    CHECK_FALSE(is_light(poses(11, " class='p' display='none'", ".p{display:inline}")));
    CHECK(is_light(poses(11, " class='p' display='none'", ".q{display:inline}")));
    const std::string shapes = "<g id='a-to-b-1' display='none'><path d='" + std::string(1'000, '0') + "'/></g>";
    CHECK_FALSE(is_light(svg(shapes + "<g id='a-to-b-2' display='none'>" + repeated("<rect/>", 4'001) + "</g>")));
    CHECK_FALSE(is_light(svg("<style>" + repeated(".a{fill:red}", 1'000) + "</style>" + repeated(square, 201))));
    for (const char* kind : {"illustrations", "icons"})
        for (const auto& each : std::filesystem::directory_iterator(checkout() / "media" / kind)) {
            INFO(each.path());
            CHECK(display::read_svg(checkout() / "media" / kind, each.path().filename().string()).facts.light);
        }
}

TEST_CASE("inspecting a drawing takes little, whatever it holds") {
    // Each of these once took, or would take, minutes where a step is done for each of many at once.
    CHECK_FALSE(
        refused(svg("<style>" + repeated(".a{fill:url(#x)}", 6'000) + "</style>" + repeated("<g class='b'/>", 19'000)))
            .empty());
    CHECK_FALSE(refused(svg("<style>*{" + repeated("fill:url(#x);", 10) + "}</style><g/>")).empty());
    CHECK(refused(svg("<g class='" + repeated("a ", 500'000) + "'/><style>" + repeated(".b{fill:url(#x)}", 4'000) +
                      "</style>"))
              .empty());
    CHECK(refused(svg("<style>.a{" + repeated("fill:red;", 200'000) + "}</style><g/>")).empty());
}
