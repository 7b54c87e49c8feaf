#include "display/paper/pdf_press.h"

#include <fstream>

#include "display/drawings/drawings.h"
#include "display/paper/pdf_bytes.h"
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
    const auto title = proof.title + " (" + proof.flow + ", " + proof.language + ")";
    auto status = print_pdf({pages, paper::width, paper::height, title,
                             [&](cairo_t* context, std::size_t number, std::size_t count) {
                                 draw_footer(context, typecase, proof, number, count);
                             }},
                            pdf);
    if (status == CAIRO_STATUS_SUCCESS && !store(file, pdf)) status = CAIRO_STATUS_WRITE_ERROR;
    if (status == CAIRO_STATUS_SUCCESS) return std::nullopt;
    base::Problem problem;
    problem.file = file.string();
    problem.what = std::string("the proof cannot be written: ") + cairo_status_to_string(status);
    problem.advice = "check the folder given with --out and its free space";
    return problem;
}

}  // namespace display
