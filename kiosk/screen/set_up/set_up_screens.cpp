#include "screen/set_up/set_up_screens.h"

#include <algorithm>

#include "screen/blocks.h"
#include "screen/set_up/set_up_parts.h"

namespace screen {

namespace set_up {
namespace {

using Question = SetUpQuestion;

constexpr float gap = space::gutter;

struct Asked {
    std::string title, how;
};

Asked asked(Sheet& sheet, Question question) {
    switch (question) {
        case Question::up:
            return {sheet.word("Which side is on top?"), sheet.word("Touch the arrow that points up.")};
        case Question::size:
            return {sheet.word("How large is this screen?"),
                    sheet.word(
                        "Hold a bank card flat on the drawn one. Touch minus or plus until both are equally large.")};
        case Question::emergency:
            return {sheet.word("Emergency number"), sheet.word("Warnings show it to readers who are not in the clinic. "
                                                               "Left out, they name the front desk alone.")};
        case Question::desk:
            return {sheet.word("What does a warning say first?"),
                    sheet.word("It stands above the warning signs, in every language as you type it. Or keep the words "
                               "that stand here.")};
        case Question::name:
            return {sheet.word("What is this kiosk called?"),
                    sheet.word("The name stands beside its counts. Patients do not see it.")};
        case Question::pin:
            return {sheet.word("Choose a PIN for staff"),
                    sheet.word("8 to 16 digits, no simple pattern. It opens the staff desk.")};
        case Question::pin_again:
            return {sheet.word("The same PIN once more"), sheet.word("So that no slip of a finger locks you out.")};
        case Question::key:
            return {sheet.word("Whose content may this kiosk show?"),
                    sheet.word("This key is on the stick. Compare its number with the one at the author’s desk.")};
        case Question::stick:
            return {sheet.word("Settings from a stick"),
                    sheet.word("Another kiosk wrote them. This one then asks only for what is its own.")};
        case Question::answers:
            return {sheet.word("Is everything right?"), sheet.word("Nothing is kept before you save.")};
        case Question::pull_plug:
            return {sheet.word("Pull the plug now and put it in again"),
                    sheet.word("The first screen has to come back by itself.")};
    }
    return {};
}

/// The smallest screens: words are set smaller, so that keys keep their size.
bool is_small(const Sheet& sheet) {
    return std::min(sheet.width(), sheet.height()) < 900;
}

struct Way {
    std::string label, of, icon;
    IconSide side = IconSide::before;
    ButtonLook look = ButtonLook::plain;
    bool awake = true;
};

std::string on_label(Sheet& sheet, Question question) {
    switch (question) {
        case Question::size:
            return sheet.word("Equally large");
        case Question::key:
            return sheet.word("Take this key");
        case Question::stick:
            return sheet.word("Use these settings");
        case Question::answers:
            return sheet.word("Save");
        case Question::pull_plug:
            return sheet.word("Start the kiosk");
        default:
            return sheet.word("Next");
    }
}

std::string on_action(Question question) {
    return question == Question::stick ? "use-stick" : question == Question::pull_plug ? "start" : "next";
}

std::vector<Way> ways(Sheet& sheet, const SetUpView& view) {
    std::vector<Way> all;
    if (view.question == Question::pull_plug) {
        all.push_back({sheet.word("Write these settings to a stick"), "write", "", IconSide::before, ButtonLook::plain,
                       !view.busy});
    } else if (!view.first) {
        all.push_back({view.again ? sheet.word("Back to the kiosk") : sheet.word("Back"), "back", "back",
                       IconSide::before, ButtonLook::plain, !view.busy});
    }
    if (view.question == Question::up) all.push_back({sheet.word("Settings from a stick"), "stick", ""});
    if (view.question == Question::stick)
        all.push_back({sheet.word("Look again"), "stick", "", IconSide::before, ButtonLook::plain, !view.busy});
    if (view.may_skip)
        all.push_back(
            {view.question == Question::pin ? sheet.word("Keep the PIN") : sheet.word("Leave it out"), "skip", ""});
    const bool plain = on_label(sheet, view.question) == sheet.word("Next");
    all.push_back({on_label(sheet, view.question), on_action(view.question), plain ? "next" : "", IconSide::after,
                   ButtonLook::primary, view.may_go_on && !view.busy});
    return all;
}

/// Buttons in a row at the foot, or where they have no room there in two.
struct Foot {
    std::vector<Way> ways;
    std::size_t columns, rows;
    float width, height, pad, top;  ///< of a button; around them; the foot's edge
};

Foot foot_of(Sheet& sheet, const SetUpView& view) {
    const bool wide = sheet.landscape();
    Foot foot{ways(sheet, view),    0, 0, 0, button_height(sheet, wide || is_small(sheet) ? 104 : 128),
              wide ? 22.0F : 30.0F, 0};
    const float below = wide ? 24 : 40, full = sheet.width() - 2 * space::margin;
    foot.columns = wide ? foot.ways.size() : std::min<std::size_t>(foot.ways.size(), 2);
    foot.rows = (foot.ways.size() + foot.columns - 1) / foot.columns;
    foot.width = (full - gap * static_cast<float>(foot.columns - 1)) / static_cast<float>(foot.columns);
    foot.top = sheet.height() - below - foot.pad - static_cast<float>(foot.rows) * (foot.height + gap) + gap;
    return foot;
}

/// One that is left over lies above the others, over the whole width: Back keeps its place.
void draw_foot(Sheet& sheet, const Foot& foot) {
    const auto& [all, columns, rows, width, height, pad, top] = foot;
    const auto& c = sheet.colors();
    const float full = sheet.width() - 2 * space::margin;
    sheet.box({0, top, sheet.width(), sheet.height() - top}, 0, c.surface);
    sheet.box({0, top, sheet.width(), screen::width::divider}, 0, c.hair);
    const bool one_over = rows > 1 && all.size() % columns == 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool over = one_over && i == 1;
        const std::size_t place = !one_over ? i : i == 0 ? columns : over ? 0 : i + columns - 1;
        Rect rect{space::margin + static_cast<float>(place % columns) * (width + gap),
                  top + pad + static_cast<float>(place / columns) * (height + gap), over ? full : width, height};
        if (columns == 1)
            rect = {space::margin + full - std::min(full, 620.0F), rect.y, std::min(full, 620.0F), height};
        if (all[i].awake)
            button(sheet, rect, all[i].look, {all[i].label, all[i].icon, all[i].side}, action(all[i].of));
        else
            asleep(sheet, rect, all[i].label);
    }
}

/// What was wrong or went well, and in small letters what somebody who mends it wants to know.
float remark(Sheet& sheet, Rect area, const SetUpView& view) {
    const auto& c = sheet.colors();
    float y = area.y;
    const std::string said = view.busy             ? sheet.word("One moment …")
                             : view.remark.empty() ? ""
                                                   : sheet.word(view.remark.c_str());
    if (!said.empty())
        y = words(sheet, {area.x, y, area.w, 0}, said, is_small(sheet) ? Type::small : Type::body, Weight::bold,
                  view.busy || view.good ? c.accent : c.bad) +
            12;
    if (!view.told.empty() && !view.busy)
        y = words(sheet, {area.x, y, area.w, 0}, view.told, Type::caption, Weight::regular, c.soft, Role::notice) + 12;
    return y;
}

bool types_words(Question question) {
    return question == Question::desk || question == Question::name;
}

bool types_digits(Question question) {
    return question == Question::emergency || question == Question::pin || question == Question::pin_again;
}

/// Title, how, remark, and for what is typed its field. `bottom`: of what has to have room below, with the keyboard.
float explanation(Sheet& sheet, Rect area, const SetUpView& view, float bottom) {
    const auto& c = sheet.colors();
    const bool small = is_small(sheet), tight = sheet.landscape() || small, types = types_words(view.question);
    const float field_height = tight && types ? 76 : 96, gap_below = tight ? 14 : 24;
    const auto [title, how] = asked(sheet, view.question);
    float y = words(sheet, area, title, tight ? Type::heading : Type::title, Weight::bold, c.ink, Role::title) +
              (tight ? 8 : 16);
    const auto how_type = small || (tight && types) ? Type::small : Type::body;
    const float how_height = sheet.set_whole_words(how, how_type, Weight::regular, area.w).height + gap_below;
    const float keys = types ? field_height + gap_below + least_keyboard_height(sheet, area.w, view) : 0;
    if (!types || y + how_height + keys <= bottom)  // on a low screen the letters come first
        y = words(sheet, {area.x, y, area.w, 0}, how, how_type, Weight::regular, c.ink) + gap_below;
    if (types || types_digits(view.question)) {
        const Rect row{area.x, y, area.w, field_height};
        if (view.question == Question::pin || view.question == Question::pin_again)
            dots(sheet, row, view.dots);
        else
            field(sheet, row, view);
        y = row.bottom() + gap_below;
    }
    return remark(sheet, {area.x, y, area.w, 0}, view);
}

/// Everything above the foot, down to `bottom`.
void draw_question(Sheet& sheet, const SetUpView& view, float bottom) {
    const float top = sheet.landscape() ? 16 : is_small(sheet) ? 32 : 56, full = sheet.width() - 2 * space::margin;
    float y = top;
    if (!view.languages.empty()) y = languages(sheet, {space::margin, top, full, 0}, view) + gap;
    if (types_digits(view.question) && sheet.landscape()) {
        const float half = (full - 2 * gap) / 2;
        explanation(sheet, {space::margin, y, half, 0}, view, bottom);
        return digits(sheet, {space::margin + half + 2 * gap, y, half, bottom - y}, view);
    }
    if (view.question == Question::up && sheet.landscape()) {
        const float half = (full - 2 * gap) / 2;
        explanation(sheet, {space::margin, y, half, 0}, view, bottom);
        return draw_up(sheet, {space::margin + half + 2 * gap, y, half, bottom - y}, view);
    }
    y = explanation(sheet, {space::margin, y, full, 0}, view, bottom) + (sheet.landscape() ? 0 : 16);
    const Rect area{space::margin, y, full, bottom - y};
    if (types_digits(view.question)) return digits(sheet, area, view);
    if (types_words(view.question)) return keyboard(sheet, area, view);
    switch (view.question) {
        case Question::up:
            return draw_up(sheet, area, view);
        case Question::size:
            return draw_size(sheet, area, view);
        case Question::key:
            return draw_key(sheet, area, view);
        case Question::answers:
            return draw_answers(sheet, area, view);
        case Question::pull_plug:
            return draw_checks(sheet, area, view);
        default:
            return;
    }
}

}  // namespace

/// In reading order.
void draw(Sheet& sheet, const SetUpView& view) {
    const auto foot = foot_of(sheet, view);
    draw_question(sheet, view, foot.top - gap);
    draw_foot(sheet, foot);
}

}  // namespace set_up

DrawList SetUpScreens::lay_out(const SetUpView& view, const Panel& panel, const Interaction& interaction) {
    flow::Settings settings;
    settings.language = view.language;
    Sheet sheet(panel, settings, interaction, typesetter_, pictures_, words_);
    set_up::draw(sheet, view);
    return sheet.finish(1);
}

}  // namespace screen
