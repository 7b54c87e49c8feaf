#include "app/paper/paper_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/json_text.h"

namespace app {
namespace {

using screen::LeafletPart;
using Kind = LeafletPart::Kind;
using Strings = std::vector<std::string>;

constexpr std::array state_names{std::pair(PaperState::ready, "ready"),
                                 std::pair(PaperState::sending, "sending"),
                                 std::pair(PaperState::busy, "busy"),
                                 std::pair(PaperState::printing, "printing"),
                                 std::pair(PaperState::done, "done"),
                                 std::pair(PaperState::no_paper, "no-paper"),
                                 std::pair(PaperState::jam, "jam"),
                                 std::pair(PaperState::open, "open"),
                                 std::pair(PaperState::no_ink, "no-ink"),
                                 std::pair(PaperState::needs_help, "needs-help"),
                                 std::pair(PaperState::not_there, "not-there"),
                                 std::pair(PaperState::failed, "failed")};
constexpr std::array kind_names{std::pair(Kind::words, "words"),   std::pair(Kind::pictures, "pictures"),
                                std::pair(Kind::points, "points"), std::pair(Kind::to_do, "to-do"),
                                std::pair(Kind::to_ask, "to-ask"), std::pair(Kind::now, "now"),
                                std::pair(Kind::today, "today")};
constexpr std::array paper_names{std::pair(screen::Paper::a4, "a4"), std::pair(screen::Paper::letter, "letter")};
constexpr std::array print_names{std::pair(screen::Print::normal, "normal"), std::pair(screen::Print::large, "large")};

template <class Names, class Value>
const char* name_of(const Names& names, Value value) {
    return std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == value; })->second;
}

template <class Value, std::size_t Count>
std::optional<Value> named(const std::array<std::pair<Value, const char*>, Count>& names, std::string_view name) {
    for (const auto& [value, known] : names)
        if (name == known) return value;
    return std::nullopt;
}

Strings texts(const Json& object, const char* key) {
    Strings all;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) return all;
    for (const auto& each : *found)
        if (each.is_string()) all.push_back(each.get<std::string>());
    return all;
}

/// Objects of a list; no others.
template <class Read>
void each_object(const Json& object, const char* key, const Read& read) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array()) return;
    for (const auto& each : *found)
        if (each.is_object()) read(each);
}

Json to_object(const screen::LeafletPicture& shown) {
    return {{"file", shown.picture.file},
            {"show", shown.picture.show},
            {"hide", shown.picture.hide},
            {"label", shown.label},
            {"detail", shown.detail}};
}

screen::LeafletPicture picture_in(const Json& object) {
    screen::LeafletPicture shown;
    shown.picture.file = text(object, "file");
    shown.picture.show = texts(object, "show");
    shown.picture.hide = texts(object, "hide");
    shown.label = text(object, "label");
    shown.detail = text(object, "detail");
    return shown;
}

Json to_object(const LeafletPart& part) {
    auto pictures = Json::array();
    for (const auto& each : part.pictures) pictures.push_back(to_object(each));
    return {{"kind", name_of(kind_names, part.kind)},
            {"title", part.title},
            {"text", part.text},
            {"pictures", pictures},
            {"items", part.items},
            {"first", part.first},
            {"elsewhere", part.elsewhere},
            {"may_go", part.may_go}};
}

LeafletPart part_in(const Json& object) {
    LeafletPart part;
    part.kind = named(kind_names, text(object, "kind")).value_or(Kind::words);
    part.title = text(object, "title");
    part.text = text(object, "text");
    each_object(object, "pictures", [&](const Json& each) {
        if (auto shown = picture_in(each); shown.picture) part.pictures.push_back(std::move(shown));
    });
    part.items = texts(object, "items");
    part.first = text(object, "first");
    part.elsewhere = text(object, "elsewhere");
    const auto may_go = object.find("may_go");
    part.may_go = may_go != object.end() && may_go->is_boolean() && may_go->get<bool>();
    return part;
}

/// Its texts by name, for writing and reading alike.
template <class Leaflet, class Each>
void texts_of(Leaflet& leaflet, const Each& each) {
    each("language", leaflet.language), each("language_name", leaflet.language_name);
    each("title", leaflet.title), each("subtitle", leaflet.subtitle);
    each("notice", leaflet.notice), each("reviewed", leaflet.reviewed);
    each("sources_title", leaflet.sources_title), each("version", leaflet.version);
    each("address", leaflet.address), each("page_of", leaflet.page_of);
}

Json parsed(const std::string& line) {
    return Json::parse(line, nullptr, false);
}

}  // namespace

std::string to_json_line(const Printout& printout) {
    const auto& leaflet = printout.leaflet;
    Json object{{"paper", name_of(paper_names, printout.sheet.paper)},
                {"print", name_of(print_names, printout.sheet.print)}};
    texts_of(leaflet, [&](const char* key, const std::string& value) { object[key] = value; });
    auto parts = Json::array();
    for (const auto& each : leaflet.parts) parts.push_back(to_object(each));
    object["parts"] = std::move(parts);
    object["sources"] = leaflet.sources;
    return to_line(object);
}

std::string to_json_line(const PaperNews& news) {
    return to_line({{"state", name_of(state_names, news.state)}, {"over", news.over}, {"why", news.why}});
}

std::optional<Printout> read_printout(const std::string& line) {
    const auto object = parsed(line);
    if (!object.is_object()) return std::nullopt;
    const auto paper = named(paper_names, text(object, "paper"));
    const auto print = named(print_names, text(object, "print"));
    if (!paper || !print) return std::nullopt;
    Printout printout{{}, {*paper, *print}};
    texts_of(printout.leaflet, [&](const char* key, std::string& value) { value = text(object, key); });
    each_object(object, "parts", [&](const Json& each) { printout.leaflet.parts.push_back(part_in(each)); });
    printout.leaflet.sources = texts(object, "sources");
    return printout;
}

std::optional<PaperNews> read_paper_news(const std::string& line) {
    const auto object = parsed(line);
    if (!object.is_object()) return std::nullopt;
    const auto state = named(state_names, text(object, "state"));
    const auto over = object.find("over");
    if (!state || over == object.end() || !over->is_boolean()) return std::nullopt;
    return PaperNews{*state, over->get<bool>(), text(object, "why")};
}

}  // namespace app
