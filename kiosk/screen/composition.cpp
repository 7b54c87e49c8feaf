#include "screen/composition.h"

#include <algorithm>
#include <cmath>

#include "screen/pages.h"
#include "screen/stage.h"

namespace screen {
namespace {

constexpr float column_gap = 64;
constexpr float least_stage = 240;     // a picture on less shows nothing
constexpr float least_shown = 400;     // 10 cm, of the square as large as the picture
constexpr float least_at_once = 280;   // 7 cm, on one page with letters of 100 %
constexpr float least_promised = 320;  // 8 cm: below that an author is told
constexpr float worth_a_page = 1.1f;   // so much larger is a picture on a page of its own, or it needs none
constexpr float widest_text = 1400;    // longer lines are hard to follow; at 100 %
constexpr float narrow_row = 1100, least_column = 360;  // the lower part of a screen that stands: words come first

float side_of(Size shown) {
    return std::sqrt(shown.w * shown.h);
}

/// With the gap before them where something stands above.
float height_below(float above, const Blocks& blocks) {
    float height = height_of(blocks);
    return above > 0 && height > 0 ? blocks.front().gap + height : height;
}

/// What stands on a page with the stage.
struct StagePage {
    Blocks above, words;
    float reserve = 0;  ///< least height of the words
    Blocks control;
    float least_stage = 0;
};

/// Words and control as they stand in one column.
float foot_height(const StagePage& page) {
    float words = std::max(height_of(page.words), page.reserve);
    return words + height_below(words, page.control);
}

/// Words from the top, control at the bottom.
void draw_foot(Sheet& sheet, const StagePage& page, Rect area) {
    draw_all(sheet, page.words, area);
    float control = height_of(page.control);
    if (control > 0) draw_all(sheet, page.control, {area.x, area.bottom() - control, area.w, control});
}

float text_width(const Sheet& sheet, Rect area) {
    return sheet.landscape() ? std::min(area.w, widest_text * std::max(1.0f, sheet.text_factor())) : area.w;
}

Rect column_beside_stage(Rect area, float share) {
    float stage = (area.w + 2 * space::margin) * share;
    if (area.w < narrow_row) stage = std::min(stage, area.w - column_gap - least_column);
    float x = area.x + stage + column_gap;
    return {x, area.y, area.right() - x, area.h};
}

class Composer {
public:
    Composer(Sheet& sheet, const std::function<Composition(float)>& make, Rect area, int page)
        : sheet_(sheet), area_(area), column_(area), page_(page), full_(make(text_width(sheet, area))) {
        if (!full_.stage || !sheet.landscape()) return;
        column_ = column_beside_stage(area, full_.stage->share);
        beside_ = make(column_.w);
    }

    int compose() {
        if (!full_.stage) return words_only();
        if (full_.stage->above && sheet_.room_above() > 0) {
            const Rect picture{0, -sheet_.room_above(), sheet_.width(), sheet_.room_above() - space::inside};
            const auto names = full_.stage->above->names(sheet_, picture);
            if (names && *names <= area_.bottom()) return below_the_picture(picture, *names);
        }
        const auto& c = in_column();
        const bool touched = !c.answer.empty();
        StagePage whole{c.title, touched ? c.answer : joined(c.body, c.hint), c.body_reserve, c.control,
                        full_.stage->least};
        if (fits(whole) && !scrap_on(whole)) return draw_stage(whole), 1;
        if (c.answers && only_notices(c.further)) {
            StagePage first{c.title, {}, 0, {}, full_.stage->least}, again = whole;
            again.above.clear();
            again.least_stage = std::min(full_.stage->least, 1.2f * least_shown);
            if (fits(first) && fits(again) && !scrap_on(first) && !scrap_on(again)) {
                answer_on(1);
                return draw_stage(page_ <= 0 ? first : again), 2;
            }
        }
        StagePage title{c.title, {}, 0, c.control, least_stage}, alone = title;
        alone.above.clear();
        if (full_.body.empty()) lower_title(title);
        bool crowded = !fits(title), scrap = crowded || scrap_on(title);
        add_hint(title), add_hint(alone);
        if (sheet_.text_factor() <= 1 && fits(whole) && !is_worth_a_page(whole, alone)) return draw_stage(whole), 1;
        const bool worth = scrap && !crowded && is_worth_a_page(title, alone);
        if (crowded || (worth && !full_.body.empty())) return words_before(alone);
        return words_after(title);
    }

private:
    const Composition& in_column() const { return beside_ ? *beside_ : full_; }
    Blocks later_words() const { return full_.answer.empty() ? full_.body : full_.answer; }

