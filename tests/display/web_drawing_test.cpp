// Drawings as a browser gets them: what a state shows, the same to look at, and no more.
#include "display/browser/web_drawing.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "checkout.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/ink.h"
#include "fakes/temporary_folder.h"

namespace {

using Ids = std::vector<std::string>;

std::string drawn(const std::filesystem::path& media, const std::string& file, const Ids& show = {},
                  const Ids& hide = {}) {
    auto made = display::web_drawing(media, file, show, hide);
    if (auto* problem = std::get_if<base::Problem>(&made)) return base::to_line(*problem);
    return std::get<std::string>(made);
}

std::string drawing(const std::string& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">" + inside + "</svg>";
}

/// A drawing of this text, as a pack has it.
struct Media {
    fakes::TemporaryFolder folder;
    explicit Media(const std::string& inside) { folder.write("illustrations/a.svg", drawing(inside)); }
    std::string state(const Ids& show = {}, const Ids& hide = {}) const {
        return drawn(folder.path(), "a.svg", show, hide);
    }
};

display::Ink ink(const std::string& text, const display::SvgState& state = {}) {
    display::SvgDocument document(text);
    document.set_state(state);
    return display::whole_ink(document);
}

/// Share of the pixels of two small pictures that somebody could tell apart.
double difference(const display::Ink& one, const display::Ink& other) {
    REQUIRE(one.size == other.size);
    std::size_t count = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i)
        for (int shift : {0, 8, 16, 24})
            if (std::abs(static_cast<int>(one.pixels[i] >> shift & 0xff) -
                         static_cast<int>(other.pixels[i] >> shift & 0xff)) > 24) {
                ++count;
                break;
            }
    return static_cast<double>(count) / static_cast<double>(one.pixels.size());
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what a state hides is left out, what it shows is there, and what both need stays") {
    const Media media(
        R"svg(<defs><clipPath id="c"><rect width="9" height="9"/></clipPath><linearGradient id="unused"/></defs>)svg"
        R"svg(<g id="well"><path id="p" d="M0 0h9v9z" fill="red"/></g>)svg"
        R"svg(<g id="ill" display="none"><use href="#p" clip-path="url(#c)"/><path d="M1 1h5v5z" fill="blue"/></g>)svg");
    const auto well = media.state(), ill = media.state({"ill"}, {});
    CHECK(has(well, "red"));
    CHECK(!has(well, "blue"));
    CHECK(!has(well, "clipPath"));
    CHECK(has(ill, "blue"));
    CHECK(has(ill, "clipPath"));
    CHECK(!has(ill, "unused"));
    CHECK(!has(ill, "display"));
    CHECK(has(media.state({"ill"}, {"well"}), "id=\"p\""));  // hidden, and used by what is not
}

TEST_CASE("what runs, links or names is gone, and a drawing that leads elsewhere is refused with its name") {
    const Media media(
        R"svg(<title>Secret</title><a href="#x" onclick="go()"><path id="x" onload="go()" d="M0 0h9v9z"/></a>)svg");
    const auto text = media.state();
    for (const auto* gone : {"Secret", "onclick", "onload", "<a", "go()"}) CHECK(!has(text, gone));
    const Media hostile(R"svg(<image href="https://example.org/x.png"/>)svg");
    CHECK(has(hostile.state(), "media/illustrations/a.svg"));
    CHECK(has(drawn(media.folder.path(), "../a.svg"), "cannot be shown"));
}

TEST_CASE("a drawing says how large it is, and is no larger for being on the web") {
    const auto text = Media(R"svg(<path d="M0 0h9v9z"/>)svg").state();
    CHECK(has(text, "width=\"1280\" height=\"640\""));
    CHECK(!has(text, "\n "));
}

TEST_CASE("each shipped drawing looks as the kiosk draws it, in the states that slides show") {
    const auto media = checkout() / "media";
    const std::vector<std::tuple<std::string, Ids, Ids>> states{
        {"foot-inside.svg", {}, {}},
        {"foot-inside.svg", {"fascia-sore"}, {"fascia-healthy"}},
        {"disc-ages.svg", {"disc-worn", "nerves-worn"}, {"disc-healthy", "nerves"}},
        {"runner-home.svg", {}, {}},
        {"warning-body.svg", {}, {}},
        {"nerve-path.svg", {"path-2"}, {}},
    };
    for (const auto& [file, show, hide] : states) {
        const auto shipped = display::read_svg(media / "illustrations", file).text;
        const auto own = drawn(media, file, show, hide);
        INFO(file);
        CHECK(own.size() < shipped.size());
        CHECK(difference(ink(shipped, {show, hide, {}}), ink(own)) < 0.01);
    }
}

TEST_CASE("what lies between two states is mixed of numbers: at its ends it looks like them") {
    const auto media = checkout() / "media";
    const auto way = display::web_way(media, "foot-inside.svg", {"fascia-healthy"}, {"fascia-sore"}, {"fascia-sore"},
                                      {"fascia-healthy"});
    REQUIRE(way);
    CHECK(way->shares.front() == 0);
    CHECK(way->shares.back() == 1);
    REQUIRE(way->frames.size() == way->shares.size());
    auto frame = [&](std::size_t which) {
        std::string text = way->pieces.front();
        for (std::size_t i = 0; i < way->frames[which].size(); ++i) text += way->frames[which][i] + way->pieces[i + 1];
        return text;
    };
    REQUIRE(way->frames[0].size() + 1 == way->pieces.size());
    CHECK(difference(ink(frame(0)), ink(drawn(media, "foot-inside.svg"))) < 0.02);
    CHECK(difference(ink(frame(way->frames.size() - 1)),
                     ink(drawn(media, "foot-inside.svg", {"fascia-sore"}, {"fascia-healthy"}))) < 0.02);
}

TEST_CASE("states without poses have no way, and neither have poses that differ in more than numbers") {
    const auto media = checkout() / "media";
    CHECK(!display::web_way(media, "foot-inside.svg", {"skin"}, {"bones"}, {"bones"}, {"skin"}));
    const Media other(R"svg(<g id="a"><path d="M0 0h9"/></g><g id="b" display="none"><path d="M0 0v9"/></g>)svg"
                      R"svg(<g id="a-to-b-1" display="none"><path d="M0 0h9"/></g>)svg"
                      R"svg(<g id="a-to-b-2" display="none"><path d="M0 0v9"/></g>)svg");
    CHECK(!display::web_way(other.folder.path(), "a.svg", {"a"}, {"b"}, {"b"}, {"a"}));
}

TEST_CASE("an icon stands in a page without a size, an id or a style of its own") {
    fakes::TemporaryFolder folder;
    folder.write("icons/own.svg",
                 R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">)svg"
                 R"svg(<path id="x" class="y" style="fill:red" stroke="currentColor" d="M0 0h9"/></svg>)svg");
    const auto icon = display::web_icon(folder.path(), "own");
    CHECK(has(icon, "aria-hidden=\"true\""));
    CHECK(has(icon, "currentColor"));
    for (const auto* gone : {"id=", "style=", "width=\"48\"", "class=\"y\""}) CHECK(!has(icon, gone));
    CHECK(has(display::web_icon(folder.path(), "back"), "<svg"));  // the program brings it
    CHECK(display::web_icon(folder.path(), "none-of-that-name").empty());
}
