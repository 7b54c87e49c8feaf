// Proofs as PDF files of A4 pages. Drawings and letters stay vectors.
#pragma once

#include <filesystem>

#include "base/problem.h"
#include "display/drawings/drawing_helper.h"
#include "screen/proof.h"

namespace display {

/// One thread. Drawings are as hostile as for Pictures, and refused as there: reported once, with a note in their
/// place.
class PdfPress final : public screen::ProofPress {
public:
    /// `media` holds illustrations/.
    PdfPress(std::filesystem::path media, base::Report report, DrawingHelper helper = {})
        : media_(std::move(media)), report_(std::move(report)), helper_(std::move(helper)) {}

    std::optional<base::Problem> write(const screen::Proof& proof, const std::filesystem::path& file) override;

private:
    std::filesystem::path media_;
    base::Report report_;
    DrawingHelper helper_;
};

}  // namespace display
