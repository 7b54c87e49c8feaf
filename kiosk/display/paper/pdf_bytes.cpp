#include "display/paper/pdf_bytes.h"

#include <cairo-pdf.h>

#include "display/cairo_handles.h"

namespace display {
namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

cairo_status_t print_pdf(const PdfPages& what, std::string& pdf) {
    CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &pdf, what.width, what.height));
    if (auto status = cairo_surface_status(surface.get())) return status;
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, what.title.c_str());
    CairoContext context(cairo_create(surface.get()));
    const auto& all = what.pages.pages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto& draw : all[i]) draw(context.get());
        what.foot(context.get(), i + 1, all.size());
        cairo_show_page(context.get());
    }
    if (auto status = cairo_status(context.get())) return status;
    cairo_surface_finish(surface.get());
    return cairo_surface_status(surface.get());
}

}  // namespace display
