// Touch screens among the devices of /proc/bus/input/devices. The blocks are of real machines, shortened.
#include "doctor/touch_devices.h"

#include <catch2/catch.hpp>

namespace {

using Names = std::vector<std::string>;

const std::string keyboard = R"(I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
P: Phys=isa0060/serio0/input0
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe

)";
const std::string touch_pad = R"(I: Bus=0018 Vendor=06cb Product=ce44 Version=0100
N: Name="SYNA30B3:00 06CB:CE44 Touchpad"
B: PROP=5
B: EV=1b
B: ABS=2e0800000000003

)";
const std::string panel = R"(I: Bus=0003 Vendor=0eef Product=c000 Version=0210
N: Name="eGalax Inc. "Touch" controller"
P: Phys=usb-0000:00:14.0-3/input0
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=273800000000003

)";
const std::string one_finger = R"(N: Name="Elo TouchSystems IntelliTouch"
B: PROP=2
B: EV=b
B: ABS=3
)";

}  // namespace

TEST_CASE("a panel is a touch screen, a touch pad and a keyboard are none") {
    CHECK(doctor::touch_screens(keyboard + touch_pad + panel) == Names{"eGalax Inc. \"Touch\" controller"});
    CHECK(doctor::touch_screens(keyboard + touch_pad).empty());
}

TEST_CASE("a panel of one finger is one too, also as the last, without a blank line") {
    CHECK(doctor::touch_screens(panel + one_finger) ==
          Names{"eGalax Inc. \"Touch\" controller", "Elo TouchSystems IntelliTouch"});
}

TEST_CASE("of nothing, and of what is no such file, nothing is read") {
    CHECK(doctor::touch_screens("").empty());
    CHECK(doctor::touch_screens("B: PROP=zz\nB: ABS=\nN: Name=\n\n").empty());
}
