// Whether every picture, layer, part and icon that a pack names is there and shows something.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/findings.h"
#include "content/flow_lines.h"
#include "content/pack_files.h"
#include "flow/flow.h"
#include "screen/picture_geometry.h"

namespace content {

/// What is wrong with the pictures of one flow, with the lines of its script; a few milliseconds a slide.
flow::Problems check_pictures_of(const flow::Flow& flow, screen::PictureGeometry& pictures, const std::filesystem::path& pack);

class PictureCheck {
public:
    PictureCheck(screen::PictureGeometry& pictures, const std::filesystem::path& pack, Findings& findings);

    void home(const flow::Home& home, const SourceText& kiosk_script);
    void flow(const flow::Flow& flow, FlowLines& lines);

private:
    using Ids = std::vector<std::string>;
    /// A picture as it is shown, and where a problem with it is reported.
    struct State {
        const std::string& file;
        Ids show, hide;
        std::string script;  ///< file of the problem
    };
    /// Line on which the author names a word.
    using LineOf = std::function<int(const std::string& word)>;

    void slide(const flow::Flow& flow, const flow::Slide& slide, FlowLines& lines);
    void moments(const flow::Slide& slide, const std::string& script, const LineOf& line_of);
    /// False: the drawing is missing or broken, which has been said.
    bool drawing(const std::string& file, const std::string& script, const LineOf& line_of);
    void picture(const flow::Picture& picture, const std::string& script, const LineOf& line_of);
    void layers(const State& state, const LineOf& line_of);
    void element(const State& state, const std::string& id, const LineOf& line_of);
    void icon(const std::string& icon, const std::string& script, const LineOf& line_of);
    bool shows(const State& state, const std::string& id);

    screen::PictureGeometry& pictures_;
    std::filesystem::path folder_;
    Findings& findings_;
    FolderListing illustrations_, icons_;
    std::map<std::string, bool> sound_;  ///< drawing → whether it can be drawn
    std::map<std::string, bool> shows_;  ///< file, state and id → whether there is something to see
    std::map<std::string, Ids> ids_;     ///< of drawings with a problem
};

}  // namespace content
