#include "base/scratch_folder.h"

#include <cstdlib>
#include <string>

namespace base {

ScratchFolder::ScratchFolder() {
    std::error_code failed;
    auto name = (std::filesystem::temp_directory_path(failed) / "clinic-kiosk-XXXXXX").string();
    if (!failed && ::mkdtemp(name.data())) path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace base
