// Where the words of a touched part stand, and that a page without them says on which they are.
#include <algorithm>
#include <catch2/catch.hpp>

#include "desk.h"
#include "findings.h"

TEST_CASE("every page with a picture's names has the words of what was touched, or tells their page") {
    desk::Findings findings;
    for (const auto& view : desk::all_views()) {
        desk::Desk desk(view.settings.language);
        auto alone = *desk.flow.find("parts-3");
        alone.id = "names-alone";
        alone.text.clear();
        desk.flow.slides.push_back(alone);
        desk.library.add(desk.flow);
        for (const char* id : {"parts-1", "parts-3", "parts-4", "names-alone", "photo"}) {
            const auto slide = *desk.flow.find(id);
            auto state = desk.at(id, view);
            for (const auto& page : desk.pages(state, view))
                if (page.answer) findings.add(view.name() + ", " + id, "an answer to nothing");
            for (const auto& part : slide.parts) {
                state.touched_part = part.id;
                const auto first = desk::words_of(part.say).front();
                const auto pages = desk.pages(state, view);
                auto says = [&](std::size_t page) {
                    return desk::painted(pages[page]).find(first) != std::string::npos;
                };
                for (std::size_t i = 0; i < pages.size(); ++i) {
                    const bool names = pages[i].find({flow::ActionKind::part, part.id}) != nullptr;
                    const auto where = view.name() + ", " + id + " page " + std::to_string(i + 1);
                    if (pages[i].answer && !says(static_cast<std::size_t>(*pages[i].answer)))
                        findings.add(where, "tells a page without the words");
                    if (names && !pages[i].answer && !says(i)) findings.add(where, "a touch without an answer");
                    if (says(i) && pages[i].answer) findings.add(where, "leads away from the words");
                }
            }
        }
    }
    INFO(findings.told());
    CHECK(findings.none());
}
