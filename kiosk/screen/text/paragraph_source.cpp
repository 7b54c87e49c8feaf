#include "screen/text/paragraph_source.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

#include "screen/text/number_order.h"

namespace screen {
namespace {

using icu::UnicodeString;

constexpr char16_t soft_hyphen = 0x00AD;

std::uint32_t tag_of(UScriptCode code) {
    const char* name = uscript_getShortName(code);
    if (!name || std::char_traits<char>::length(name) != 4) return script_tag("Latn");
    return script_tag({name[0], name[1], name[2], name[3], '\0'});
}

/// Script of each UTF-16 unit; common characters (spaces, digits, punctuation) take the script before them.
std::vector<std::uint32_t> scripts_of(const UnicodeString& text) {
    std::vector<std::uint32_t> tags(static_cast<std::size_t>(text.length()), 0);
    std::uint32_t current = 0;
    for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        auto code = uscript_getScript(text.char32At(i), &status);
        bool common = code == USCRIPT_COMMON || code == USCRIPT_INHERITED || U_FAILURE(status);
        if (!common) {
            if (current == 0) std::fill(tags.begin(), tags.begin() + i, tag_of(code));
            current = tag_of(code);
        }
        for (int k = i; k < text.moveIndex32(i, 1); ++k) tags[static_cast<std::size_t>(k)] = current;
    }
    if (current == 0) std::fill(tags.begin(), tags.end(), script_tag("Latn"));
    return tags;
}

}  // namespace

ParagraphSource::ParagraphSource(const flow::Marked& paragraph, const Setting& setting) : bidi_(ubidi_open()) {
    const std::string_view text = paragraph.text;
    const bool all_bold = setting.weight == Weight::bold;
    std::size_t at = 0;
    for (const auto& range : paragraph.bold) {
        append(text.substr(at, range.first - at), all_bold);
        append(text.substr(range.first, range.last - range.first), true);
        at = range.last;
    }
    append(text.substr(at), all_bold);
    scripts_ = scripts_of(units_);
    UErrorCode status = U_ZERO_ERROR;
    UBiDiLevel level = is_right_to_left(setting.language) ? UBIDI_RTL : UBIDI_LTR;
    if (level == UBIDI_RTL) hold_numbers();
    auto* levels = levels_.empty() ? nullptr : levels_.data();
    ubidi_setPara(bidi_.get(), units_.getBuffer(), units_.length(), level, levels, &status);
}

/// 5–10 and telephone numbers run from left to right. Where the author says which way words run, ICU does as told.
void ParagraphSource::hold_numbers() {
    const auto is_told = [](char16_t unit) {
        return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
    };
    const auto* begin = units_.getBuffer();
    if (std::any_of(begin, begin + units_.length(), is_told)) return;
    const auto spans = numbers_to_hold(units_);
    if (spans.empty()) return;
    levels_.assign(static_cast<std::size_t>(units_.length()), UBIDI_RTL);
    for (auto [first, last] : spans)
        std::fill(levels_.begin() + first, levels_.begin() + last,
                  static_cast<UBiDiLevel>(UBIDI_LEVEL_OVERRIDE | (UBIDI_RTL + 1)));
}

void ParagraphSource::append(std::string_view words, bool bold) {
    units_.append(UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())}));
    bold_.resize(static_cast<std::size_t>(units_.length()), bold);
}

int ParagraphSource::visible_end(int start, int end) const {
    while (end > start && units_[end - 1] == u' ') --end;
    return end;
}

int ParagraphSource::hyphen_before(int end) const {
    return end > 0 && end < units_.length() && units_[end - 1] == soft_hyphen ? end - 1 : -1;
}

/// Without its soft hyphens, but for the one that shows.
std::string ParagraphSource::shown(int start, int end, int hyphen) const {
    UnicodeString units;
    for (int i = start; i < end; ++i)
        if (units_[i] != soft_hyphen)
            units.append(units_[i]);
        else if (i == hyphen)
            units.append(u'-');
    std::string out;
    units.toUTF8String(out);
    return out;
}

/// Runs of one weight and script within one direction, in visual order.
void ParagraphSource::add_runs(std::vector<Run>& out, TextMeasure& measure, const Setting& setting, int start, int end,
                               bool rtl, int hyphen) const {
    auto first = static_cast<std::ptrdiff_t>(out.size());
    for (int i = start; i < end;) {
        auto at = static_cast<std::size_t>(i);
        int stop = i + 1;
        while (stop < end && scripts_[static_cast<std::size_t>(stop)] == scripts_[at] &&
               bold_[static_cast<std::size_t>(stop)] == bold_[at])
            ++stop;
        Run run;
        run.text = shown(i, stop, hyphen);
        run.style = {setting.px,     bold_[at] ? Weight::bold : Weight::regular, rtl, scripts_[at], setting.language,
                     setting.letters};
        i = stop;
        if (run.text.empty()) continue;
        run.width = measure.width(run.text, run.style);
        out.push_back(std::move(run));
    }
    if (rtl) std::reverse(out.begin() + first, out.end());
}

float ParagraphSource::width(TextMeasure& measure, const Setting& setting, int start, int end, int hyphen) const {
    std::vector<Run> runs;
    bool rtl = start < units_.length() && (ubidi_getLevelAt(bidi_.get(), start) & 1) != 0;
    add_runs(runs, measure, setting, start, end, rtl, hyphen);
    float total = 0;
    for (const auto& run : runs) total += run.width;
    return total;
}

Line ParagraphSource::line(TextMeasure& measure, const Setting& setting, int start, int end) const {
    Line line;
    const int full = std::exchange(end, visible_end(start, end));
    line.text = shown(start, end, -1);
    line.after = full > end && full < units_.length() ? " " : "";
    if (start == end) return line;
    int hyphen = hyphen_before(end);
    UErrorCode status = U_ZERO_ERROR;
    Bidi part(ubidi_open());
    ubidi_setLine(bidi_.get(), start, end, part.get(), &status);
    int count = ubidi_countRuns(part.get(), &status);
    for (int i = 0; i < count && U_SUCCESS(status); ++i) {
        int from = 0, length = 0;
        bool rtl = ubidi_getVisualRun(part.get(), i, &from, &length) == UBIDI_RTL;
        add_runs(line.runs, measure, setting, start + from, start + from + length, rtl, hyphen);
    }
    for (auto& run : line.runs) {
        run.x = line.width;
        line.width += run.width;
    }
    return line;
}

}  // namespace screen
