// What a printed proof looks like: its first page, its slides, the box to sign. Inside display only; one thread.
#pragma once

#include "display/drawings/drawings.h"
#include "display/paper/paper_pages.h"
#include "screen/proof.h"

namespace display {

/// A small empty square with words right of it; y is the words' top. Returns where the words end.
double draw_tick_box(cairo_t* context, const PaperWords& words, double x, double y);

void add_first_page(PaperPages& pages, const Typecase& typecase, const screen::Proof& proof);
void add_slides(PaperPages& pages, const Typecase& typecase, Drawings& drawings, const screen::Proof& proof);
void add_signature(PaperPages& pages, const Typecase& typecase, const screen::Proof& proof);

/// At the foot of every page; `number` counts from 1.
void draw_footer(cairo_t* context, const Typecase& typecase, const screen::Proof& proof, std::size_t number,
                 std::size_t count);

}  // namespace display
