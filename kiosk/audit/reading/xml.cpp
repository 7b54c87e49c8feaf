#include "audit/reading/xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <cstring>

namespace audit {
namespace {

bool is(const xmlNode* node, const char* name) {
    return node->type == XML_ELEMENT_NODE && std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
}

std::string taken(xmlChar* text) {
    std::string copied = text ? reinterpret_cast<const char*>(text) : "";
    xmlFree(text);
    return copied;
}

}  // namespace

Document parsed_xml(const std::string& bytes) {
    constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    return {xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options), xmlFreeDoc};
}

Document parsed_html(const std::string& bytes) {
    constexpr int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER;
    return {htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options), xmlFreeDoc};
}

void for_each(xmlNode* in, const char* name, const std::function<void(xmlNode*)>& take) {
    for (auto* node = in ? in->children : nullptr; node; node = node->next) {
        if (is(node, name))
            take(node);
        else
            for_each(node, name, take);
    }
}

std::string text_in(xmlNode* node) {
    return taken(xmlNodeGetContent(node));
}

std::string attribute(xmlNode* node, const char* name) {
    return taken(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

}  // namespace audit
