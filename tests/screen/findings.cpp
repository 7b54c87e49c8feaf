#include "findings.h"

#include <cmath>
#include <optional>
#include <set>

#include "flow/marks.h"
#include "screen/look/look_faults.h"

namespace desk {
namespace {

using screen::Rect;

const flow::ActionKind secondary[] = {flow::ActionKind::home, flow::ActionKind::finish, flow::ActionKind::hide};
const flow::Action opens_panel{flow::ActionKind::easier, ""};

bool is_secondary(const screen::Element& element) {
    return element.action == opens_panel ||
           std::find(std::begin(secondary), std::end(secondary), element.action.kind) != std::end(secondary);
}

std::string shown(const Rect& r) {
    auto whole = [](float value) { return std::to_string(std::lround(value)); };
    return whole(r.x) + "," + whole(r.y) + " " + whole(r.w) + "x" + whole(r.h);
}

/// From capital height to baseline.
Rect letters(const screen::Text& text) {
    float high = text.style.px * 0.714f;
    return {text.x, text.baseline - high, text.width, high};
}

std::vector<const screen::Text*> texts(const screen::DrawList& list) {
    std::vector<const screen::Text*> all;
    for (const auto& paint : list.paints)
        if (const auto* text = std::get_if<screen::Text>(&paint)) all.push_back(text);
    return all;
}

std::vector<const screen::Element*> targets(const screen::DrawList& list) {
    std::vector<const screen::Element*> all;
    for (const auto& element : list.elements)
        if (element.action) all.push_back(&element);
    return all;
}

float gap_between(const Rect& a, const Rect& b) {
    float across = std::max(a.x, b.x) - std::min(a.right(), b.right());
    float down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
    return std::hypot(std::max(0.0f, across), std::max(0.0f, down));
}

/// What a colour at this point is painted on; nothing over a picture.
std::optional<screen::Color> behind(const screen::DrawList& list, std::size_t paint, screen::Point point) {
    for (auto i = paint; i-- > 0;) {
        if (const auto* box = std::get_if<screen::Box>(&list.paints[i]);
            box && box->fill.a == 255 && box->rect.contains(point))
            return box->fill;
        if (const auto* image = std::get_if<screen::Image>(&list.paints[i]);
            image && image->folder == screen::Image::Folder::illustrations && screen::bounds(*image).contains(point))
            return std::nullopt;
    }
    return list.page;
}

double luminance(screen::Color color) {
    auto linear = [](double value) {
        value /= 255;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

/// Whether two segments cross between their ends.
bool cross(const screen::Stroke& a, const screen::Stroke& b) {
    auto side = [](screen::Point p, screen::Point q, screen::Point r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    float a1 = side(a.from, a.to, b.from), a2 = side(a.from, a.to, b.to);
    float b1 = side(b.from, b.to, a.from), b2 = side(b.from, b.to, a.to);
    return a1 * a2 < 0 && b1 * b2 < 0;
}

}  // namespace

void Findings::add(const std::string& where, const std::string& what) {
    by_what_[what].push_back(where);
}

std::string Findings::told() const {
    std::string words;
    for (const auto& [what, places] : by_what_) {
        words += "\n" + what + ": " + std::to_string(places.size()) + " times, as in " + places.front();
        // "view, slide page: detail" → the slides of each view
        std::map<std::string, std::set<std::string>> slides;
        for (const auto& place : places) {
            auto comma = place.find(", ");
            auto slide = comma == std::string::npos ? std::string() : place.substr(comma + 2);
            slides[place.substr(0, comma)].insert(slide.substr(0, slide.find_first_of(" :")));
        }
        for (const auto& [view, names] : slides) {
            words += "\n    " + view + ":";
            for (const auto& name : names) words += " " + name;
        }
    }
    return words;
}

void check_inside_screen(const screen::DrawList& list, const std::string& where, Findings& findings) {
    auto outside = [&](const Rect& r) {
        return r.x < -1 || r.y < -1 || r.right() > list.size.w + 1 || r.bottom() > list.size.h + 1;
    };
    for (const auto& element : list.elements) {
        if (outside(element.rect))
            findings.add(where + ": " + element.label + " at " + shown(element.rect),
                         std::string(screen::name(element.role)) + " outside the screen");
        if (element.rect.w < 0 || element.rect.h < 0)
            findings.add(where + ": " + element.label, "element turned inside out");
    }
    for (const auto* text : texts(list))
        if (outside(letters(*text))) findings.add(where + ": " + text->text, "words outside the screen");
}

void check_targets(const screen::DrawList& list, const screen::Panel& panel, const std::string& where,
                   Findings& findings) {
    constexpr float rounding = 0.3f;  // mm: rectangles end on whole pixels
    auto all = targets(list);
    for (std::size_t i = 0; i < all.size(); ++i) {
        float least = is_secondary(*all[i]) ? 15 : 20;
        float w = all[i]->rect.w * panel.mm_per_px, h = all[i]->rect.h * panel.mm_per_px;
        auto name = flow::to_string(all[i]->action);
        auto size = " " + std::to_string(w) + " x " + std::to_string(h) + " mm";
        if (w < least - rounding) findings.add(where + ": " + name + size, "target too narrow");
        if (h < least - rounding) findings.add(where + ": " + name + size, "target too low");
        for (std::size_t k = 0; k < i; ++k) {
            if (all[i]->rect.overlaps(all[k]->rect)) {
                findings.add(where + ": " + name + " and " + flow::to_string(all[k]->action), "targets overlap");
                continue;
            }
            // The languages are one control of several choices.
            bool languages =
                all[i]->action.kind == flow::ActionKind::language && all[k]->action.kind == flow::ActionKind::language;
            float gap = gap_between(all[i]->rect, all[k]->rect) * panel.mm_per_px;
            if (!languages && gap < 3 - rounding)
                findings.add(where + ": " + name + " and " + flow::to_string(all[k]->action),
                             "targets closer than 3 mm");
        }
    }
}

void check_letters(const screen::DrawList& list, const screen::Panel& panel, const std::string& where,
                   Findings& findings) {
    for (const auto* text : texts(list)) {
        float capital = text->style.px * 0.714f * panel.mm_per_px;
        if (capital < 4.78f)
            findings.add(where + ": " + text->text + " " + std::to_string(capital), "capitals below 4.8 mm");
    }
    // On panels smaller than the 21.5 inches the sizes are made for, long words may have to be set smaller, never below
    // the least of all.
    float diagonal = std::hypot(panel.px.w, panel.px.h) * panel.mm_per_px / 25.4f;
    float least = diagonal > 21 ? 7.45f : 4.78f;
    for (const auto& element : list.elements) {
        bool body = element.role == screen::Role::answer || element.role == screen::Role::part ||
                    element.role == screen::Role::label;
        float capital = element.font_px * 0.714f * panel.mm_per_px;
        if (body && capital < least)
            findings.add(where + ": " + element.label + " " + std::to_string(capital),
                         std::string(screen::name(element.role)) + " too small");
    }
}

void check_words_are_free(const screen::DrawList& list, const std::string& where, Findings& findings) {
    auto all = texts(list);
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto here = letters(*all[i]).inset(1);
        for (std::size_t k = 0; k < i; ++k)
            if (!here.empty() && here.overlaps(letters(*all[k]).inset(1)))
                findings.add(where + ": " + all[i]->text + " and " + all[k]->text, "words over words");
        for (const auto* target : targets(list)) {
            const auto& r = target->rect;
            bool within = here.x >= r.x && here.y >= r.y && here.right() <= r.right() && here.bottom() <= r.bottom();
            if (here.overlaps(r) && !within)
                findings.add(where + ": " + all[i]->text + " and " + flow::to_string(target->action),
                             "words over the edge of a target");
        }
    }
    for (std::size_t i = 0; i < list.paints.size(); ++i) {
        const auto* text = std::get_if<screen::Text>(&list.paints[i]);
        if (!text) continue;
        for (auto k = i + 1; k < list.paints.size(); ++k)
            if (const auto* box = std::get_if<screen::Box>(&list.paints[k]);
                box && box->fill.a == 255 && box->rect.overlaps(letters(*text).inset(1)))
                findings.add(where + ": " + text->text, "words painted over");
    }
}

double contrast(screen::Color a, screen::Color b) {
    double lighter = std::max(luminance(a), luminance(b)), darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

void check_contrast(const screen::DrawList& list, const View& view, const std::string& where, Findings& findings) {
    bool high = view.settings.theme == flow::Theme::contrast;
    auto ratio = [](double value) { return std::to_string(value).substr(0, 4); };
    for (std::size_t i = 0; i < list.paints.size(); ++i) {
        const auto* text = std::get_if<screen::Text>(&list.paints[i]);
        if (!text) continue;
        auto paper = behind(list, i, letters(*text).centre());
        if (!paper) continue;
        bool body = text->style.weight == screen::Weight::regular && text->style.px >= 44;
        double least = high || body ? 7 : 4.5, is = contrast(text->color, *paper);
        if (is < least) findings.add(where + ": " + text->text + " " + ratio(is), "words without contrast");
    }
    for (const auto& element : list.elements) {
        if (element.font_px <= 0) continue;
        double is = contrast(element.foreground, element.background);
        if (is < (high ? 7 : 4.5))
            findings.add(where + ": " + element.label + " " + ratio(is), "element without contrast");
    }
}

void check_pairs_are_measured(const screen::DrawList& list, const screen::Palette& colors, const std::string& where,
                              Findings& findings) {
    for (std::size_t i = 0; i < list.paints.size(); ++i) {
        const auto* text = std::get_if<screen::Text>(&list.paints[i]);
        if (!text) continue;
        auto paper = behind(list, i, letters(*text).centre());
        if (!paper) continue;
        bool body = text->style.weight == screen::Weight::regular && text->style.px >= 44;
        auto pairs = screen::color_pairs();
        bool measured = std::any_of(pairs.begin(), pairs.end(), [&](const screen::ColorPair& pair) {
            return colors.*pair.front == text->color && colors.*pair.back == *paper && pair.least >= (body ? 7 : 4.5);
        });
        if (!measured)
            findings.add(
                where + ": " + text->text + " " + screen::written(text->color) + " on " + screen::written(*paper),
                "colours that nobody measures");
    }
}

void check_leaders(const screen::DrawList& list, const std::string& where, Findings& findings) {
    std::vector<screen::Stroke> leaders;
    for (const auto& paint : list.paints)
        if (const auto* stroke = std::get_if<screen::Stroke>(&paint)) leaders.push_back(*stroke);
    for (std::size_t i = 0; i < leaders.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (cross(leaders[i], leaders[k])) findings.add(where, "leaders cross");
}

std::string painted(const screen::DrawList& list) {
    std::string all;
    for (const auto* text : texts(list))
        for (char c : text->text)
            if (c != ' ') all += c;
    return all;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (char c : flow::said(text).words) {
        bool part = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
        if (part)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

}  // namespace desk
