// A presenter whose picture is turned on its way to the panel. Inside display only. UI thread.
#pragma once

#include <memory>
#include <vector>

#include "display/window/presenter.h"
#include "display/window/turn.h"

namespace display {

class TurnedPresenter final : public Presenter {
public:
    explicit TurnedPresenter(std::unique_ptr<Presenter> panel) : panel_(std::move(panel)) {}

    /// What was shown is lost, as when a window is resized.
    void turn(Turn turn);
    /// Straight the panel's own: that costs nothing.
    Canvas& memory() override;
    void show(std::span<const PixelRect> rects) override;

private:
    std::unique_ptr<Presenter> panel_;
    Turn turn_;
    Canvas memory_;  ///< of the turned picture
};

}  // namespace display
