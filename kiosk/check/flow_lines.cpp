#include "check/flow_lines.h"

#include "base/plain_file.h"

namespace check {

const pack::SourceText& FlowLines::source() {
    constexpr std::size_t most = 1 << 20;
    if (!source_) source_.emplace(base::read_start(path_, most));
    return *source_;
}

int line_after(const flow::Flow& flow, const flow::Slide& slide) {
    int until = 0;
    for (const auto& other : flow.slides)
        if (other.line > slide.line && (until == 0 || other.line < until)) until = other.line;
    return until;
}

int FlowLines::of(const flow::Slide& slide, std::string_view word) {
    return source().line_of(word, slide.line, line_after(flow_, slide), slide.line);
}

int FlowLines::of_head(std::string_view word) {
    return source().line_of(word, 1, flow_.slides.empty() ? 0 : flow_.slides.front().line, 0);
}

}  // namespace check
