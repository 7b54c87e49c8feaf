// What is known of pictures and made of them, from the store where it is there, else from a process; what is new is stored once nobody asks for
// anything. Inside display only; one thread an object.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "display/beside/picture_reader.h"
#include "display/beside/pixel_store.h"
#include "display/drawings/raster_worker.h"

namespace display {

class RememberedFacts {
public:
    RememberedFacts(PictureReader& reader, PixelStore::Options store) : reader_(reader), store_(std::move(store)) {}
    PictureAnswer ask(const PictureQuestion& question);
    void rest();

private:
    using Answers = std::map<std::string, std::string>;  ///< by question, both as bytes
    Answers& of(const std::string& file);

    PictureReader& reader_;
    PixelStore store_;
    std::map<std::string, Answers> known_;  ///< by picture
    std::set<std::string> changed_;
};

/// `reader` says whom to ask now; readers outlive it.
std::unique_ptr<PictureDrawer> remembering_drawer(std::function<PictureReader&()> reader, PixelStore::Options store);

}  // namespace display
