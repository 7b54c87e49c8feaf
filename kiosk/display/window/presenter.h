// The seam to the screen: memory that can be written into, and bringing parts of it to the panel.
#pragma once

#include <memory>
#include <span>

#include "display/canvas.h"

namespace display {

/// UI thread.
class Presenter {
public:
    virtual ~Presenter() = default;
    /// What the screen shows, or will once `show` is called: as large as the window. Readable and kept between calls,
    /// except that its size changes and its content is lost when the window is resized. Ask again for it each time; the
    /// reference holds until the next call.
    virtual Canvas& memory() = 0;
    /// Brings these rectangles of the memory to the screen.
    virtual void show(std::span<const PixelRect> rects) = 0;
};

/// Memory only: for `render` and tests.
class MemoryPresenter final : public Presenter {
public:
    explicit MemoryPresenter(PixelSize size) : memory_(size) { memory_.fill(memory_.bounds(), screen::rgb(0)); }
    Canvas& memory() override { return memory_; }
    void show(std::span<const PixelRect> rects) override { shown_.assign(rects.begin(), rects.end()); }
    /// What the last call of `show` was given.
    const std::vector<PixelRect>& last_shown() const { return shown_; }

private:
    Canvas memory_;
    std::vector<PixelRect> shown_;
};

}  // namespace display
