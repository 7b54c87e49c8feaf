#include "display/browser/drawn_state.h"

#include <algorithm>
#include <set>

#include "display/import/short_numbers.h"
#include "display/import/tidy_tree.h"

namespace display {
namespace {

bool is_among(const std::vector<std::string>& ids, const std::string& id) {
    return !id.empty() && std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool has_sheet(SvgNode& root) {
    bool found = false;
    for_each_element(root, [&](SvgNode& node) { found = found || node.name == "style"; });
    return found;
}

/// What is said to be shown wins over what is said to be hidden, as for SvgDocument.
void apply(SvgNode& root, const SvgState& state) {
    const bool sheet = has_sheet(root);
    for_each_element(root, [&](SvgNode& node) {
        const auto id = node.value("id");
        const bool shown = is_among(state.show, id), hidden = !shown && is_among(state.hide, id);
        if (hidden) node.set("display", "none");
        if (!shown) return;
        node.drop("display");
        if (sheet || node.has("style")) node.set("style", node.value("style") + ";display:inline !important");
    });
}

using Counts = std::multiset<std::string>;

void count_references(const SvgNode& node, Counts& ids) {
    for (const auto& [name, value] : node.attributes)
        for (auto& id : ids_referred_to(name, value)) ids.insert(std::move(id));
    for (const SvgNode& child : node.children) count_references(child, ids);
}

void gather_ids(const SvgNode& node, std::set<std::string>& ids) {
    if (node.has("id")) ids.insert(node.value("id"));
    for (const SvgNode& child : node.children) gather_ids(child, ids);
}

/// Whether nothing outside it refers to anything in it.
bool stands_alone(const SvgNode& node, const Counts& all) {
    Counts inside;
    std::set<std::string> ids;
    count_references(node, inside);
    gather_ids(node, ids);
    return std::all_of(ids.begin(), ids.end(), [&](const auto& id) { return all.count(id) == inside.count(id); });
}

void drop_unseen(SvgNode& root) {
    constexpr int longest_chain = 50;
    bool again = true;
    for (int round = 0; again && round < longest_chain; ++round) {
        again = false;
        Counts all;
        count_references(root, all);
        drop_children(root, [&](const SvgNode& node) {
            const bool defined = node.name == "defs";
            const bool in_vain =
                (node.value("display") == "none" || defined) && !node.children.empty() && stands_alone(node, all);
            const bool empty_shape =
                node.value("display") == "none" && node.children.empty() && all.count(node.value("id")) == 0;
            again = again || in_vain || empty_shape;
            return in_vain || empty_shape;
        });
        for_each_element(root, [&](SvgNode& node) {
            if (node.name != "defs") return;
            again = std::erase_if(node.children,
                                  [&](const SvgNode& child) {
                                      return !child.name.empty() && child.name != "style" && stands_alone(child, all);
                                  }) > 0 ||
                    again;
        });
    }
}

void drop_ids(SvgNode& root) {
    Counts all;
    count_references(root, all);
    for_each_element(root, [&](SvgNode& node) {
        if (node.has("id") && all.count(node.value("id")) == 0) node.drop("id");
    });
}

}  // namespace

SvgNode drawn_state(SvgNode root, const SvgState& state) {
    ImportNotes unsaid;
    drop_foreign(root, unsaid);
    drop_children(root, [](const SvgNode& node) { return node.name == "title"; });
    apply(root, state);
    if (!has_sheet(root)) {  // whose rules may mean what looks unused
        drop_unseen(root);
        drop_ids(root);
    }
    shorten_numbers(root);
    return root;
}

std::string written_close(const SvgNode& root) {
    auto text = write_tree(root);
    if (text.find("<text") != std::string::npos || text.find("<style") != std::string::npos) return text;
    std::string close;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\n') {
            close += text[at];
            continue;
        }
        while (at + 1 < text.size() && text[at + 1] == ' ') ++at;
    }
    return close;
}

}  // namespace display