    void answer_on(int page) {
        if (full_.turns && !full_.answer.empty() && page_ < page) sheet_.answer_on(page);
    }

    static bool only_notices(const Blocks& blocks) {
        return std::all_of(blocks.begin(), blocks.end(), [](const Block& each) { return each.joins; });
    }

    float stage_height(const StagePage& page) const {
        float above = height_of(page.above), foot = foot_height(page);
        return area_.h - (above > 0 ? above + space::gutter : 0) - (foot > 0 ? foot + space::block : 0);
    }

    /// A stage with nothing but its hint has the whole width.
    bool stands_beside(const StagePage& page) const {
        return beside_ && !(page.above.empty() && page.control.empty() && page.reserve == 0);
    }

    /// In landscape, of the column.
    float column_height(const StagePage& page) const {
        float above = height_of(page.above), foot = foot_height(page);
        return above + (above > 0 && foot > 0 ? space::gutter : 0) + foot;
    }

    bool fits(const StagePage& page) const {
        return stands_beside(page) ? column_height(page) <= area_.h : stage_height(page) >= page.least_stage;
    }

    Rect stage_rect(const StagePage& page) const {
        if (stands_beside(page)) return {area_.x, area_.y, column_.x - column_gap - area_.x, area_.h};
        float above = height_of(page.above);
        return {area_.x, area_.y + (above > 0 ? above + space::gutter : 0), area_.w, stage_height(page)};
    }

    Size shown_on(const StagePage& page) const {
        Sheet trial = sheet_.blank();
        return full_.stage->shown(trial, stage_rect(page));
    }

    /// Large letters need further pages anyway, and one of them may be the picture's. Where controls stand low, the picture
    /// stands above them too, large.
    bool scrap_on(const StagePage& page) const {
        if (!full_.stage->shown) return false;
        if (sheet_.text_factor() > 1) return is_scrap(shown_on(page));
        return sheet_.room_above() == 0 && side_of(shown_on(page)) < least_at_once;
    }

    bool is_worth_a_page(const StagePage& now, const StagePage& alone) const {
        float small = side_of(shown_on(now)), large = side_of(shown_on(alone));
        if (std::max(small, large) < least_promised) sheet_.shrink_picture();
        return large > worth_a_page * small;
    }

    /// Until the picture has room: without words of its own that could follow it, a title would stand alone.
    void lower_title(StagePage& page) const {
        const auto titles = page.above;
        if (titles.size() != 1) return;
        for (const auto& lower : titles.front().lower)
            if (!fits(page) || scrap_on(page)) page.above = {lower};
    }

    /// If it does not make a scrap of the picture: names look as if they can be touched.
    void add_hint(StagePage& page) const {
        auto with = page;
        with.words = stands_beside(page) ? in_column().hint : full_.hint;
        if (with.words.empty()) return;
        Sheet widest = sheet_.blank(), trial = sheet_.blank();
        draw_all(widest, full_.hint, area_);
        draw_all(trial, with.words, area_);
        sheet_.note_words_of(widest);
        if (!fits(with) || (trial.cuts_words() && !widest.cuts_words())) return;
        bool leaves_room = !full_.stage->shown || side_of(shown_on(with)) >= least_promised;
        if (leaves_room || side_of(shown_on(page)) < least_promised) page = std::move(with);
    }

    void draw_stage(const StagePage& page) {
        if (!stands_beside(page)) {
            float above = height_of(page.above), foot = foot_height(page), room = stage_height(page);
            draw_all(sheet_, page.above, {area_.x, area_.y, area_.w, above});
            if (room < least_stage) sheet_.spill();
            full_.stage->draw(sheet_, stage_rect(page));
            return draw_foot(sheet_, page, {area_.x, area_.bottom() - foot, area_.w, foot});
        }
        full_.stage->draw(sheet_, stage_rect(page));
        float above = height_of(page.above), foot = foot_height(page), total = column_height(page);
        float top = column_.y + (column_.h - total) / 2;
        draw_all(sheet_, page.above, {column_.x, top, column_.w, above});
        draw_foot(sheet_, page, {column_.x, top + total - foot, column_.w, foot});
    }

