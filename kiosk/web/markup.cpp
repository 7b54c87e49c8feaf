#include "web/markup.h"

#include <algorithm>

#include "base/utf8.h"
#include "flow/lists.h"
#include "flow/marks.h"
#include "screen/text/number_order.h"

namespace web {
namespace {

using Kind = flow::Passage::Kind;
constexpr std::string_view unknown = "\uFFFD";

/// A character that XML and HTML allow.
bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    const bool c1 = first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;  // U+0080 to U+009F
    return (first < ' ' && first != '\n' && first != '\t') || first == 0x7F || c1;
}

std::string with_bold(const flow::Marked& marked) {
    std::string html;
    std::size_t at = 0;
    const std::string_view text = marked.text;
    for (const auto& [first, last] : marked.bold) {
        html += escaped(text.substr(at, first - at)) + element("strong", escaped(text.substr(first, last - first)));
        at = last;
    }
    return html + escaped(text.substr(at));
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto length = base::utf8_length(text, at);
        const auto character = text.substr(at, length);
        at += length > 0 ? length : 1;
        if (length == 0 || is_control(character))
            html += unknown;
        else if (character == "&")
            html += "&amp;";
        else if (character == "<")
            html += "&lt;";
        else if (character == ">")
            html += "&gt;";
        else if (character == "\"")
            html += "&quot;";
        else if (character == "'")
            html += "&#39;";
        else
            html += character;
    }
    return html;
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view inner) {
    const std::string name(tag);
    return "<" + name + std::string(attributes) + ">" + std::string(inner) + "</" + name + ">";
}

std::string element(std::string_view tag, std::string_view inner) {
    return element(tag, "", inner);
}

std::string line_of(std::string_view text) {
    return with_bold(flow::read_marks(text));
}

std::string paragraphs_of(std::string_view text) {
    const auto marked = flow::read_marks(text);
    std::string html, items;
    auto end_list = [&] {
        if (!items.empty()) html += element("ul", items);
        items.clear();
    };
    for (const auto& passage : flow::passages(marked.text)) {
        const auto words = with_bold(flow::part_of(marked, passage.first, passage.last));
        if (passage.kind == Kind::item) {
            items += element("li", words);
            continue;
        }
        if (passage.kind == Kind::gap) continue;
        end_list();
        html += element("p", words);
    }
    end_list();
    return html;
}

std::string plain(std::string_view text) {
    return flow::said(text).words;
}

std::string with_held_numbers(std::string_view html) {
    std::string held;
    for (std::size_t at = 0; at < html.size();) {
        const auto tag = std::min(html.find('<', at), html.size()), end = std::min(html.find('>', tag), html.size());
        held += screen::with_held_numbers(html.substr(at, tag - at));
        held += html.substr(tag, end - tag);
        at = end;
        if (at < html.size()) held += html[at++];
    }
    return held;
}

std::string replaced(std::string html, std::string_view mark, std::string_view by) {
    const auto at = html.find(mark);
    if (at != std::string::npos) html.replace(at, mark.size(), by);
    return html;
}

}  // namespace web
