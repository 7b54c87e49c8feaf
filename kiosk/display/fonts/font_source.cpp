#include "display/fonts/font_source.h"

#include <algorithm>
#include <cstring>

namespace display {
namespace {

/// What an SDL_RWops of ours holds.
struct Place {
    FontSource* source;
    std::uint64_t at;
};

Place& place_of(SDL_RWops* stream) {
    return *static_cast<Place*>(stream->hidden.unknown.data1);
}

Sint64 SDLCALL size_of(SDL_RWops* stream) {
    return static_cast<Sint64>(place_of(stream).source->size());
}

Sint64 SDLCALL seek(SDL_RWops* stream, Sint64 by, int whence) {
    Place& place = place_of(stream);
    const Sint64 from = whence == RW_SEEK_CUR   ? static_cast<Sint64>(place.at)
                        : whence == RW_SEEK_END ? static_cast<Sint64>(place.source->size())
                                                : 0;
    if (from + by < 0) return -1;
    place.at = static_cast<std::uint64_t>(from + by);
    return from + by;
}

std::size_t SDLCALL read(SDL_RWops* stream, void* to, std::size_t size, std::size_t count) {
    Place& place = place_of(stream);
    if (size == 0 || count == 0) return 0;
    const std::size_t got = place.source->read(place.at, static_cast<char*>(to), size * count);
    place.at += got;
    return got / size;
}

std::size_t SDLCALL write(SDL_RWops*, const void*, std::size_t, std::size_t) {
    return 0;
}

int SDLCALL close(SDL_RWops* stream) {
    delete &place_of(stream);
    SDL_FreeRW(stream);
    return 0;
}

}  // namespace

SDL_RWops* FontSource::open() {
    SDL_RWops* stream = file_.is_open() ? SDL_AllocRW() : nullptr;
    if (!stream) return nullptr;
    stream->type = SDL_RWOPS_UNKNOWN;
    stream->size = size_of, stream->seek = seek, stream->read = display::read, stream->write = write,
    stream->close = close;
    stream->hidden.unknown.data1 = new Place{this, 0};
    return stream;
}

const FontSource::Piece& FontSource::piece(std::uint64_t number) {
    Piece& kept = pieces_[number % most_pieces];
    if (kept.bytes.empty() || kept.number != number)
        kept = {number, file_.read(number * piece_bytes, piece_bytes).value_or("")};
    return kept;
}

std::size_t FontSource::read(std::uint64_t from, char* to, std::size_t bytes) {
    std::size_t got = 0;
    if (bytes >= piece_bytes * most_pieces / 2) {  // whole tables are read once
        const auto table = file_.read(from, bytes).value_or("");
        std::memcpy(to, table.data(), table.size());
        return table.size();
    }
    while (got < bytes) {
        const std::string& kept = piece((from + got) / piece_bytes).bytes;
        const std::size_t begin = (from + got) % piece_bytes;
        if (begin >= kept.size()) break;
        const std::size_t some = std::min(bytes - got, kept.size() - begin);
        std::memcpy(to + got, kept.data() + begin, some);
        got += some;
    }
    return got;
}

}  // namespace display
