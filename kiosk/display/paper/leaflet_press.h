// Leaflets as PDFs in memory: one page of A4 or Letter, in large print as many as it needs. Drawings and letters stay vectors.
#pragma once

#include <filesystem>

#include "display/drawings/drawing_helper.h"
#include "screen/paper/leaflet.h"

namespace display {

/// One thread. Drawings are as hostile as for Pictures, and refused as there: reported once, and left out.
class PdfLeafletPress final : public screen::LeafletPress {
public:
    /// `media` holds illustrations/.
    PdfLeafletPress(std::filesystem::path media, base::Report report, DrawingHelper helper = {})
        : media_(std::move(media)), report_(std::move(report)), helper_(std::move(helper)) {}

    base::Result<screen::SetLeaflet> set(const screen::Leaflet& leaflet, const screen::LeafletSheet& sheet) override;

private:
    std::filesystem::path media_;
    base::Report report_;
    DrawingHelper helper_;
};

}  // namespace display
