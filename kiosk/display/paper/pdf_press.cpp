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

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

/// A PDF in memory: a file of cairo's own does not notice a full disk when it closes, and a stream that fails under it is
/// not freed by cairo 1.18. What failed first is the status.
cairo_status_t print(const screen::Proof& proof, const PaperPages& pages, const Typecase& typecase, std::string& pdf) {
    CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &pdf, paper::width, paper::height));
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
    return cairo_surface_status(surface.get());
}

bool store(const std::filesystem::path& file, const std::string& pdf) {
    std::ofstream out(file, std::ios::binary);
    out.write(pdf.data(), static_cast<std::streamsize>(pdf.size())).flush();
    return out.good();
}

}  // namespace

std::optional<base::Problem> PdfPress::write(const screen::Proof& proof, const std::filesystem::path& file) {
    ReportOnce report(report_);
    DrawingTrials trials(helper_, nullptr);
    DrawingTexts texts(media_, {});
    Drawings drawings(texts, report, trials, drawings_in_memory);
    Typecase typecase;
    auto pages = set_pages(proof, typecase, drawings);
    std::string pdf;
    auto status = print(proof, pages, typecase, pdf);
    if (status == CAIRO_STATUS_SUCCESS && !store(file, pdf)) status = CAIRO_STATUS_WRITE_ERROR;
    if (status == CAIRO_STATUS_SUCCESS) return std::nullopt;
    base::Problem problem;
    problem.file = file.string();
    problem.what = std::string("the proof cannot be written: ") + cairo_status_to_string(status);
    problem.advice = "check the folder given with --out and its free space";
    return problem;
}

}  // namespace display
