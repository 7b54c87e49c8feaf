// The elements of a drawing and what they refer to: how much is drawn when every reference is followed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "display/drawings/svg_css.h"
#include "display/drawings/svg_work.h"

namespace display {

struct SvgElement {
    std::string_view name;
    std::size_t at = 0;
    std::vector<std::string> classes;
    std::vector<std::size_t> children;
    std::vector<std::string> refers_to;
    Work own;
    Work drawn;
    enum class Count { open, running, done } counted = Count::open;
    bool off = false;         ///< display="none"
    bool styled = false;      ///< a style or a style sheet may say whether it is displayed
    bool in_between = false;  ///< by its name a pose between two layers, see living/in_betweens
    bool stays = false;       ///< translate="no": its words are for every language
    bool any_class = false;   ///< more than are worth comparing

    /// Of a class attribute.
    void add_classes(std::string_view names);
    bool matches(const CssRule& rule) const;
};

/// In the order of the file; the first is the root. One thread at a time.
class SvgElements {
public:
    std::vector<SvgElement> all;

    /// The last element has this id.
    void name_last(std::string_view id);
    const SvgElement* find(std::string_view id) const;
    /// See SvgFacts.
    std::optional<std::vector<std::string>> off() const;

    /// Of the whole drawing. Throws SvgRefused when references are nested too deeply.
    Work drawn() { return drawn(0, 0); }
    /// Of what is ever seen at a time: of poses that are off only the costliest. After `drawn`.
    Work seen_at_once() const;

private:
    Work drawn(std::size_t index, int depth);

    std::unordered_map<std::string, std::size_t> ids_;
    bool plain_ids_ = true;  ///< each of one element, and without characters written as &amp;
};

}  // namespace display
