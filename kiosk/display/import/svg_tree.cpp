#include "display/import/svg_tree.h"

#include <algorithm>
#include <cstdlib>

#include "display/drawings/svg_css.h"
#include "display/drawings/svg_guard.h"
#include "display/drawings/svg_reader.h"

namespace display {
namespace {

using std::string_view;

constexpr std::size_t deepest = 2 * most_svg_depth, most_elements = std::size_t{5} * most_svg_elements;

std::string utf8(unsigned long code) {
    auto byte = [](unsigned long bits) { return static_cast<char>(bits); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
    if (code < 0x10000) return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
    return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
            byte(0x80 | (code & 0x3F))};
}

/// &#233; and &#xE9; as letters too.
std::string plain(string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t reference = std::min(text.find("&#", at), text.size());
        result += without_entities(text.substr(at, reference - at));
        if (reference == text.size()) break;
        const bool hexadecimal = text.substr(reference + 2, 1) == "x";
        const std::string digits(text.substr(reference + (hexadecimal ? 3 : 2), 8));
        char* end = nullptr;
        const auto code = std::strtoul(digits.c_str(), &end, hexadecimal ? 16 : 10);
        const bool known =
            *end == ';' && end != digits.c_str() && code >= ' ' && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
        if (known) result += utf8(code);
        at = known ? text.find(';', reference) + 1 : reference + 2;
    }
    return result;
}

std::string escaped(string_view text) {
    std::string result;
    for (char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
            result += c;
    }
    return result;
}

class TreeReader final : public SvgTags {
public:
    explicit TreeReader(string_view text) : text_(text) {}

    SvgNode run() {
        SvgReader(text_, *this).run();
        if (open_.size() > 1)
            refuse_svg("it ends before all its elements are closed", "copy or save it anew", text_.size());
        for (SvgNode& child : document_.children)
            if (child.name == "svg") return std::move(child);
        refuse_svg("it is no SVG", save_as_plain_svg, 0);
    }

private:
    void open(string_view name, std::size_t at) override {
        if (open_.size() > deepest) refuse_svg("its elements are nested too deeply", "take groups apart", at);
        if (++elements_ > most_elements) refuse_svg("it has too many elements", "join or simplify shapes", at);
        lines_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_to_),
                                              text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted_to_ = at;
        SvgNode& parent = *open_.back();
        SvgNode& made = parent.children.emplace_back();
        made.name = name.starts_with("svg:") ? name.substr(4) : name;
        made.line = lines_;
        open_.push_back(&made);
    }
    void attribute(string_view name, string_view value, std::size_t) override {
        const bool link = name == "xlink:href" || name == "href";
        open_.back()->attributes.emplace_back(link ? "href" : name, plain(value));
    }
    void opened(bool empty, std::size_t) override {
        if (empty) open_.pop_back();
    }
    void close(std::size_t) override {
        if (open_.size() > 1) open_.pop_back();
    }
    void said(string_view characters) override {
        constexpr string_view begin = "<![CDATA[", end = "]]>";
        const bool as_it_is = characters.starts_with(begin);
        if (as_it_is) characters = characters.substr(begin.size(), characters.size() - begin.size() - end.size());
        if (characters.empty() || open_.size() < 2) return;
        SvgNode& made = open_.back()->children.emplace_back();
        made.text = as_it_is ? std::string(characters) : plain(characters);
    }

    string_view text_;
    SvgNode document_;
    std::vector<SvgNode*> open_{&document_};  ///< only the last one grows, so that all stay where they are
    std::size_t elements_ = 0, counted_to_ = 0;
    int lines_ = 1;
};

bool keeps_blanks(const SvgNode& node) {
    return node.name == "text" || node.name == "tspan" || node.name == "textPath" || node.name == "title";
}

void write(const SvgNode& node, int depth, bool in_text, std::string& out) {
    if (node.name.empty()) {
        if (in_text) out += escaped(node.text);
        return;
    }
    if (!in_text) out += "\n" + std::string(static_cast<std::size_t>(depth), ' ');
    out += "<" + node.name;
    for (const auto& [name, value] : node.attributes)
        if (name.find(':') == std::string::npos || name == "xml:space" || name == "xmlns:xlink")
            out += " " + (name == "href" ? "xlink:href" : name) + "=\"" + escaped(value) + "\"";
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += ">";
    const bool text = in_text || keeps_blanks(node);
    for (const SvgNode& child : node.children) write(child, depth + 1, text, out);
    if (!text) out += "\n" + std::string(static_cast<std::size_t>(depth), ' ');
    out += "</" + node.name + ">";
}

}  // namespace

std::string SvgNode::value(string_view attribute) const {
    for (const auto& each : attributes)
        if (each.first == attribute) return each.second;
    return {};
}

bool SvgNode::has(string_view attribute) const {
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == attribute; });
}

void SvgNode::set(string_view attribute, std::string to) {
    for (auto& each : attributes)
        if (each.first == attribute) return void(each.second = std::move(to));
    attributes.emplace_back(attribute, std::move(to));
}

void SvgNode::drop(string_view attribute) {
    std::erase_if(attributes, [&](const auto& one) { return one.first == attribute; });
}

std::string SvgNode::words() const {
    std::string all = text;
    for (const SvgNode& child : children) {
        const bool line_begins = child.name == "tspan" && !all.empty() && all.back() != ' ' &&
                                 (child.has("x") || child.has("y") || child.has("dy"));
        if (line_begins) all += ' ';
        all += child.words();
    }
    return all;
}

SvgNode read_tree(string_view text) {
    return TreeReader(text).run();
}

std::string write_tree(const SvgNode& root) {
    SvgNode whole = root;
    std::erase_if(whole.attributes, [](const auto& one) { return one.first.starts_with("xmlns"); });
    bool links = false;
    for_each_element(whole, [&](SvgNode& node) { links = links || node.has("href"); });
    if (links) whole.attributes.insert(whole.attributes.begin(), {"xmlns:xlink", "http://www.w3.org/1999/xlink"});
    whole.attributes.insert(whole.attributes.begin(), {"xmlns", "http://www.w3.org/2000/svg"});
    std::string out;
    write(whole, 0, false, out);
    return out.substr(1) + "\n";
}

void for_each_element(SvgNode& root, const std::function<void(SvgNode&)>& visit) {
    if (root.name.empty()) return;
    visit(root);
    for (SvgNode& child : root.children) for_each_element(child, visit);
}

void drop_children(SvgNode& root, const std::function<bool(const SvgNode&)>& unwanted) {
    std::erase_if(root.children, unwanted);
    for (SvgNode& child : root.children) drop_children(child, unwanted);
}

std::vector<std::string> ids_referred_to(const std::string& attribute, const std::string& value) {
    std::vector<std::string> ids;
    if (attribute == "href" && value.starts_with('#')) ids.push_back(value.substr(1));
    for (string_view target : urls(value))
        if (target.starts_with('#')) ids.emplace_back(target.substr(1));
    return ids;
}

}  // namespace display