    /// Over as many pages as they need, with the control at the foot of each; returns their number.
    int draw_words(const Blocks& words, const Blocks& control, int pages_before) {
        if (words.empty()) return 0;
        Rect column{area_.x, area_.y, text_width(sheet_, area_), area_.h};
        Foot foot;
        if (!control.empty())
            foot = {{column.w, height_of(control)}, space::block, [&](Sheet& to, Rect rect) {
                        draw_all(to, control, rect);
                    }};
        return draw_pages(sheet_, words, column, page_ - pages_before, foot);
    }

    /// What changes the words stands with them where all of them have room on one page.
    int words_after(const StagePage& title) {
        auto words = joined(later_words(), full_.further);
        if (page_ <= 0) draw_stage(title);
        answer_on(1);
        bool with_control = full_.answers && foot_height({{}, {}, full_.body_reserve, full_.control}) <= area_.h;
        return 1 + draw_words(words, with_control ? full_.control : Blocks{}, 1);
    }

    /// The answer to a touch comes after what was touched. No control stands with it: one answer may be none.
    int words_before(const StagePage& alone) {
        if (full_.stage->shown && side_of(shown_on(alone)) < least_promised) sheet_.shrink_picture();
        auto words = full_.body, after = full_.answer;
        if (!words.empty()) words.front().gap = space::gutter;
        words = joined(full_.title, words);
        auto& last = after.empty() && only_notices(full_.further) ? words : after;
        last = joined(last, full_.further);
        const int stage = draw_words(words, {}, 0);
        if (page_ == stage) draw_stage(alone);
        answer_on(stage + 1);
        return stage + 1 + draw_words(after, {}, stage + 1);
    }

    Blocks all_words(const Blocks& control) const {
        Blocks words = full_.answer.empty() ? joined(full_.body, full_.hint) : full_.answer;
        if (!words.empty()) words.front().gap = space::gutter;
        return joined(full_.title, joined(words, joined(control, full_.further)));
    }

    int words_only() { return draw_words(all_words(full_.control), {}, 0); }

    /// Names and control stand on every page where they leave the words the larger part of it, else with the title on the
    /// first.
    int below_the_picture(Rect picture, float names) {
        constexpr float most = 0.45f;
        const Rect whole = area_;
        const float head = names > 0 ? names + space::inside - area_.y : 0,
                    foot = height_of(full_.control) + (full_.control.empty() ? 0 : space::block);
        const bool always = head + foot <= most * area_.h, first = page_ <= 0;
        area_.y += always || first ? head : 0;
        area_.h = whole.bottom() - area_.y;
        const auto draw_picture = [&](bool named) {
            if (named && names > 0) return full_.stage->draw(sheet_, {0, picture.y, picture.w, names - picture.y});
            full_.stage->above->without(sheet_, picture);
        };
        if (always) {
            const int pages = draw_words(all_words({}), full_.control, 0);
            return draw_picture(true), pages;
        }
        Blocks on_first, words = full_.answer.empty() ? full_.body : full_.answer;
        const bool titled = height_of(full_.title) + foot <= whole.h - head;
        (titled ? on_first : words) = joined(full_.title, titled ? Blocks{} : words);
        if (height_of(joined(on_first, full_.hint)) + foot <= whole.h - head) on_first = joined(on_first, full_.hint);
        if (foot > whole.h - head) sheet_.spill();
        if (first) draw_all(sheet_, on_first, area_);
        if (first && foot > 0)
            draw_all(sheet_, full_.control, {area_.x, area_.bottom() - foot + space::block, area_.w, foot});
        area_ = whole;
        answer_on(1);
        const int pages = 1 + draw_words(joined(words, full_.further), {}, 1);
        return draw_picture(first), pages;
    }

    Sheet& sheet_;
    Rect area_, column_;
    int page_;
    Composition full_;
    std::optional<Composition> beside_;
};

}  // namespace

StagePlan::Above above_without_names(std::function<void(Sheet&, Rect)> draw) {
    return {[](Sheet&, Rect) { return std::optional(0.0f); }, std::move(draw)};
}

StagePlan plain_stage(float least, const flow::Picture& picture, float share) {
    auto draw = [&picture](Sheet& to, Rect rect) { return stage(to, rect, picture, {}); };
    return {least, draw, draw, share, above_without_names(draw)};
}

bool is_scrap(Size shown) {
    return side_of(shown) < least_shown;
}

int compose(Sheet& sheet, const std::function<Composition(float)>& make, Rect area, int page) {
    return Composer(sheet, make, area, page).compose();
}

}  // namespace screen
