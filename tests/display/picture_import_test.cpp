// Drawings as Inkscape, Illustrator and Figma write them (imports/), taken into a pack: what stays looks the same, what goes is told.
#include "display/import/picture_import.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "checkout.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/import/short_numbers.h"
#include "display/ink.h"
#include "display_support.h"

namespace {

std::string plain(const std::string& words) {
    std::string name;
    for (char c : words) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name;
}

std::string file(const std::string& name) {
    std::ifstream in(checkout() / "tests/display/imports" / name);
    return {std::istreambuf_iterator<char>(in), {}};
}

display::ImportedPicture taken(const std::string& text) {
    auto imported = display::import_picture(text, "drawing.svg", plain);
    if (auto* problem = std::get_if<base::Problem>(&imported)) FAIL(base::to_line(*problem));
    return std::get<display::ImportedPicture>(imported);
}

std::string refused(const std::string& text) {
    auto imported = display::import_picture(text, "drawing.svg", plain);
    const auto* problem = std::get_if<base::Problem>(&imported);
    return problem ? base::to_line(*problem) : "";
}

std::string without(std::string text, const std::string& begin, const std::string& end) {
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin))
        text.erase(at, text.find(end, at + begin.size()) + end.size() - at);
    return text;
}

display::Ink ink(const std::string& text, const std::vector<std::string>& show = {}) {
    display::SvgDocument document(without(text, "<text", "</text>"));
    document.set_state({show, {}, {}});
    return display::whole_ink(document);
}

/// Pixels of two small pictures that somebody could tell apart.
int different(const display::Ink& one, const display::Ink& other) {
    REQUIRE(one.size == other.size);
    int count = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i)
        for (int shift : {0, 8, 16, 24})
            if (std::abs(static_cast<int>(one.pixels[i] >> shift & 0xff) -
                         static_cast<int>(other.pixels[i] >> shift & 0xff)) > 10) {
                ++count;
                break;
            }
    return count;
}

bool told(const std::vector<std::string>& lines, const std::string& words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const auto& line) { return line.find(words) != std::string::npos; });
}

std::string names(const display::ImportedPicture& picture) {
    std::string all;
    for (const auto& each : picture.elements) all += each.id + (each.layer ? "/" : "") + (each.off ? "-" : "") + " ";
    return all;
}

std::string labels(const display::ImportedPicture& picture) {
    std::string all;
    for (const auto& each : picture.parts) all += each.id + "=" + each.label + " ";
    return all;
}

bool holds(const display::ImportedPicture& picture, const std::string& words) {
    return picture.svg.find(words) != std::string::npos;
}

/// What the kiosk itself says of it: nothing, and it is drawn at once.
void check_fit_for_a_pack(const display::ImportedPicture& picture) {
    INFO(picture.svg);
    auto inspected = display::inspect_svg(picture.svg);
    CHECK_FALSE(inspected.refused);
    CHECK(inspected.facts.words.empty());
    for (auto never : {"style=", "<style", "class=", "sodipodi", "inkscape", "metadata", "<!--", "data-name",
                       "foreignObject", "filter"})
        CHECK_FALSE(holds(picture, never));
}

}  // namespace

TEST_CASE("an Inkscape drawing keeps its layers and looks, loses what is Inkscape's own") {
    const auto text = file("inkscape.svg");
    const auto picture = taken(text);
    check_fit_for_a_pack(picture);
    CHECK(names(picture) == "bones/ heel-bone fu-sohle-sore/- words/ soft-tissue ");
    CHECK(labels(picture) == "heel-bone=Heel bone soft-tissue=Soft tissue ");
    CHECK(picture.size.w == 400);
    CHECK(different(ink(text), ink(picture.svg)) == 0);
    CHECK(different(ink(text, {"layer2"}), ink(picture.svg, {"fu-sohle-sore"})) == 0);
    CHECK(different(ink(text), ink(text, {"layer2"})) > 50);
    CHECK(picture.svg.size() * 2 < text.size());
    CHECK(told(picture.changed, "“Heel bone” is called \"heel-bone\""));
    CHECK(told(picture.changed, "“L5” stays in the drawing"));
    CHECK(told(picture.lost, "the word “Heel bone”, which is now the name of \"heel-bone\""));
    CHECK(told(picture.lost, "the word “Soft tissue”; where it stood is the part \"soft-tissue\" now"));
    CHECK(told(picture.lost, "1 hidden shape without a name"));
    CHECK_FALSE(holds(picture, "linearGradient999"));
    CHECK_FALSE(holds(picture, "stop843"));
}

