// A pack on the wall: its words are read here, its pictures by processes beside this one. UI thread.
#pragma once

#include "commands/common.h"
#include "display/beside/kept_pictures.h"

namespace commands {

/// Of a media folder, kept in `data`. `ready` is called on another thread when a picture is there that was waited for.
display::KeptPictures::Options pictures_beside(const fs::path& media, const fs::path& data, const base::Report& report,
                                               std::function<void()> ready);

using BegunPictures = std::shared_ptr<display::PictureProcess>;

/// The process that the first picture will need, begun while there is not even a window; null where earlier starts kept pictures in
/// `data`: most starts ask nobody then.
BegunPictures begin_pictures_of(const fs::path& pack, const fs::path& data);

struct WallPack : PackWords {
    /// `ready` is called on another thread when a picture is there that was waited for.
    /// See `pictures_beside`. `begun`: of this pack, or none.
    WallPack(const fs::path& folder, const fs::path& data, const base::Report& report, Reading how,
             std::function<void()> ready, BegunPictures begun = nullptr);

    display::KeptPictures pictures;
};

}  // namespace commands
