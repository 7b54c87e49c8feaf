#include "display/fonts/fonts.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "base/lru_cache.h"
#include "base/utf8.h"
#include "display/fonts/font_cache.h"
#include "display/fonts/font_files.h"

namespace display {

namespace {

constexpr std::size_t width_budget = std::size_t{3} << 20;  ///< bytes
constexpr std::size_t mask_budget = std::size_t{6} << 20;
constexpr std::size_t per_width = 160;  ///< bytes beside the text

/// Joiners, direction marks and the like: no font need have them.
bool is_invisible(char32_t c) {
    return c < 0x20 || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Written over or under the letter before it, and drawn by the same font where that is possible.
bool is_mark(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

std::string key_of(const std::string& text, const screen::RunStyle& style) {
    std::string key = text;
    key += '\0';
    key += style.language;
    key += '\0';
    key += std::to_string(std::lround(style.px * 4));
    key += style.weight == screen::Weight::bold ? 'b' : 'r';
    key += style.right_to_left ? '<' : '>';
    key += style.letters == flow::Letters::serif ? 's' : '-';
    return key += std::to_string(style.script);
}

/// Adds `part`, moved right by `x`, to `whole`.
void add(TextMask& whole, const TextMask& part, int x) {
    if (part.coverage.empty()) return;
    TextMask placed = part;
    placed.left += x;
    if (whole.coverage.empty()) {
        whole = std::move(placed);
        return;
    }
    TextMask both;
    both.left = std::min(whole.left, placed.left);
    both.top = std::min(whole.top, placed.top);
    both.w = std::max(whole.left + whole.w, placed.left + placed.w) - both.left;
    both.h = std::max(whole.top + whole.h, placed.top + placed.h) - both.top;
    both.coverage.assign(static_cast<std::size_t>(both.w) * static_cast<std::size_t>(both.h), 0);
    for (const TextMask* one : {&std::as_const(whole), &std::as_const(placed)})
        for (int row = 0; row < one->h; ++row) {
            const std::uint8_t* from = one->coverage.data() + static_cast<std::ptrdiff_t>(row) * one->w;
            std::uint8_t* to = both.coverage.data() + static_cast<std::ptrdiff_t>(one->top - both.top + row) * both.w +
                               one->left - both.left;
            for (int i = 0; i < one->w; ++i) to[i] = std::max(to[i], from[i]);
        }
    whole = std::move(both);
}

}  // namespace

std::vector<std::filesystem::path> default_font_folders() {
    return {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"};
}

struct Fonts::Inside {
    /// Part of a run that one font draws.
    struct Segment {
        std::string text;
        std::shared_ptr<OpenFont> font;
    };

    Inside(std::vector<std::filesystem::path> folders, base::Report report, std::size_t kept_open, Files read)
        : files(std::move(folders), std::move(report)), fonts(kept_open, read) {}

    FontFiles files;
    FontCache fonts;
    base::LruCache<float> widths{width_budget};
    base::LruCache<std::shared_ptr<const TextMask>> masks{mask_budget};
    std::unordered_map<char32_t, bool> known_glyphs;

    std::shared_ptr<OpenFont> open(const FontFamily& family, const screen::RunStyle& style) {
        std::optional<FontFace> face = files.face(family, style.weight, style.language);
        return face ? fonts.open(*face, style.px) : nullptr;
    }

    /// The run's own font, or Noto Sans where its script's is not installed.
    std::shared_ptr<OpenFont> own_font(const screen::RunStyle& style) {
        for (auto letters : {style.letters, flow::Letters::sans})
            if (auto own = open(FontFiles::family_of(style.script, letters), style)) return own;
        return open(FontFiles::family_of(0), style);
    }

    std::shared_ptr<OpenFont> fallback(char32_t character, const screen::RunStyle& style) {
        for (const FontFamily* family : FontFiles::fallbacks(character)) {
            const auto face = files.face(*family, style.weight, style.language);
            if (!face || !fonts.has(*face, character).value_or(true)) continue;
            if (auto font = fonts.open(*face, style.px); font && font->has(character)) return font;
        }
        return nullptr;
    }

    /// Opens none where their own tables tell.
    bool any_has(char32_t character, const screen::RunStyle& style) {
        for (const FontFamily* family : FontFiles::fallbacks(character)) {
            const auto face = files.face(*family, style.weight, style.language);
            if (!face) continue;
            auto told = fonts.has(*face, character);
            if (!told)
                if (const auto font = fonts.open(*face, style.px)) told = font->has(character);
            if (told.value_or(false)) return true;
        }
        return false;
    }

    /// In the order they are seen, left to right.
    std::vector<Segment> segments(const std::string& text, const screen::RunStyle& style) {
        std::shared_ptr<OpenFont> own = own_font(style);
        if (!own) return {};
        std::vector<Segment> result;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t character = base::next_character(text, at);
            std::shared_ptr<OpenFont> font = own;
            const bool stays = is_invisible(character) || is_mark(character) || character == U' ';
            if (stays && !result.empty())
                font = result.back().font;
            else if (!stays && !own->has(character))
                font = fallback(character, style);
            if (!font) font = own;  // which draws its box for what no font has
            if (result.empty() || result.back().font != font) result.push_back({"", font});
            // Control characters would be drawn as boxes, whatever the font.
            if (character >= 0x20) result.back().text.append(text, begin, at - begin);
        }
        if (style.right_to_left) std::reverse(result.begin(), result.end());
        return result;
    }
};

base::Result<std::unique_ptr<Fonts>> Fonts::open(base::Report report, std::vector<std::filesystem::path> folders,
                                                 std::size_t kept_open, Files how) {
    const FontFamily& sans = FontFiles::family_of(0);
    FontFiles quiet(folders, nullptr);
    if (!quiet.face(sans, screen::Weight::regular, "")) return quiet.missing(sans);
    auto inside = std::make_unique<Inside>(std::move(folders), std::move(report), kept_open, how);
    return std::unique_ptr<Fonts>(new Fonts(std::move(inside)));
}

Fonts::Fonts(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Fonts::~Fonts() = default;

float Fonts::cap_height() const {
    return 0.714F;
}

float Fonts::width(const std::string& text, const screen::RunStyle& style) {
    if (text.empty() || style.px <= 0) return 0;
    const std::string key = key_of(text, style);
    if (const float* known = inside_->widths.find(key)) return *known;
    float width = 0;
    for (const Inside::Segment& segment : inside_->segments(text, style))
        if (!segment.text.empty()) width += segment.font->advance(segment.text, style);
    return inside_->widths.put(key, width, key.size() + per_width);
}

std::shared_ptr<const TextMask> Fonts::mask(const std::string& text, const screen::RunStyle& style) {
    if (text.empty() || style.px <= 0) return nullptr;
    const std::string key = key_of(text, style);
    if (const auto* known = inside_->masks.find(key)) return *known;
    TextMask whole;
    float x = 0;
    std::vector<Inside::Segment> segments = inside_->segments(text, style);
    for (const Inside::Segment& segment : segments) {
        if (segment.text.empty()) continue;
        add(whole, segment.font->mask(segment.text, style), static_cast<int>(std::lround(x)));
        if (segments.size() > 1) x += segment.font->advance(segment.text, style);
    }
    std::shared_ptr<const TextMask> result;
    if (!whole.coverage.empty()) result = std::make_shared<const TextMask>(std::move(whole));
    const std::size_t bytes = result ? result->coverage.size() : 0;
    return inside_->masks.put(key, std::move(result), key.size() + bytes + per_width);
}

const char* Fonts::package_for(char32_t character) {
    return FontFiles::fallbacks(character).front()->package;
}

bool Fonts::has_glyph(char32_t character) {
    if (is_invisible(character)) return true;
    auto [known, is_new] = inside_->known_glyphs.try_emplace(character, false);
    screen::RunStyle probe;
    probe.px = 16;
    if (is_new) known->second = inside_->any_has(character, probe);
    return known->second;
}

}  // namespace display