TEST_CASE("an Illustrator drawing keeps its classes as attributes, its ids as words, and none of its program's data") {
    const auto text = file("illustrator.svg");
    const auto picture = taken(text);
    check_fit_for_a_pack(picture);
    CHECK(names(picture) == "bones/ heel-bone sore-spot/- soft-tissue ");
    CHECK(labels(picture) == "heel-bone=Heel bone soft-tissue=Soft tissue ");
    // As the program shows it: what is inside <switch> alone.
    const auto before = without(without(without(text, "<!DOCTYPE", "]>"), "<foreignObject", "</foreignObject>"),
                                "<i:aipgf", "</i:aipgf>");
    auto plain_before = before;
    for (auto entity : {"&ns_extend;", "&ns_ai;", "&ns_graphs;"})
        for (auto at = plain_before.find(entity); at != std::string::npos; at = plain_before.find(entity))
            plain_before.replace(at, std::string(entity).size(), "http://ns.adobe.com/x");
    CHECK(different(ink(plain_before), ink(picture.svg)) == 0);
    CHECK(different(ink(plain_before, {"Sore_x20_spot_1_"}), ink(picture.svg, {"sore-spot"})) == 0);
    CHECK(holds(picture, "clip-path=\"url(#ref-"));
    CHECK(holds(picture, "opacity=\".5\""));
    CHECK_FALSE(holds(picture, "KLUv"));
}

TEST_CASE("a Figma drawing comes out of its frame, and a shadow is taken off") {
    const auto text = file("figma.svg");
    const auto picture = taken(text);
    check_fit_for_a_pack(picture);
    CHECK(names(picture) == "bones/ heel-bone sore-spot/ soft-tissue ");
    CHECK(labels(picture) == "soft-tissue=Soft tissue ");
    CHECK(different(ink(without(text, " filter=\"url(#filter0_d_12_34)", "\"")), ink(picture.svg)) == 0);
    CHECK(told(picture.changed, "the frame “Heel drawing” round everything is gone"));
    CHECK(told(picture.lost, "1 shadow"));
    CHECK_FALSE(holds(picture, "clipPath"));
}

TEST_CASE("a white ground under everything is told, and stays") {
    const std::string shape = "<path d='M0 0h9v9z'/>";
    CHECK(told(taken(svg("<g><rect width='100' height='100' fill='#FFFFFF'/>" + shape + "</g>")).changed,
               "a white ground"));
    CHECK_FALSE(told(taken(svg("<rect width='100' height='100' fill='red'/>" + shape)).changed, "a white ground"));
    CHECK_FALSE(told(taken(svg("<rect width='50' height='100' fill='white'/>" + shape)).changed, "a white ground"));
    CHECK_FALSE(told(taken(svg(shape + "<rect width='100' height='100' fill='white'/>")).changed, "a white ground"));
}

TEST_CASE("a word that names no element becomes an invisible place where it stood, with a point") {
    const auto picture = taken(file("figma.svg"));
    const auto place = std::find_if(picture.elements.begin(), picture.elements.end(),
                                    [](const auto& one) { return one.id == "soft-tissue"; });
    REQUIRE(place != picture.elements.end());
    REQUIRE(place->place);
    CHECK(place->place->x == Approx(40).margin(4));
    CHECK(place->place->bottom() == Approx(281).margin(5));
    CHECK(place->place->w > 40);
    display::SvgDocument document(picture.svg);
    const auto point = display::own_point(document, "soft-tissue");
    REQUIRE(point);
    CHECK(place->place->contains(*point));
}

