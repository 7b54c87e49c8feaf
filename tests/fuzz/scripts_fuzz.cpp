#include <algorithm>

#include "fuzz/fuzz.h"
#include "script/loader.h"
#include "script/mending.h"
#include "script/scripts.h"

namespace fuzz {
namespace {

void told_well(const base::Problems& problems, std::string_view input) {
    const auto lines = 1 + std::count(input.begin(), input.end(), '\n') + std::count(input.begin(), input.end(), '\r');
    for (const auto& problem : problems) {
        promise(problem.line >= 0 && problem.line <= lines, "a problem's line is one of the file's");
        promise(!problem.what.empty(), "a problem says what it is");
    }
}

/// Every function that it has, asked as in a visit that saw all.
void choose(const std::filesystem::path& pack, const flow::Flow& flow) {
    script::Scripts scripts(pack, [](const base::Problem&) {});
    scripts.read_flow(flow.id);
    flow::VisitView view;
    for (const auto& slide : flow.slides) {
        view.seen.push_back(slide.id);
        if (!slide.answers.empty()) view.given.push_back({slide.id, 1, slide.answers.front().right, ""});
    }
    for (const auto& slide : flow.slides) {
        if (!slide.next.chooses) continue;
        const auto chosen = scripts.choose(flow, slide, view);
        const auto& targets = slide.next.targets;
        promise(!chosen || std::find(targets.begin(), targets.end(), *chosen) != targets.end(),
                "a function chooses one of the slides it named");
        return;  // one is enough, each may take 50 ms
    }
}

}  // namespace

void scripts(std::string_view input) {
    const auto pack = empty_folder();
    write_file(pack / "scripts/lib/words.lua", "return { now = \"Get help now\" }\n");
    if (input.find("kiosk") != input.npos && input.find("flow") == input.npos) {
        write_file(pack / "scripts/kiosk.lua", input);
        told_well(script::load_home(pack).problems, input);
        script::load_built_on(pack);
        return;
    }
    write_file(pack / "scripts/flows/heel.lua", input);
    const auto loaded = script::load_flow(pack, "heel");
    promise(loaded.value.has_value() != base::has_error(loaded.problems), "there is a flow, or an error says why not");
    told_well(loaded.problems, input);
    if (loaded.value) choose(pack, *loaded.value);
    const std::string text(input);
    const auto mended = script::mend_syntax(text);
    promise(!mended.why.empty() || mended.text == text, "what is not mended stays as it was");
}

}  // namespace fuzz
