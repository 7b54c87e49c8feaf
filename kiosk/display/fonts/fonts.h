// Noto fonts by script, with a fallback for single glyphs: measures runs for the layout and renders them for the
// painter.
//
// Fonts are opened when first needed. One thread at a time each; a process may have several Fonts, one a thread (the UI thread has
// one, a check several).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "screen/text_measure.h"

namespace display {

/// Where Debian's fonts-noto-core and fonts-noto-cjk put their files.
std::vector<std::filesystem::path> default_font_folders();

/// How much of a run's ink covers each pixel, 0 to 255, row by row.
struct TextMask {
    int left = 0;  ///< of the mask from the run's x
    int top = 0;   ///< of the mask from the baseline, mostly negative
    int w = 0, h = 0;
    std::vector<std::uint8_t> coverage;
};

class Fonts final : public screen::TextMeasure {
public:
    /// How many faces stay open, each in one size: what some screens at one text size need. 0.15 MB each.
    static constexpr std::size_t sizes_of_screens = 24;

    /// How font files are read: a piece at a time, of which few are kept; or mapped, which is faster where every letter is measured
    /// in many sizes, and shows in the memory of the program.
    enum class Files { read, mapped };

    /// Fails when Noto Sans itself is missing, naming the package to install. Other fonts that are missing are reported
    /// to `report`, once each, when a text first needs them; their glyphs are then drawn as empty boxes.
    static base::Result<std::unique_ptr<Fonts>> open(
        base::Report report, std::vector<std::filesystem::path> folders = default_font_folders(),
        std::size_t kept_open = sizes_of_screens, Files files = Files::read);
    ~Fonts() override;
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    float width(const std::string& text, const screen::RunStyle& style) override;
    float cap_height() const override;

    bool has_glyph(char32_t character) override;
    /// Debian's, of the family that is likeliest to have it.
    static const char* package_for(char32_t character);

    /// The run's picture; null when nothing of it is visible. Cached within a budget of bytes.
    std::shared_ptr<const TextMask> mask(const std::string& text, const screen::RunStyle& style);

private:
    struct Inside;
    explicit Fonts(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace display
