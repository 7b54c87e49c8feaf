#include "content/check_pictures.h"

#include <algorithm>

#include "content/nearest.h"
#include "content/wording.h"

namespace content {
namespace {

const std::string illustrations = "media/illustrations";
const std::string icons = "media/icons";
constexpr std::size_t most_remembered = 100'000;

}  // namespace

flow::Problems check_pictures_of(const flow::Flow& flow, screen::PictureGeometry& pictures, const std::filesystem::path& pack) {
    const CheckLimits limits;
    Findings findings(limits);
    FlowLines lines(flow, pack);
    PictureCheck(pictures, pack, findings).flow(flow, lines);
    return findings.take();
}

PictureCheck::PictureCheck(screen::PictureGeometry& pictures, const std::filesystem::path& pack, Findings& findings)
    : pictures_(pictures), folder_(pack), findings_(findings) {
    auto listed = [&](const std::string& folder) {
        auto listing = list_folder(pack / folder, findings.limits().files);
        if (!listing.complete)
            findings.error(folder, 0, "there are more than " + std::to_string(findings.limits().files) + " files here",
                           "keep only what the flows show");
        return listing;
    };
    illustrations_ = listed(illustrations);
    icons_ = listed(icons);
}

void PictureCheck::home(const flow::Home& home, const SourceText& kiosk_script) {
    const std::string script = "scripts/kiosk.lua";
    LineOf line_of = [&](const std::string& word) { return kiosk_script.line_of(word, 1, 0, 0); };
    Work work(findings_, script, 0, "the home screen's figure");
    picture(home.figure, script, line_of);
    bool figure = home.figure && drawing(home.figure.file, script, line_of);
    State state{home.figure.file, home.figure.show, home.figure.hide, script};
    for (const auto& part : home.body_parts) {
        if (findings_.enough()) return;
        if (figure) element(state, part.id, line_of);
        if (!part.picture.empty()) drawing(part.picture, script, line_of);
    }
    if (home.figure && home.figure.alt.empty())
        findings_.warning(script, line_of(home.figure.file), "the figure has no words for people who cannot see it",
                          "say in `alt` what it shows");
}

void PictureCheck::flow(const flow::Flow& flow, FlowLines& lines) {
    LineOf line_of = [&](const std::string& word) { return lines.of_head(word); };
    if (!flow.tile.empty()) drawing(flow.tile, flow.file, line_of);
    for (const auto& each : flow.slides) {
        if (findings_.full()) return;
        Work work(findings_, flow.file, each.line, "the picture of " + in_quotes(each.id));
        slide(flow, each, lines);
    }
}

void PictureCheck::slide(const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines) {
    LineOf line_of = [&](const std::string& word) { return lines.of(slide, word); };
    picture(slide.picture, flow.file, line_of);
    for (const auto& step : slide.steps) picture(step.picture, flow.file, line_of);
    for (const auto& point : slide.points)
        if (!point.icon.empty()) icon(point.icon, flow.file, line_of);
    if (!slide.picture) return;
    if (slide.picture.alt.empty())
        findings_.warning(flow.file, line_of(slide.picture.file),
                          "the picture of " + in_quotes(slide.id) + " has no words for people who cannot see it",
                          "say in `alt` what it shows");
    if (!drawing(slide.picture.file, flow.file, line_of)) return;
    State state{slide.picture.file, slide.picture.show, slide.picture.hide, flow.file};
    for (const auto& part : slide.parts) element(state, part.id, line_of);
    moments(slide, flow.file, line_of);
}

void PictureCheck::moments(const flow::Slide& slide, const std::string& script, const LineOf& line_of) {
    for (const auto& moment : slide.moments) {
        auto picture = flow::picture_at(slide, moment);
        State state{picture.file, picture.show, picture.hide, script};
        for (const auto& layer : moment.layers) element(state, layer, line_of);
        if (!moment.part.empty()) element(state, moment.part, line_of);
    }
}

bool PictureCheck::drawing(const std::string& file, const std::string& script, const LineOf& line_of) {
    if (!illustrations_.has(file)) {
        if (illustrations_.complete)
            findings_.error(script, line_of(file), "there is no picture " + in_quotes(file) + " in " + illustrations,
                            did_you_mean(file, illustrations_.names, "draw it, or name one that is there"));
        return false;
    }
    auto [known, is_new] = sound_.try_emplace(file, true);
    if (is_new) known->second = pictures_.size(file).has_value();
    if (!known->second)
        findings_.error(illustrations + "/" + file, 0, "this is no sound SVG drawing",
                        "open it in a drawing program and save it anew");
    return known->second;
}

void PictureCheck::picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of) {
    if (!picture || !drawing(picture.file, script, line_of)) return;
    layers({picture.file, picture.show, picture.hide, script}, line_of);
}

void PictureCheck::layers(const State& state, const LineOf& line_of) {
    for (const auto& id : state.show) element(state, id, line_of);
    for (const auto& id : state.hide) element({state.file, {id}, {}, state.script}, id, line_of);
}

void PictureCheck::element(const State& state, const std::string& id, const LineOf& line_of) {
    if (findings_.enough() || shows(state, id)) return;
    auto [known, is_new] = ids_.try_emplace(state.file);
    constexpr std::size_t most = 4 << 20;
    if (is_new) known->second = ids_in(read_start(folder_ / illustrations / state.file, most));
    const auto& ids = known->second;
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
        findings_.error(state.script, line_of(id),
                        "element " + in_quotes(id) + " of " + in_quotes(state.file) + " has nothing to see here",
                        "show the layer it belongs to, or take the name out");
    else
        findings_.error(state.script, line_of(id), in_quotes(state.file) + " has no element " + in_quotes(id),
                        did_you_mean(id, ids, "use an id that the drawing has"));
}

bool PictureCheck::shows(const State& state, const std::string& id) {
    std::string key = state.file + '\n' + id;
    for (const auto& shown : state.show) key += "\n+" + shown;
    for (const auto& hidden : state.hide) key += "\n-" + hidden;
    if (auto known = shows_.find(key); known != shows_.end()) return known->second;
    bool answer = pictures_.element(state.file, id, state.show, state.hide).has_value();
    if (shows_.size() < most_remembered) shows_.emplace(std::move(key), answer);
    return answer;
}

void PictureCheck::icon(const std::string& icon, const std::string& script, const LineOf& line_of) {
    if (icons_.has(icon + ".svg") || !icons_.complete) return;
    auto names = icons_.names;
    for (auto& name : names) name.erase(std::min(name.rfind(".svg"), name.size()));
    findings_.error(script, line_of(icon), "there is no icon " + in_quotes(icon) + " in " + icons,
                    did_you_mean(icon, names, "draw it, or name one that is there"));
}

}  // namespace content
