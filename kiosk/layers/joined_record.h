// What a joined pack says of how it was joined, so that a kiosk can join it anew when one of its layers is renewed:
//   scripts/layers/topics.lua        which topic comes from which layer
//   layers/NAME.kioskpack, NAME.pub  the layers as they were signed, and by whom they have to be (put there by who joins)
//   layers/added.txt                 files that are there because of a layer
//   layers/own/es.po                 translations that a layer added to, as the author has them
// Any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/problem.h"

namespace layers {

/// Which topic comes from which layer.
struct Origin {
    std::string topic, layer, version;
    std::size_t changed = 0;  ///< sentences that this pack says in other words, in all languages
    bool operator==(const Origin&) const = default;
};

/// Into the joined pack. `written`: files that joining wrote, which the author's pack may have too.
std::optional<base::Problem> write_record(const std::filesystem::path& joined, const std::filesystem::path& author,
                                          const std::vector<Origin>& origins, std::set<std::string> written);

/// What a joined pack says of itself; empty: it has no layers, or was made otherwise.
std::vector<Origin> origins_in(const std::filesystem::path& pack);

/// Into a folder that is empty: a joined pack as its author has it, with its layers beside it. A problem: it cannot be told apart.
std::optional<base::Problem> take_apart(const std::filesystem::path& joined, const std::filesystem::path& into);

/// All files under these folders of a pack, but for what programs leave beside people's.
std::optional<base::Problem> copy_files(const std::filesystem::path& pack, const std::vector<std::string>& folders,
                                        const std::filesystem::path& into, const std::set<std::string>& without = {});

}  // namespace layers
