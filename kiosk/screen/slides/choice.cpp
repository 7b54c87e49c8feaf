// Where to go on: each option leads to a slide. It asks what the reader wants to see, never how they are.
#include "screen/choices.h"
#include "screen/composition.h"
#include "screen/slides.h"

namespace screen {

int choice_slide(Sheet& sheet, const SlideInput& input, Rect area) {
    auto make = [&](float width) {
        Composition c;
        c.title.push_back(title_block(sheet, input.slide.title, width));
        if (!input.slide.text.empty()) c.body.push_back(body_block(sheet, input.slide.text, width, space::block));
        Blocks options;
        for (std::size_t i = 0; i < input.slide.options.size(); ++i) {
            const auto& text = input.slide.options[i].text;
            flow::Action action{flow::ActionKind::option, std::to_string(i + 1)};
            float height = option_height(sheet, text, width, 136);
            options.push_back(whole_block(height, i ? space::gutter : space::block,
                                          [=](Sheet& to, Rect rect) { option(to, rect, text, action); }));
            options.back().choices = 1;
        }
        tie_list(options);
        c.body = joined(std::move(c.body), options);
        if (input.slide.picture) c.stage = plain_stage(300, input.slide.picture);
        add_notice(sheet, c.further, input.notice, width);
        return c;
    };
    return compose(sheet, make, area, input.page);
}

}  // namespace screen
