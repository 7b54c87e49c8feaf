#include "display/drawings/svg_css.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace display {

using std::string_view;

string_view trimmed(string_view text) {
    std::size_t begin = text.find_first_not_of(svg_spaces);
    if (begin == string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(svg_spaces) - begin + 1);
}

std::string without_entities(string_view text) {
    constexpr std::array<std::pair<string_view, char>, 5> entities{
        {{"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        char character = text[at];
        std::size_t size = 1;
        for (const auto& [entity, meant] : entities)
            if (text.substr(at, entity.size()) == entity) character = meant, size = entity.size();
        result += character;
        at += size;
    }
    return result;
}

std::string lowered(string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c); });
    return result;
}

std::vector<CssDeclaration> declarations(string_view text) {
    std::vector<CssDeclaration> all;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find(';', at), text.size());
        string_view one = text.substr(at, end - at);
        if (std::size_t colon = one.find(':'); colon != string_view::npos)
            all.push_back({lowered(trimmed(one.substr(0, colon))), trimmed(one.substr(colon + 1))});
        at = end + 1;
    }
    return all;
}

std::string without_comments(string_view sheet) {
    std::string result;
    for (std::size_t at = 0; at < sheet.size();) {
        std::size_t comment = sheet.find("/*", at);
        result += sheet.substr(at, comment - at);
        if (comment == string_view::npos) break;
        std::size_t end = sheet.find("*/", comment + 2);
        if (end == string_view::npos) break;
        at = end + 2;
    }
    return result;
}

namespace {

/// Classes of which one must be there; false: some element without a class may match too.
bool add_classes(string_view selector, std::vector<std::string>& classes) {
    constexpr string_view end_of_name = " \t\r\n\f.#:[>+~,*";
    std::size_t dot = selector.rfind('.');  // of the element itself, in "g .a .b" the last
    if (dot == string_view::npos || selector.find_first_of(" \t\r\n\f>+~", dot) != string_view::npos) return false;
    classes.emplace_back(selector.substr(dot + 1, selector.find_first_of(end_of_name, dot + 1) - dot - 1));
    return !classes.back().empty();
}

CssRule rule(string_view selectors, string_view body) {
    CssRule result{{}, body};
    for (std::size_t at = 0; at <= selectors.size();) {
        std::size_t end = std::min(selectors.find(',', at), selectors.size());
        if (!add_classes(trimmed(selectors.substr(at, end - at)), result.classes)) return {{}, body};
        at = end + 1;
    }
    return result;
}

}  // namespace

std::vector<CssRule> rules(string_view sheet) {
    std::vector<CssRule> all;
    for (std::size_t at = 0; at < sheet.size();) {
        std::size_t open = sheet.find('{', at);
        if (open == string_view::npos) break;
        std::size_t close = std::min(sheet.find('}', open), sheet.size());
        all.push_back(rule(trimmed(sheet.substr(at, open - at)), sheet.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    return all;
}

std::vector<string_view> urls(string_view value) {
    std::vector<string_view> all;
    const std::string small = lowered(value);
    for (std::size_t at = small.find("url("); at != std::string::npos; at = small.find("url(", at + 1)) {
        string_view inside = trimmed(value.substr(at + 4, value.find(')', at) - at - 4));
        if (inside.size() >= 2 && (inside.front() == '"' || inside.front() == '\''))
            inside = trimmed(inside.substr(1, inside.find(inside.front(), 1) - 1));
        for (string_view quote : {"&quot;", "&apos;"})
            if (inside.starts_with(quote))
                inside = trimmed(inside.substr(quote.size(), inside.rfind(quote) - quote.size()));
        all.push_back(inside);
    }
    return all;
}

double dash_length(string_view value) {
    const std::string numbers(value.substr(0, 400));
    double sum = 0;
    for (const char* p = numbers.c_str(); *p != 0;) {
        char* after = nullptr;
        double number = std::strtod(p, &after);
        if (after == p) {
            ++p;
            continue;
        }
        sum += number;
        p = after;
    }
    return sum;
}

}  // namespace display
