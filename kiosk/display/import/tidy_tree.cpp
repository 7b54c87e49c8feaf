#include "display/import/tidy_tree.h"

#include <algorithm>
#include <array>
#include <set>

#include "display/drawings/svg_words.h"

namespace display {
namespace {

using std::string_view;

template <std::size_t size>
bool is_one_of(const std::array<string_view, size>& names, string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<string_view, 10> drawn_by_reference{
    "linearGradient", "radialGradient", "clipPath", "mask",       "filter",
    "marker",         "pattern",        "symbol",   "solidColor", "font"};
constexpr std::array<string_view, 5> animations{"animate", "animateTransform", "animateMotion", "animateColor", "set"};

bool is_note(const SvgNode& node) {
    return node.name.find(':') != std::string::npos || node.name == "metadata" || node.name == "desc";
}

/// In place of `node` what is in it.
void become_group(SvgNode& node) {
    node.name = "g";
    for (auto attribute : {"href", "target", "requiredExtensions", "requiredFeatures"}) node.drop(attribute);
}

/// What the kiosk has no use for, or what only one program can show.
bool brings_its_own(const SvgNode& node) {
    return node.name == "script" || node.name == "foreignObject" || node.name == "flowRoot" ||
           is_one_of(animations, node.name);
}

void tell_of(const SvgNode& node, ImportNotes& notes) {
    if (node.name == "script") notes.lost("a script: a picture does nothing by itself");
    if (is_one_of(animations, node.name))
        notes.lost("movement that the file brought with it: the kiosk moves pictures itself");
    if (node.name != "foreignObject" && node.name != "flowRoot") return;
    const std::string words = shortened(node.words());
    if (!words.empty()) notes.lost("the words “" + words + "”, in a text frame that only the drawing program can show");
}

bool is_link(const std::string& attribute) {
    return attribute.starts_with("on") || attribute == "target";
}

}  // namespace

void drop_foreign(SvgNode& root, ImportNotes& notes) {
    std::erase_if(root.attributes,
                  [](const auto& one) { return one.first == "version" || one.first == "baseProfile"; });
    bool title = false;
    drop_children(root, [&](const SvgNode& node) {
        tell_of(node, notes);
        const bool first_title = node.name == "title" && !title;
        title = title || first_title;
        return is_note(node) || brings_its_own(node) || (node.name == "title" && !first_title);
    });
    for_each_element(root, [](SvgNode& node) {
        if (node.name == "switch" || node.name == "a") become_group(node);
        std::erase_if(node.attributes, [](const auto& one) { return is_link(one.first); });
    });
}

namespace {

/// Without effect wherever it stands, since it is not inherited and says what holds anyway.
bool says_nothing(const std::string& name, const std::string& value) {
    if (name == "opacity") return value == "1" || value == "1.0" || value == "100%";
    if (name == "display") return value == "inline" || value == "block";
    if (name == "clip-path" || name == "mask" || name == "filter") return value == "none";
    if (name.starts_with("data-") || name.starts_with("aria-") || name == "role" || name == "cursor") return true;
    if (name.starts_with("marker") || name == "xml:space" || name == "enable-background") return true;
    if (name == "overflow") return value == "visible" || value == "auto";
    return value.empty();
}

bool is_shape(string_view name) {
    constexpr std::array<string_view, 7> shapes{"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};
    return is_one_of(shapes, name);
}

void drop_attributes(SvgNode& node) {
    const bool shape = is_shape(node.name), words = node.name == "text" || node.name == "tspan" || node.name == "g";
    const bool no_line = shape && node.value("stroke") == "none", no_fill = shape && node.value("fill") == "none";
    std::erase_if(node.attributes, [&](const auto& one) {
        const auto& [name, value] = one;
        if (name.find(':') != std::string::npos && name != "xml:space") return true;  // other programs' notes
        if (says_nothing(name, value)) return !(name == "xml:space" && words);
        const bool of_stops = name == "stop-color" || name == "stop-opacity";
        if (of_stops) return node.name != "stop";
        if (!words && (name.starts_with("font-") || name.ends_with("-spacing") || name == "text-anchor" ||
                       name == "writing-mode" || name == "dominant-baseline" || name == "baseline-shift"))
            return true;
        return (no_line && name.starts_with("stroke-")) || (no_fill && (name == "fill-opacity" || name == "fill-rule"));
    });
}

bool is_characters(const SvgNode& node) {
    return node.name.empty();
}

/// Groups that neither have a name nor change anything give way to what is in them.
void flatten(SvgNode& node) {
    std::vector<SvgNode> kept;
    for (SvgNode& child : node.children) {
        flatten(child);
        const bool plain_group = child.name == "g" && child.attributes.empty();
        const bool empty =
            child.name == "g" && std::all_of(child.children.begin(), child.children.end(), is_characters);
        if (empty) continue;
        if (plain_group)
            for (SvgNode& inner : child.children) kept.push_back(std::move(inner));
        else
            kept.push_back(std::move(child));
    }
    node.children = std::move(kept);
}

std::set<std::string> referred(SvgNode& root) {
    std::set<std::string> ids;
    for_each_element(root, [&](SvgNode& node) {
        for (const auto& [name, value] : node.attributes)
            for (auto& id : ids_referred_to(name, value)) ids.insert(std::move(id));
    });
    return ids;
}

}  // namespace

void drop_unused(SvgNode& root, ImportNotes& notes) {
    for_each_element(root, drop_attributes);
    drop_children(root, [&](const SvgNode& node) {
        const bool hidden = node.value("display") == "none" && !node.has("id") && node.name != "stop";
        if (hidden) notes.lost_one_of("hidden shape without a name", "hidden shapes without a name");
        return hidden;
    });
    constexpr int longest_chain = 50;  // of what only something unused refers to
    bool again = true;
    for (int round = 0; again && round < longest_chain; ++round) {
        again = false;
        const auto used = referred(root);
        auto is_used = [&](const SvgNode& node) { return used.count(node.value("id")) > 0; };
        auto unused = [&](const SvgNode& node) {
            const bool out = is_one_of(drawn_by_reference, node.name) && !is_used(node);
            again = again || out;
            return out;
        };
        drop_children(root, unused);
        for_each_element(root, [&](SvgNode& node) {
            if (node.name != "defs") return;
            again =
                std::erase_if(node.children,
                              [&](const SvgNode& child) {
                                  SvgNode copy = child;
                                  bool wanted = false;
                                  for_each_element(copy, [&](SvgNode& inner) { wanted = wanted || is_used(inner); });
                                  return !child.name.empty() && !wanted;
                              }) > 0 ||
                again;
        });
    }
    drop_children(root, [](const SvgNode& node) {
        return node.name == "defs" && std::all_of(node.children.begin(), node.children.end(), is_characters);
    });
    flatten(root);
}

}  // namespace display
