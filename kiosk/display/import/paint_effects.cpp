#include "display/import/paint_effects.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "display/drawings/svg_css.h"
#include "display/drawings/svg_reasons.h"

namespace display {
namespace {

using std::string_view;

/// Whether the drawing itself is what comes out last, over something: a shadow.
bool merges_the_drawing(const SvgNode& filter) {
    bool with_source = false;
    std::string last;
    SvgNode copy = filter;
    for_each_element(copy, [&](SvgNode& node) {
        with_source = with_source || node.value("in") == "SourceGraphic" || node.value("in2") == "SourceGraphic";
        if (node.name.starts_with("fe") && node.name != "feMergeNode" && !node.name.starts_with("feFunc"))
            last = node.name;
    });
    return last == "feDropShadow" || (with_source && (last == "feBlend" || last == "feMerge" || last == "feComposite"));
}

}  // namespace

void refuse_or_drop_effects(SvgNode& root, ImportNotes& notes) {
    std::map<std::string, const SvgNode*> filters;
    for_each_element(root, [&](SvgNode& node) {
        if (node.name == "filter") filters[node.value("id")] = &node;
    });
    std::set<std::string> shadows;
    for (const auto& [id, filter] : filters)
        if (merges_the_drawing(*filter)) shadows.insert(id);
    for_each_element(root, [&](SvgNode& node) {
        const auto line = static_cast<std::size_t>(node.line);
        refuse_unfit_element(node.name, line);
        for (const auto& [name, value] : node.attributes)
            if (name.starts_with("marker") && !urls(value).empty()) refuse_effect("marker", line);
        if (!node.has("filter")) return;
        for (const auto& id : ids_referred_to("filter", node.value("filter")))
            if (shadows.count(id) > 0)
                notes.lost_one_of("shadow", "shadows");
            else if (filters.count(id) > 0)
                refuse_effect("filter", line);
        if (node.value("filter").find('(') != std::string::npos && urls(node.value("filter")).empty())
            refuse_effect("filter", line);
        node.drop("filter");
    });
}

void complete_gradients(SvgNode& root) {
    constexpr std::array<string_view, 12> taken{
        "x1", "y1", "x2", "y2", "cx", "cy", "r", "fx", "fy", "gradientUnits", "gradientTransform", "spreadMethod"};
    constexpr std::size_t most_copied = 50'000;  // stops: hostile gradients would multiply
    std::size_t copied = 0;
    std::map<std::string, SvgNode> all;
    auto is_gradient = [](const SvgNode& node) {
        return node.name == "linearGradient" || node.name == "radialGradient";
    };
    for_each_element(root, [&](SvgNode& node) {
        if (is_gradient(node)) all[node.value("id")] = node;
    });
    auto has_stops = [](const SvgNode& node) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [](const SvgNode& one) { return one.name == "stop"; });
    };
    for_each_element(root, [&](SvgNode& node) {
        if (!is_gradient(node)) return;
        constexpr int longest_chain = 20;
        for (int i = 0; i < longest_chain && node.has("href"); ++i) {
            auto found = all.find(node.value("href").substr(std::min<std::size_t>(1, node.value("href").size())));
            node.drop("href");
            if (found == all.end()) break;
            const SvgNode& from = found->second;
            copied += from.children.size();
            if (copied > most_copied) return;
            const bool same_kind = from.name == node.name;
            for (string_view name : taken) {
                const bool shared = name.starts_with("gradient") || name == "spreadMethod";
                if (from.has(name) && !node.has(name) && (same_kind || shared)) node.set(name, from.value(name));
            }
            if (!has_stops(node)) node.children = from.children;
            if (from.has("href")) node.set("href", from.value("href"));
        }
    });
}

}  // namespace display
