// Leaflets that are printed on the kiosk's own printer besides: how an administrator tries it. One thread.
#pragma once

#include <string>

#include "app/config.h"
#include "screen/paper/leaflet.h"

namespace commands {

class PrintedLeaflets final : public screen::LeafletPress {
public:
    /// `press` sets them, and is outlived; `media` is the pack's folder.
    PrintedLeaflets(screen::LeafletPress& press, const app::PrinterConfig& printer, std::string media)
        : press_(press), printer_(printer), media_(std::move(media)) {}

    /// Waits until it is printed; a problem says why it is not.
    base::Result<screen::SetLeaflet> set(const screen::Leaflet& leaflet, const screen::LeafletSheet& sheet) override;

private:
    screen::LeafletPress& press_;
    const app::PrinterConfig& printer_;
    std::string media_;
};

}  // namespace commands
