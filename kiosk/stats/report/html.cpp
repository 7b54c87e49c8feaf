#include "stats/report/html.h"

namespace stats::report {
namespace {

std::string_view replacement(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string html;
    for (char c : text) {
        if (const auto entity = replacement(c); !entity.empty())
            html += entity;
        else if (is_control(c))
            html += "\xEF\xBF\xBD";
        else
            html += c;
    }
    return html;
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view inner) {
    std::string html = "<";
    html += tag;
    if (!attributes.empty()) (html += ' ') += attributes;
    ((html += '>') += inner) += "</";
    return (html += tag) += ">\n";
}

std::string element(std::string_view tag, std::string_view inner) {
    return element(tag, "", inner);
}

std::string id_of(std::string_view text) {
    std::string id;
    for (char c : text) {
        if (is_plain(c))
            id += c;
        else
            id += "_" + std::to_string(static_cast<unsigned char>(c));
    }
    return id;
}

}  // namespace stats::report
