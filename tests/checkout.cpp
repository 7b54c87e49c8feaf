#include "checkout.h"

std::filesystem::path checkout() {
    return KIOSK_SOURCE_DIR;
}
