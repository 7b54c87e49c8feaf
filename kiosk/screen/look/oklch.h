// Colours as they are seen: contrast as WCAG 2.2 measures it, and OKLCH (Björn Ottosson, 2020), in which a step of lightness looks
// alike in every hue. Pure.
#pragma once

#include "screen/geometry.h"

namespace screen {

struct Oklch {
    double lightness = 0;  ///< 0 is black, 1 is white
    double chroma = 0;     ///< 0 is grey; of sRGB's colours at most about 0.32
    double hue = 0;        ///< radians, from -pi to pi
};

Oklch oklch(Color color);

/// The nearest colour of that lightness and hue that a screen has: chroma is less where there is none so strong.
Color color_of(Oklch wanted);

/// 1 to 21.
double contrast(Color one, Color other);

/// Radians between two hues, 0 to pi.
double hue_between(double one, double other);

}  // namespace screen
