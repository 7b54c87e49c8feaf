#include "display/paper/pdf_press.h"

#include <cairo-pdf.h>

#include <fstream>

#include "display/cairo_handles.h"
#include "display/drawings/drawings.h"
#include "display/paper/proof_pages.h"

namespace display {

namespace {

constexpr std::size_t drawings_in_memory = std::size_t{1} << 20;  ///< bytes of SVG text

PaperPages set_pages(const screen::Proof& proof, const Typecase& typecase, Drawings& drawings) {
    PaperPages pages;
    add_first_page(pages, typecase, proof);
    add_slides(pages, typecase, drawings, proof);
    add_signature(pages, typecase, proof);
    return pages;
}

cairo_status_t append(void* file, const unsigned char* bytes, unsigned int count) {
    auto& out = *static_cast<std::ofstream*>(file);
    out.write(reinterpret_cast<const char*>(bytes), count);
    return out ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/// What the first thing that failed says of itself; no error: CAIRO_STATUS_SUCCESS.
cairo_status_t print(const screen::Proof& proof, const PaperPages& pages, const Typecase& typecase,
                     const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);  // cairo's own file does not notice a full disk when it closes
    if (!out) return CAIRO_STATUS_WRITE_ERROR;
    CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &out, paper::width, paper::height));
    if (auto status = cairo_surface_status(surface.get())) return status;
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   (proof.title + " (" + proof.flow + ", " + proof.language + ")").c_str());
    CairoContext context(cairo_create(surface.get()));
    const auto& all = pages.pages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const auto& draw : all[i]) draw(context.get());
        draw_footer(context.get(), typecase, proof, i + 1, all.size());
        cairo_show_page(context.get());
    }
    if (auto status = cairo_status(context.get())) return status;
    cairo_surface_finish(surface.get());
    if (auto status = cairo_surface_status(surface.get())) return status;
    return out.flush() ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

}  // namespace

std::optional<base::Problem> PdfPress::write(const screen::Proof& proof, const std::filesystem::path& file) {
    ReportOnce report(report_);
    DrawingTrials trials(helper_, nullptr);
    Drawings drawings(media_, report, trials, drawings_in_memory);
    Typecase typecase;
    auto pages = set_pages(proof, typecase, drawings);
    auto status = print(proof, pages, typecase, file);
    if (status == CAIRO_STATUS_SUCCESS) return std::nullopt;
    base::Problem problem;
    problem.file = file.string();
    problem.what = std::string("the proof cannot be written: ") + cairo_status_to_string(status);
    problem.advice = "check the folder given with --out and its free space";
    return problem;
}

}  // namespace display
