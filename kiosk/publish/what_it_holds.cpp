#include "publish/what_it_holds.h"

namespace publish {

base::Problem not_of_this_kind(const std::string& why, Holds wanted) {
    if (wanted == Holds::program)
        return base::failure("this is no program for a kiosk: " + why, "give a file that packaging/build-update made");
    return base::failure("this is not a content pack: " + why, "give a file that clinic-kiosk pack made");
}

}  // namespace publish
