#include "layers/same_topic.h"

#include "base/durable.h"
#include "base/scratch_folder.h"
#include "script/loader.h"

namespace layers {
namespace {

void rename(std::string& file, const OtherNames& names) {
    if (auto other = names.drawings.find(file); other != names.drawings.end()) file = other->second;
}

flow::Flow with_names(flow::Flow flow, const OtherNames& names) {
    rename(flow.tile, names);
    for (auto& slide : flow.slides) {
        rename(slide.picture.file, names);
        for (auto& step : slide.steps) rename(step.picture.file, names);
    }
    return flow;
}

}  // namespace

std::optional<base::Problem> differs(const flow::Flow& topic, const Files& scripts, const OtherNames& names) {
    const base::ScratchFolder room;
    if (room.path().empty()) return base::failure("no folder can be made for a moment", "check the free space of /tmp");
    for (const auto& [name, bytes] : scripts)
        if (auto failed = base::write_durably(room.path() / name, bytes)) return failed;
    auto again = script::load_flow(room.path(), topic.id);
    if (again.value && *again.value == with_names(topic, names)) return std::nullopt;
    return base::failure(
        "its script puts the name of a drawing or a library together of parts, so that it cannot be renamed",
        "rename yours, then take it again", topic.file);
}

}  // namespace layers
