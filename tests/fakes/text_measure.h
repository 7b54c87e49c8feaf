// Fonts without fonts: each letter has a width of its own kind, near to that of Noto Sans.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "screen/text_measure.h"

namespace fakes {

class TextMeasure final : public screen::TextMeasure {
public:
    static constexpr char32_t without_glyph = U'\u2603';
    static constexpr float letter = 0.56f, bold_letter = 0.6f, ideograph = 1, capital = 0.714f;

    float width(const std::string& text, const screen::RunStyle& style) override {
        ++asked;
        letters.insert(style.letters);
        float ems = 0;
        for (std::size_t i = 0; i < text.size();) ems += advance(next(text, i), style.weight);
        return ems * style.px;
    }
    float cap_height() const override { return capital; }
    bool has_glyph(char32_t character) override { return character != without_glyph; }

    int asked = 0;                    ///< runs measured so far
    std::set<flow::Letters> letters;  ///< that they were in

private:
    static std::uint32_t next(const std::string& text, std::size_t& i) {
        auto lead = static_cast<unsigned char>(text[i++]);
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
        std::uint32_t code = more == 3 ? lead & 7u : more == 2 ? lead & 15u : more == 1 ? lead & 31u : lead;
        for (; more > 0 && i < text.size(); --more) code = code << 6 | (static_cast<unsigned char>(text[i++]) & 63u);
        return code;
    }
    static float advance(std::uint32_t code, screen::Weight weight) {
        if (code >= 0x300 && code < 0x370) return 0;  // combining marks
        if (code == 0x200D || (code >= 0x1F3FB && code <= 0x1F3FF)) return 0;
        if (code >= 0x2E80) return ideograph;
        if (code == ' ') return 0.26f;
        return weight == screen::Weight::bold ? bold_letter : letter;
    }
};

}  // namespace fakes
