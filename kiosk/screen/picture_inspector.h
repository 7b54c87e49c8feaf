// The seam to what drawings look like, for `check`: what is wrong with one, whether something is seen, whether two of its
// states can be told apart, and whether it speaks. The real one is display/pictures. One thread at a time.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "screen/picture_geometry.h"

namespace screen {

/// A drawing under media/illustrations with layers turned on and off.
struct PictureState {
    std::string file;
    std::vector<std::string> show, hide;
    bool operator==(const PictureState&) const = default;
};

class PictureInspector : public PictureGeometry {
public:
    /// Why a drawing cannot be shown as it is, at its place in its own file; without drawing it where it is light.
    virtual std::optional<base::Problem> fault(const std::string& file) = 0;

    /// What is wrong with the in-betweens of a drawing, so that it is cross-faded; nothing: all is well, or it has none.
    virtual std::optional<base::Problem> way_fault(const PictureState& /*from*/, const PictureState& /*to*/) {
        return std::nullopt;
    }

    struct Look {
        std::optional<base::Problem> problem;  ///< why it cannot be shown in this state
        bool seen = false;                     ///< something is there to see
        /// What it takes of the processor of a wall of 1080 × 1920; 0: plainly little.
        std::chrono::milliseconds on_a_wall{0};
    };
    /// Draws it small, and measures what it costs; each state once.
    virtual Look look(const PictureState& state) = 0;
    /// Whether somebody who looks from one state to the other sees a change. Both can be shown.
    virtual bool differ(const PictureState& one, const PictureState& other) = 0;

    /// Where the drawing's author says that a part is, in viewBox units; nothing when the drawing does not say.
    virtual std::optional<Point> own_point(const PictureState& state, const std::string& part) = 0;
    enum class At { nothing, covered, seen };
    /// What of a part is at a point of the viewBox: nothing, ink with something over it, or what is seen there.
    virtual At part_at(const PictureState& state, const std::string& part, Point point) = 0;
    /// How much of the way between two points of the viewBox lies over the drawing, in units of the viewBox.
    virtual float ink_between(const PictureState& state, Point from, Point to) = 0;

    struct Words {
        std::string words;
        int line = 0;  ///< of the drawing's file
    };
    /// Words in the drawing that are no numbers, units or names for every language.
    virtual std::vector<Words> words(const std::string& file) = 0;
    /// Whether they can be read in this state.
    virtual bool shows_words(const PictureState& state) = 0;

    /// Why an icon under media/icons cannot be shown.
    virtual std::optional<base::Problem> icon(const std::string& file) = 0;
};

}  // namespace screen