TEST_CASE("what a pack cannot have is refused with the line of the author's own file") {
    CHECK(refused("").find("drawing.svg: error: this drawing cannot be taken: the file is empty") == 0);
    CHECK(refused("\x89PNG\r\n").find("it is a PNG picture and no drawing") != std::string::npos);
    CHECK(refused("\x1f\x8b").find("compressed drawing (SVGZ)") != std::string::npos);
    CHECK(refused("<svg viewBox='0 0 9 9'>\n<g>\n<path")
              .find("drawing.svg:3: error: this drawing cannot be taken: it ends in") == 0);
    CHECK(refused("<svg viewBox='0 0 9 9'>\n<g>\n").find(": it ends before all its elements are closed") !=
          std::string::npos);
    CHECK(refused("\n<svg><path d='M0 0h9'/></svg>")
              .find("drawing.svg:2: error: this drawing cannot be taken: it has neither a viewBox") == 0);
    CHECK(refused(svg("\n\n<image href='data:image/png;base64,AAAA'/>"))
              .find("drawing.svg:3: error: this drawing cannot be taken: it contains <image>") == 0);
    CHECK(refused(
              svg("<filter id='b'><feGaussianBlur stdDeviation='3'/></filter>\n<path filter='url(#b)' d='M0 0h9v9z'/>"))
              .find("drawing.svg:2: error: this drawing cannot be taken: it uses a <filter>") == 0);
    CHECK(refused(svg("<marker id='m'/>\n<path style='marker-end:url(#m)' d='M0 0h9'/>"))
              .find("drawing.svg:2: error: this drawing cannot be taken: it uses a <marker>") == 0);
    CHECK(refused("<!DOCTYPE svg [<!ENTITY a 'words'>]>" + svg("")).find("its DOCTYPE declares entities") !=
          std::string::npos);
    CHECK(refused(svg(repeated("<g>", 300) + repeated("</g>", 300))).find("nested too deeply") != std::string::npos);
    CHECK(refused(svg("<path d='M0 0h9'/>")).empty());
}

TEST_CASE("what can be mended is mended: a size without a viewBox, a DOCTYPE, notes to programs, hidden characters") {
    auto picture = taken(
        "<?xml version='1.0'?><?xpacket begin='x'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>"
        "<svg width='40mm' height='1in' xmlns='http://www.w3.org/2000/svg'><path id='caf&#233;' d='M0 0h9v9z'/></svg>");
    CHECK(picture.size.w == Approx(151.181));
    CHECK(picture.size.h == Approx(96));
    CHECK(told(picture.changed, "its size is a viewBox now: 0 0 151.181 96"));
    CHECK(names(picture) == "caf ");
    check_fit_for_a_pack(picture);
}

TEST_CASE("what is left out of styles, scripts and movements is told, each in plain words") {
    auto picture =
        taken(svg("<style>@import 'x.css'; g .a{fill:red} .b{fill:#00f !important} path{fill:#0f0} "
                  "#one{stroke:#f00}</style><script>x</script>"
                  "<g><path id='one' class='b' style='fill:#ff0' onclick='x()' d='M0 0h9v9z'><animate "
                  "attributeName='d'/></path></g>"));
    CHECK(told(picture.lost, "the style rule @import"));
    CHECK(told(picture.lost, "the style rule “g .a”, which depends on other elements"));
    CHECK(told(picture.lost, "a script"));
    CHECK(told(picture.lost, "movement"));
    CHECK(holds(picture, "<path id=\"one\" d=\"M0 0h9v9z\" fill=\"#00f\" stroke=\"#f00\"/>"));
}

TEST_CASE("words in frames that only one program shows are told as lost") {
    auto picture = taken(
        svg("<flowRoot><flowRegion><rect width='9' height='9'/></flowRegion><flowPara>Heel pad</flowPara></flowRoot>"
            "<switch><foreignObject><div>Sole</div></foreignObject></switch><path d='M0 0h9v9z'/>"));
    CHECK(told(picture.lost, "the words “Heel pad”, in a text frame"));
    CHECK(told(picture.lost, "the words “Sole”, in a text frame"));
}

