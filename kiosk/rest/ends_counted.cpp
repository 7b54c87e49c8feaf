#include "rest/ends_counted.h"

#include <sstream>

namespace rest {

std::vector<long> read_ends(const std::string& text) {
    std::istringstream words(text);
    std::vector<long> ends;
    for (long each = 0; words >> each;) ends.push_back(each);
    return ends;
}

namespace {

bool counts(long end, long now) {
    return end <= now && now - end < seconds_counted;
}

}  // namespace

std::string with_end(const std::string& text, long now) {
    std::string kept;
    for (const long each : read_ends(text))
        if (counts(each, now)) kept += std::to_string(each) + "\n";
    return kept + std::to_string(now) + "\n";
}

bool ends_too_often(const std::string& text, long now) {
    int so_many = 0;
    for (const long each : read_ends(text)) so_many += counts(each, now) ? 1 : 0;
    return so_many >= too_many_ends;
}

}  // namespace rest
