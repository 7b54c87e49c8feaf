#include "screen/frame/easier_panel.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "screen/controls.h"
#include "screen/frame/easier_rows.h"
#include "screen/frame/language_row.h"

namespace screen {
namespace {

constexpr std::uint8_t veil = 56;  // of 255: what lies under it can still be read
constexpr float top_corner = 56, pad = 36, foot = 36, row_gap = 32, two_columns_from = 1300;

// ---- what there is ----------------------------------------------------------------------------------------------------

EasierSection sizes(const flow::Settings& now) {
    auto option = [&](const char* word, const char* percent, flow::TextSize size, Type sample) {
        return EasierOption{word,     {flow::ActionKind::text_size, percent}, now.text_size == size, "A", sample,
                            now.theme};
    };
    return {"Text size",
            {option("Normal", "100", flow::TextSize::normal, Type::small),
             option("Bigger", "150", flow::TextSize::bigger, Type::heading),
             option("Biggest", "200", flow::TextSize::biggest, Type::title)}};
}

EasierSection themes(const flow::Settings& now) {
    auto option = [&](const char* word, const char* name, flow::Theme theme) {
        return EasierOption{word, {flow::ActionKind::theme, name}, now.theme == theme, "Aa", Type::heading, theme};
    };
    return {"Colors",
            {option("Light", "light", flow::Theme::light), option("Dark", "dark", flow::Theme::dark),
             option("High contrast", "contrast", flow::Theme::contrast)}};
}

EasierOption in_words(const char* word, flow::Action action, bool chosen, flow::Theme theme) {
    return {word, std::move(action), chosen, "", Type::heading, theme};
}

EasierSection paces(const flow::Settings& now) {
    auto option = [&](const char* word, const char* name, flow::Pace pace) {
        return in_words(word, {flow::ActionKind::pace, name}, now.pace == pace, now.theme);
    };
    return {"Speed of speech",
            {option("Slower", "slower", flow::Pace::slower), option("Normal", "normal", flow::Pace::normal),
             option("Faster", "faster", flow::Pace::faster)}};
}

EasierSection volumes(const flow::Settings& now) {
    EasierSection section{"Volume", {}};
    for (int step = flow::quietest; step <= flow::loudest; ++step) {
        section.options.push_back(
            in_words("", {flow::ActionKind::volume, std::to_string(step)}, now.volume == step, now.theme));
        section.options.back().step = step;
        section.options.back().steps = flow::loudest;
    }
    return section;
}

EasierSection scans(const flow::Settings& now) {
    auto option = [&](const char* word, const char* name, flow::Scan scan) {
        return in_words(word, {flow::ActionKind::scan, name}, now.scan == scan, now.theme);
    };
    return {"Speed of the frame",
            {option("Slow", "slow", flow::Scan::slow), option("Normal", "normal", flow::Scan::normal),
             option("Fast", "fast", flow::Scan::fast)}};
}

EasierSwitch speech_switch(const flow::Settings& now, Speech speech) {
    EasierSwitch made{
        "Read aloud", "aloud", now.read_aloud, {flow::ActionKind::read_aloud, now.read_aloud ? "off" : "on"}};
    if (speech == Speech::available || speech == Speech::recordings) return made;
    made.refused = speech == Speech::no_voice ? "No voice for this language on this kiosk" : "No sound on this kiosk";
    if (!now.read_aloud) made.action = {};  // off is always a way out
    return made;
}

std::vector<EasierSwitch> switches(const flow::Settings& now, const EasierOffer& offer) {
    using flow::ActionKind;
    std::vector<EasierSwitch> all;
    if (offer.speech != Speech::untold) all.push_back(speech_switch(now, offer.speech));
    const bool still = now.motion == flow::Motion::reduced, low = now.reach == flow::Reach::low,
               held = now.touch == flow::Touch::easier;
    all.push_back({"Less motion", "still", still, {ActionKind::motion, still ? "full" : "reduced"}});
    if (offer.touch) all.push_back({"Easier touch", "hand", held, {ActionKind::touch, held ? "standard" : "easier"}});
    if (offer.lower) all.push_back({"Lower controls", "lower", low, {ActionKind::reach, low ? "standard" : "low"}});
    return all;
}

// ---- the rows of the panel ----------------------------------------------------------------------------------------------

/// The title, and the way back to how it was.
Block title_row(Sheet& sheet, float width) {
    const ButtonText reset{sheet.word("Reset"), "reset", IconSide::before};
    const float beside = std::min(width * 0.5f, button_width(sheet, reset));
    auto title = sheet.set_whole_words(sheet.word("Make it easier"), Type::heading, Weight::bold,
                                       width - beside - space::gutter);
    const float height = std::max(button_height(sheet, 96), title.height);
    return whole_block(height, 0, [=](Sheet& to, Rect area) {
        const auto& c = to.colors();
        const float y = area.centre().y - title.height / 2;
        to.text(title, area.x, y, title.width, c.ink);
        to.element(Role::title, said(title), {area.x, y, title.width, title.height}, {}, title.font_px, c.ink, c.page);
        button(to, {area.right() - beside, area.y, beside, area.h}, ButtonLook::plain, reset,
               {flow::ActionKind::easier, "reset"});
    });
}

/// Done, always in the same place, and the ways between the pages, of which there may be `most`.
Block foot_row(Sheet& sheet, int page, int pages, int most) {
    const ButtonText back{sheet.word("Back"), "back", IconSide::before},
        more{sheet.word("More"), "next", IconSide::after}, done{sheet.word("Done"), "tick", IconSide::after};
    const float height = button_height(sheet);
    return whole_block(height, row_gap, [=](Sheet& to, Rect area) {
        auto to_page = [](int number) { return flow::Action{flow::ActionKind::easier, std::to_string(number + 1)}; };
        const float ways = most > 2 ? 2 : most > 1 ? 1 : 0, cell = (area.w - ways * space::gutter) / (ways + 1);
        Rect at{area.x, area.y, cell, area.h};
        const Rect second{area.x + cell + space::gutter, area.y, cell, area.h};
        if (page > 0) button(to, at, ButtonLook::plain, back, to_page(page - 1));
        if (page + 1 < pages) button(to, most > 2 ? second : at, ButtonLook::plain, more, to_page(page + 1));
        at.x = area.right() - cell;
        button(to, at, ButtonLook::primary, done, {flow::ActionKind::easier, "done"});
    });
}

/// Two beside each other where the panel is wide, else below each other.
Blocks section_rows(Sheet& sheet, const std::vector<EasierSection>& sections, float width) {
    const bool wide = sheet.width() >= two_columns_from;
    const float each = wide ? (width - 2 * space::gutter) / 2 : width;
    Blocks rows;
    for (std::size_t i = 0; i < sections.size(); i += wide ? 2 : 1) {
        auto left = section_row(sheet, sections[i], each);
        if (!wide || i + 1 == sections.size()) {
            rows.push_back(whole_block(height_of(left), row_gap, [=](Sheet& to, Rect area) {
                left.draw(to, {area.x, area.y, each, area.h}, 0, 1);
            }));
            continue;
        }
        auto right = section_row(sheet, sections[i + 1], each);
        rows.push_back(whole_block(std::max(height_of(left), height_of(right)), row_gap, [=](Sheet& to, Rect area) {
            left.draw(to, {area.x, area.y, each, area.h}, 0, 1);
            right.draw(to, {area.right() - each, area.y, each, area.h}, 0, 1);
        }));
    }
    return rows;
}

void add(Blocks& all, const Blocks& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// On one page what comes with a switch stands above the switches, so that these stay where they are; on several after them.
Blocks rows_between(Sheet& sheet, const flow::Settings& now, const EasierOffer& offer, float width, bool one_page) {
    std::vector<EasierSection> with_switches;
    if (offer.speech == Speech::available && now.read_aloud) with_switches = {paces(now), volumes(now)};
    if (offer.speech == Speech::recordings && now.read_aloud) with_switches = {volumes(now)};
    if (now.scan != flow::Scan::off) with_switches.push_back(scans(now));
    const auto more = section_rows(sheet, with_switches, width);
    auto rows = section_rows(sheet, {sizes(now), themes(now)}, width);
    if (offer.languages.size() > 1) rows.push_back(language_row(sheet, offer.languages, width, row_gap));
    if (one_page) add(rows, more);
    add(rows, switch_rows(sheet, switches(now, offer), width));
    if (!one_page) add(rows, more);
    return rows;
}

struct Arrangement {
    Blocks rows;
    std::vector<Page> pages = {};
    // With all that can be switched on:
    float height = 0;  ///< of the highest page
    int most = 1;      ///< pages
};

float height_of_page(const Page& page) {
    return page.empty() ? 0 : page.back().y + page.back().height;
}

Arrangement arrange(Sheet& sheet, const flow::Settings& now, const EasierOffer& offer, float width, float room) {
    auto fullest = now;
    fullest.read_aloud = true;
    const bool one_page = height_of(rows_between(sheet, fullest, offer, width, true)) <= room;
    Arrangement made{rows_between(sheet, now, offer, width, one_page)};
    if (one_page) {
        made.pages = paginate(made.rows, std::numeric_limits<float>::max());
        made.height = height_of(made.rows);
        return made;
    }
    made.pages = paginate(made.rows, room);
    const auto most = paginate(rows_between(sheet, fullest, offer, width, false), room);
    for (const auto& page : most) made.height = std::max(made.height, height_of_page(page));
    made.most = static_cast<int>(most.size());
    return made;
}

}  // namespace

int easier_panel(Sheet& sheet, const flow::Settings& settings, const EasierOffer& offer, int page) {
    const auto& c = sheet.colors();
    const float width = sheet.width() - 2 * space::margin, x = space::margin;
    const auto title = title_row(sheet, width);
    const float frame = pad + height_of(title) + row_gap + row_gap + button_height(sheet) + foot;
    const float room = sheet.height() - frame;
    const auto made = arrange(sheet, settings, offer, width, room);
    const int pages = static_cast<int>(made.pages.size());
    page = std::clamp(page, 0, pages - 1);
    if (made.height > room + 1) sheet.spill();
    const float top = std::max(0.0f, sheet.height() - frame - made.height);
    Color dim = c.ink;
    dim.a = veil;
    sheet.box({0, 0, sheet.width(), sheet.height()}, 0,
              settings.theme == flow::Theme::light ? dim : Color{0, 0, 0, 128});
    sheet.box({0, top, sheet.width(), sheet.height() - top + top_corner}, top_corner, c.page, c.hair, width::control);
    float y = top + pad;
    draw_all(sheet, {title}, {x, y, width, height_of(title)});
    y += height_of(title) + row_gap;
    draw_page(sheet, made.rows, made.pages[static_cast<std::size_t>(page)], {x, y, width, made.height});
    y += made.height + row_gap;
    draw_all(sheet, {foot_row(sheet, page, pages, made.most)}, {x, y, width, button_height(sheet)});
    return pages;
}

}  // namespace screen
