// The one kiosk a Wayland session may have: its server keeps no such place. Inside display only.
#pragma once

namespace display {

/// Gone with the process, however that ends.
class LoneWindow {
public:
    LoneWindow();
    ~LoneWindow();
    LoneWindow(const LoneWindow&) = delete;
    LoneWindow& operator=(const LoneWindow&) = delete;

    /// False: another process has the place. True also where nobody can tell.
    bool is_alone() const { return alone_; }

private:
    int descriptor_ = -1;
    bool alone_ = true;
};

}  // namespace display
