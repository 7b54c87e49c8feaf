#include "screen/take_home/clinic_page.h"

namespace screen {

std::string file_of_page(const std::string& topic) {
    return (topic == "index" ? "index-" : topic) + ".html";
}

std::string clinic_page(const std::string& site, const std::string& language, const std::string& topic) {
    return site + "/" + language + "/" + file_of_page(topic);
}

}  // namespace screen
