// A pack on the wall: its words are read here, its pictures by processes beside this one. UI thread.
#pragma once

#include "commands/common.h"
#include "display/beside/kept_pictures.h"

namespace commands {

struct WallPack : PackWords {
    /// `ready` is called on another thread when a picture is there that was waited for.
    /// What is made of pictures is kept in `data`.
    WallPack(const fs::path& folder, const fs::path& data, const base::Report& report, Reading how,
             std::function<void()> ready);

    display::KeptPictures pictures;
};

}  // namespace commands
