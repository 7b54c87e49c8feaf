#include "screen/frame/dock.h"

#include <algorithm>
#include <utility>

namespace screen {
namespace {

constexpr float help_shares[] = {0.4f, 0.28f,
                                 0.16f};  // of the row of tools, where its words have room, or theirs have none
constexpr float least_tool = 64;          // 15 mm and a little

/// Returns where they end.
float draw_tools(Sheet& sheet, const std::vector<DockTool>& tools, Rect row, float cell, ToolShape shape) {
    float x = row.x;
    for (const auto& each : tools) {
        tool(sheet, {x, row.y, cell, row.h}, shape, each.look, {each.label, each.icon}, each.action);
        x += cell + space::gutter;
    }
    return x;
}

/// In words if they have room on two lines, else its sign.
void draw_easier(Sheet& sheet, const DockContent& content, Rect rect, ToolShape shape) {
    if (!content.easier) return;
    const auto& each = *content.easier;
    if (tool_words_px(sheet, {rect.w, rect.h}, shape, each.look, each.label) > 0)
        tool(sheet, rect, shape, each.look, {each.label, each.icon}, each.action);
    else
        icon_button(sheet, rect, each.look, {each.label, each.icon}, each.action);
}

struct ToolRow {
    float cell = 0, easier = 0;  ///< widths
    bool cut = false;            ///< words have no room in the cells
};

/// Cells of one width; where words would have no room in them, the sign of "Make it easier" stands alone.
ToolRow tool_row(Sheet& sheet, const DockContent& content, Size size) {
    const auto tools = static_cast<float>(content.tools.size());
    auto is_cut = [&](float cell) {
        return std::any_of(content.tools.begin(), content.tools.end(), [&](const DockTool& each) {
            return tool_words_px(sheet, {cell, size.h}, ToolShape::icon_above, each.look, each.label) == 0;
        });
    };
    const float more = content.easier ? 1 : 0, cell = (size.w - space::gutter * (tools + more - 1)) / (tools + more);
    if (!content.easier || !is_cut(cell)) return {cell, cell, is_cut(cell)};
    const float wider = (size.w - least_tool - space::gutter * tools) / tools;
    return {wider, least_tool, is_cut(wider)};
}

void draw_tool_row(Sheet& sheet, const DockContent& content, Rect row, const ToolRow& widths) {
    const bool narrow = std::any_of(content.tools.begin(), content.tools.end(), [&](const DockTool& each) {
        return tool_width(sheet, ToolShape::icon_beside, each.label) > widths.cell;
    });
    const auto shape = narrow ? ToolShape::icon_above : ToolShape::icon_beside;
    float x = draw_tools(sheet, content.tools, row, widths.cell, shape);
    draw_easier(sheet, content, {x, row.y, widths.easier, row.h}, shape);
}

/// In the words of the list if they have room, else in short ones; the sign alone where there is no room for these either.
void draw_help(Sheet& sheet, const DockContent& content, Rect rect) {
    if (!content.help) return;
    const auto& [title, icon, action, look] = *content.help;
    const Size size{rect.w, rect.h};
    for (const auto& label : {title, sheet.word("Get help now")}) {
        float beside = tool_words_px(sheet, size, ToolShape::icon_beside, look, label);
        float above = tool_words_px(sheet, size, ToolShape::icon_above, look, label);
        if (beside == 0 && above == 0) continue;
        auto shape = above > beside ? ToolShape::icon_above : ToolShape::icon_beside;
        return tool(sheet, rect, shape, look, {label, icon}, action);
    }
    icon_button(sheet, rect, look, {title, icon}, action);
}

void draw_ways(Sheet& sheet, const DockContent& content, Rect back, Rect on) {
    if (content.back_action) button(sheet, back, ButtonLook::plain, content.back, content.back_action);
    if (content.on_action) button(sheet, on, content.on_look, content.on, content.on_action);
}

void background(Sheet& sheet, float top) {
    const auto& c = sheet.colors();
    sheet.box({0, top, sheet.width(), sheet.height() - top}, 0, c.surface);
    sheet.box({0, top, sheet.width(), width::divider}, 0, c.hair);
}

void draw_tools_and_help(Sheet& sheet, const DockContent& content, Rect area) {
    float help = 0, for_tools = area.w;
    ToolRow row;
    for (const float share : help_shares) {
        help = content.help_place ? area.w * share : 0;
        for_tools = help > 0 ? area.w - help - space::gutter : area.w;
        row = tool_row(sheet, content, {for_tools, area.h});
        if (!row.cut) break;
    }
    draw_tool_row(sheet, content, {area.x, area.y, for_tools, area.h}, row);
    draw_help(sheet, content, {area.right() - help, area.y, help, area.h});
}

/// Two rows: the ways above the tools.
float stacked_dock(Sheet& sheet, const DockContent& content) {
    bool tall = sheet.height() > 1200;
    float pad = tall ? 32 : 20, foot = tall ? 34 : 16, between = space::gutter;
    float nav = button_height(sheet, tall ? 136 : 112), tools = 120 + 40 * (sheet.text_factor() - 1);
    float width = sheet.width() - 2 * space::margin;
    float top = sheet.height() - (pad + nav + between + tools + foot);
    background(sheet, top);
    float back = std::max(296.0f, button_width(sheet, content.back));
    back = std::min(back, width * 0.45f);
    float y = top + pad;
    draw_ways(sheet, content, {space::margin, y, back, nav},
              {space::margin + back + space::gutter, y, width - back - space::gutter, nav});
    draw_tools_and_help(sheet, content, {space::margin, y + nav + between, width, tools});
    return top;
}

struct RowWidths {
    float tool, easier, back, on, help;

