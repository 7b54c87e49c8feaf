#include "screen/take_home/take_home_page.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "qr/code.h"
#include "screen/take_home/clinic_page.h"
#include "screen/take_home/code_texts.h"
#include "screen/take_home/print_button.h"
#include "screen/text/filled_words.h"

namespace screen {
namespace {

constexpr float gap = 48;
constexpr int least_side = 69;  ///< holds a few lines in every script, with what each code says besides

/// What a page says and holds.
struct Leaf {
    std::string text;      ///< in the code; empty: there is none, but the button that prints
    std::string guidance;  ///< what to do with it
    std::string remark;    ///< quieter, below it
    std::string address;   ///< in letters, for who types it; empty: the code is no address
};

/// How many modules a side a code may have, with its quiet zone not among them, where there is so much room.
int most_side(const Sheet& sheet, float room) {
    const float mm = std::min(room * sheet.scale() / sheet.px_per_mm(), widest_code_mm);
    return static_cast<int>(mm / least_module_mm) - 2 * qr::quiet_zone;
}

Leaf of_words(Sheet& sheet) {
    return {{},
            sheet.word("Point your phone’s camera at the square. These words come up on your phone."),
            sheet.word("The words are in the square itself. This kiosk sends nothing and keeps none of them."),
            {}};
}

/// The address of a sensitive topic is not there in letters: it names the topic to everybody who stands behind.
Leaf of_address(Sheet& sheet, const flow::Flow& flow, const std::string& page) {
    return {page, sheet.word("This one opens our web page about it, with pictures."),
            sheet.word("For this one your phone needs the internet."), flow.sensitive ? "" : page};
}

struct Words {
    Sheet::Words title, guidance, remark, address, position;
    float height = 0;
};

enum class Remark { shown, left_out };

Words set_words(Sheet& sheet, const std::string& title, const Leaf& leaf, int number, int count, Remark remark,
                float width) {
    Words words;
    words.title = sheet.set_whole_words(title, Type::heading, Weight::bold, width);
    words.height = words.title.height;
    if (!leaf.guidance.empty()) {
        words.guidance = sheet.set(leaf.guidance, Type::body, Weight::regular, width);
        words.height += words.guidance.height + space::gutter;
    }
    if (remark == Remark::shown && !leaf.remark.empty()) {
        words.remark = sheet.set(leaf.remark, Type::small, Weight::regular, width);
        words.height += words.remark.height + space::gutter;
    }
    if (!leaf.address.empty()) {
        words.address = sheet.set_whole_words(leaf.address, Type::small, Weight::bold, width);
        words.height += words.address.height + space::gutter;
    }
    if (count > 1) {
        auto of = filled(filled(sheet.word("{position} of {total}"), "{position}", std::to_string(number)), "{total}",
                         std::to_string(count));
        words.position = sheet.set(of, Type::body, Weight::bold, width);
        words.height += words.position.height + space::gutter;
    }
    return words;
}

void draw_words(Sheet& sheet, const Words& words, Rect area) {
    const auto& c = sheet.colors();
    float y = area.y;
    auto add = [&](Role role, const Sheet::Words& each, Color color) {
        if (!each.paragraph) return;
        sheet.text(each, area.x, y, area.w, color);
        sheet.element(role, said(each), {area.x, y, area.w, each.height}, {}, each.font_px, color, c.page);
        y += each.height + space::gutter;
    };
    add(Role::title, words.title, c.ink);
    add(Role::text, words.position, c.ink);
    add(Role::text, words.guidance, c.ink);
    add(Role::text, words.address, c.ink);
    add(Role::text, words.remark, c.soft);
}

/// Dark on white in every theme, in the middle of the area.
void draw_code(Sheet& sheet, const Leaf& leaf, Rect area) {
    const auto code = qr::encode(leaf.text);
    if (!code) return sheet.spill();
    const float px_per_mm = sheet.px_per_mm(), with_zone = static_cast<float>(code->side + 2 * qr::quiet_zone);
    const float room = std::min({area.w * sheet.scale(), area.h * sheet.scale(), widest_code_mm * px_per_mm});
    const float module = std::min(std::floor(room / with_zone), std::max(1.0f, std::floor(most_module_mm * px_per_mm)));
    if (module < 1) sheet.spill();
    const Rect drawn = sheet.code(*code, std::max(1.0f, module), area);
    sheet.element(Role::picture, flow::said(sheet.word("Square code for your phone")), drawn);
}

/// Where words and code stand: beside each other, or the code below the words.
struct Plan {
    Remark remark = Remark::shown;
    Rect words, code;
    float room() const { return std::min(code.w, code.h); }
};

/// `tallest` gives the height of the words of any page, for a width.
Plan plan(Rect area, const std::function<float(Remark, float width)>& tallest, Remark remark) {
    Plan made{remark, area, area};
    if (area.w > area.h) {
        made.words.w = std::max(area.w * 0.4f, area.w - area.h - gap);
        made.words.h = tallest(remark, made.words.w);
        made.code.x += made.words.w + gap;
        made.code.w -= made.words.w + gap;
    } else {
        made.words.h = tallest(remark, area.w);
        made.code.y += made.words.h + gap;
        made.code.h -= made.words.h + gap;
    }
    return made;
}

}  // namespace

std::string take_home_label(Sheet& sheet, const SlideInput& input) {
    return sheet.word(input.on_paper ? "Phone or paper" : "On my phone");
}

int take_home_page(Sheet& sheet, const flow::Flow& flow, const SlideInput& input, Rect area) {
    constexpr int many = 9;
    const auto title = take_home_label(sheet, input);
    std::vector<Leaf> all{of_words(sheet)};
    if (!input.site.web_site.empty())
        all.push_back(of_address(sheet, flow, clinic_page(input.site.web_site, sheet.settings().language, flow.id)));
    // The button that prints stands on each page, or where it leaves the code too little, on one of its own.
    bool beside_codes = input.on_paper;
    auto tallest = [&](Remark remark, float width) {
        float height = 0;
        for (const auto& leaf : all)
            height = std::max(height, set_words(sheet, title, leaf, 1, many, remark, width).height);
        return height + (beside_codes ? space::gutter + print_height(sheet, width) : 0);
    };
    auto places = plan(area, tallest, Remark::shown);
    const auto crowded = [&] {
        const bool small = area.h >= area.w && most_side(sheet, places.room()) < least_side;
        return small || places.words.h > area.h;
    };
    if (crowded()) places = plan(area, tallest, Remark::left_out);
    if (crowded() && std::exchange(beside_codes, false)) places = plan(area, tallest, Remark::left_out);
    if (crowded()) sheet.spill();

    auto word = [&](const char* english) { return sheet.word(english); };
    const auto room = qr::room_of(most_side(sheet, places.room()));
    const auto texts = code_texts(code_words(flow, input, word), room);
    all.insert(all.begin(), texts.size() - 1, all.front());
    for (std::size_t i = 0; i < texts.size(); ++i) all[i].text = texts[i];
    if (input.on_paper && !beside_codes) all.push_back({});
    const int count = static_cast<int>(all.size()), page = std::clamp(input.page, 0, count - 1);
    const auto& leaf = all[static_cast<std::size_t>(page)];
    const auto words = set_words(sheet, title, leaf, page + 1, count, places.remark, places.words.w);
    if (area.w > area.h) places.words.y += std::max(0.0f, (area.h - places.words.h) / 2);
    draw_words(sheet, words, places.words);
    if (beside_codes || leaf.text.empty())
        draw_print(sheet, {places.words.x, places.words.y + words.height + space::gutter, places.words.w, 0});
    if (!leaf.text.empty()) draw_code(sheet, leaf, places.code);
    return count;
}

}  // namespace screen
