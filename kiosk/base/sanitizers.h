// Defines KIOSK_ADDRESS_SANITIZER where AddressSanitizer watches, which g++ and clang say each in its own way. Pure.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define KIOSK_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KIOSK_ADDRESS_SANITIZER
#endif
#endif
