#include "rest/turned_picture.h"

namespace rest {

void turn(const Pixels& from, int degrees, const Pixels& to) {
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x) {
            int column = x, row = y;
            if (degrees == 90) column = from.height - 1 - y, row = x;
            if (degrees == 180) column = from.width - 1 - x, row = from.height - 1 - y;
            if (degrees == 270) column = y, row = from.width - 1 - x;
            to.first[row * to.line + column] = from.first[y * from.line + x];
        }
}

}  // namespace rest
