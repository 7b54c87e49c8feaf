#include "screen/folder_note.h"

namespace screen {
namespace {

Sheet::Words words_about(Sheet& sheet, const std::string& folder, std::string& text) {
    const std::string gap = "{folder}";
    text = sheet.word("This shows the folder {folder}, not the published content.");
    if (auto at = text.find(gap); at != std::string::npos) text.replace(at, gap.size(), folder);
    return sheet.set_one_line(text, Type::caption, Weight::regular, sheet.width() - 2 * space::margin);
}

}  // namespace

void folder_note(Sheet& sheet, const std::string& folder) {
    constexpr float height = 32, above_edge = 2;  // in the margin below everything else
    const float factor = sheet.text_factor(), width = sheet.width() - 2 * space::margin;
    sheet.set_text_factor(1);
    std::string text, path = folder;
    auto words = words_about(sheet, path, text);
    while (words.width > width && path.find('/', 1) != std::string::npos)
        words = words_about(sheet, "…" + (path = path.substr(path.find('/', 1))), text);
    sheet.set_text_factor(factor);
    const Rect rect{space::margin, sheet.height() - height - above_edge, width, height};
    const auto& c = sheet.colors();
    sheet.text(words, rect.x, rect.centre().y - words.height / 2, rect.w, c.soft);
    sheet.element(Role::notice, flow::said(text), rect, {}, words.font_px, c.soft, c.page);
}

}  // namespace screen
