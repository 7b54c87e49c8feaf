// What clinic-kiosk-pictures is, for the tests of display/. With a second word it answers nothing sound.
#include <unistd.h>

#include <string_view>

#include "display/beside/picture_service.h"

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    if (argc == 2) return display::serve_pictures(argv[1]);
    const std::string_view nonsense("\x10\0\0\0\0\0\0\0 this is no answer", 26);
    return ::write(STDIN_FILENO, nonsense.data(), nonsense.size()) > 0 && ::sleep(5) == 0 ? 0 : 1;
}
