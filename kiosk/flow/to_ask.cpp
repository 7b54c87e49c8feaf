#include "flow/to_ask.h"

namespace flow {

bool is_asked(const State& state, const SlideKey& slide, int question) {
    auto found = state.to_ask.find(slide);
    return found != state.to_ask.end() && found->second.contains(question);
}

std::size_t count_asked(const State& state, const std::string& flow) {
    std::size_t count = 0;
    for (const auto& [at, chosen] : state.to_ask)
        if (at.flow == flow) count += chosen.size();
    return count;
}

std::vector<std::string> questions_asked(const State& state, const Flow& flow) {
    std::vector<std::string> all;
    for (const auto& slide : flow.slides)
        for (std::size_t i = 0; i < slide.questions.size(); ++i)
            if (is_asked(state, {flow.id, slide.id}, static_cast<int>(i + 1))) all.push_back(slide.questions[i]);
    return all;
}

}  // namespace flow
