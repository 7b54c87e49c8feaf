#include "pack/held_reviews.h"

#include "pack/pack_library.h"

namespace pack {

HeldReviews held_reviews(flow::ScriptReader& scripts, flow::NextSlide& next_slide, const std::filesystem::path& pack,
                         const std::stop_token& stop) {
    HeldReviews held;
    auto look_into = [&](const flow::Flow& flow, const std::string& language) {
        if (stop.stop_requested() || !review_holds(flow, language, pack, next_slide)) return false;
        held.emplace(flow.id, language);
        return true;
    };
    PackLibrary library(scripts, catalogs_in(pack), {}, {.holds = look_into});
    const auto home = library.home("");
    const auto flows = home.flows();
    for (const auto& language : home.languages)
        for (const auto& flow : flows)
            if (!stop.stop_requested()) library.tile(flow, language.code);
    return held;
}

}  // namespace pack
