#include "screen/staff/staff_screens.h"

#include "screen/blocks.h"
#include "screen/staff/parts.h"

namespace screen {

namespace staff {

float words(Sheet& sheet, Rect area, const std::string& text, Type type, Weight weight, Color color, Role role,
            Align align) {
    auto set = sheet.set_whole_words(text, type, weight, area.w,
                                     align == Align::centre ? Sheet::Shape::balanced : Sheet::Shape::natural);
    sheet.text(set, area.x, area.y, area.w, color, align);
    sheet.element(role, said(set), {area.x, area.y, area.w, set.height}, {}, set.font_px, color, sheet.colors().page);
    return area.y + set.height;
}

std::string minutes(int seconds) {
    auto rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" + rest : rest);
}

}  // namespace staff

DrawList StaffScreens::lay_out(const StaffView& view, const std::string& language, const Panel& panel,
                               const Interaction& interaction) {
    flow::Settings settings;
    settings.language = language;
    Sheet sheet(panel, settings, interaction, typesetter_, pictures_, words_);
    std::visit([&](const auto& shown) { staff::draw(sheet, shown); }, view);
    return sheet.finish(1);
}

}  // namespace screen
