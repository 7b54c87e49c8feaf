#include "display/import/layer_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "base/file_names.h"
#include "display/drawings/svg_css.h"

namespace display {
namespace {

using std::string_view;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Illustrator's "Heel_x20_bone_1_" as "Heel bone".
std::string without_escapes(std::string id) {
    if (id.size() > 3 && id.back() == '_') {  // what makes a second "Heel" another id
        const auto digits = id.find_last_not_of("0123456789", id.size() - 2);
        if (digits != std::string::npos && digits > 0 && id[digits] == '_' && digits + 2 < id.size()) id.resize(digits);
    }
    std::string name;
    for (std::size_t at = 0; at < id.size();) {
        char* end = nullptr;
        const bool escape = id.compare(at, 2, "_x") == 0;
        const auto code = escape ? std::strtoul(id.c_str() + at + 2, &end, 16) : 0;
        const bool sound = escape && end > id.c_str() + at + 2 && *end == '_';
        if (sound) {
            name += code > ' ' && code < 0x7F ? static_cast<char>(code) : ' ';
            at = static_cast<std::size_t>(end - id.c_str()) + 1;
        } else {
            name += id[at] == '_' ? ' ' : id[at];
            ++at;
        }
    }
    return std::string(trimmed(name));
}

/// "path1234-5", "Vector_2", "Group 7", "SVGID_1_", "clip0_12_3": what programs call what nobody named.
bool is_made_up(const std::string& id) {
    constexpr std::array<string_view, 40> words{
        "path",      "rect",     "g",        "circle",    "ellipse", "line",           "polyline",       "polygon",
        "use",       "text",     "tspan",    "svg",       "image",   "lineargradient", "radialgradient", "gradient",
        "clippath",  "clip",     "mask",     "pattern",   "stop",    "filter",         "marker",         "base",
        "namedview", "metadata", "defs",     "svgid",     "xmlid",   "vector",         "rectangle",      "group",
        "frame",     "union",    "subtract", "intersect", "star",    "paint",          "flowroot",       "compound"};
    auto lower = base::lower_case(id);
    const auto first = std::find_if_not(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const string_view word(lower.data(), static_cast<std::size_t>(first - lower.begin()));
    if (std::find(words.begin(), words.end(), word) == words.end()) return false;
    string_view rest(lower.data() + word.size(), lower.size() - word.size());
    for (auto kind : {" path", " group", "_path", "_group", "_linear", "_radial", " (stroke)", "_(stroke)"})
        if (auto at = rest.find(kind); at != string_view::npos) rest = rest.substr(0, at);
    return std::all_of(rest.begin(), rest.end(),
                       [](char c) { return is_digit(c) || c == '-' || c == '_' || c == ' ' || c == '.'; });
}

class Names {
public:
    Names(const PlainName& plain, ImportNotes& notes) : plain_(plain), notes_(notes) {}

    /// A name for the element, not used before.
    std::string of(const std::string& author) {
        auto name = plain_(author);
        if (name.empty()) name = "part";
        if (name.size() > longest) name.resize(longest);
        std::string one = name;
        for (int i = 2; !used_.insert(one).second; ++i) one = name + "-" + std::to_string(i);
        if (one != author)
            notes_.changed("“" + author + "” is called \"" + one + "\"" +
                           (one != name ? ", as \"" + name + "\" is there twice" : ""));
        return one;
    }
    /// For what is only referred to.
    std::string short_one() {
        std::string name;
        do name = only_referred + std::to_string(++count_);
        while (!used_.insert(name).second);
        return name;
    }

private:
    static constexpr std::size_t longest = 60;
    const PlainName& plain_;
    ImportNotes& notes_;
    std::set<std::string> used_;
    int count_ = 0;
};

std::string renamed(const std::string& attribute, const std::string& value,
                    const std::map<std::string, std::string>& to) {
    std::string result = value;
    for (const auto& id : ids_referred_to(attribute, value)) {
        auto found = to.find(id);
        if (found == to.end()) continue;
        if (attribute == "href") return "#" + found->second;
        const auto begin = base::lower_case(result).find("url("), end = result.find(')', begin);
        if (begin == std::string::npos || end == std::string::npos) continue;
        result.replace(begin, end + 1 - begin, "url(#" + found->second + ")");
    }
    return result;
}

}  // namespace

bool is_drawn(const SvgNode& node) {
    constexpr std::array<string_view, 11> drawn{"g",        "path",    "rect", "circle", "ellipse", "line",
                                                "polyline", "polygon", "use",  "text",   "svg"};
    return std::find(drawn.begin(), drawn.end(), node.name) != drawn.end();
}

std::string authors_name(const SvgNode& node) {
    for (auto attribute : {"inkscape:label", "data-name"})
        if (auto name = node.value(attribute); !name.empty() && !is_made_up(name)) return name;
    const bool layer = node.value("inkscape:groupmode") == "layer";
    if (layer && node.has("inkscape:label")) return node.value("inkscape:label");
    const auto id = node.value("id");
    if (layer || node.has("inkscape:label") || is_made_up(id)) return {};
    return without_escapes(id);
}

void name_elements(SvgNode& root, const PlainName& plain, ImportNotes& notes) {
    std::set<std::string> wanted;
    for_each_element(root, [&](SvgNode& node) {
        for (const auto& [name, value] : node.attributes)
            for (auto& id : ids_referred_to(name, value)) wanted.insert(std::move(id));
    });
    Names names(plain, notes);
    std::map<std::string, std::string> to;
    std::vector<SvgNode*> referred;
    for_each_element(root, [&](SvgNode& node) {
        const auto old = node.value("id");
        const auto author = is_drawn(node) && &node != &root && node.name != "text" ? authors_name(node) : "";
        if (!author.empty()) {
            node.set("id", names.of(author));
            if (!old.empty()) to.try_emplace(old, node.value("id"));
        } else if (wanted.count(old) > 0) {
            referred.push_back(&node);
        } else {
            node.drop("id");
        }
    });
    for (SvgNode* node : referred) {
        const auto old = node->value("id");
        node->set("id", names.short_one());
        to.try_emplace(old, node->value("id"));
    }
    for_each_element(root, [&](SvgNode& node) {
        for (auto& [name, value] : node.attributes)
            if (name != "id") value = renamed(name, value, to);
    });
}

}  // namespace display
