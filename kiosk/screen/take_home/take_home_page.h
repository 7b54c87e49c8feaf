// "On my phone": a slide's words as codes that a phone reads, one a page, and where the clinic has put the web site somewhere
// the address of its page; where there is a printer, a button that prints the topic. One thread at a time.
#pragma once

#include "screen/slides.h"

namespace screen {

/// Lengths that let a phone read a code from where it is held. At 40 cm the short side of what a phone's camera sees is 37 cm
/// (50°, a lens like one of 26 mm); its picture of that has 1080 pixels at least, and a reader wants three a module, better
/// four and a half. That is also what the old rule asks for, a tenth of the distance for the smallest codes.
inline constexpr float least_module_mm = 1.6f, most_module_mm = 3;
/// Half of what it sees: nobody has to aim.
inline constexpr float widest_code_mm = 180;

/// What this page and the button that leads to it are called.
std::string take_home_label(Sheet& sheet, const SlideInput& input);

/// Draws a page and returns their number; `flow` is the one the slide stands in.
int take_home_page(Sheet& sheet, const flow::Flow& flow, const SlideInput& input, Rect area);

}  // namespace screen
