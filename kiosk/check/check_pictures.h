// Whether every picture, layer, part and icon that a pack names is there and shows something. One thread at a time.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/flow_lines.h"
#include "check/report/findings.h"
#include "flow/flow.h"
#include "pack/pack_files.h"
#include "screen/picture_inspector.h"

namespace check {

/// What is wrong with the pictures of one flow, with the lines of its script, as far as it can be seen without drawing them:
/// a few milliseconds a slide.
base::Problems check_pictures_of(const flow::Flow& flow, screen::PictureInspector& pictures,
                                 const std::filesystem::path& pack);

class PictureCheck {
public:
    enum class Depth { without_drawing, drawn };

    PictureCheck(screen::PictureInspector& pictures, const std::filesystem::path& pack, Findings& findings,
                 Depth depth = Depth::drawn);

    void home(const flow::Home& home, const pack::SourceText& kiosk_script);
    void flow(const flow::Flow& flow, FlowLines& lines);
    /// What is wrong with the drawings themselves, each once with the places that show it. Last.
    void tell_all();

private:
    using Ids = std::vector<std::string>;
    /// A picture as it is shown, and where a problem with it is reported.
    struct State {
        const std::string& file;
        Ids show, hide;
        std::string script;  ///< file of the problem

        screen::PictureState as_drawn() const { return {file, show, hide}; }
    };
    struct Told {
        base::Problem problem;
        std::vector<std::string> places;
    };
    /// Line on which the author names a word.
    using LineOf = std::function<int(const std::string& word)>;

    void slide(const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines);
    void moments(const flow::Slide& slide, const std::string& script, const LineOf& line_of);
    void way(const State& from, const State& to, int line);
    /// False: there is no such drawing, which has been said.
    bool is_there(const std::string& file, const std::string& script, const LineOf& line_of);
    /// What is to be seen of it. False: nothing, for the drawing is missing or broken, which has been said.
    bool drawing(const State& state, const LineOf& line_of);
    /// That, and its layers.
    bool picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    void words(const State& state, const LineOf& line_of);
    void time(const State& state, std::chrono::milliseconds takes, const LineOf& line_of);
    void layers(const State& state, const LineOf& line_of);
    void changes(const State& state, const std::string& id, const LineOf& line_of);
    /// False: it is not there or has no place, which has been said.
    bool element(const State& state, const std::string& id, const LineOf& line_of);
    void part(const State& state, const std::string& id, const LineOf& line_of);
    /// Whether the point that the drawing gives a part lies on it; `named`: all parts with a name here.
    void point(const State& state, const std::string& id, const Ids& named, const LineOf& line_of);
    void icon(const std::string& icon, const std::string& script, const LineOf& line_of);
    bool shows(const State& state, const std::string& id);
    /// Later, with all other places: a problem of a drawing, and one that shows it.
    void tell(base::Problem problem, const std::string& script, int line);
    static std::string file_of(const State& state);
    static std::string key_of(const State& state, const std::string& id);

    screen::PictureInspector& pictures_;
    std::filesystem::path folder_;
    Findings& findings_;
    Depth depth_;
    pack::FolderListing illustrations_, icons_;
    std::set<std::string> ways_;                                ///< pairs of states between which the way was looked at
    std::map<std::pair<std::string, std::string>, Told> told_;  ///< by drawing or icon, and what is wrong with it
    std::map<std::string, std::chrono::milliseconds> slowest_;  ///< by drawing: what it takes, where that is much
    std::map<std::string, bool> makes_a_difference_;            ///< file, state and layer → whether it is seen
    std::map<std::string, bool> shows_;  ///< file, state and id → whether there is something to see
    std::map<std::string, Ids> ids_;     ///< of drawings with a problem
};

}  // namespace check
