// Whether every picture, layer, part and icon that a pack names is there and shows something. One thread at a time.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "check/drawing_faults.h"
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

/// The drawings that a pack has.
struct DrawingFolders {
    pack::FolderListing illustrations, icons;
};
DrawingFolders drawings_in(const std::filesystem::path& pack, Findings& findings);

class PictureCheck {
public:
    enum class Depth { without_drawing, drawn };

    /// What is wrong with the drawings themselves is added to `faults`.
    PictureCheck(screen::PictureInspector& pictures, const std::filesystem::path& pack, const DrawingFolders& folders,
                 Findings& findings, DrawingFaults& faults, Depth depth = Depth::drawn)
        : pictures_(pictures), pack_(pack), folders_(folders), findings_(findings), faults_(faults), depth_(depth) {}

    void home(const flow::Home& home, const pack::SourceText& kiosk_script);
    void flow(const flow::Flow& flow, FlowLines& lines);

private:
    using Ids = std::vector<std::string>;
    /// A picture as it is shown, and where a problem with it is reported.
    struct State {
        const std::string& file;
        Ids show, hide;
        std::string script;  ///< file of the problem

        screen::PictureState as_drawn() const { return {file, show, hide}; }
    };
    /// Line on which the author names a word.
    using LineOf = std::function<int(const std::string& word)>;

    void slide(const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines);
    void moments(const flow::Slide& slide, const std::string& script, const LineOf& line_of);
    void way(const State& from, const State& to, int line);
    /// False: there is no such drawing, which has been said.
    bool is_there(const std::string& file, const std::string& script, const LineOf& line_of);
    /// What is to be seen of it. False: nothing, for the drawing is missing or broken, which has been said.
    bool seen(const State& state, const LineOf& line_of);
    /// That, and that it speaks no language.
    bool drawing(const State& state, const LineOf& line_of);
    /// That, and its layers.
    bool picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    void words(const State& state, const LineOf& line_of);
    void time(const State& state, std::chrono::milliseconds takes, const LineOf& line_of);
    /// Whether it has words for those who cannot see it.
    void described(const flow::Picture& picture, const std::string& slide, const std::string& script,
                   const LineOf& line_of);
    /// That of a picture which is shown in a small window, beside words that say what it is.
    void small_picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    /// What only a photograph has to have.
    void photo(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    void licence(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    /// Whether it has pixels enough; `least`: of its longer side.
    void pixels(const std::string& file, int least, const std::string& script, const LineOf& line_of);
    void layers(const State& state, const LineOf& line_of);
    void changes(const State& state, const std::string& id, const LineOf& line_of);
    /// False: it is not there or has no place, which has been said.
    bool element(const State& state, const std::string& id, const LineOf& line_of);
    void part(const State& state, const std::string& id, const LineOf& line_of);
    /// Whether the point that the drawing gives a part lies on it; `named`: all parts with a name here.
    void point(const State& state, const std::string& id, const Ids& named, const LineOf& line_of);
    void icon(const std::string& icon, const std::string& script, const LineOf& line_of);
    /// A problem of a drawing that `script` shows there; see DrawingFaults.
    void tell(base::Problem problem, const std::string& kind, const std::string& script, int line);
    static std::string file_of(const State& state);

    screen::PictureInspector& pictures_;
    const std::filesystem::path& pack_;
    const DrawingFolders& folders_;
    Findings& findings_;
    DrawingFaults& faults_;
    Depth depth_;
    std::map<std::string, Ids> ids_;  ///< of drawings with a problem
};

}  // namespace check
