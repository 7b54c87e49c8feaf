// A pack on the wall: its words are read here, its pictures by processes beside this one. UI thread.
#pragma once

#include "commands/common.h"
#include "display/beside/kept_pictures.h"

namespace commands {

/// Of a media folder, kept in `data`. `ready` is called on another thread when a picture is there that was waited for.
display::KeptPictures::Options pictures_beside(const fs::path& media, const fs::path& data, const base::Report& report,
                                               std::function<void()> ready);

struct WallPack : PackWords {
    /// `ready` is called on another thread when a picture is there that was waited for.
    /// See `pictures_beside`.
    WallPack(const fs::path& folder, const fs::path& data, const base::Report& report, Reading how,
             std::function<void()> ready);

    display::KeptPictures pictures;
};

}  // namespace commands
