#include "display/import/page_frame.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/file_names.h"
#include "display/import/layer_names.h"

namespace display {
namespace {

bool covers_page(const SvgNode& root, const SvgNode& shape) {
    double x = 0, y = 0, w = 0, h = 0;
    if (shape.name != "rect" || shape.has("transform") ||
        std::sscanf(root.value("viewBox").c_str(), "%lf%*[ ,]%lf%*[ ,]%lf%*[ ,]%lf", &x, &y, &w, &h) != 4)
        return false;
    auto number = [&](const char* name) { return std::atof(shape.value(name).c_str()); };
    if (shape.value("width") == "100%" && shape.value("height") == "100%") return number("x") == x && number("y") == y;
    return number("x") <= x && number("y") <= y && number("x") + number("width") >= x + w &&
           number("y") + number("height") >= y + h;
}

bool clips_to_page(const SvgNode& root, const SvgNode& clip) {
    const auto shapes =
        std::count_if(clip.children.begin(), clip.children.end(), [](const SvgNode& one) { return !one.name.empty(); });
    return shapes == 1 && std::any_of(clip.children.begin(), clip.children.end(),
                                      [&](const SvgNode& one) { return covers_page(root, one); });
}

/// The lowest shape; null: there is none.
const SvgNode* lowest(const SvgNode& node) {
    for (const SvgNode& child : node.children) {
        if (!is_drawn(child)) continue;
        if (child.name != "g") return &child;
        if (child.has("transform") || child.value("display") == "none") return nullptr;
        return lowest(child);
    }
    return nullptr;
}

}  // namespace

void unwrap_frame(SvgNode& root, ImportNotes& notes) {
    constexpr int deepest = 4;  // frames in frames
    for (int i = 0; i < deepest; ++i) {
        SvgNode* only = nullptr;
        for (SvgNode& child : root.children) {
            const bool beside = child.name.empty() || child.name == "defs" || child.name == "title" || !is_drawn(child);
            if (beside) continue;
            if (only) return;
            only = &child;
        }
        if (!only || only->name != "g") return;
        for (const auto& [name, value] : only->attributes) {
            if (name == "id" || name == "data-name") continue;
            const auto ids = ids_referred_to(name, value);
            bool whole_page = name == "clip-path" && ids.size() == 1;
            if (whole_page) {
                whole_page = false;
                for_each_element(root, [&](SvgNode& node) {
                    if (node.name == "clipPath" && node.value("id") == ids[0]) whole_page = clips_to_page(root, node);
                });
            }
            if (!whole_page) return;
        }
        const bool holds_groups = std::any_of(only->children.begin(), only->children.end(),
                                              [](const SvgNode& one) { return one.name == "g" && one.has("id"); });
        const bool named = only->has("id") && !authors_name(*only).empty();
        if (named && !holds_groups) return;
        if (named)
            notes.changed("the frame “" + authors_name(*only) +
                          "” round everything is gone, so that its layers are the drawing's");
        std::vector<SvgNode> kept;
        for (SvgNode& child : root.children) {
            if (&child != only) {
                kept.push_back(std::move(child));
                continue;
            }
            auto inner = std::move(child.children);
            for (SvgNode& each : inner) kept.push_back(std::move(each));
        }
        root.children = std::move(kept);
    }
}

void tell_of_ground(const SvgNode& root, ImportNotes& notes) {
    const SvgNode* ground = lowest(root);
    if (!ground || !covers_page(root, *ground)) return;
    const auto fill = base::lower_case(ground->value("fill"));
    if (fill == "white" || fill == "#fff" || fill == "#ffffff")
        notes.changed(
            "a white ground covers the whole page and stays: take it out in the drawing program, unless it is meant");
}

}  // namespace display
