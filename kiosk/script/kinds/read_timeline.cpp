#include "script/kinds/slide_kinds.h"

namespace script {

/// moment { "Week 1", "Walking hurts less" }: both without a name.
std::vector<flow::Milestone> read_timeline(Fields& fields) {
    std::vector<flow::Milestone> milestones;
    for (auto& each : fields.counted_children("moment", 2, 8)) {
        flow::Milestone read;
        read.when = each.first_line("when");
        read.what = each.second_line("what", "\"Week 1\", \"Walking hurts less\"");
        each.finish();
        milestones.push_back(std::move(read));
    }
    return milestones;
}

}  // namespace script
