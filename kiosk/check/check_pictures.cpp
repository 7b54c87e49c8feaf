#include "check/check_pictures.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/wording.h"
#include "check/check_clips.h"
#include "check/check_points.h"
#include "flow/picture_files.h"
#include "screen/program_drawings.h"

namespace check {
namespace {

const std::string illustrations = "media/illustrations";
const std::string icons = "media/icons";
/// From where a wait is seen, and what single measurements differ by.
constexpr std::chrono::milliseconds slow{100}, margin{20};
/// Pixels of a photograph's longer side: less than two a millimetre on most slides, in a small window, or of a logo.
constexpr int coarse = 600, coarse_in_window = 240, coarse_logo = 160;
constexpr int coarse_clip = 400;  ///< what moves may be coarser

/// Of the tile's photograph; said once where a slide shows it too.
std::string licence_of_tile(const flow::Flow& flow) {
    if (!flow.tile_licence.empty()) return flow.tile_licence;
    for (const auto& slide : flow.slides)
        if (slide.picture.file == flow.tile) return slide.picture.licence;
    return {};
}

}  // namespace

base::Problems check_pictures_of(const flow::Flow& flow, screen::PictureInspector& pictures,
                                 const std::filesystem::path& pack) {
    const CheckLimits limits;
    Findings findings(limits);
    FlowLines lines(flow, pack);
    DrawingFaults faults;
    const auto folders = drawings_in(pack, findings);
    PictureCheck(pictures, pack, folders, findings, faults, PictureCheck::Depth::without_drawing).flow(flow, lines);
    faults.tell(findings);
    return findings.take();
}

DrawingFolders drawings_in(const std::filesystem::path& pack, Findings& findings) {
    auto listed = [&](const std::string& folder) {
        auto listing = pack::list_folder(pack / folder, findings.limits().files);
        if (!listing.complete)
            findings.error(folder, 0, "there are more than " + std::to_string(findings.limits().files) + " files here",
                           "keep only what the flows show");
        return listing;
    };
    auto illustrations_there = listed(illustrations);
    return {std::move(illustrations_there), listed(icons)};
}

void PictureCheck::home(const flow::Home& home, const pack::SourceText& kiosk_script) {
    const std::string script = "scripts/kiosk.lua";
    LineOf line_of = [&](const std::string& word) { return kiosk_script.line_of(word, 1, 0, 0); };
    Work work(findings_, script, 0, "the home screen's figure");
    bool figure = picture(home.figure, script, line_of);
    State state{home.figure.file, home.figure.show, home.figure.hide, script};
    Ids named;
    for (const auto& each : home.body_parts) named.push_back(each.id);
    for (const auto& each : home.body_parts) {
        if (findings_.enough()) return;
        if (figure) part(state, each.id, line_of), point(state, each.id, named, line_of);
        if (!each.picture.empty()) drawing({each.picture, {}, {}, script}, line_of);
    }
    const auto& logo = home.look.logo;  // its words are the clinic's name
    if (!logo.empty() && seen({logo, {}, {}, script}, line_of)) pixels(logo, coarse_logo, script, line_of);
    if (home.figure && home.figure.alt.empty())
        findings_.warning(script, line_of(home.figure.file), "the figure has no words for people who cannot see it",
                          "say in `alt` what it shows");
}

void PictureCheck::flow(const flow::Flow& flow, FlowLines& lines) {
    LineOf line_of = [&](const std::string& word) { return lines.of_head(word); };
    if (!flow.tile.empty()) small_picture({flow.tile, {}, {}, "", licence_of_tile(flow)}, flow.file, line_of);
    for (const auto& each : flow.slides) {
        if (findings_.full()) return;
        Work work(findings_, flow.file, each.line, "the picture of " + base::in_quotes(each.id));
        slide(flow, each, lines);
    }
}

void PictureCheck::slide(const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines) {
    LineOf line_of = [&](const std::string& word) { return lines.of(slide, word); };
    // With moments the picture is only ever seen at one of them.
    bool sound = slide.moments.empty() ? picture(slide.picture, flow.file, line_of)
                                       : slide.picture && is_there(slide.picture.file, flow.file, line_of);
    for (const auto& step : slide.steps) picture(step.picture, flow.file, line_of);
    if (sound || !slide.picture) check_clip(slide, flow.file, line_of, pictures_, findings_);
    for (const auto& person : slide.people) small_picture(person.picture, flow.file, line_of);
    for (const auto& point : slide.points)
        if (!point.icon.empty()) icon(point.icon, flow.file, line_of);
    for (const auto& moment : slide.moments) {
        if (!moment.photo) continue;
        picture(moment.photo, flow.file, line_of);
        described(moment.photo, slide.id, flow.file, line_of);
    }
    if (!slide.picture) return;
    described(slide.picture, slide.id, flow.file, line_of);
    if (!sound) return;
    State state{slide.picture.file, slide.picture.show, slide.picture.hide, flow.file};
    Ids named;
    for (const auto& each : slide.parts) named.push_back(each.id);
    for (const auto& each : slide.parts)
        if (!each.at) part(state, each.id, line_of), point(state, each.id, named, line_of);
    if (slide.moments.empty()) return;
    layers(state, line_of);
    moments(slide, flow.file, line_of);
}

void PictureCheck::moments(const flow::Slide& slide, const std::string& script, const LineOf& line_of) {
    std::optional<flow::Picture> before;
    for (const auto& moment : slide.moments) {
        auto now = flow::picture_at(slide, moment);
        State state{now.file, now.show, now.hide, script};
        if (!drawing(state, line_of)) return;
        for (const auto& layer : moment.layers) element(state, layer, line_of);
        if (!moment.part.empty()) part(state, moment.part, line_of), point(state, moment.part, {}, line_of);
        if (before && depth_ == Depth::drawn &&
            !pictures_.differ({before->file, before->show, before->hide}, state.as_drawn()))
            findings_.error(script, line_of(moment.label),
                            "nothing in the picture changes at " + base::in_quotes(moment.label),
                            "name a layer of " + base::in_quotes(now.file) +
                                " that is seen and looks different from the one before");
        if (before) way({before->file, before->show, before->hide, script}, state, line_of(moment.label));
        before = std::move(now);
    }
}

/// What lies between two moments has to be drawn to be judged.
void PictureCheck::way(const State& from, const State& to, int line) {
    if (depth_ == Depth::without_drawing) return;
    if (auto fault = pictures_.way_fault(from.as_drawn(), to.as_drawn())) {
        auto kind = fault->what;
        tell(std::move(*fault), kind, to.script, line);
    }
}

std::string PictureCheck::file_of(const State& state) {
    return illustrations + "/" + state.file;
}

bool PictureCheck::is_there(const std::string& file, const std::string& script, const LineOf& line_of) {
    if (folders_.illustrations.has(file)) return true;
    if (folders_.illustrations.complete)
        findings_.error(script, line_of(file), "there is no picture " + base::in_quotes(file) + " in " + illustrations,
                        base::did_you_mean(file, folders_.illustrations.names, "draw it, or name one that is there"));
    return false;
}

bool PictureCheck::drawing(const State& state, const LineOf& line_of) {
    if (!seen(state, line_of)) return false;
    if (depth_ == Depth::drawn) words(state, line_of);
    return true;
}

bool PictureCheck::seen(const State& state, const LineOf& line_of) {
    if (!is_there(state.file, state.script, line_of)) return false;
    auto look = depth_ == Depth::drawn ? pictures_.look(state.as_drawn())
                                       : screen::PictureInspector::Look{pictures_.fault(state.file), true, {}};
    if (look.problem) {
        tell(*look.problem, look.problem->what, state.script, line_of(state.file));
        return false;
    }
    if (!look.seen)
        findings_.error(state.script, line_of(state.file),
                        "nothing is to be seen of " + base::in_quotes(state.file) + " here",
                        "show a layer of it that can be seen: not transparent, inside the page and darker than it");
    if (depth_ == Depth::drawn) time(state, look.on_a_wall, line_of);
    return true;
}

void PictureCheck::tell(base::Problem problem, const std::string& kind, const std::string& script, int line) {
    faults_.add(std::move(problem), kind, script + (line > 0 ? ":" + std::to_string(line) : ""));
}

void PictureCheck::words(const State& state, const LineOf& line_of) {
    auto said = pictures_.words(state.file);
    if (said.empty() || !pictures_.shows_words(state.as_drawn())) return;
    const auto& first = said.front();
    std::string more = said.size() > 1 ? " and " + base::counted(said.size() - 1, "other text", "other texts") : "";
    auto what = "this drawing says “" + first.words + "”" + more + " to every reader, whatever the language";
    tell({base::Severity::warning, file_of(state), first.line, what,
          "take the words out and name the parts on the slide, which clinic-kiosk picture add does; what stays in "
          "every language gets translate=\"no\""},
         what, state.script, line_of(state.file));
}

void PictureCheck::time(const State& state, std::chrono::milliseconds takes, const LineOf& line_of) {
    if (takes <= slow + margin) return;
    const std::string kind = "this drawing takes ";  // told once, of the state that was drawn first
    tell({base::Severity::warning, file_of(state), 0,
          kind + std::to_string(takes.count() / 10 * 10) + " ms to draw; over " + std::to_string(slow.count()) +
              " ms a patient sees it come late",
          "simplify it: join and smooth lines, take out masks, see-through groups and fine dashes"},
         kind, state.script, line_of(state.file));
}

bool PictureCheck::picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of) {
    if (!picture) return false;
    State state{picture.file, picture.show, picture.hide, script};
    if (!drawing(state, line_of)) return false;
    layers(state, line_of);
    photo(picture, script, line_of);
    return true;
}

