#include "display/drawings/svg_elements.h"

#include <algorithm>

#include "display/drawings/svg_guard.h"
#include "display/drawings/svg_reader.h"
#include "display/drawings/svg_words.h"

namespace display {

using std::string_view;

void SvgElement::add_classes(string_view names) {
    constexpr std::size_t most = 64;
    for (std::size_t from = 0; (from = names.find_first_not_of(svg_spaces, from)) != string_view::npos;) {
        if (classes.size() == most) return void(any_class = true);
        std::size_t end = std::min(names.find_first_of(svg_spaces, from), names.size());
        classes.emplace_back(names.substr(from, end - from));
        from = end;
    }
}

bool SvgElement::matches(const CssRule& rule) const {
    if (rule.classes.empty() || any_class) return true;
    return std::any_of(classes.begin(), classes.end(), [&](const std::string& one) {
        return std::find(rule.classes.begin(), rule.classes.end(), one) != rule.classes.end();
    });
}

void SvgElements::name_last(string_view id) {
    const bool alone = ids_.emplace(std::string(id), all.size() - 1).second;
    plain_ids_ = plain_ids_ && alone && id.find('&') == string_view::npos;
}

const SvgElement* SvgElements::find(string_view id) const {
    auto found = ids_.find(std::string(id));
    return found == ids_.end() ? nullptr : &all[found->second];
}

std::optional<std::vector<std::string>> SvgElements::off() const {
    if (!plain_ids_ || std::any_of(all.begin(), all.end(), [](const SvgElement& each) { return each.styled; }))
        return std::nullopt;
    std::vector<std::string> ids;
    for (const auto& [id, index] : ids_)
        if (all[index].off) ids.push_back(id);
    return ids;
}

Work SvgElements::seen_at_once() const {
    Work sum = all.front().own, costliest;
    for (std::size_t child : all.front().children) {
        const SvgElement& element = all[child];
        if (element.name == "defs") continue;
        if (!element.off || element.styled || !element.in_between)
            sum += element.drawn;
        else
            costliest.raise_to(element.drawn);
    }
    return sum += costliest;
}

Work SvgElements::drawn(std::size_t index, int depth) {
    SvgElement& element = all[index];
    if (depth > 4 * most_svg_depth)
        refuse_svg("its references are nested too deeply", "draw the shapes once, without clones of clones",
                   element.at);
    if (element.counted == SvgElement::Count::running) return {};  // the library refuses circles by itself
    if (element.counted == SvgElement::Count::done) return element.drawn;
    element.counted = SvgElement::Count::running;
    Work sum = element.own;
    const bool only_kept = element.name == "defs";  // what is kept there is drawn where something refers to it
    for (std::size_t child : element.children)
        if (const Work work = drawn(child, depth + 1); !only_kept) sum += work;
    for (const std::string& id : element.refers_to)
        if (auto found = ids_.find(id); found != ids_.end()) sum += drawn(found->second, depth + 1);
    element.counted = SvgElement::Count::done;
    return element.drawn = sum;
}

}  // namespace display
