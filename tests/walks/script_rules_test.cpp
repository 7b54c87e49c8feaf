// What a reader of Arabic or Chinese would trip over in what ships, as far as a program can see it. It does not read the languages: no
// native speaker has been spared by it.
#include <iconv.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <sstream>

#include "../screen/desk.h"
#include "base/utf8.h"
#include "flow/marks.h"
#include "pack/catalog.h"
#include "pack/po_source.h"
#include "screen/text/typesetter.h"
#include "shipped_pack.h"

namespace {

struct Entry {
    std::string english, said, where;
};

/// What the program says and what the topics say.
std::vector<Entry> texts_in(const std::string& language) {
    base::Problems problems;
    std::vector<Entry> all;
    for (const auto* folder : {"kiosk/pack/program_words/", "scripts/translations/"}) {
        const auto file = folder + language + ".po";
        auto po = pack::PoSource(file, problems).read(checkout() / file, pack::Comments::drop);
        REQUIRE(po);
        for (const auto& each : po->entries)
            all.push_back({each.english, each.translation, file + ": " + each.english + " → " + each.translation});
    }
    CHECK(problems.empty());
    CHECK(all.size() > 700);
    return all;
}

/// Without what the program fills in, and what is called so in every language.
std::string without_names(std::string text) {
    for (std::size_t at; (at = text.find('{')) != std::string::npos;) text.erase(at, text.find('}', at) - at + 1);
    for (const std::string name : {"clinic-kiosk rollback", "clinic-kiosk pin", "speech.output", "kiosk.toml",
                                   ".kioskpack", "“off”", "Excel", "JSON", "CSV", "USB", "PIN", "U盘"})
        for (std::size_t at; (at = text.find(name)) != std::string::npos;)
            text.erase(at, name == "U盘" ? 1 : name.size());
    return text;
}

std::string without_file_endings(std::string text) {
    for (std::size_t at; (at = text.find(" .kioskpack")) != std::string::npos;) text.erase(at, 11);
    return text;
}

std::u32string characters(const std::string& text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) all += base::next_character(text, at);
    return all;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250);
}
bool is_han(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

/// Signs of `signs` that stand elsewhere than between two digits.
std::string strange(const std::string& text, std::u32string_view signs) {
    const auto all = U' ' + characters(without_names(text)) + U' ';
    std::string found;
    for (std::size_t i = 1; i + 1 < all.size(); ++i)
        if (signs.find(all[i]) != std::u32string_view::npos && !(is_digit(all[i - 1]) && is_digit(all[i + 1])))
            found += static_cast<char>(all[i]);
    return found;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

/// How a text ends, without marks.
char32_t last_sign(const std::string& text) {
    auto all = characters(without_names(text));
    while (!all.empty() && std::u32string_view(U"*”»\"").find(all.back()) != std::u32string_view::npos) all.pop_back();
    return all.empty() ? U' ' : all.back();
}

/// A question stays one, a sentence ends as one, and what is no sentence has no stop.
void ends_alike(const Entry& each, char32_t stop, char32_t question) {
    const auto english = last_sign(each.english), said = last_sign(each.said);
    CHECK((english == '?') == (said == question));
    CHECK((english == '.') == (said == stop));
}

/// Every traditional form is missing in the national set of simplified characters.
bool is_simplified(const std::string& text) {
    const auto to = iconv_open("GB2312", "UTF-8");
    REQUIRE(to != reinterpret_cast<iconv_t>(-1));
    std::string in = text, out(text.size() * 2 + 8, ' ');
    char *from = in.data(), *into = out.data();
    auto left = in.size(), room = out.size();
    const bool whole = iconv(to, &from, &left, &into, &room) != static_cast<std::size_t>(-1);
    iconv_close(to);
    return whole;
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) parts.push_back(part);
    return parts;
}

/// In small letters; "*disc": as a whole word.
bool speaks_of(std::string english, std::string term) {
    std::transform(english.begin(), english.end(), english.begin(), [](unsigned char c) { return std::tolower(c); });
    if (term.front() != '*') return has(english, term);
    term.erase(0, 1);
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = english.find(term); at != std::string::npos; at = english.find(term, at + 1)) {
        const auto end = at + term.size();
        if ((at == 0 || !is_letter(english[at - 1])) && (end == english.size() || !is_letter(english[end])))
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("shipped Arabic is in Arabic letters and signs, each sentence ends as its English does") {
    for (const auto& each : texts_in("ar")) {
        INFO(each.where);
        const auto all = characters(without_names(each.said));
        CHECK(std::none_of(all.begin(), all.end(), is_latin));
        CHECK(strange(each.said, U",;?!\"'%") == "");
        for (const char* persian : {"ک", "ی", "گ", "پ", "چ", "ۀ", "ـ"}) CHECK_FALSE(has(each.said, persian));
        for (const char* wrong : {"  ", " ،", " .", " ؟", " :", "،،", "..", "اً", "٠", "١", "٢"})
            CHECK_FALSE(has(without_file_endings(each.said), wrong));
        CHECK(count(each.said, "«") == count(each.said, "»"));
        ends_alike(each, U'.', U'؟');
    }
}

TEST_CASE("shipped Chinese is in simplified characters and Chinese signs, each sentence ends as its English does") {
    for (const auto& each : texts_in("zh")) {
        INFO(each.where);
        auto all = characters(without_names(each.said));
        if (has(each.said, "X光片")) all.erase(all.find(U'X'), 1);
        CHECK(std::none_of(all.begin(), all.end(), is_latin));
        CHECK(is_simplified(each.said));
        CHECK(strange(each.said, U",.;:?!\"'()- ") == "");
        for (const char* wrong : {"，，", "。。", "，。", "　"}) CHECK_FALSE(has(each.said, wrong));
        CHECK(count(each.said, "“") == count(each.said, "”"));
        CHECK(count(each.said, "（") == count(each.said, "）"));
        CHECK(std::any_of(all.begin(), all.end(), is_han));
        ends_alike(each, U'。', U'？');
    }
}

TEST_CASE("one thing has one name in all topics: the words of the glossary") {
    std::ifstream in(checkout() / "tests/walks/glossary.tsv");
    const auto arabic = texts_in("ar"), chinese = texts_in("zh");
    int terms = 0, places = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto columns = split(line, '\t');
        REQUIRE(columns.size() == 3);
        ++terms;
        for (const auto* texts : {&arabic, &chinese}) {
            const auto words = split(columns[texts == &arabic ? 1 : 2], '|');
            for (const auto& each : *texts) {
                if (!speaks_of(each.english, columns[0])) continue;
                ++places;
                INFO(columns[0] << " in " << each.where);
                CHECK(std::any_of(words.begin(), words.end(), [&](const auto& word) { return has(each.said, word); }));
            }
        }
    }
    CHECK(terms >= 40);
    CHECK(places > 800);
}

TEST_CASE("no line of shipped Arabic or Chinese begins with a closing sign or divides a number from what it counts") {
    ShippedPack shipped;
    screen::Typesetter setter(*shipped.fonts);
    for (const std::string language : {"ar", "zh"}) {
        const auto look = [&](const std::string& text, const std::string&) {
            for (float width : {300.0F, 420.0F, 700.0F, 1000.0F}) {
                const auto set = setter.set(text, {44, 66, screen::Weight::regular, width, language, false});
                for (const auto& placed : set->lines) {
                    const auto line = characters(placed.line.text);
                    if (line.empty()) continue;
                    INFO(language << " " << width << ": " << placed.line.text << "\nof " << text);
                    CHECK(std::u32string_view(U"。，、；：？！）》”»،؛؟.):%").find(line.front()) ==
                          std::u32string_view::npos);
                    CHECK(std::u32string_view(U"（《“«(").find(line.back()) == std::u32string_view::npos);
                    if (language == "zh" && is_digit(line.back())) CHECK(text.ends_with(placed.line.text));
                }
            }
        };
        for (const auto& id : shipped.scripts.flow_ids()) {
            const auto flow = shipped.library.flow(id, language);
            REQUIRE(flow);
            flow::for_each_text(*flow, look);
        }
        flow::for_each_text(shipped.library.home(language), look);
    }
}

/// Ink of one run of words on the screen.
struct Ink {
    screen::Rect box;
    std::shared_ptr<const display::TextMask> mask;
    std::string words;

    bool at(int x, int y) const {
        const int column = x - static_cast<int>(std::lround(box.x)), row = y - static_cast<int>(std::lround(box.y));
        if (column < 0 || row < 0 || column >= mask->w || row >= mask->h) return false;
        return mask->coverage[static_cast<std::size_t>(row) * static_cast<std::size_t>(mask->w) +
                              static_cast<std::size_t>(column)] > 128;
    }
};

std::vector<Ink> inks_of(const screen::DrawList& list, display::Fonts& fonts) {
    std::vector<Ink> inks;
    for (const auto& paint : list.paints) {
        const auto* text = std::get_if<screen::Text>(&paint);
        auto mask = text ? fonts.mask(text->text, text->style) : nullptr;
        if (!mask) continue;
        const screen::Rect box{text->x + static_cast<float>(mask->left), text->baseline + static_cast<float>(mask->top),
                               static_cast<float>(mask->w), static_cast<float>(mask->h)};
        inks.push_back({box, std::move(mask), text->text});
    }
    return inks;
}

bool touch(const Ink& a, const Ink& b) {
    const auto right = std::min(a.box.right(), b.box.right()), bottom = std::min(a.box.bottom(), b.box.bottom());
    for (int y = static_cast<int>(std::max(a.box.y, b.box.y)); y < static_cast<int>(bottom); ++y)
        for (int x = static_cast<int>(std::max(a.box.x, b.box.x)); x < static_cast<int>(right); ++x)
            if (a.at(x, y) && b.at(x, y)) return true;
    return false;
}

TEST_CASE("letters of one Arabic or Chinese line never touch those of the next") {
    ShippedPack shipped;
    for (const std::string language : {"ar", "zh"})
        for (auto size : {flow::TextSize::normal, flow::TextSize::biggest})
            for (screen::Size px : {screen::Size{1080, 1920}, {1920, 1080}}) {
                flow::State state;
                state.settings.language = language;
                state.settings.text_size = size;
                const auto panel = desk::View{px, 21.5, {}}.panel();
                const auto look = [&](const std::string& where) {
                    const auto list = shipped.layout->lay_out(state, flow::Time(0), shipped.world, panel, {});
                    const auto inks = inks_of(list, *shipped.fonts);
                    for (std::size_t i = 0; i < inks.size(); ++i)
                        for (std::size_t k = i + 1; k < inks.size(); ++k) {
                            INFO(where << " " << px.w << " " << language << ": " << inks[i].words << " / "
                                       << inks[k].words);
                            CHECK_FALSE(touch(inks[i], inks[k]));
                        }
                };
                look("home");
                for (const auto& id : shipped.scripts.flow_ids())
                    for (const auto& slide : shipped.library.flow(id, language)->slides) {
                        state.history = {{id, slide.id, 0, ""}};
                        look(id + "/" + slide.id);
                    }
            }
}