void PictureCheck::described(const flow::Picture& picture, const std::string& slide, const std::string& script,
                             const LineOf& line_of) {
    if (picture.alt.empty())
        findings_.warning(script, line_of(picture.file),
                          "the picture of " + base::in_quotes(slide) + " has no words for people who cannot see it",
                          "say in `alt` what it shows");
}

void PictureCheck::small_picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of) {
    if (!picture || !drawing({picture.file, {}, {}, script}, line_of)) return;
    licence(picture, script, line_of);
    pixels(picture.file, coarse_in_window, script, line_of);
}

void PictureCheck::photo(const flow::Picture& picture, const std::string& script, const LineOf& line_of) {
    licence(picture, script, line_of);
    pixels(picture.file, pictures_.is_clip(picture.file) ? coarse_clip : coarse, script, line_of);
}

void PictureCheck::licence(const flow::Picture& picture, const std::string& script, const LineOf& line_of) {
    if (!flow::is_photo(picture.file) || !picture.licence.empty()) return;
    findings_.warning(script, line_of(picture.file),
                      "nothing says who took the photograph " + base::in_quotes(picture.file) + " and may show it",
                      "write it beside the file's name: licence = \"Photo: Ana Cruz, our clinic\"");
}

void PictureCheck::pixels(const std::string& file, int least, const std::string& script, const LineOf& line_of) {
    auto size = flow::is_photo(file) ? pictures_.size(file) : std::nullopt;
    if (!size || std::max(size->w, size->h) >= static_cast<float>(least)) return;
    const bool logo = least == coarse_logo, clip = least == coarse_clip;
    const char* cure = logo   ? "ask who made it for the SVG, or for 500 pixels or more on the longer side"
                       : clip ? "make it anew from the video: 640 pixels or more on the longer side"
                              : "take it anew, or ask for the original: 1,000 pixels or more on the longer side";
    findings_.warning(script, line_of(file),
                      std::string(logo   ? "the logo "
                                  : clip ? "the clip "
                                         : "the photograph ") +
                          base::in_quotes(file) + " has only " + std::to_string(static_cast<int>(size->w)) + " × " +
                          std::to_string(static_cast<int>(size->h)) + " pixels and will look coarse",
                      cure);
}

