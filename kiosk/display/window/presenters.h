// The two real presenters. Inside display only; UI thread.
#pragma once

#include <memory>
#include <vector>

#include "display/window/presenter.h"

struct SDL_Window;
struct SDL_Renderer;
struct SDL_Texture;

namespace display {

/// Where the platform lends the window's own memory (X11): what is painted is what is shown, without a copy in between.
class WindowSurfacePresenter final : public Presenter {
public:
    explicit WindowSurfacePresenter(SDL_Window* window) : window_(window) {}
    /// Whether this platform lends any.
    static bool works(SDL_Window* window);

    Canvas& memory() override;
    void show(std::span<const PixelRect> rects) override;

private:
    void convert(const PixelRect& rect);

    SDL_Window* window_;
    Canvas memory_;
    const void* lent_ = nullptr;  ///< the window's memory, when memory_ is laid over it; null: memory_ has its own
};

/// Where it does not (Wayland, KMSDRM): memory of ours, a texture that follows it, and one copy of the texture a frame.
class TexturePresenter final : public Presenter {
public:
    explicit TexturePresenter(SDL_Window* window);
    ~TexturePresenter() override;
    TexturePresenter(const TexturePresenter&) = delete;
    TexturePresenter& operator=(const TexturePresenter&) = delete;

    Canvas& memory() override;
    void show(std::span<const PixelRect> rects) override;

private:
    SDL_Window* window_;
    SDL_Renderer* renderer_ = nullptr;
    SDL_Texture* texture_ = nullptr;
    Canvas memory_;
};

}  // namespace display
