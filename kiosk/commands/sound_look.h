// A reader of scripts for who shows them: colours in which something could not be read are left out. Any one thread at a time.
#pragma once

#include "flow/seams.h"

namespace commands {

class SoundLook : public flow::ScriptReader {
public:
    /// The reader must outlive it.
    explicit SoundLook(flow::ScriptReader& scripts) : scripts_(scripts) {}

    std::vector<std::string> flow_ids() override { return scripts_.flow_ids(); }
    flow::Loaded<flow::Flow> read_flow(const std::string& id) override { return scripts_.read_flow(id); }
    /// In place of a look's colours that `check` would not let pass come the program's own, which is said among the problems.
    flow::Loaded<flow::Home> read_home() override;

private:
    flow::ScriptReader& scripts_;
};

}  // namespace commands