void PictureCheck::layers(const State& state, const LineOf& line_of) {
    for (const auto& id : state.show)
        if (element(state, id, line_of) && depth_ == Depth::drawn) changes(state, id, line_of);
    for (const auto& id : state.hide) element({state.file, {id}, {}, state.script}, id, line_of);
}

/// Whether the layer that is shown makes a difference.
void PictureCheck::changes(const State& state, const std::string& id, const LineOf& line_of) {
    auto without = state.as_drawn();
    std::erase(without.show, id);
    without.hide.push_back(id);
    if (!pictures_.look(without).problem && !pictures_.differ(state.as_drawn(), without))
        findings_.error(state.script, line_of(id),
                        "showing " + base::in_quotes(id) + " of " + base::in_quotes(state.file) + " changes nothing",
                        "it is transparent, covered or off the page: mend the drawing, or take the name out");
}

bool PictureCheck::element(const State& state, const std::string& id, const LineOf& line_of) {
    if (findings_.enough()) return false;
    if (pictures_.element(state.file, id, state.show, state.hide)) return true;
    auto [known, is_new] = ids_.try_emplace(state.file);
    constexpr std::size_t most = 4 << 20;
    if (is_new) known->second = pack::ids_in(base::read_start(pack_ / illustrations / state.file, most));
    const auto& ids = known->second;
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
        findings_.error(
            state.script, line_of(id),
            "element " + base::in_quotes(id) + " of " + base::in_quotes(state.file) + " has nothing to see here",
            "show the layer it belongs to, or take the name out");
    else
        findings_.error(state.script, line_of(id),
                        base::in_quotes(state.file) + " has no element " + base::in_quotes(id),
                        base::did_you_mean(id, ids, "use an id that the drawing has"));
    return false;
}

