// Where visits and the titles of what they saw meet. The UI thread.
#pragma once

#include <future>
#include <string>

#include "flow/session.h"
#include "stats/recorder.h"

namespace commands {

/// Gives the recorder the titles of what a visit counted, as they are in the source language.
class TitledCounter : public flow::VisitCounter {
public:
    /// `content`: the version of what is shown, which is worked out while the first picture is made; long known when a visit ends.
    TitledCounter(stats::Recorder& recorder, flow::Library& library, std::shared_future<std::string> content)
        : recorder_(recorder), library_(library), content_(std::move(content)) {}
    void count(const flow::Visit& visit) override;

private:
    stats::Recorder& recorder_;
    flow::Library& library_;
    std::shared_future<std::string> content_;
    bool told_ = false;  ///< the recorder knows the version
};

}  // namespace commands
