#include "web/site_style.h"

#include "screen/look/look_colors.h"
#include "screen/look/look_faults.h"

namespace web {
namespace {

using screen::Color;
using screen::Palette;

struct Named {
    const char* name;
    Color Palette::*color;
};
constexpr Named names[] = {
    {"page", &Palette::page},
    {"surface", &Palette::surface},
    {"stage", &Palette::stage},
    {"ground", &Palette::ground},
    {"ink", &Palette::ink},
    {"soft", &Palette::soft},
    {"line", &Palette::line},
    {"hair", &Palette::hair},
    {"accent", &Palette::accent},
    {"on", &Palette::on},
    {"press", &Palette::press},
    {"tint", &Palette::tint},
    {"bad", &Palette::bad},
    {"on-bad", &Palette::on_bad},
    {"bad-tint", &Palette::bad_tint},
    {"soon", &Palette::soon},
    {"on-soon", &Palette::on_soon},
    {"soon-tint", &Palette::soon_tint},
    {"kind", &Palette::kind},
    {"kind-tint", &Palette::kind_tint},
    {"kind-line", &Palette::kind_line},
    {"focus", &Palette::focus},
    {"focus-gap", &Palette::focus_gap},
    {"stage-ink", &Palette::stage_ink},
    {"stage-surface", &Palette::stage_surface},
    {"stage-accent", &Palette::stage_accent},
};

std::string colors(const flow::Look& look, flow::Theme theme, const char* scheme) {
    const auto palette = screen::palette(look, theme);
    std::string css = ":root{color-scheme:" + std::string(scheme) + ";";
    for (const auto& [name, color] : names)
        css += "--" + std::string(name) + ":" + screen::written(palette.*color) + ";";
    return css + "}\n";
}

const char* letters(flow::Letters letters) {
    return letters == flow::Letters::serif ? ":root{--letters:\"Noto Serif\",Georgia,serif}\n"
                                           : ":root{--letters:\"Noto Sans\",system-ui,sans-serif}\n";
}

/// Ids of body parts are names as slides have them.
std::string parts(const flow::Home& home) {
    std::string css;
    for (const auto& part : home.body_parts) {
        const auto chosen = "#_part-" + part.id + ":target";
        css += chosen + "{display:flex}\n" + chosen + "~.tiles>li:not(.of-" + part.id + ")," + chosen +
               "~h3{display:none}\n";
    }
    return css;
}

}  // namespace

std::string style_of(const flow::Home& home) {
    return colors(home.look, flow::Theme::light, "light") + "@media screen and (prefers-color-scheme:dark){" +
           colors(home.look, flow::Theme::dark, "dark") + "}\n@media screen and (prefers-contrast:more){" +
           colors(home.look, flow::Theme::contrast, "dark") + "}\n" + letters(home.look.letters) +
           std::string(sheet_of_site) + parts(home);
}

}  // namespace web
