#include "translate/words_apart.h"

#include <algorithm>
#include <utility>

#include "pack/interface_words.h"

namespace translate {
namespace {

void keep_apart(std::vector<Sentence>& sentences, const std::string& flow, const std::string& english) {
    auto shared = std::find_if(sentences.begin(), sentences.end(),
                               [&](const Sentence& each) { return each.context.empty() && each.english == english; });
    if (shared == sentences.end()) return;
    Sentence alone{flow, english, shared->hint, {}};
    std::erase_if(shared->places, [&](const Occurrence& place) {
        const bool of_flow = place.name.starts_with(flow + ", ") || place.name.starts_with(flow + ": ");
        if (of_flow) alone.places.push_back(place);
        return of_flow;
    });
    if (alone.places.empty()) return;
    if (shared->places.empty())
        *shared = std::move(alone);
    else
        sentences.insert(shared + 1, std::move(alone));
}

}  // namespace

void keep_apart(std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old) {
    for (const auto& each : old)
        if (!each.obsolete && each.context && each.context != pack::interface_context)
            keep_apart(sentences, *each.context, each.english);
}

}  // namespace translate
