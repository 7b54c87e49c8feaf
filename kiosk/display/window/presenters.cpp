#include "display/window/presenters.h"

#include <SDL.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>

namespace display {

namespace {

SDL_Rect to_sdl(const PixelRect& rect) {
    return {rect.x, rect.y, rect.w, rect.h};
}

PixelSize pixels_of(SDL_Window* window) {
    PixelSize size;
    SDL_GetWindowSizeInPixels(window, &size.w, &size.h);
    return size;
}

/// All of it will be written, in one go: had page by page it takes longer. Where the kernel cannot (before 5.14) it is had so.
void take_at_once(void* memory, std::size_t bytes) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE)),
               at = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t first = (at + page - 1) / page * page, end = (at + bytes) / page * page;
    if (first < end) ::madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE);
}

}  // namespace

bool WindowSurfacePresenter::works(SDL_Window* window) {
    return SDL_GetWindowSurface(window) != nullptr;
}

Canvas& WindowSurfacePresenter::memory() {
    // After a resize this is another surface; asking is cheap while it is the same.
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (!surface || surface->format->format != SDL_PIXELFORMAT_RGB888) {
        const PixelSize size = surface ? PixelSize{surface->w, surface->h} : pixels_of(window_);
        if (lent_ || memory_.size() != size) memory_ = Canvas(size);
        lent_ = nullptr;
        return memory_;
    }
    if (lent_ != surface->pixels || memory_.size() != PixelSize{surface->w, surface->h}) {
        memory_ = Canvas(static_cast<std::uint32_t*>(surface->pixels), {surface->w, surface->h}, surface->pitch / 4);
        lent_ = surface->pixels;
        take_at_once(surface->pixels, static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h));
    }
    return memory_;
}

void WindowSurfacePresenter::show(std::span<const PixelRect> rects) {
    std::vector<SDL_Rect> updates;
    for (const PixelRect& rect : rects) {
        const PixelRect inside = rect.common(memory_.bounds());
        if (inside.empty()) continue;
        if (!lent_) convert(inside);
        updates.push_back(to_sdl(inside));
    }
    if (!updates.empty()) SDL_UpdateWindowSurfaceRects(window_, updates.data(), static_cast<int>(updates.size()));
}

void WindowSurfacePresenter::convert(const PixelRect& rect) {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (!surface || surface->w < rect.right() || surface->h < rect.bottom()) return;
    auto* to = static_cast<std::uint8_t*>(surface->pixels) + static_cast<std::ptrdiff_t>(rect.y) * surface->pitch +
               static_cast<std::ptrdiff_t>(rect.x) * surface->format->BytesPerPixel;
    SDL_ConvertPixels(rect.w, rect.h, SDL_PIXELFORMAT_RGB888, memory_.row(rect.y) + rect.x, memory_.stride() * 4,
                      surface->format->format, to, surface->pitch);
}

TexturePresenter::TexturePresenter(SDL_Window* window) : window_(window), renderer_(SDL_CreateRenderer(window, -1, 0)) {
    if (!renderer_) throw std::runtime_error(SDL_GetError());
}

TexturePresenter::~TexturePresenter() {
    if (texture_) SDL_DestroyTexture(texture_);
    SDL_DestroyRenderer(renderer_);
}

Canvas& TexturePresenter::memory() {
    const PixelSize size = pixels_of(window_);
    if (texture_ && memory_.size() == size) return memory_;
    if (texture_) SDL_DestroyTexture(texture_);
    texture_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING, size.w, size.h);
    memory_ = Canvas(size);
    memory_.fill(memory_.bounds(), screen::rgb(0));
    return memory_;
}

void TexturePresenter::show(std::span<const PixelRect> rects) {
    if (!texture_) return;
    for (const PixelRect& rect : rects) {
        const PixelRect inside = rect.common(memory_.bounds());
        if (inside.empty()) continue;
        const SDL_Rect where = to_sdl(inside);
        SDL_UpdateTexture(texture_, &where, memory_.row(inside.y) + inside.x, memory_.stride() * 4);
    }
    SDL_RenderCopy(renderer_, texture_, nullptr, nullptr);
    SDL_RenderPresent(renderer_);
}

}  // namespace display
