#include "display/drawings/drawn_here.h"

#include "display/drawings/raster.h"
#include "flow/picture_files.h"

namespace display {
namespace {

Drawn draw_photo(Drawings& drawings, const screen::Image& image, ReportOnce& report) {
    const PixelRect whole = whole_placement(image), part = part_of(image);
    if (!is_drawable(part, whole)) return {};
    auto drawn = drawings.photo(image.file, {whole.w, whole.h}, part);
    if (auto* raster = std::get_if<Raster>(&drawn)) return {std::make_shared<const Raster>(std::move(*raster))};
    report(problem_of(drawing_name(image.folder, image.file), std::get<SvgRefusal>(drawn)));
    return {};
}

class DrawerHere final : public PictureDrawer {
public:
    DrawerHere(DrawingTexts& texts, ReportOnce& report, DrawingTrials& trials, std::size_t budget)
        : report_(report), drawings_(texts, report, trials, budget) {}
    Drawn draw(const screen::Image& image) override { return draw_here(drawings_, image, report_); }
    void forget() override { drawings_.forget(); }

private:
    ReportOnce& report_;
    Drawings drawings_;
};

}  // namespace

Drawn draw_here(Drawings& drawings, const screen::Image& image, ReportOnce& report) {
    if (flow::is_photo(image.file)) return draw_photo(drawings, image, report);
    const auto [document, not_yet] = drawings.get(image.folder, image.file, state_of(image));
    if (!document) return {nullptr, not_yet};
    base::Problem problem;
    problem.file = "media/" + drawing_name(image.folder, image.file);
    for (const std::string& id : unknown_ids(*document, image)) {
        problem.severity = base::Severity::warning;
        problem.what = "this drawing has no element \"" + id + "\"";
        problem.advice = "use one of its ids, or add the layer";
        report(problem);
    }
    RasterPointer raster = rasterise(*document, image);
    if (raster) return {std::move(raster)};
    problem.severity = base::Severity::error;
    problem.what = "this drawing cannot be shown: drawing it failed";
    problem.advice = "simplify it";
    report(problem);
    return {};
}

std::unique_ptr<PictureDrawer> drawer_here(DrawingTexts& texts, ReportOnce& report, DrawingTrials& trials,
                                           std::size_t budget) {
    return std::make_unique<DrawerHere>(texts, report, trials, budget);
}

}  // namespace display
