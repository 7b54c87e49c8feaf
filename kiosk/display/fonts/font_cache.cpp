#include "display/fonts/font_cache.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <mutex>

#include "base/plain_file.h"
#include "base/utf8.h"

namespace display {

namespace {

/// SDL_ttf takes whole points; at 18 dots an inch a point is a quarter of a pixel.
constexpr unsigned dots_per_inch = 18;
constexpr int quarters = 4;

std::string name_of(std::uint32_t script) {
    return {static_cast<char>(script >> 24), static_cast<char>(script >> 16), static_cast<char>(script >> 8),
            static_cast<char>(script)};
}

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

/// SDL_ttf keeps one FreeType library for the whole program, in which faces are opened and closed by one thread at a time.
/// What is asked of an open face touches that face alone.
std::mutex& one_library() {
    static std::mutex mutex;
    return mutex;
}

/// The rectangle of what is not 0, copied out of a surface of 8 bits a pixel.
TextMask cropped(const SDL_Surface& surface) {
    const auto* pixels = static_cast<const std::uint8_t*>(surface.pixels);
    int left = surface.w, right = 0, top = surface.h, bottom = 0;
    for (int y = 0; y < surface.h; ++y) {
        const std::uint8_t* row = pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch;
        int first = 0, last = surface.w;
        while (first < last && row[first] == 0) ++first;
        if (first == last) continue;
        while (row[last - 1] == 0) --last;
        left = std::min(left, first), right = std::max(right, last);
        top = std::min(top, y), bottom = y + 1;
    }
    TextMask mask{left, top, std::max(0, right - left), std::max(0, bottom - top), {}};
    mask.coverage.resize(static_cast<std::size_t>(mask.w) * static_cast<std::size_t>(mask.h));
    for (int y = 0; y < mask.h; ++y)
        std::memcpy(mask.coverage.data() + static_cast<std::ptrdiff_t>(y) * mask.w,
                    pixels + static_cast<std::ptrdiff_t>(top + y) * surface.pitch + left,
                    static_cast<std::size_t>(mask.w));
    return mask;
}

}  // namespace

OpenFont::OpenFont(TTF_Font* font, const FontFamily& family) : font_(font), family_(family) {
    // Light hinting keeps letters' widths; glyphs then stand where they belong, not on whole pixels.
    TTF_SetFontHinting(font_, TTF_HINTING_LIGHT_SUBPIXEL);
    if (!has(U' ')) return;
    constexpr int many = 64;  // SDL_ttf tells whole pixels only
    int width = 0;
    if (TTF_SizeUTF8(font_, std::string(many, ' ').c_str(), &width, nullptr) == 0)
        space_ = static_cast<float>(width) / many;
}

OpenFont::~OpenFont() {
    std::lock_guard lock(one_library());
    TTF_CloseFont(font_);
}

bool OpenFont::has(char32_t character) const {
    return TTF_GlyphIsProvided32(font_, character) != 0;
}

void OpenFont::prepare(const screen::RunStyle& style) {
    TTF_SetFontDirection(font_, style.right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    // A fallback font shapes as its own script, which the run's is not.
    const bool own = style.script != 0 && &FontFiles::family_of(style.script, style.letters) == &family_;
    const std::uint32_t script = own ? style.script : family_.script ? family_.script : screen::script_tag("Zyyy");
    TTF_SetFontScriptName(font_, name_of(script).c_str());
}

// SDL_ttf measures ink where it reaches beyond the advance and moves the whole line for it, without saying by how much.
// Between two spaces ink reaches beyond nothing, and the run begins exactly one space from the left.
std::string OpenFont::padded(const std::string& text) const {
    return space_ > 0 ? " " + text + " " : text;
}

float OpenFont::advance(const std::string& text, const screen::RunStyle& style) {
    prepare(style);
    int width = 0;
    if (TTF_SizeUTF8(font_, padded(text).c_str(), &width, nullptr) != 0) return 0;
    // The width was rounded down: half a pixel more is right on average, so that words add up to their line.
    return std::max(0.0F, static_cast<float>(width) + 0.5F - 2 * space_);
}

/// Row of the baseline in a surface of this height. SDL_ttf makes it taller than the font where ink reaches above or
/// below, and moves the baseline down by what is above.
int OpenFont::baseline(const std::string& text, int height) const {
    const int ascent = TTF_FontAscent(font_), more = height - TTF_FontHeight(font_);
    if (more <= 0) return ascent;
    int above = 0, below = 0;
    for (std::size_t at = 0; at < text.size();) {
        int bottom = 0, top = 0;
        if (TTF_GlyphMetrics32(font_, base::next_character(text, at), nullptr, nullptr, &bottom, &top, nullptr) != 0)
            continue;
        above = std::max(above, top - ascent);
        below = std::max(below, ascent - TTF_FontHeight(font_) - bottom);
    }
    return ascent + (below <= 0 ? more : std::clamp(more - below, 0, more));
}

TextMask OpenFont::mask(const std::string& text, const screen::RunStyle& style) {
    prepare(style);
    constexpr SDL_Color white{255, 255, 255, 255}, black{0, 0, 0, 255};
    // Shaded surfaces hold one byte a pixel: how much of it the ink covers.
    std::unique_ptr<SDL_Surface, FreeSurface> surface(TTF_RenderUTF8_Shaded(font_, padded(text).c_str(), white, black));
    if (!surface) return {};
    TextMask mask = cropped(*surface);
    mask.left -= static_cast<int>(std::lround(space_));
    mask.top -= baseline(text, surface->h);
    return mask;
}

FontBytes::FontBytes(const std::string& file) {
    const base::PlainFile plain(file);
    if (!plain.is_open() || plain.size() == 0) return;
    void* mapped = ::mmap(nullptr, plain.size(), PROT_READ, MAP_PRIVATE, plain.descriptor(), 0);
    if (mapped != MAP_FAILED) data_ = mapped, size_ = plain.size();
}

FontBytes::~FontBytes() {
    if (data_) ::munmap(data_, size_);
}

FontCache::FontCache(std::size_t kept_open, Fonts::Files files) : files_(files), fonts_(kept_open) {
    std::lock_guard lock(one_library());
    TTF_Init();
}

FontCache::~FontCache() {
    fonts_.clear();
    std::lock_guard lock(one_library());
    TTF_Quit();
}

TTF_Font* FontCache::open_file(const FontFace& face, int size) {
    std::lock_guard lock(one_library());
    SDL_RWops* stream = nullptr;
    if (files_ == Fonts::Files::mapped) {
        const auto& bytes = mapped_.try_emplace(face.file, face.file).first->second;
        if (bytes.data()) stream = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    } else {
        stream = sources_.try_emplace(face.file, face.file).first->second.open();
    }
    if (!stream) return nullptr;
    return TTF_OpenFontIndexDPIRW(stream, 1, size, face.index, dots_per_inch, dots_per_inch);
}

FaceLetters FontCache::letters_of(const FontFace& face) {
    if (files_ == Fonts::Files::read) {
        auto& source = sources_.try_emplace(face.file, face.file).first->second;
        return {[&source](std::uint64_t from, char* to, std::size_t bytes) { return source.read(from, to, bytes); },
                face.index};
    }
    const auto& all = mapped_.try_emplace(face.file, face.file).first->second;
    return {[&all](std::uint64_t from, char* to, std::size_t bytes) {
                const std::size_t there = from < all.size() ? std::min(bytes, all.size() - from) : 0;
                if (there > 0) std::memcpy(to, static_cast<const char*>(all.data()) + from, there);
                return there;
            },
            face.index};
}

std::optional<bool> FontCache::has(const FontFace& face, char32_t character) {
    const std::pair key{face.file, face.index};
    auto known = letters_.find(key);
    if (known == letters_.end()) known = letters_.emplace(key, letters_of(face)).first;
    return known->second.has(character);
}

std::shared_ptr<OpenFont> FontCache::open(const FontFace& face, float px) {
    const int size = std::max(1, static_cast<int>(std::lround(px * quarters)));
    std::string key = face.file + '#' + std::to_string(face.index) + '#' + std::to_string(size);
    if (std::shared_ptr<OpenFont>* known = fonts_.find(key)) return *known;
    TTF_Font* font = open_file(face, size);
    std::shared_ptr<OpenFont> opened = font ? std::make_shared<OpenFont>(font, *face.family) : nullptr;
    return fonts_.put(key, std::move(opened), 1);
}

}  // namespace display