    float total(bool help_place) const {
        constexpr float tools = 2;
        return tools * (tool + space::gutter) + easier + space::gutter + (help_place ? help + space::gutter : 0) +
               back + space::gutter + on;
    }
};

constexpr RowWidths wide{208, 208, 264, 384, 420}, wide_but_help{208, 208, 264, 384, 300},
    narrow{120, least_tool, 200, 280, 220}, narrowest{120, least_tool, 180, 240, 150};

/// For every label that may stand there, so that the dock is the same on every slide and page. In the narrowest row a long
/// label of the ways takes two lines.
RowWidths row_widths(Sheet& sheet, const DockContent& content, ToolShape shape, RowWidths least) {
    const float most = least.help > narrow.help ? 1e6f : 360;
    least.back = std::max(least.back, std::min(most, button_width(sheet, content.back)));
    for (const char* label : {"Next", "More", "Done"}) {
        float wanted = button_width(sheet, {sheet.word(label), "next", IconSide::after});
        least.on = std::max(least.on, std::min(most, wanted));
    }
    for (const char* label : {"Finish", "Topics"})
        least.tool = std::max(least.tool, tool_width(sheet, shape, sheet.word(label)));
    return least;
}

/// One row: the tools at the start, the ways at the end.
float row_dock(Sheet& sheet, const DockContent& content, ToolShape shape, const RowWidths& widths) {
    float height = button_height(sheet, 120), pad = 30, foot = 32;
    float top = sheet.height() - pad - height - foot, y = top + pad, right = sheet.width() - space::margin;
    background(sheet, top);
    Rect on{right - widths.on, y, widths.on, height};
    Rect back{on.x - space::gutter - widths.back, y, widths.back, height};
    draw_ways(sheet, content, back, on);
    float x = draw_tools(sheet, content.tools, {space::margin, y, 0, height}, widths.tool, shape);
    draw_easier(sheet, content, {x, y, widths.easier, height}, shape);
    x += content.easier ? widths.easier + space::gutter : 0;
    draw_help(sheet, content, {x, y, std::min(widths.help, back.x - space::gutter - x), height});
    return top;
}

/// Of a dock that leaves the slide as much as it can.
struct CloseDock {
    static constexpr float pad = 14, ways = 112, tools = 120;
    Rect back, here, on, row;

    explicit CloseDock(const Sheet& sheet) {
        const float x = sheet.margin(), width = sheet.width() - 2 * x, y = top(sheet) + pad;
        back = {x, y, std::min(240.0f, 0.25f * width), ways};
        on = {x + width - std::min(320.0f, 0.33f * width), y, std::min(320.0f, 0.33f * width), ways};
        here = {back.right() + space::gutter, y, on.x - back.right() - 2 * space::gutter, ways};
        row = {x, y + ways + space::gutter, width, tools};
    }
    static float top(const Sheet& sheet) { return sheet.height() - 2 * pad - ways - space::gutter - tools; }
};

/// As the stacked one, with room for where the visitor is between the ways.
float close_dock(Sheet& sheet, const DockContent& content) {
    const CloseDock at(sheet);
    draw_ways(sheet, content, at.back, at.on);
    draw_tools_and_help(sheet, content, at.row);
    return CloseDock::top(sheet);
}

}  // namespace

Rect place_in_dock(const Sheet& sheet) {
    return CloseDock(sheet).here;
}

void ground_of_dock(Sheet& sheet) {
    background(sheet, CloseDock::top(sheet));
}

float dock(Sheet& sheet, const DockContent& content) {
    if (sheet.room_above() > 0) return close_dock(sheet, content);
    if (!sheet.landscape()) return stacked_dock(sheet, content);
    const auto usual = sheet.text_factor() > 1 ? ToolShape::icon_beside : ToolShape::icon_above;
    const std::pair<RowWidths, ToolShape> tries[] = {{wide, usual},
                                                     {wide_but_help, usual},
                                                     {narrow, usual},
                                                     {narrow, ToolShape::icon_above},
                                                     {narrowest, ToolShape::icon_above}};
    for (const auto& [least, shape] : tries) {
        auto widths = row_widths(sheet, content, shape, least);
        const float spare = sheet.width() - 2 * space::margin - widths.total(content.help_place);
        if (spare < 0) continue;
        widths.easier = std::min(wide.easier, widths.easier + spare);
        return row_dock(sheet, content, shape, widths);
    }
    return stacked_dock(sheet, content);
}

}  // namespace screen
