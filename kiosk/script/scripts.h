// The running kiosk's side of scripts: loads flows and runs the functions behind their `next`.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "flow/seams.h"

namespace script {

class Scripts : public flow::ScriptReader, public flow::NextSlide {
public:
    /// `report` gets each failure of a flow's slide once, however often it happens.
    Scripts(std::filesystem::path pack, base::Report report);
    ~Scripts() override;

    /// Any thread, as all that reads.
    std::vector<std::string> flow_ids() override;
    /// As load_flow; remembers the texts, so that neither `choose` nor reading a flow again waits for the disk.
    flow::Loaded<flow::Flow> read_flow(const std::string& id) override;
    flow::Loaded<flow::Home> read_home() override;

    /// Forgets all script state: the next visit starts with freshly run scripts. UI thread.
    void begin_visit();

    /// Runs the script if this visit has not done so yet, then the slide's function: together at most 50 ms of CPU. The
    /// result is one of the slide's targets; nothing when the script failed in any way. UI thread.
    std::optional<std::string> choose(const flow::Flow& flow, const flow::Slide& slide,
                                      const flow::VisitView& view) override;
    base::Result<std::string> choose_or_say(const flow::Flow& flow, const flow::Slide& slide,
                                            const flow::VisitView& view) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace script
