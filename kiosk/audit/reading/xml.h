// libxml2, as far as workbooks and reports need it. Pure.
#pragma once

#include <libxml/tree.h>

#include <functional>
#include <memory>
#include <string>

namespace audit {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// Null: it cannot be read. Nothing outside of it is.
Document parsed_xml(const std::string& bytes);
Document parsed_html(const std::string& bytes);

/// Elements of that name, at any depth below, but none within another of them.
void for_each(xmlNode* in, const char* name, const std::function<void(xmlNode*)>& take);
std::string text_in(xmlNode* node);
std::string attribute(xmlNode* node, const char* name);

}  // namespace audit
