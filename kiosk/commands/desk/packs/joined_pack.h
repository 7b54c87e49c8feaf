// An author's pack as kiosks get it: with the topics of the packs that it builds on. The main thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/scratch_folder.h"
#include "commands/common.h"
#include "layers/join_layers.h"

namespace commands {

class JoinedPack {
public:
    /// Every pack that scripts/kiosk.lua builds on lies in layers/, and beside it the .pub file of whoever has to have signed it. A
    /// pack that builds on none is left where it is. Nothing: they cannot be joined, which has then been reported.
    static std::optional<JoinedPack> open(const std::filesystem::path& pack, const base::Report& tell = print_problem);

    const std::filesystem::path& folder() const { return folder_; }
    bool has_layers() const { return room_ != nullptr; }
    const std::vector<layers::Origin>& origins() const { return origins_; }

private:
    JoinedPack() = default;
    std::unique_ptr<base::ScratchFolder> room_;  ///< null: there is nothing to join
    std::filesystem::path folder_;
    std::vector<layers::Origin> origins_;
};

/// "heel-pain comes from spine-society, signed as version 20271101101500; 2 of its sentences are your own"
std::string origin_in_words(const layers::Origin& origin);

}  // namespace commands
