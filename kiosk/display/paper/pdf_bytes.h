// Pages as the bytes of a PDF. Inside display only; one thread.
#pragma once

#include <cairo.h>

#include <functional>
#include <string>

#include "display/paper/paper_pages.h"

namespace display {

struct PdfPages {
    const PaperPages& pages;
    double width, height;                                                       ///< of the sheet
    std::string title;                                                          ///< as a reader of PDFs shows it
    std::function<void(cairo_t*, std::size_t number, std::size_t count)> foot;  ///< of each page, from 1
};

/// In memory: a file of cairo's own does not notice a full disk when it closes, and a stream that fails under it is not freed by
/// cairo 1.18. What failed first is the status.
cairo_status_t print_pdf(const PdfPages& what, std::string& pdf);

}  // namespace display
