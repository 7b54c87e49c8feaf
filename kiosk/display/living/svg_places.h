// Where things stand in the text of a drawing: its layers, whatever has an id, its style sheets. Inside display only; any
// thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace display {

/// A whole element, from its "<" on. Bytes of the text.
struct SvgSpan {
    std::size_t begin = 0, end = 0;
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// What lies right under the root, and is drawn.
struct SvgLayer {
    std::string id;      ///< may be empty: no state turns it on or off
    bool shown = true;   ///< by the drawing itself
    bool group = false;  ///< <g>
    SvgSpan span;
};

struct SvgPlaces {
    SvgSpan root;                  ///< its opening tag alone
    std::vector<SvgLayer> layers;  ///< the lowest first
    std::unordered_map<std::string, SvgSpan> ids;
    std::vector<SvgSpan> sheets;

    const SvgLayer* layer(const std::string& id) const;
};

/// Of a text that has been inspected. Throws SvgRefused.
SvgPlaces svg_places(std::string_view text);

}  // namespace display
