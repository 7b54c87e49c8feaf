// A pack and those it builds on, joined into one that a kiosk runs. One thread at a time reads or writes catalogs.
//
// Each topic comes whole from one pack, the first that has it: this one, then the others in the order of `builds_on`. It brings its
// own libraries, drawings and translations, under other names where they differ, so that it is what its makers signed and had
// reviewed. Only the sentences of scripts/changes are others. Packs that are signed are finished, layers and all: so there is no
// circle of packs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "flow/seams.h"
#include "layers/joined_record.h"

namespace layers {

/// A pack that this one builds on, unpacked.
struct Layer {
    std::string name;  ///< "spine-society"
    std::filesystem::path folder;
    std::string version;  ///< when it was signed
};

/// Into a folder that is empty: all of the pack, and what its scripts/kiosk.lua offers and it has not. Problems name files of the
/// pack, or the layer; then nothing may be made of the folder.
flow::Loaded<std::vector<Origin>> join_layers(const std::filesystem::path& pack, const std::vector<Layer>& layers,
                                              const std::filesystem::path& into);

}  // namespace layers
