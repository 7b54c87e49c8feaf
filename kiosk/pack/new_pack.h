// Where a new content pack begins. Any thread.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "base/problem.h"

namespace pack {

struct NewPackFile {
    std::string_view name;  ///< "scripts/kiosk.lua"
    std::string_view bytes;
};

/// A small whole pack, as text: the example of new_pack/, and icons, drawings and warning signs of the pack here.
std::span<const NewPackFile> new_pack_files();

/// What else is to be written into a pack before anybody sees it.
using AddToPack = std::function<std::optional<base::Problem>(const std::filesystem::path& pack)>;

/// Writes it into `folder`, which is there whole when this returns or not at all. What is there already is never touched: only a
/// folder that is empty may be.
std::optional<base::Problem> begin_pack(std::filesystem::path folder, const AddToPack& add);

}  // namespace pack
