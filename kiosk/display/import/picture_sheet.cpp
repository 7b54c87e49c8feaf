// The layers of an imported drawing beside each other.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "display/cairo_handles.h"
#include "display/drawings/svg_document.h"
#include "display/import/picture_import.h"

namespace display {
namespace {

constexpr int side = 300, gap = 20, line = 30;
constexpr double stage[] = {0xE3 / 255.0, 0xED / 255.0, 0xE8 / 255.0};

struct Cell {
    std::string name;
    SvgState state;
};

/// The whole as it is, then each layer alone.
std::vector<Cell> cells(const ImportedPicture& picture) {
    constexpr std::size_t most = 60;
    std::vector<Cell> all{{"as it is", {}}};
    std::vector<std::string> layers;
    for (const auto& each : picture.elements)
        if (each.layer) layers.push_back(each.id);
    for (const auto& shown : layers) {
        if (all.size() == most) break;
        SvgState state{{shown}, layers, {}};
        std::erase(state.hide, shown);
        all.push_back({shown, std::move(state)});
    }
    return all;
}

void draw(cairo_t* context, const ImportedPicture& picture, const Cell& cell, int x, int y) {
    cairo_save(context);
    cairo_set_source_rgb(context, stage[0], stage[1], stage[2]);
    cairo_rectangle(context, x, y, side, side);
    cairo_fill_preserve(context);
    cairo_clip(context);
    SvgDocument document(picture.svg);
    if (!cell.name.empty()) document.set_state(cell.state);
    const float scale = side / std::max(picture.size.w, picture.size.h);
    const PixelSize size{std::max(1, static_cast<int>(picture.size.w * scale)),
                         std::max(1, static_cast<int>(picture.size.h * scale))};
    cairo_translate(context, x + (side - size.w) / 2, y + (side - size.h) / 2);
    if (!document.draw(context, size)) throw std::runtime_error("drawing it failed");
    cairo_restore(context);
    cairo_set_source_rgb(context, 0, 0, 0);
    cairo_move_to(context, x, y + side + line * 0.7);
    cairo_show_text(context, cell.name.c_str());
}

}  // namespace

std::optional<base::Problem> write_picture_sheet(const ImportedPicture& picture, const std::string& png) {
    const auto all = cells(picture);
    const int columns = std::max(1, std::min(4, static_cast<int>(all.size())));
    const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    Canvas canvas({gap + columns * (side + gap), gap + rows * (side + line + gap)});
    canvas.fill(canvas.bounds(), screen::rgb(0xFFFFFF));
    {
        const CairoSurface surface = cairo_over(canvas);
        const CairoContext context(cairo_create(surface.get()));
        cairo_select_font_face(context.get(), "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(context.get(), 18);
        try {
            for (int i = 0; i < static_cast<int>(all.size()); ++i)
                draw(context.get(), picture, all[static_cast<std::size_t>(i)], gap + i % columns * (side + gap),
                     gap + i / columns * (side + line + gap));
        } catch (const std::runtime_error& error) {
            return base::failure(std::string("the layers cannot be drawn: ") + error.what(),
                                 "look at the drawing itself", png);
        }
        cairo_surface_flush(surface.get());
    }
    return write_png(canvas, png);
}

}  // namespace display
