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
        for (auto& moment : slide.moments) rename(moment.photo.file, names);
        for (auto& person : slide.people) rename(person.picture.file, names);
    }
    return flow;
}

}  // namespace

std::optional<flow::Flow> read_again(const std::string& id, const Files& scripts) {
    const base::ScratchFolder room;
    if (room.path().empty()) return std::nullopt;
    for (const auto& [name, bytes] : scripts)
        if (base::write_durably(room.path() / name, bytes)) return std::nullopt;
    auto flow = script::load_flow(room.path(), id).value;
    return flow ? std::optional(without_lines(std::move(*flow))) : std::nullopt;
}

flow::Flow without_lines(flow::Flow flow) {
    for (auto& slide : flow.slides) slide.line = 0;
    return flow;
}

std::optional<base::Problem> differs(const flow::Flow& topic, const Files& scripts, const OtherNames& names) {
    if (read_again(topic.id, scripts) == without_lines(with_names(topic, names))) return std::nullopt;
    return base::failure(
        "its script puts the name of a drawing or a library together of parts, so that it cannot be renamed",
        "rename yours, then take it again", topic.file);
}

}  // namespace layers
