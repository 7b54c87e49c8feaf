#include "app/paper/flows_on_paper.h"

#include <algorithm>

namespace app {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

class Run {
public:
    Run(const RenderOptions& options, flow::Library& library, const WriteFlow& write)
        : options_(options), library_(library), write_(write) {
        const auto& home = library.home({});
        topics_ = home.flows();
        for (const auto& language : home.languages) languages_.push_back(language.code);
    }

    base::Problems run() {
        std::error_code error;  // a folder that is missing in the end is reported with the first file
        std::filesystem::create_directories(options_.out, error);
        if (options_.flow.empty())
            for (const auto& id : topics_) flow(id);
        else
            flow(options_.flow);
        return std::move(problems_);
    }

private:
    void flow(const std::string& id) {
        if (!library_.flow(id, "")) return cannot_be_read(id);
        if (!options_.language_given)
            for (const auto& language : languages_) write(id, language);
        else if (!write(id, options_.settings.language))
            problem(id, "the flow is not translated into \"" + options_.settings.language + "\"",
                    "run \"clinic-kiosk check\" to see what is missing");
    }

    void cannot_be_read(const std::string& id) {
        bool listed = std::find(topics_.begin(), topics_.end(), id) != topics_.end();
        if (listed) return problem(id, "the flow cannot be shown", "run \"clinic-kiosk check\" to see why");
        problem(id, "there is no such flow, or it cannot be shown", "with --flow write one of " + joined(topics_));
    }

    /// False: there is no such flow in this language.
    bool write(const std::string& id, const std::string& language) {
        auto flow = library_.flow(id, language);
        if (!flow) return false;
        if (auto failed = write_(*flow, language)) problems_.push_back(*failed);
        return true;
    }

    void problem(const std::string& file, std::string what, std::string advice) {
        problems_.push_back({base::Severity::error, file, 0, std::move(what), std::move(advice)});
    }

    const RenderOptions& options_;
    flow::Library& library_;
    const WriteFlow& write_;
    std::vector<std::string> topics_, languages_;
    base::Problems problems_;
};

}  // namespace

base::Problems write_flows(const RenderOptions& options, flow::Library& library, const WriteFlow& write) {
    return Run(options, library, write).run();
}

}  // namespace app
