#include "flow/seams.h"

namespace flow {

std::string outer_title(const Flow& flow, const std::function<std::string(const char* english)>& word) {
    if (!flow.sensitive) return flow.title;
    return flow.neutral_title.empty() ? word("Private topic") : flow.neutral_title;
}

Library::Tile tile_of(const Flow& flow, const std::function<std::string(const char* english)>& word) {
    if (flow.sensitive) return {outer_title(flow, word), "", "", flow.body_part, flow.review.status, true};
    return {flow.title, flow.subtitle, flow.tile, flow.body_part, flow.review.status};
}

}  // namespace flow
