#include "check/words/check_marks.h"

#include <optional>

#include "base/plain_file.h"
#include "base/wording.h"
#include "check/flow_lines.h"
#include "check/words/typed_marks.h"

namespace check {
namespace {

constexpr std::size_t most_script_bytes = 1 << 20;

void tell(const std::string& text, const TypedMark& mark, const std::string& file, const Place& place,
          Findings& findings, Places& places) {
    base::Problem problem{base::Severity::warning, file, place.line, "“" + base::excerpt(text) + "” " + mark.what,
                          mark.advice};
    if (place.column > 0) places.emplace(to_line(problem), place);
    findings.add(std::move(problem));
}

/// The lines from a slide's first to the next slide's; of the flow's head when there is no slide.
struct Lines {
    int from = 1, until = 0;
};

Lines lines_of(const flow::Flow& flow, const flow::Slide* slide) {
    if (!slide) return {1, flow.slides.empty() ? 0 : flow.slides.front().line};
    return {slide->line, line_after(flow, *slide)};
}

}  // namespace

void check_marks(const flow::Flow& flow, const std::filesystem::path& pack, Findings& findings, Places& places) {
    std::string script;
    std::optional<WrittenLua> written;
    flow::for_each_text(flow, [&](const std::string& text, const std::string& where) {
        auto mark = typed_mark(text, layout_of(where));
        if (!mark) return;
        if (!written) {
            script = base::read_start(pack / flow.file, most_script_bytes);
            written.emplace(script);
        }
        const auto colon = where.find(':');  // none in the flow's head
        const auto* slide = colon == std::string::npos ? nullptr : flow.find(where.substr(0, colon));
        const auto lines = lines_of(flow, slide);
        const Place otherwise{slide ? slide->line : 0, 0, 0};
        tell(text, *mark, flow.file, written->find(text, mark->part, lines.from, lines.until).value_or(otherwise),
             findings, places);
    });
}

void check_marks(const flow::Home& home, const std::string& file, std::string_view script, Findings& findings,
                 Places& places) {
    const WrittenLua written(script);
    flow::for_each_text(home, [&](const std::string& text, const std::string&) {
        auto mark = typed_mark(text, Layout::one_line);
        if (mark) tell(text, *mark, file, written.find(text, mark->part, 1, 0).value_or(Place{}), findings, places);
    });
}

}  // namespace check
