// A drawing as a tree, to be changed and written anew: what `picture add` works on. Inside display only; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace display {

/// An element, or characters between elements.
struct SvgNode {
    std::string name;  ///< "path"; of other programs with their prefix ("sodipodi:namedview"); empty: characters
    std::string text;  ///< of characters, without entities
    std::vector<std::pair<std::string, std::string>> attributes;  ///< links are "href", values without entities
    std::vector<SvgNode> children;
    int line = 0;  ///< of the file it was read from; 0: it is new

    /// Empty when there is none.
    std::string value(std::string_view attribute) const;
    bool has(std::string_view attribute) const;
    void set(std::string_view attribute, std::string to);
    void drop(std::string_view attribute);
    /// All characters in it, one after the other.
    std::string words() const;
};

/// Throws SvgRefused, with the byte of the text. What is no element, comment or character is left out.
SvgNode read_tree(std::string_view text);

/// With the namespaces of SVG and of links alone, so without attributes of other programs. Nothing that a value holds can become more than a value.
std::string write_tree(const SvgNode& root);

/// Each element, parents first.
void for_each_element(SvgNode& root, const std::function<void(SvgNode&)>& visit);
/// Takes out children anywhere in the tree for which `unwanted` says so; parents are asked first.
void drop_children(SvgNode& root, const std::function<bool(const SvgNode&)>& unwanted);

/// Ids that a value refers to: url(#a), and #a of a link.
std::vector<std::string> ids_referred_to(const std::string& attribute, const std::string& value);

}  // namespace display
