#include "display/import/css_inline.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "display/drawings/svg_css.h"

namespace display {
namespace {

using std::string_view;

/// What may be written as an attribute and changes how a drawing looks.
constexpr std::array<string_view, 38> drawn{"fill",
                                            "fill-opacity",
                                            "fill-rule",
                                            "stroke",
                                            "stroke-width",
                                            "stroke-opacity",
                                            "stroke-linecap",
                                            "stroke-linejoin",
                                            "stroke-miterlimit",
                                            "stroke-dasharray",
                                            "stroke-dashoffset",
                                            "opacity",
                                            "display",
                                            "visibility",
                                            "clip-path",
                                            "clip-rule",
                                            "mask",
                                            "filter",
                                            "stop-color",
                                            "stop-opacity",
                                            "color",
                                            "paint-order",
                                            "vector-effect",
                                            "marker",
                                            "marker-start",
                                            "marker-mid",
                                            "marker-end",
                                            "font-family",
                                            "font-size",
                                            "font-weight",
                                            "font-style",
                                            "text-anchor",
                                            "letter-spacing",
                                            "word-spacing",
                                            "dominant-baseline",
                                            "baseline-shift",
                                            "writing-mode",
                                            "overflow"};
constexpr std::array<string_view, 2> only_styles{"mix-blend-mode", "isolation"};

template <std::size_t size>
bool is_one_of(const std::array<string_view, size>& names, string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "path", ".st0", "#skin", "g.a.b": elements by name, id and classes alone.
struct Selector {
    std::string name, id;
    std::vector<std::string> classes;
    int weight() const {
        return (id.empty() ? 0 : 10'000) + static_cast<int>(classes.size()) * 100 + (name.empty() ? 0 : 1);
    }
    bool matches(const SvgNode& node, const std::vector<std::string>& of_node) const {
        auto has = [&](const std::string& one) {
            return std::find(of_node.begin(), of_node.end(), one) != of_node.end();
        };
        return (name.empty() || name == node.name) && (id.empty() || id == node.value("id")) &&
               std::all_of(classes.begin(), classes.end(), has);
    }
};

std::optional<Selector> selector(string_view text) {
    if (text.empty() || text.find_first_of(" \t\r\n>+~:[") != string_view::npos) return std::nullopt;
    Selector result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(".#", at + 1), text.size());
        const std::string word(text.substr(at, end - at));
        if (word[0] == '.')
            result.classes.push_back(word.substr(1));
        else if (word[0] == '#')
            result.id = word.substr(1);
        else if (word != "*")
            result.name = word;
        at = end;
    }
    return result;
}

struct Rule {
    Selector selector;
    std::vector<std::pair<std::string, std::string>> says;
};

/// What "@" begins has no place in a drawing: imports, fonts, other media. Returns the rest.
std::string without_at_rules(string_view sheet, ImportNotes& notes) {
    std::string rest;
    for (std::size_t at = 0; at < sheet.size();) {
        const std::size_t begin = std::min(sheet.find('@', at), sheet.size());
        rest += sheet.substr(at, begin - at);
        if (begin == sheet.size()) break;
        notes.lost("the style rule " +
                   std::string(sheet.substr(begin, sheet.find_first_of(" \t\r\n({;", begin) - begin)));
        std::size_t end = std::min(sheet.find_first_of(";{", begin), sheet.size());
        int open = 0;
        for (; end < sheet.size(); ++end) {
            open += sheet[end] == '{' ? 1 : sheet[end] == '}' ? -1 : 0;
            if (open == 0 && (sheet[end] == ';' || sheet[end] == '}')) break;
        }
        at = end + 1;
    }
    return rest;
}

void add_rules(const std::string& sheet, std::vector<Rule>& rules, ImportNotes& notes) {
    const std::string plain = without_at_rules(without_comments(sheet), notes);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t open = plain.find('{', at), close = plain.find('}', at);
        if (open == std::string::npos || close == std::string::npos || close < open) break;
        Rule rule;
        for (const auto& each : declarations(string_view(plain).substr(open + 1, close - open - 1)))
            rule.says.emplace_back(each.name, std::string(each.value));
        std::istringstream selectors(plain.substr(at, open - at));
        for (std::string one; std::getline(selectors, one, ',');) {
            auto known = selector(trimmed(one));
            if (!known) {
                notes.lost("the style rule “" + std::string(trimmed(one)) + "”, which depends on other elements");
                continue;
            }
            rule.selector = *known;
            rules.push_back(rule);
        }
        at = close + 1;
    }
}

std::vector<std::string> classes_of(const SvgNode& node) {
    std::istringstream words(node.value("class"));
    std::vector<std::string> all;
    for (std::string one; words >> one;) all.push_back(one);
    return all;
}

/// In the end what matters more stands later.
void write_into(SvgNode& node, const std::vector<Rule>& rules) {
    std::vector<std::pair<std::string, std::string>> said, important;
    auto say = [&](const std::string& name, std::string value) {
        if (auto mark = value.find('!'); mark != std::string::npos)
            important.emplace_back(name, trimmed(string_view(value).substr(0, mark)));
        else
            said.emplace_back(name, std::move(value));
    };
    const auto classes = classes_of(node);
    for (const Rule& rule : rules)
        if (rule.selector.matches(node, classes))
            for (const auto& [name, value] : rule.says) say(name, value);
    const std::string style = node.value("style");
    for (const auto& each : declarations(style)) say(each.name, std::string(each.value));
    node.drop("class");
    node.drop("style");
    said.insert(said.end(), important.begin(), important.end());
    std::map<std::string, std::string> styles;
    for (const auto& [name, value] : said) {
        if (is_one_of(drawn, name)) node.set(name, value);
        if (is_one_of(only_styles, name)) styles[name] = value;
    }
    std::string kept;
    for (const auto& [name, value] : styles)
        if (value != "normal" && value != "auto") kept += (kept.empty() ? "" : ";") + name + ":" + value;
    if (!kept.empty()) node.set("style", kept);
}

}  // namespace

void inline_styles(SvgNode& root, ImportNotes& notes) {
    std::vector<Rule> rules;
    for_each_element(root, [&](SvgNode& node) {
        if (node.name == "style") add_rules(node.words(), rules, notes);
    });
    std::stable_sort(rules.begin(), rules.end(), [](const Rule& one, const Rule& other) {
        return one.selector.weight() < other.selector.weight();
    });
    constexpr std::size_t most_rules = 5'000;
    if (rules.size() > most_rules) {
        notes.lost("all style rules after the first " + std::to_string(most_rules));
        rules.resize(most_rules);
    }
    drop_children(root, [](const SvgNode& node) { return node.name == "style"; });
    for_each_element(root, [&](SvgNode& node) { write_into(node, rules); });
}

}  // namespace display
