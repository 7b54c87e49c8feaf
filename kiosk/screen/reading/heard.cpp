#include "screen/reading/heard.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "flow/marks.h"

namespace screen {
namespace {

/// A run of the element's words as it is painted, and which bytes of the label it shows.
struct Run {
    std::size_t paint;
    std::size_t first, last;
};

/// As painted, without what the label does not have: blanks at its ends, soft hyphens.
std::string words_of(const Text& text) {
    std::string words = text.text;
    for (auto at = words.find(flow::soft_hyphen); at != words.npos; at = words.find(flow::soft_hyphen, at))
        words.erase(at, flow::soft_hyphen.size());
    const auto first = words.find_first_not_of(' ');
    if (first == words.npos) return {};
    return words.substr(first, words.find_last_not_of(' ') - first + 1);
}

struct PaintedWords {
    std::size_t paint;
    std::string words;
};

/// The element's words as they are painted, a line at a time.
std::vector<std::vector<PaintedWords>> painted_lines(const DrawList& list, const Element& element) {
    std::vector<std::vector<PaintedWords>> lines;
    float baseline = -1;
    for (std::size_t i = 0; i < list.paints.size(); ++i) {
        const auto* text = std::get_if<Text>(&list.paints[i]);
        if (!text || !element.rect.inset(-1).contains({text->x + text->width / 2, text->baseline})) continue;
        if (lines.empty() || text->baseline != baseline) lines.emplace_back();
        baseline = text->baseline;
        lines.back().push_back({i, words_of(*text)});
    }
    return lines;
}

/// Where these words stand in the label, from `from` on, where no others were found; a hyphen at which a word was divided is no
/// part of it.
std::optional<Run> find_run(std::string_view label, const PaintedWords& painted, std::size_t from,
                            const std::vector<Run>& found) {
    for (auto words = painted.words; !words.empty(); words.pop_back()) {
        for (auto at = label.find(words, from); at != label.npos; at = label.find(words, at + 1)) {
            const auto end = at + words.size();
            const bool taken = std::any_of(found.begin(), found.end(),
                                           [&](const Run& other) { return other.first < end && at < other.last; });
            if (!taken) return Run{painted.paint, at, end};
        }
        if (!words.ends_with('-')) break;
    }
    return std::nullopt;
}

/// Runs of one line may stand in another order than they are read, and a full stop alone may be meant anywhere: the longest have
/// their place first.
std::vector<Run> runs_of(const DrawList& list, const Element& element) {
    std::vector<Run> runs;
    std::size_t from = 0;
    for (auto& line : painted_lines(list, element)) {
        std::stable_sort(line.begin(), line.end(),
                         [](const auto& one, const auto& other) { return one.words.size() > other.words.size(); });
        std::size_t end = from;
        for (const auto& painted : line)
            if (auto run = find_run(element.label, painted, from, runs)) {
                end = std::max(end, run->last);
                runs.push_back(*run);
            }
        from = end;
    }
    return runs;
}

/// What is seen of [first, last) in this run.
Rect seen(const Text& text, const Run& run, std::size_t first, std::size_t last, std::string_view label,
          TextMeasure& measure) {
    constexpr float above = 1.02f, below = 0.32f;  // of the baseline, in ems
    auto width = [&](std::size_t to) {
        if (to >= run.last) return text.width;
        return to <= run.first ? 0 : measure.width(std::string(label.substr(run.first, to - run.first)), text.style);
    };
    const float begin = width(first), end = width(last);
    const float x = text.style.right_to_left ? text.x + text.width - end : text.x + begin;
    return {x, text.baseline - above * text.style.px, end - begin, (above + below) * text.style.px};
}

/// One for each line, or several where words of another direction stand between.
std::vector<Rect> lines_of(std::vector<Rect> all) {
    std::sort(all.begin(), all.end(), [](const Rect& a, const Rect& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
    std::vector<Rect> lines;
    for (const auto& rect : all) {
        const bool goes_on = !lines.empty() && lines.back().y == rect.y && rect.x - lines.back().right() < rect.h / 2;
        if (goes_on)
            lines.back() = lines.back().united(rect);
        else
            lines.push_back(rect);
    }
    return lines;
}

/// Marks lie under the letters, and over what these stand on.
void mark_lines(DrawList& list, const std::vector<Rect>& lines, std::size_t before, const Palette& colors) {
    std::vector<Paint> marks;
    for (const auto& line : lines) {
        const float side = line.h * 0.1f, bar = std::max(3.0f, line.h * 0.08f);
        const Rect ground{line.x - side, line.y, line.w + 2 * side, line.h};
        marks.push_back(Box{ground, side, colors.tint, {}, 0, false});
        marks.push_back(Box{{ground.x, ground.bottom() - bar, ground.w, bar}, bar / 2, colors.accent, {}, 0, false});
    }
    list.paints.insert(list.paints.begin() + static_cast<std::ptrdiff_t>(before), marks.begin(), marks.end());
}

void mark_ring(DrawList& list, Rect rect, const Palette& colors) {
    const float line = std::max(4.0f, 1.5f * list.px_per_mm), corner = 6 * line;
    list.paints.push_back(Box{rect.inset(-2 * line), corner, {}, colors.focus_gap, line, false});
    list.paints.push_back(Box{rect.inset(-line), corner - line, {}, colors.focus, line, false});
}

}  // namespace

std::string kind_said(const Element& element, const WordOf& word) {
    std::string kind;
    if (element.label.empty() && !element.action) return {};  // a picture for the eye alone
    if (element.role == Role::picture && !element.action) return word("Picture");
    if (element.action.kind == flow::ActionKind::compare)
        kind = word("Slider");
    else if (element.role == Role::answer)
        kind = word("Answer");
    else if (element.action)
        kind = word("Button");
    if (element.chosen) kind += (kind.empty() ? "" : ", ") + word("chosen");
    return kind;
}

std::string all_said(const Element& element, const WordOf& word) {
    auto kind = kind_said(element, word);
    if (element.label.empty() || kind.empty()) return element.label + kind;
    const bool ended = std::string_view(".!?…。！？").find(element.label.back()) != std::string_view::npos;
    return element.label + (ended ? " " : ". ") + kind;
}

void mark_heard(DrawList& list, const Heard& heard, TextMeasure& measure, const Palette& colors) {
    if (heard.element >= list.elements.size()) return;
    const auto& element = list.elements[heard.element];
    std::vector<Rect> rects;
    std::size_t before = list.paints.size();
    if (!element.action && heard.first < heard.last)
        for (const auto& run : runs_of(list, element)) {
            if (run.last <= heard.first || run.first >= heard.last) continue;
            before = std::min(before, run.paint);
            rects.push_back(
                seen(std::get<Text>(list.paints[run.paint]), run, heard.first, heard.last, element.label, measure));
        }
    if (rects.empty()) return mark_ring(list, element.rect, colors);
    mark_lines(list, lines_of(rects), before, colors);
}

}  // namespace screen
