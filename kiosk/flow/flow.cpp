#include "flow/flow.h"

#include <algorithm>

namespace flow {

std::size_t Flow::index_of(const std::string& slide_id) const {
    auto found = std::find_if(slides.begin(), slides.end(), [&](const Slide& slide) { return slide.id == slide_id; });
    return static_cast<std::size_t>(found - slides.begin());
}

const Slide* Flow::find(const std::string& slide_id) const {
    auto index = index_of(slide_id);
    return index < slides.size() ? &slides[index] : nullptr;
}

Picture picture_at(const Slide& slide, const Moment& moment) {
    if (moment.photo) return moment.photo;
    auto picture = slide.picture;
    picture.show.insert(picture.show.end(), moment.layers.begin(), moment.layers.end());
    auto shown = [&](const std::string& layer) {
        return std::find(moment.layers.begin(), moment.layers.end(), layer) != moment.layers.end();
    };
    for (const auto& other : slide.moments)
        for (const auto& layer : other.layers)
            if (!shown(layer)) picture.hide.push_back(layer);
    return picture;
}

std::string Home::written_in() const {
    if (!source.empty()) return source;
    return languages.empty() ? "en" : languages.front().code;
}

std::vector<std::string> Home::flows() const {
    auto all = topics;
    for (const auto& other : {urgent_flow, about_flow})
        if (!other.empty()) all.push_back(other);
    return all;
}

bool tells_of_the_clinic(SlideKind kind) {
    return kind == SlideKind::text || kind == SlideKind::hours || kind == SlideKind::people;
}

bool needs_no_review(const Home& home, const Flow& flow) {
    return !home.about_flow.empty() && flow.id == home.about_flow &&
           std::all_of(flow.slides.begin(), flow.slides.end(),
                       [](const Slide& slide) { return tells_of_the_clinic(slide.kind); });
}

}  // namespace flow