/// What a label points to and a finger may touch; it may be an invisible place, but not one beside the picture.
void PictureCheck::part(const State& state, const std::string& id, const LineOf& line_of) {
    if (!element(state, id, line_of)) return;
    auto size = pictures_.size(state.file);
    auto place = pictures_.element(state.file, id, state.show, state.hide);
    if (!size || !place) return;
    bool inside = place->x < size->w && place->y < size->h && place->right() > 0 && place->bottom() > 0;
    if (!inside)
        findings_.error(state.script, line_of(id),
                        "element " + base::in_quotes(id) + " of " + base::in_quotes(state.file) + " lies off the page",
                        "move it into the drawing's viewBox, or take the name out");
}

void PictureCheck::point(const State& state, const std::string& id, const Ids& named, const LineOf& line_of) {
    if (depth_ == Depth::without_drawing || findings_.enough()) return;
    if (auto where = misplaced_point(pictures_, state.as_drawn(), id, named))
        findings_.error(state.script, line_of(id),
                        "the point of " + base::in_quotes(id) + " in " + base::in_quotes(state.file) + " " + *where,
                        "move the element " + base::in_quotes(id + "-point") + " to where only " + base::in_quotes(id) +
                            " is seen");
}

void PictureCheck::icon(const std::string& icon, const std::string& script, const LineOf& line_of) {
    if (folders_.icons.has(icon + ".svg")) {
        if (depth_ == Depth::without_drawing) return;
        if (auto problem = pictures_.icon(icon + ".svg")) tell(*problem, problem->what, script, line_of(icon));
        return;
    }
    if (screen::program_drawing("icons/" + icon + ".svg") || !folders_.icons.complete) return;
    auto names = folders_.icons.names;
    for (const auto& own : screen::program_drawings())
        if (own.name.starts_with("icons/")) names.emplace_back(own.name.substr(std::string_view("icons/").size()));
    for (auto& name : names) name.erase(std::min(name.rfind(".svg"), name.size()));
    findings_.error(script, line_of(icon), "there is no icon " + base::in_quotes(icon) + " in " + icons,
                    base::did_you_mean(icon, names, "draw it, or name one that is there"));
}

}  // namespace check
