#include "screen/look/look_faults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numbers>
#include <utility>

#include "screen/look/look_colors.h"
#include "screen/look/oklch.h"

namespace screen {
namespace {

using P = Palette;

constexpr double for_text = 7, for_words = 4.5, for_edges = 3;

// A look may change page, hair, accent, on, press, tint, stage and ground, and in the dark surface and focus_gap too.
constexpr std::array pairs{
    ColorPair{&P::ink, &P::page, for_text, "text on {page}", "text needs"},
    ColorPair{&P::soft, &P::page, for_text, "quiet text on {page}", "text needs"},
    ColorPair{&P::ink, &P::surface, for_text, "text on cards", "text needs"},
    ColorPair{&P::soft, &P::surface, for_text, "quiet text on cards", "text needs"},
    ColorPair{&P::ink, &P::tint, for_text, "text on the tint of {accent}", "text needs"},
    ColorPair{&P::ink, &P::kind_tint, for_text, "text on a gentle correction", "text needs"},
    ColorPair{&P::ink, &P::bad_tint, for_text, "text on a warning", "text needs"},
    ColorPair{&P::ink, &P::soon_tint, for_text, "text on advice for today", "text needs"},
    ColorPair{&P::stage_ink, &P::stage, for_text, "text on the stage of pictures", "text needs"},
    ColorPair{&P::accent, &P::surface, for_words, "{accent} on cards", "words in it need"},
    ColorPair{&P::accent, &P::tint, for_words, "{accent} on its own tint", "words in it need"},
    ColorPair{&P::on, &P::accent, for_words, "{accent} under the words of a button", "these need"},
    ColorPair{&P::on, &P::press, for_words, "{accent} under the words of a pressed button", "these need"},
    ColorPair{&P::bad, &P::bad_tint, for_words, "the red of warnings on its tint", "words in it need"},
    ColorPair{&P::bad, &P::tint, for_words, "the red of warnings on the tint of {accent}", "words in it need"},
    ColorPair{&P::bad, &P::page, for_words, "the red of warnings on {page}", "words in it need"},
    ColorPair{&P::on_bad, &P::bad, for_words, "the words of a warning on its red", "words need"},
    ColorPair{&P::soon, &P::soon_tint, for_words, "advice for today on its tint", "words need"},
    ColorPair{&P::on_soon, &P::soon, for_words, "the words of advice for today", "words need"},
    ColorPair{&P::kind, &P::kind_tint, for_words, "a gentle correction on its tint", "words need"},
    ColorPair{&P::kind, &P::tint, for_words, "a gentle correction on the tint of {accent}", "words need"},
    ColorPair{&P::kind, &P::page, for_words, "a gentle correction on {page}", "words need"},
    ColorPair{&P::line, &P::page, for_edges, "the edge of a control on {page}", "edges need"},
    ColorPair{&P::line, &P::surface, for_edges, "the edge of a control on cards", "edges need"},
    ColorPair{&P::accent, &P::page, for_edges, "{accent} on {page}", "signs and edges in it need"},
    ColorPair{&P::stage_accent, &P::stage, for_edges, "{accent} on the stage of pictures",
              "lines and signs in it need"},
    ColorPair{&P::bad, &P::surface, for_edges, "the edge of a warning on cards", "edges need"},
    ColorPair{&P::kind_line, &P::page, for_edges, "the edge of a gentle correction on {page}", "edges need"},
    ColorPair{&P::kind_line, &P::surface, for_edges, "the edge of a gentle correction on cards", "edges need"},
    ColorPair{&P::kind_line, &P::kind_tint, for_edges, "the edge of a gentle correction on its tint", "edges need"},
    ColorPair{&P::focus, &P::focus_gap, for_edges, "the ring around what the keyboard is on", "edges need"},
};

/// Who is in a hurry for help looks for the red: nothing else may be of a hue like it, but what is nearly grey.
constexpr double apart = 35 * std::numbers::pi / 180, nearly_grey = 0.06;

bool looks_like_a_warning(Color accent) {
    const auto as = oklch(accent), warning = oklch(palette(flow::Theme::light).bad);
    return as.chroma > nearly_grey && hue_between(as.hue, warning.hue) < apart;
}

/// A pair that is too close, and where.
struct TooClose {
    const ColorPair* pair = nullptr;
    double is = 0;
    bool in_the_dark = false;
    explicit operator bool() const { return pair != nullptr; }
};

/// The first.
TooClose too_close(const flow::Look& look) {
    for (const auto theme : {flow::Theme::light, flow::Theme::dark}) {
        const auto colors = palette(look, theme);
        for (const auto& pair : pairs) {
            const double is = contrast(colors.*pair.front, colors.*pair.back);
            if (is < pair.least) return {&pair, is, theme == flow::Theme::dark};
        }
    }
    return {};
}

std::uint32_t number(Color color) {
    return static_cast<std::uint32_t>(color.r) << 16 | static_cast<std::uint32_t>(color.g) << 8 | color.b;
}

/// One of the colours of a look.
struct Named {
    const char* field;
    std::optional<std::uint32_t> flow::Look::*value;
};
constexpr Named accent{"accent", &flow::Look::accent}, page{"page", &flow::Look::page};

bool passes(flow::Look look, const Named& named, Color color) {
    look.*named.value = number(color);
    return !too_close(look) && (&named != &accent || !looks_like_a_warning(color));
}

/// Hue and, as far as a screen has it, chroma stay; OKLCH's lightness goes both ways until all can be read.
std::optional<Color> nearest_in_lightness(const flow::Look& look, const Named& named, const Oklch& from) {
    constexpr double step = 0.005;
    for (double away = 0; away <= 1; away += step)
        for (const double lightness : {from.lightness - away, from.lightness + away}) {
            const auto color = color_of({lightness, from.chroma, from.hue});
            if (lightness >= 0 && lightness <= 1 && passes(look, named, color)) return color;
        }
    return std::nullopt;
}

std::string quoted(Color color) {
    return '"' + written(color) + '"';
}

std::string assignment(const Named& named, Color color) {
    return std::string(named.field) + " = " + quoted(color);
}

std::string advice_on(const flow::Look& look, const Named& named, Color color) {
    const auto from = oklch(color);
    const auto near = nearest_in_lightness(look, named, from);
    if (!near) return "take another colour";
    return "write " + assignment(named, *near) + ", the nearest of the same hue, which is " +
           (oklch(*near).lightness < from.lightness ? "darker" : "lighter");
}

/// To one side of the red or to the other, whichever is nearer.
LookFault like_a_warning(const flow::Look& look, Color color) {
    constexpr double margin = 1.01;
    auto from = oklch(color);
    const double red = oklch(palette(flow::Theme::light).bad).hue;
    const bool above = std::sin(from.hue - red) >= 0;
    std::optional<Color> near;
    for (const bool up : {above, !above}) {
        from.hue = red + (up ? apart : -apart) * margin;
        if (!near) near = nearest_in_lightness(look, accent, from);
    }
    return {accent.field,
            assignment(accent, color) + " looks like the red of warnings, and nothing else may look like one",
            near ? "write " + assignment(accent, *near) + ", the nearest hue that stays apart, or take another colour"
                 : "take another colour"};
}

std::string replaced(std::string words, const std::string& gap, const std::string& with) {
    const auto at = words.find(gap);
    return at == std::string::npos ? words : words.replace(at, gap.size(), with);
}

/// "1.5 to 1": never rounded up to what is asked for.
std::string to_one(double ratio) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%.1f", std::floor(ratio * 10 + 1e-6) / 10);
    std::string told = digits.data();
    if (told.ends_with(".0")) told.resize(told.size() - 2);
    return told;
}

std::string told(const TooClose& found, const flow::Look& look) {
    auto said = [&](const Named& named, const char* own) {
        return look.*named.value ? assignment(named, rgb(*(look.*named.value))) : std::string(own);
    };
    auto where = replaced(found.pair->where, "{accent}", said(accent, "the accent"));
    where = replaced(where, "{page}", said(page, "the page"));
    return where + (found.in_the_dark ? " in the dark theme" : "") + " has a contrast of " + to_one(found.is) +
           " to 1, and " + found.pair->what_needs + " " + to_one(found.pair->least);
}

}  // namespace

std::span<const ColorPair> color_pairs() {
    return pairs;
}

std::vector<LookFault> look_faults(const flow::Look& look) {
    std::vector<LookFault> faults;
    for (const Named* named : {&accent, &page}) {
        const auto& value = look.*named->value;
        if (!value) continue;
        flow::Look alone;
        alone.*named->value = value;
        if (named == &accent && looks_like_a_warning(rgb(*value)))
            faults.push_back(like_a_warning(alone, rgb(*value)));
        else if (const auto found = too_close(alone))
            faults.push_back({named->field, told(found, alone), advice_on(alone, *named, rgb(*value))});
    }
    if (!faults.empty()) return faults;
    if (const auto found = too_close(look))  // each is right by itself
        faults.push_back({page.field, told(found, look), advice_on(look, page, rgb(*look.page))});
    return faults;
}

std::string written(Color color) {
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "#%02x%02x%02x", color.r, color.g, color.b);
    return digits.data();
}

}  // namespace screen
