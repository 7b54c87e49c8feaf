// One parsed SVG and the layers it shows: all there is of librsvg in the program. Inside display only; each object
// belongs to one thread.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "display/canvas.h"
#include "display/picture_place.h"
#include "screen/geometry.h"

typedef struct _cairo cairo_t;

namespace display {

class SvgDocument {
public:
    /// Ids of what the text does not display (see SvgFacts); nothing: it is not known.
    using Off = std::optional<std::vector<std::string>>;

    /// Throws std::runtime_error with a sentence when it is no sound SVG or has no size.
    explicit SvgDocument(const std::string& text, Off off = {});
    ~SvgDocument();
    SvgDocument(const SvgDocument&) = delete;
    SvgDocument& operator=(const SvgDocument&) = delete;

    /// Of the viewBox, in its own units.
    screen::Size size() const { return size_; }
    bool has(const std::string& id) const;

    /// The library adds up style sheets and never takes one back: what was decided once has to be decided again, by the
    /// state or as the text has it. One that has been put into very many states is better parsed anew.
    bool can_become(const SvgState& state) const;
    /// One that it can become; at first it is the drawing as it is. Holds for everything below.
    void set_state(const SvgState& state);
    const SvgState& state() const { return state_; }
    /// What an element covers, in viewBox units from the viewBox's corner; nothing when it does not exist or is hidden.
    std::optional<screen::Rect> bounds(const std::string& id) const;
    /// The whole drawing, or one element in its place, scaled so that the viewBox fills `size` from the context's
    /// origin. False when the library gave up.
    bool draw(cairo_t* context, PixelSize size) const;
    bool draw_element(cairo_t* context, PixelSize size, const std::string& id) const;

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    screen::Size size_;
    Off off_;
    SvgState state_;
    std::set<std::string> decided_;  ///< by any state so far
    int sheets_ = 0;                 ///< that the library keeps
};

}  // namespace display
