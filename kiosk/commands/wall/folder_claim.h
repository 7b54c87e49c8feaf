// A folder that only one kiosk at a time may use.
#pragma once

#include <filesystem>

namespace commands {

/// Gone with the process, however that ends; leaves nothing behind in the folder.
class FolderClaim {
public:
    /// Makes the folder when it does not exist.
    explicit FolderClaim(const std::filesystem::path& folder);
    ~FolderClaim();
    FolderClaim(const FolderClaim&) = delete;
    FolderClaim& operator=(const FolderClaim&) = delete;

    /// Another process has it. False also where nobody can tell, as on some network drives.
    bool is_taken() const { return taken_; }

private:
    int descriptor_ = -1;
    bool taken_ = false;
};

}  // namespace commands
