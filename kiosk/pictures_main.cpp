// clinic-kiosk-pictures: reads and draws the pictures of a pack for the wall, confined (see display/beside). Its one word is the pack's
// media folder.
#include <cstdio>

#include "display/beside/picture_service.h"

int main(int argc, char** argv) {
    if (argc == 2) return display::serve_pictures(argv[1]);
    std::fputs("clinic-kiosk-pictures draws for clinic-kiosk run, which starts it\n", stderr);
    return 2;
}
