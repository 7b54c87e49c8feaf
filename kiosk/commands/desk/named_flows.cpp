#include "commands/desk/named_flows.h"

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "base/wording.h"

namespace commands {
namespace {

namespace fs = std::filesystem;

const std::string ending = ".lua";

/// "heel-pain" of "scripts/flows/heel-pain.lua".
std::string id_of(const std::string& typed) {
    auto name = fs::path(typed).filename().string();
    return name.ends_with(ending) ? name.substr(0, name.size() - ending.size()) : name;
}

/// A file that is there, but none of this pack's flows.
bool lies_elsewhere(const fs::path& typed, const fs::path& flow) {
    std::error_code unknown;
    return typed.has_parent_path() && fs::exists(typed, unknown) && !fs::equivalent(typed, flow, unknown);
}

base::Problem unknown_flow(const std::string& typed, const std::vector<std::string>& all) {
    std::error_code unknown;
    if (fs::is_directory(typed, unknown))
        return base::failure(base::in_quotes(typed) + " is a folder, not a flow",
                             "name a pack with --content " + typed + ", and flows as in heel-pain");
    return base::failure(
        "there is no flow " + base::in_quotes(id_of(typed)) + " in scripts/flows",
        base::did_you_mean(id_of(typed), all, "name one that is there, or none to check the whole pack"));
}

}  // namespace

base::Result<std::vector<std::string>> named_flows(const std::vector<std::string>& typed,
                                                   const std::vector<std::string>& all, const fs::path& pack) {
    std::set<std::string> ids;
    for (const auto& each : typed) {
        auto id = id_of(each);
        if (!std::binary_search(all.begin(), all.end(), id)) return unknown_flow(each, all);
        if (lies_elsewhere(each, pack / "scripts/flows" / (id + ending)))
            return base::failure(base::in_quotes(each) + " is no flow of this pack",
                                 "name its pack with --content, and the flow as " + id);
        ids.insert(std::move(id));
    }
    return std::vector<std::string>(ids.begin(), ids.end());
}

}  // namespace commands