TEST_CASE("gradients that take their stops from others have them; hostile ones do not multiply") {
    auto picture =
        taken(svg("<linearGradient id='a' y2='1'><stop stop-color='#f00'/></linearGradient><linearGradient id='b' "
                  "xlink:href='#a' x2='0'/>"
                  "<radialGradient id='c' xlink:href='#b' gradientUnits='userSpaceOnUse'/><path fill='url(#c)' "
                  "stroke='url(#b)' d='M0 0h9v9z'/>"));
    CHECK(holds(picture, "<linearGradient id=\"ref-1\" x2=\"0\" y2=\"1\">"));
    CHECK(holds(picture, "<radialGradient id=\"ref-2\" gradientUnits=\"userSpaceOnUse\">"));
    CHECK_FALSE(holds(picture, "href"));
    std::string many = "<linearGradient id='a'>" + repeated("<stop/>", 1'000) + "</linearGradient>";
    for (int i = 0; i < 1'000; ++i)
        many += "<linearGradient id='g" + std::to_string(i) + "' xlink:href='#a'/><path fill='url(#g" +
                std::to_string(i) + ")' d='M0 0h9'/>";
    CHECK(refused(svg(many)).find("it has too many elements") != std::string::npos);
}

TEST_CASE("names that come twice, and parts that are referred to, stay apart") {
    auto picture =
        taken(svg("<defs><path id='path1' d='M0 0h9v9z'/></defs><g id='Bone'><use xlink:href='#path1'/></g>"
                  "<g id='bone_1_'><use xlink:href='#path1' x='20'/></g><path id='rect7' d='M50 50h9v9z'/>"));
    CHECK(names(picture) == "bone/ bone-2/ ");
    CHECK(told(picture.changed, "is called \"bone-2\", as \"bone\" is there twice"));
    CHECK(holds(picture, "<path id=\"ref-1\" d=\"M0 0h9v9z\"/>"));
    CHECK(holds(picture, "xlink:href=\"#ref-1\""));
    CHECK_FALSE(holds(picture, "rect7"));
}

TEST_CASE("words too long for a name are lost and say where they belong; quotes and markup stay words") {
    auto picture =
        taken(svg("<text x='5' y='50' font-size='9'>This band holds up the arch of your foot</text>"
                  "<text x='5' y='20' font-size='9'>Bone &lt;b&gt; &amp; &quot;c&quot;</text><path d='M0 0h9v9z'/>"));
    CHECK(told(picture.lost, "too long for a name: write them as text of the slide"));
    CHECK(labels(picture) == "bone-b-c=Bone <b> & \"c\" ");
    check_fit_for_a_pack(picture);
}

TEST_CASE("numbers are as short as nobody sees, also where flags and signs stand tight") {
    CHECK(display::short_path("M 10.123456 , 20.5 L-.5-3.000001", 2) == "M10.12 20.5L-.5-3");
    CHECK(display::short_path("m1.23456 2c.1.2.3.4.5.6z", 2) == "m1.235 2c.1 .2 .3 .4 .5 .6z");
    CHECK(display::short_path("A40,12 0 01200.004,240", 2) == "A40 12 0 0 1 200 240");
    CHECK(display::short_path("M1e300 2 Lnan 3", 2) == "M1e+300 2Lnan3");
    CHECK(display::short_list("12px 8.00001", 2) == "12 8");
    CHECK(display::short_list("5mm", 2) == "5mm");
}

TEST_CASE("a drawing enlarged by its group keeps the decimals that then are seen") {
    auto picture =
        taken(svg("<g id='small' transform='scale(100)'><path d='M0.12345 0.1h.5v.5z'/></g>", "0 0 100 100"));
    CHECK(holds(picture, "M.12345 .1"));
}

TEST_CASE("every layer can be looked at as one picture") {
    fakes::TemporaryFolder folder;
    CHECK_FALSE(display::write_picture_sheet(taken(file("figma.svg")), (folder.path() / "layers.png").string()));
    CHECK(std::filesystem::file_size(folder.path() / "layers.png") > 2'000);
}
