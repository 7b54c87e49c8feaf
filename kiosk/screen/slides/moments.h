// What compare and change slides share: a picture with several moments, of which one is shown.
#pragma once

#include "screen/composition.h"
#include "screen/slides.h"

namespace screen {

/// Title, the picture at the moment shown, and its words; room is kept for the words of every moment. The control is
/// left to the kind of slide.
Composition change_composition(Sheet& sheet, const SlideInput& input, float width);

/// Shows the moment of that number, from 0; chosen when it is `now`.
void moment_button(Sheet& sheet, Rect rect, const flow::Slide& slide, int which, int now);

}  // namespace screen
